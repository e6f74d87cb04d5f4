import { createSignal } from "solid-js";
import { useSaveAct } from "../../casework/save-act.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { TextField } from "../../ui/text-field.tsx";

/** Voiding an issued voucher is asked for, because its paper is out; it takes a reason. */
export function VoidVoucher(props: {
  view: RecordView<"voucher">;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const { t } = useI18n();
  const store = useStore();
  const act = useSaveAct();
  const [reason, setReason] = createSignal("");
  const [isMissing, setMissing] = createSignal(false);
  const toVoid = async (): Promise<void> => {
    setMissing(reason().trim() === "");
    if (isMissing()) return;
    const voided = { reason: reason().trim(), by: store.me.person, at: store.now() };
    const isSaved = await act({
      clientId: props.view.clientId,
      changes: [{ view: props.view, patch: { voided } }],
    });
    if (isSaved) props.onOpenChange(false);
  };
  return (
    <Dialog
      open={props.open}
      onOpenChange={props.onOpenChange}
      title={t("voucher.voidTitle")}
      actions={
        <>
          <Button size="bar" onClick={() => props.onOpenChange(false)}>
            {t("voucher.keep")}
          </Button>
          <Button size="bar" look="danger" onClick={() => void toVoid()}>
            {t("voucher.void")}
          </Button>
        </>
      }
    >
      <p>{t("voucher.voidText")}</p>
      <TextField
        id="voidReason"
        label={t("voucher.voidReason")}
        maxLength={200}
        error={isMissing() ? t("voucher.voidReasonMissing") : undefined}
        value={reason()}
        onInput={setReason}
      />
    </Dialog>
  );
}
