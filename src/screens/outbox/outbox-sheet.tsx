import type { JSX } from "solid-js";
import { Sheet } from "../../ui/sheet.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";

/** Where everything is that did not reach the office yet. */
export function OutboxSheet(props: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}): JSX.Element {
  const { t } = useI18n();
  return (
    <Sheet
      open={props.open}
      onOpenChange={props.onOpenChange}
      title="Outbox"
      closeLabel={t("action.close")}
    >
      <p />
    </Sheet>
  );
}
