import { createSignal } from "solid-js";
import { useSaveAct } from "../../casework/save-act.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { TextField } from "../../ui/text-field.tsx";

/** The client takes a release back. She owes nobody a reason; one that she gives is written down. */
export function RevokeRelease(props: {
  view: RecordView<"release">;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const { t } = useI18n();
  const store = useStore();
  const act = useSaveAct();
  const [reason, setReason] = createSignal("");
  const revoke = async (): Promise<void> => {
    const { id: release, clientId } = props.view;
    const put = { release, reason: reason().trim() };
    const isSaved = await act({
      clientId,
      changes: [{ kind: "revocation", id: store.newId(), clientId, put }],
    });
    if (isSaved) props.onOpenChange(false);
  };
  return (
    <Dialog
      open={props.open}
      onOpenChange={props.onOpenChange}
      title={t("release.revokeTitle")}
      actions={
        <>
          <Button size="bar" onClick={() => props.onOpenChange(false)}>
            {t("release.keep")}
          </Button>
          <Button size="bar" look="danger" onClick={() => void revoke()}>
            {t("release.revoke")}
          </Button>
        </>
      }
    >
      <p>{t("release.revokeText")}</p>
      <TextField
        id="revokeReason"
        label={t("release.revokeReason")}
        optional={t("field.optional")}
        maxLength={200}
        value={reason()}
        onInput={setReason}
      />
    </Dialog>
  );
}
