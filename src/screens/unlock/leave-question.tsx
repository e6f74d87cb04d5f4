import type { JSX } from "solid-js";
import type { Me } from "../../records/signed-in.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";

/** Somebody else takes the tablet while work of whoever locked it waits: how much, and what becomes of it. */
export function LeaveQuestion(props: {
  me: Me;
  waiting: number;
  stay: () => void;
  leave: () => void;
}): JSX.Element {
  const { t, tn } = useI18n();
  const name = () => `${props.me.name.given} ${props.me.name.family}`.trim();
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && props.stay()}
      title={tn("unlock.leaveTitle", props.waiting)}
      actions={
        <>
          <Button onClick={() => props.stay()}>{t("forgotten.back")}</Button>
          <Button look="danger" onClick={() => props.leave()}>
            {t("unlock.someoneElse")}
          </Button>
        </>
      }
    >
      <p>{t("unlock.leaveText", { name: name() })}</p>
    </Dialog>
  );
}
