import { ProviderField } from "../../casework/provider-field.tsx";
import { NONE, useServiceChoices } from "../../casework/service-choices.ts";
import { Button } from "../../ui/button.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { Select } from "../../ui/select.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import css from "./quick-services.module.css";
import type { QuickServices } from "./quick-services.ts";

/** S-26, S-27: day, grant, enrollment and provider of everything that is ticked. Each change counts at once. */
export function SettingSheet(props: {
  quick: QuickServices;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const { t } = useI18n();
  return (
    <Sheet
      open={props.open}
      onOpenChange={(open) => props.onOpenChange(open)}
      title={t("quickServices.change")}
      closeLabel={t("action.close")}
      bar={
        <div class={css["sheetBar"]}>
          <Button size="bar" look="primary" onClick={() => props.onOpenChange(false)}>
            {t("action.done")}
          </Button>
        </div>
      }
    >
      <div class={css["fields"]}>
        <SettingFields quick={props.quick} />
      </div>
    </Sheet>
  );
}

function SettingFields(props: { quick: QuickServices }) {
  const { t } = useI18n();
  const choices = useServiceChoices();
  const change = () => props.quick.draft.change;
  return (
    <>
      <DateField
        label={t("field.date")}
        value={props.quick.date()}
        onInput={(date) => change()("date", date === "" ? null : date)}
      />
      <Select
        label={t("field.grant")}
        value={props.quick.setting().grant ?? NONE}
        options={choices.grants(props.quick.date(), props.quick.setting().grant)}
        onChange={(grant) => change()("grant", grant)}
      />
      <Select
        label={t("field.enrollment")}
        value={props.quick.setting().enrollment ?? NONE}
        options={choices.enrollments(props.quick.enrollments())}
        onChange={(enrollment) => change()("enrollment", enrollment)}
      />
      <ProviderField
        label={t("field.provider")}
        value={props.quick.setting().provider}
        onChange={(provider) => change()("provider", provider)}
      />
    </>
  );
}
