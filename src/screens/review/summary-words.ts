import type { SomeFields } from "../../casework/record-words.ts";
import type { ReviewItem } from "../../records/review/review.ts";
import { useStore } from "../../store/store-context.tsx";

/** What a line knows of its record without opening it, as fields that `useRecordWords` can name. */
export function useSummaryWords() {
  const { reference } = useStore();
  return {
    fieldsOf: (item: ReviewItem): SomeFields => {
      // "Client details: Phones" names the fields that were changed.
      if (item.recordKind !== "client" || item.isNew) return item.summary;
      return Object.fromEntries(changedFieldsOf(item).map((field) => [field, null]));
    },
    siteOf: ({ summary, author }: ReviewItem): string => {
      const { site } = summary;
      const home = reference.find("person", author)?.body.fields.sites[0];
      const id = typeof site === "string" ? site : (home ?? null);
      return reference.find("site", id)?.body.fields.shortName ?? "";
    },
  };
}

/** The fields that the last save changed; empty for a new record. */
export function changedFieldsOf({ summary, isNew }: ReviewItem): readonly string[] {
  const { changed, field } = summary;
  const named = typeof changed === "string" ? changed : typeof field === "string" ? field : "";
  return isNew ? [] : named.split(" ").filter(Boolean);
}
