import { createEffect, createSignal, on } from "solid-js";
import { useRecordWords } from "../../casework/record-words.ts";
import { useSaveAct } from "../../casework/save-act.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import { Button } from "../../ui/button.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { icons } from "../../ui/icons.ts";
import { Sheet } from "../../ui/sheet.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import css from "./authorizations.module.css";

/** S-33: a supervisor approves or denies, with a reason; a denial needs one. */
export function DecideSheet(props: {
  /** Undefined while the sheet is closed. */
  view: RecordView<"authorization"> | undefined;
  onClose: () => void;
}) {
  const { t } = useI18n();
  const store = useStore();
  const save = useSaveAct();
  const { valueWords } = useRecordWords();
  const [reason, setReason] = createSignal("");
  const [isMissing, setMissing] = createSignal(false);
  createEffect(
    on(
      () => props.view?.id,
      () => {
        setReason("");
        setMissing(false);
      },
    ),
  );
  const decide = async (status: "approved" | "denied"): Promise<void> => {
    const view = props.view;
    if (!view) return;
    const why = reason().trim();
    setMissing(status === "denied" && why === "");
    if (isMissing()) return;
    const decision = { status, reason: why, by: store.me.person, at: store.now() };
    const isSaved = await save({
      clientId: view.clientId,
      changes: [{ view, patch: { decision } }],
    });
    if (isSaved) props.onClose();
  };
  return (
    <Sheet
      open={props.view !== undefined}
      onOpenChange={(open) => !open && props.onClose()}
      title={t("authorization.decide")}
      detail={valueWords("authorization", "definition", props.view?.fields.definition)}
      closeLabel={t("action.close")}
      bar={
        <div class={css["acts"]}>
          <Button
            size="bar"
            look="danger"
            icon={icons.closed}
            onClick={() => void decide("denied")}
          >
            {t("authorization.deny")}
          </Button>
          <Button
            size="bar"
            look="primary"
            icon={icons.service}
            onClick={() => void decide("approved")}
          >
            {t("authorization.approve")}
          </Button>
        </div>
      }
    >
      <div class={css["fields"]}>
        <TextArea
          label={t("authorization.decisionReason")}
          maxLength={500}
          error={isMissing() ? t("authorization.denyReason") : undefined}
          value={reason()}
          onInput={setReason}
        />
      </div>
    </Sheet>
  );
}
