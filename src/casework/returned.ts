import type { RecordId } from "../records/fields.ts";
import type { Notice } from "../records/review/review.ts";
import type { OutboxEntry } from "../store/outbox.ts";
import type { RecordView } from "../store/overlay.ts";
import { useStore } from "../store/store-context.tsx";
import type { FormErrors } from "./form-errors.tsx";
import { usePeopleWords } from "./people-words.ts";

/** Why a record came back to its author. */
export type SentBack =
  | { why: "returned"; field: string | null; comment: string; by: RecordId | null }
  | { why: "held"; held: OutboxEntry };

/** What waits for this person at a record; undefined when nothing does. */
export function useSentBack(): (view: RecordView) => SentBack | undefined {
  const store = useStore();
  return (view) => {
    const chip = store.attention.chipOf(view);
    if (chip.is !== "needs-you") return undefined;
    if (chip.needs.why === "held") return chip.needs;
    return returned(chip.needs.notice.body.fields);
  };
}

/** The status of a referral that came back to this person; undefined when none did. */
export function useReturnedStatus(): (referral: RecordId) => SentBack | undefined {
  const store = useStore();
  return (referral) => {
    for (const need of store.attention.needsYou()) {
      if (need.why !== "returned" || need.notice.body.fields.referral !== referral) continue;
      return returned(need.notice.body.fields);
    }
    return undefined;
  };
}

function returned({ field, comment, by }: Notice): SentBack {
  return { why: "returned", field, comment, by };
}

/** What an address ends with so that the record opens at the field that the comment is about. */
export function atField(sentBack: SentBack | undefined): string {
  if (sentBack?.why !== "returned" || sentBack.field === null) return "";
  return `?field=${encodeURIComponent(sentBack.field)}`;
}

/** The supervisor's comment in her name; empty when the record was not returned. */
export function useReturnWords(): (sentBack: SentBack | undefined) => string {
  const { briefOf } = usePeopleWords();
  return (sentBack) => {
    if (sentBack?.why !== "returned") return "";
    return `${briefOf(sentBack.by)}: ${sentBack.comment}`;
  };
}

/** The words at a field of a form: what was found wrong now comes before what the supervisor wrote about it. */
export function useErrorAt(
  form: () => { errors: FormErrors; sentBack: () => SentBack | undefined },
): (field: string) => string | undefined {
  const returnWords = useReturnWords();
  return (field) => {
    const back = form().sentBack();
    const isHere = back?.why === "returned" && back.field === field;
    return form().errors.at(field) ?? (isHere ? returnWords(back) : undefined);
  };
}
