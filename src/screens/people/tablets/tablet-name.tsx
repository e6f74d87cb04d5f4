import { createSignal, untrack, type JSX } from "solid-js";
import type { TabletLine } from "../../../office/administration.ts";
import { Button } from "../../../ui/button.tsx";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { showToast } from "../../../ui/toast.tsx";
import { createOfficeAct } from "../../../office/office-act.ts";
import { OfficeRefusal } from "../../../ui/office-words.tsx";
import css from "./tablets.module.css";
import { useTablets } from "./tablets-desk.tsx";

/** What people call it: what stands on its back. */
export function TabletName(props: { tablet: TabletLine }): JSX.Element {
  const desk = useTablets();
  const { t } = useI18n();
  const [label, setLabel] = createSignal(untrack(() => props.tablet.label));
  const naming = createOfficeAct();
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { device } = props.tablet;
    const typed = label().trim();
    const named = await naming.run(() => desk.office.nameTablet(device, typed));
    if (named === undefined) return;
    showToast({ text: t("tablets.named"), closeLabel: t("action.close") });
    await desk.answer.ask();
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <OfficeRefusal refusal={naming.refusal()} />
      <div class={css["naming"]}>
        <TextField
          label={t("tablets.name")}
          hint={t("tablets.nameHint")}
          maxLength={60}
          value={label()}
          onInput={setLabel}
        />
        <Button type="submit" disabled={naming.isBusy()}>
          {t("action.save")}
        </Button>
      </div>
    </form>
  );
}
