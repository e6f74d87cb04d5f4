import { createMemo, type Accessor } from "solid-js";
import type { RecordId } from "../records/fields.ts";
import { wantsCall, type Mail, type MailStop } from "../records/mail/mail.ts";
import type { RecordView } from "../store/overlay.ts";
import type { Store } from "../store/store.ts";
import { useI18n } from "../ui/i18n/i18n.tsx";
import { usePeopleWords } from "./people-words.ts";
import { useFieldWords } from "./field-words.ts";
import { useTimeWords } from "./time-words.ts";

const MOST_MAILS = 500;

/** Where the mail about a referral is written. */
export function mailHref(clientId: RecordId, referral: RecordId): string {
  return `/clients/${clientId}/referrals/${referral}/mail`;
}

/** The mail about each of a client's referrals, newest first; none while it is read. */
export function createMails(
  store: Store,
  clientId: Accessor<RecordId>,
): (referral: RecordId) => readonly RecordView<"mail">[] {
  const all = store.createCasework(() => ({
    clientId: clientId(),
    kind: "mail",
    size: MOST_MAILS,
    withWithdrawn: true,
  }));
  const byReferral = createMemo(() => {
    const found = new Map<RecordId, RecordView<"mail">[]>();
    for (const view of all() ?? []) {
      // Whoever takes a mail back that went already is not told that it did not.
      if (view.withdrawn !== null && view.fields.delivery.state !== "sent") continue;
      const { referral } = view.fields;
      found.set(referral, [...(found.get(referral) ?? []), view]);
    }
    return found;
  });
  return (referral) => byReferral().get(referral) ?? [];
}

/** How mail to providers stands, in words. */
export function useMailWords() {
  const { t } = useI18n();
  const { dayAndTimeWords, whenWords } = useTimeWords();
  const { valueWords } = useFieldWords();
  const { whoIs } = usePeopleWords();
  const stopWords = (stop: MailStop): string => t(`mail.stop.${stop}`);
  const waiting = ({ seq, fields: { delivery } }: RecordView<"mail">): string => {
    if (seq === null) return t("mail.waitsHere");
    return delivery.nextAt === null
      ? t("mail.waits")
      : t("mail.waitsAgain", { when: whenWords(delivery.nextAt) });
  };
  /** Why it did not come through: what happened, and nothing of what to do. */
  const failure = ({ state, stop }: Mail["delivery"]): string => {
    switch (state) {
      case "stopped":
        return stop === null ? t("mail.failed") : stopWords(stop);
      case "returned":
        return t("mail.returned");
      case "unsure":
        return t("mail.unsure");
      default:
        return t("mail.failed");
    }
  };
  const standing = (view: RecordView<"mail">): string => {
    const { delivery, called } = view.fields;
    if (delivery.state === "queued") return waiting(view);
    if (delivery.state === "sent") {
      return t("mail.sent", { when: delivery.at === null ? "" : dayAndTimeWords(delivery.at) });
    }
    const why = failure(delivery);
    return called === null
      ? t("mail.callInstead", { why })
      : t("mail.called", { why, who: whoIs(called.by), when: dayAndTimeWords(called.at) });
  };
  return {
    stopWords,
    failure,
    standing,
    /** "E-mail to Lantern House · sent today 10:42". */
    line: (view: RecordView<"mail">): string =>
      `${t("mail.to", { provider: valueWords("mail", "provider", view.fields.provider) })} · ${standing(view)}`,
    wantsCall: (view: RecordView<"mail">): boolean => wantsCall(view.fields),
  };
}
