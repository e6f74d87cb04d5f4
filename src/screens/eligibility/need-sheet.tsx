import { createEffect, createSignal, on } from "solid-js";
import { useRecordWords } from "../../casework/record-words.ts";
import { useSaveAct } from "../../casework/save-act.ts";
import type { RecordId } from "../../records/fields.ts";
import { needStatuses, severities, type Need } from "../../records/need/need.ts";
import { useStore } from "../../store/store-context.tsx";
import { Button } from "../../ui/button.tsx";
import { ChoiceChips } from "../../ui/choice-chips.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import css from "./eligibility.module.css";

const blank = { severity: "medium", status: "open", notes: "" } as const;

/** Adds the need that a rule asks for, where it was found missing. */
export function NeedSheet(props: {
  clientId: RecordId;
  /** The type of the need; null while the sheet is closed. */
  needType: RecordId | null;
  onClose: () => void;
}) {
  const { t } = useI18n();
  const store = useStore();
  const save = useSaveAct();
  const { valueWords } = useRecordWords();
  const [content, setContent] = createSignal<Pick<Need, "severity" | "status" | "notes">>(blank);
  const put = (change: Partial<Need>) => setContent((before) => ({ ...before, ...change }));
  createEffect(
    on(
      () => props.needType,
      (type) => type !== null && setContent(blank),
    ),
  );
  // A second press before the disk has the first would add it twice.
  let isAdding = false;
  const add = async (): Promise<void> => {
    const type = props.needType;
    if (type === null || isAdding) return;
    const clientId = props.clientId;
    const need: Need = { ...content(), type, since: store.today() };
    const change = { kind: "need", id: store.newId(), clientId, put: need } as const;
    isAdding = true;
    const isSaved = await save({ clientId, changes: [change] });
    isAdding = false;
    if (isSaved) props.onClose();
  };
  return (
    <Sheet
      open={props.needType !== null}
      onOpenChange={(open) => !open && props.onClose()}
      title={t("eligibility.addNeed", { need: valueWords("need", "type", props.needType) })}
      closeLabel={t("action.close")}
      bar={
        <Button size="bar" look="primary" onClick={() => void add()}>
          {t("action.save")}
        </Button>
      }
    >
      <div class={css["fields"]}>
        <ChoiceChips
          label={t("field.needStatus")}
          value={content().status}
          // "Met" and "closed" say that she does not need it now: that is an answer, too.
          options={needStatuses.map((value) => ({ value, label: t(`needStatus.${value}`) }))}
          onChange={(status) => put({ status })}
        />
        <ChoiceChips
          label={t("field.severity")}
          value={content().severity}
          options={severities.map((value) => ({ value, label: t(`severity.${value}`) }))}
          onChange={(severity) => put({ severity })}
        />
        <TextArea
          label={t("field.notes")}
          maxLength={10_000}
          value={content().notes}
          onInput={(notes) => put({ notes })}
        />
      </div>
    </Sheet>
  );
}
