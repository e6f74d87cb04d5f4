import type { JSX } from "solid-js";
import { useTimeWords } from "../../casework/time-words.ts";
import type { FollowUp } from "../../store/card-index.ts";
import { useStore } from "../../store/store-context.tsx";
import { Figures, type Figure } from "../../ui/figures.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";

const OUTBOX = "/?outbox=open";
const FRESH_MS = 60_000;

/** The four questions of the day: what waits here, what needs me, what is due or to review, how old the data are. */
export function TodayFigures(props: { followUps: readonly FollowUp[] | undefined }): JSX.Element {
  const store = useStore();
  const { t, tn, age, number } = useI18n();
  const { whenWords } = useTimeWords();
  const since = (at: string) => Date.parse(store.now()) - Date.parse(at);

  const waitingWords = (oldest: string | undefined): string => {
    if (oldest === undefined) return t("today.waitingNone");
    const waited = since(oldest);
    return waited < FRESH_MS
      ? t("today.waitingNow")
      : t("today.waitingOldest", { age: age(waited) });
  };
  const waiting = (): Figure => {
    const oldest = store.waiting()[0]?.entry.at;
    return {
      number: number(store.waiting().length),
      title: t("today.waiting"),
      detail: waitingWords(oldest),
      tone: oldest ? "waiting" : undefined,
      href: OUTBOX,
    };
  };
  const needsYou = (): Figure => {
    const count = store.attention.needsYou().length;
    return {
      number: number(count),
      title: tn("today.needsYou", count),
      detail: count === 0 ? t("today.needsNobody") : undefined,
      tone: count === 0 ? undefined : "warn",
      href: OUTBOX,
    };
  };
  const toReview = (): Figure => {
    const items = store.attention.reviewItems();
    const authors = new Set(items.map((item) => item.body.fields.author)).size;
    return {
      number: number(items.length),
      title: t("today.toReview"),
      detail: items.length === 0 ? t("today.toReviewNone") : tn("today.toReviewFrom", authors),
      href: "/review",
    };
  };
  const dueNow = (): Figure => {
    const all = props.followUps;
    // Half the records say nothing about what is late.
    if (all === undefined || store.sync.state().fill !== null) {
      const [number, detail] = [t("today.noNumber"), t("today.officeNone")];
      return { number, title: t("today.due"), detail };
    }
    const due = all.filter((one) => one.due <= store.today()).length;
    const soon = all.length - due;
    return {
      number: number(due),
      title: t("today.due"),
      detail: soon > 0 ? t("today.dueSoon", { count: number(soon) }) : t("today.dueNone"),
    };
  };
  const officeData = (): Figure => {
    const from = store.sync.state().dataFrom;
    if (from === null) {
      return {
        number: t("today.noNumber"),
        title: t("today.officeData"),
        detail: t("today.officeNone"),
      };
    }
    const isFresh = since(from) < FRESH_MS;
    return {
      number: whenWords(from),
      title: t("today.officeData"),
      detail: isFresh ? t("today.officeNow") : t("today.officeAge", { age: age(since(from)) }),
    };
  };
  const figures = () => [
    waiting(),
    needsYou(),
    store.me.role === "supervisor" ? toReview() : dueNow(),
    officeData(),
  ];
  return <Figures label={t("today.figures")} figures={figures()} />;
}
