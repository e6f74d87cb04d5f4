import { useRecordWords } from "./record-words.ts";
import { parkReasons, readTaken } from "../records/entry-answer.ts";
import type { Notice } from "../records/review/review.ts";
import type { OutboxEntry } from "../store/outbox.ts";
import type { HoldReason } from "../store/overlay.ts";
import { useI18n } from "../ui/i18n/i18n.tsx";

/** Why an entry was set aside, the field or the like that it is about, and the kind of its first record. */
export interface Hold {
  reason: HoldReason;
  detail: string | null;
  kind: string;
}

export function holdOfEntry({ reason, answer, entry }: OutboxEntry): Hold {
  const kind = entry.rows[0]?.kind ?? "";
  return { reason: reason ?? "unreadable", detail: answer?.detail ?? null, kind };
}

export function holdOfNotice({ comment, field, recordKind }: Notice): Hold {
  const reason = parkReasons.find((known) => known === comment) ?? "unreadable";
  return { reason, detail: field, kind: recordKind };
}

/** Why the office set an entry aside, and what helps, in a worker's words. */
export function useHoldWords(): (hold: Hold) => string {
  const { t, tn, number } = useI18n();
  const { fieldName } = useRecordWords();
  return ({ reason, detail, kind }) => {
    const sharing = sharingRefusal(reason, detail);
    if (sharing !== undefined) return t(`hold.${sharing}`);
    const taken = reason === "much-is-taken" ? readTaken(detail) : null;
    if (taken !== null) return tn("hold.takes-clients", taken.clients, { of: number(taken.of) });
    if (reason !== "invalid-field") return t(`hold.${reason}`);
    return detail
      ? t("hold.invalid-field", { field: fieldName(kind, detail) })
      : t("hold.invalid-somewhere");
  };
}

/** Whom a client is shared with is refused for what it would do; undefined for every other refusal. */
export function sharingRefusal(
  reason: HoldReason,
  detail: unknown,
): "locked-out" | "handed-over" | "not-named" | undefined {
  if (reason === "not-allowed" && (detail === "assigned" || detail === "restricted")) {
    return "not-named";
  }
  if (detail !== "sites" && detail !== "assigned") return undefined;
  if (reason === "invalid-field") return "locked-out";
  return reason === "out-of-scope" ? "handed-over" : undefined;
}
