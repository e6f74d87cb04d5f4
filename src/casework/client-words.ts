import { displayAlias, displayName } from "../records/client/client-names.ts";
import type { Client } from "../records/client/client.ts";
import { ageOn, dayOfInstant } from "../records/days.ts";
import type { RecordId } from "../records/fields.ts";
import type { Card, Identity } from "../store/cards.ts";
import { useStore } from "../store/store-context.tsx";
import { useI18n } from "../ui/i18n/i18n.tsx";
import { useTimeWords } from "./time-words.ts";

type Named = Pick<Client, "name" | "aliases">;

/** How a client is named and described in lists and headers. */
export function useClientWords() {
  const store = useStore();
  const { t, time } = useI18n();
  const { dayWords } = useTimeWords();

  const inQuotes = (alias: string) => t("value.aliasQuoted", { alias });
  const nameOf = (client: Named | null | undefined): string =>
    (client ? displayName(client, inQuotes) : "") || t("value.unknownName");
  const aliasOf = (client: Named): string | undefined => {
    const alias = displayAlias(client);
    return alias === null ? undefined : inQuotes(alias);
  };
  const ageOf = (birth: Client["birth"]): string => {
    if (birth.date === null) return "";
    const age = ageOn(birth.date, store.today());
    return birth.quality === "full" ? String(age) : t("client.about", { age });
  };
  const siteOf = (sites: readonly RecordId[]): string => {
    // Of several sites the worker's own says most: it is the one that they share.
    const shared = sites.find((site) => store.me.sites.includes(site)) ?? sites[0];
    return store.reference.find("site", shared ?? null)?.body.fields.shortName ?? "";
  };
  const seenOf = (card: Card): string => {
    const { lastByMe, lastGiven } = card;
    const byMe = lastByMe === null ? "" : dayOfInstant(lastByMe, store.me.timeZone);
    if (lastByMe !== null && byMe === store.today()) {
      return t("client.seenToday", { time: time(lastByMe) });
    }
    const last = byMe > (lastGiven ?? "") ? byMe : lastGiven;
    return last === null || last === "" ? "" : t("client.seen", { when: dayWords(last) });
  };
  // English goes without saying here: nearly everybody speaks it (`domain.md` §6).
  const languagesOf = (languages: readonly string[]): string =>
    languages.filter((language) => language !== "English").join(", ");
  const joined = (parts: readonly string[]) => parts.filter((part) => part !== "").join(" · ");

  return {
    /** "Maria Gallardo", or “Red Jacket” where an alias is all there is. */
    nameOf,
    /** “Mari”, to stand beside the name; undefined when the alias is the name. */
    aliasOf,
    /** "42", or "~42" where the birth date is not exact; empty when not known. */
    ageOf,
    /** "~42 · Eastside · seen today 9:31": the second line of a list row. */
    metaOf: (card: Card): string => {
      const { identity } = card;
      if (identity === null) return "";
      const seen = seenOf(card);
      const end = seen === "" ? languagesOf(identity.languages) : seen;
      return joined([ageOf(identity.birth), siteOf(identity.sites), end]);
    },
    /** "~42 · she/her · Eastside · Spanish": the line under the name of an open client. */
    aboutOf: (client: Identity): string =>
      joined([
        ageOf(client.birth),
        client.pronouns,
        siteOf(client.sites),
        languagesOf(client.languages),
      ]),
  };
}
