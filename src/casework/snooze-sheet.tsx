import { createSignal } from "solid-js";
import { addDays } from "../records/days.ts";
import type { RecordId } from "../records/fields.ts";
import {
  MOST_SNOOZE_DAYS,
  snoozeReasons,
  snoozeRefusals,
  type SnoozeReason,
  type SnoozeRefusal,
} from "../records/referral/snooze.ts";
import { useStore } from "../store/store-context.tsx";
import { Button } from "../ui/button.tsx";
import { ChoiceChips } from "../ui/choice-chips.tsx";
import { DateField } from "../ui/date-field.tsx";
import { useI18n } from "../ui/i18n/i18n.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { TextField } from "../ui/text-field.tsx";
import formCss from "./record-form.module.css";
import { useSaveAct } from "./save-act.ts";

/** What is put off: a referral in the status that stands. */
export interface PutOff {
  referral: RecordId;
  clientId: RecordId;
  status: RecordId;
  /** What the referral is called. */
  name: string;
}

const SUGGESTED_DAYS = [3, 7, 14];

/** Puts a due referral off to a day, with a reason; done at once, with `Undo`. */
export function SnoozeSheet(props: { putOff: PutOff; onClose: () => void }) {
  const { t, number } = useI18n();
  const form = createSnooze(props);
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && props.onClose()}
      title={t("snooze.title")}
      detail={props.putOff.name}
      closeLabel={t("action.close")}
      bar={
        <Button size="bar" look="primary" onClick={() => void form.save()}>
          {t("action.save")}
        </Button>
      }
    >
      <div class={formCss["sheetFields"]}>
        <ChoiceChips
          label={t("snooze.for")}
          value={form.days()}
          options={SUGGESTED_DAYS.map((days) => ({
            value: String(days),
            label: t("age.days", { count: number(days) }),
          }))}
          onChange={form.chooseDays}
        />
        <DateField
          id="until"
          label={t("snooze.until")}
          value={form.until()}
          error={form.errorAt("no-day", "day-past", "too-long")}
          onInput={form.setUntil}
        />
        <ChoiceChips
          id="reason"
          label={t("snooze.reason")}
          value={form.reason()}
          error={form.errorAt("no-reason")}
          options={snoozeReasons.map((value) => ({ value, label: t(`snooze.${value}`) }))}
          onChange={form.setReason}
        />
        <TextField
          id="note"
          label={t("snooze.note")}
          optional={form.reason() === "other" ? undefined : t("field.optional")}
          maxLength={200}
          value={form.note()}
          error={form.errorAt("no-note")}
          onInput={form.setNote}
        />
      </div>
    </Sheet>
  );
}

function createSnooze(props: { putOff: PutOff; onClose: () => void }) {
  const store = useStore();
  const { t, number } = useI18n();
  const act = useSaveAct();
  const [until, setUntil] = createSignal(addDays(store.today(), 7));
  const [reason, setReason] = createSignal<SnoozeReason>();
  const [note, setNote] = createSignal("");
  const [isTried, setTried] = createSignal(false);
  const refusals = () =>
    snoozeRefusals({ until: until(), reason: reason(), note: note() }, store.today());
  const errorAt = (...here: SnoozeRefusal[]): string | undefined => {
    const found = isTried() ? refusals().find((one) => here.includes(one)) : undefined;
    return found && t(`snooze.refused.${found}`, { days: number(MOST_SNOOZE_DAYS) });
  };
  // A second press before the disk has the first would put it off twice.
  let isSaving = false;
  const save = async (): Promise<void> => {
    setTried(true);
    const why = reason();
    if (isSaving || why === undefined || refusals().length > 0) return;
    isSaving = true;
    const { clientId, referral, status } = props.putOff;
    const put = { referral, status, until: until(), reason: why, note: note().trim() };
    const changes = [{ kind: "snooze" as const, id: store.newId(), clientId, put }];
    const isSaved = await act({ clientId, changes });
    isSaving = false;
    if (isSaved) props.onClose();
  };
  return {
    until,
    setUntil,
    days: () => SUGGESTED_DAYS.map(String).find((days) => until() === inDays(days)),
    chooseDays: (days: string) => setUntil(inDays(days)),
    reason,
    setReason,
    note,
    setNote,
    errorAt,
    save,
  };

  function inDays(days: string): string {
    return addDays(store.today(), Number(days));
  }
}
