import { dayOfInstant } from "../../records/days.ts";
import type { Instant } from "../../records/fields.ts";
import type { Pill } from "../../store/sync-state.ts";
import { useStore } from "../../store/store-context.tsx";
import type { SyncTone } from "../../ui/sync-pill.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";

/** What the header pill says of a state, long and short, in the words of `sync.md` §6. */
export interface PillWords {
  tone: SyncTone;
  text: string;
  short: string;
}

/** The words of the pill as it stands; follows the store. */
export function usePillWords(): () => PillWords {
  const store = useStore();
  const words = useI18n();
  const { t, tn } = words;
  const when = (at: Instant): string =>
    dayOfInstant(at, store.me.timeZone) === store.today()
      ? words.time(at)
      : words.dayAndTime(at, store.now());

  const wordsOf = (pill: Pill): PillWords => {
    switch (pill.is) {
      case "all-received": {
        const time = when(pill.at);
        return { tone: "ok", text: t("sync.ok", { time }), short: time };
      }
      case "filling":
        return gettingWords(pill);
      case "offline": {
        const short = t("sync.offline");
        if (pill.waiting === 0) return { tone: "offline", text: short, short };
        const text = tn("sync.offlineWaiting", pill.waiting);
        return { tone: "offline", text, short: tn("sync.waiting", pill.waiting) };
      }
      case "office-trouble": {
        const short = t("sync.officeTrouble");
        if (pill.waiting === 0) return { tone: "offline", text: short, short };
        const text = tn("sync.officeTroubleWaiting", pill.waiting);
        return { tone: "offline", text, short: tn("sync.waiting", pill.waiting) };
      }
      case "sending": {
        const progress = { done: words.number(pill.done), total: words.number(pill.of) };
        const short = t("pill.sendingShort", progress);
        return { tone: "sending", text: t("sync.sending", progress), short };
      }
      case "waiting":
        return waitingWords(pill);
      case "sign-in": {
        const text = pill.waiting > 0 ? tn("pill.signInWaiting", pill.waiting) : t("pill.signIn");
        return { tone: "waiting-old", text, short: t("pill.signInShort") };
      }
      case "needs-you": {
        const text = tn("sync.needsYou", pill.count);
        return { tone: "needs-you", text, short: text };
      }
      case "old-data": {
        const text = t("sync.stale", { when: when(pill.from) });
        return { tone: "stale", text, short: t("pill.staleShort") };
      }
    }
  };
  const gettingWords = (pill: { done: number; total: number }): PillWords => {
    if (pill.total === 0) {
      return { tone: "sending", text: t("pill.filling"), short: t("pill.filling") };
    }
    const progress = { done: words.number(pill.done), total: words.number(pill.total) };
    const short = t("pill.gettingShort", progress);
    return { tone: "sending", text: t("pill.getting", progress), short };
  };
  const waitingWords = (pill: { waiting: number; days: number }): PillWords => {
    const short = tn("sync.waiting", pill.waiting);
    if (pill.days < 3) return { tone: "waiting", text: short, short };
    const age = tn("days", pill.days);
    return { tone: "waiting-old", text: tn("sync.waitingOld", pill.waiting, { age }), short };
  };
  return () => wordsOf(store.pill());
}
