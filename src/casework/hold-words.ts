import { useRecordWords } from "./record-words.ts";
import type { OutboxEntry } from "../store/outbox.ts";
import { useI18n } from "../ui/i18n/i18n.tsx";

/** Why the office set an entry aside, and what helps, in a worker's words. */
export function useHoldWords(): (held: OutboxEntry) => string {
  const { t } = useI18n();
  const { fieldName } = useRecordWords();
  return (held) => {
    const reason = held.reason ?? "unreadable";
    if (reason !== "invalid-field") return t(`hold.${reason}`);
    const { detail } = held.answer ?? {};
    const kind = held.entry.rows[0]?.kind ?? "";
    return detail
      ? t("hold.invalid-field", { field: fieldName(kind, detail) })
      : t("hold.invalid-somewhere");
  };
}
