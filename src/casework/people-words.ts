import { briefName } from "../records/reference/agency.ts";
import type { RecordId } from "../records/fields.ts";
import { useStore } from "../store/store-context.tsx";
import { useI18n } from "../ui/i18n/i18n.tsx";

/** Names of colleagues as they stand beside a record: first name and last initial (M-08). */
export function usePeopleWords() {
  const store = useStore();
  const { t } = useI18n();
  const briefOf = (id: RecordId | null): string => {
    const found = store.reference.find("person", id);
    return found ? briefName(found.body.fields) : t("value.nobody");
  };
  const whoIs = (id: RecordId | null): string =>
    id === store.me.person ? t("value.you") : briefOf(id);
  return {
    /** "Ana R."; "someone" when this tablet does not know the person. */
    briefOf,
    /** "you" for the person at this tablet, else "Ana R.". */
    whoIs,
    /** "Ana R., Eastside": with the site that somebody works at, which came first of several (M-09). */
    whoAndWhere: (id: RecordId): string => {
      const [first] = store.reference.find("person", id)?.body.fields.sites ?? [];
      const site = first && store.reference.find("site", first)?.body.fields.name;
      return site ? t("value.whoAndWhere", { who: whoIs(id), site }) : whoIs(id);
    },
    /** Who recorded it, where a line has little room: "Ana R."; nothing when it was the person at this tablet. */
    colleague: (id: RecordId): string => (id === store.me.person ? "" : briefOf(id)),
  };
}
