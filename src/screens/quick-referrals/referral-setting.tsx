import { createSignal } from "solid-js";
import { BegunEarlier } from "../../casework/begun-earlier.tsx";
import { useGoalChoices } from "../../casework/goal-choices.ts";
import { useNeedChoices } from "../../casework/need-choices.ts";
import { useTimeWords } from "../../casework/time-words.ts";
import { useStore } from "../../store/store-context.tsx";
import { Button } from "../../ui/button.tsx";
import { ContextLine } from "../../ui/context-line.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { icons } from "../../ui/icons.ts";
import { createMedia } from "../../ui/media.ts";
import { Select } from "../../ui/select.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import css from "./quick-referrals.module.css";
import type { QuickReferrals } from "./quick-referrals.ts";

/** "Today · from you, Harbor Bridge (change)", and the screen's picker. */
export function ReferralSetting(props: { quick: QuickReferrals }) {
  const { t } = useI18n();
  const store = useStore();
  const { dayWords } = useTimeWords();
  const [isOpen, setOpen] = createSignal(false);
  const isNarrow = createMedia("(width < 600px)");
  const agency = () =>
    store.reference.ofKind("settings")[0]?.body.fields.shortName ?? store.me.orgName;
  const when = () =>
    props.quick.date() === store.today() ? t("setting.today") : dayWords(props.quick.date());
  return (
    <div class={css["setting"]}>
      <ContextLine
        facts={[when(), t("quickReferrals.fromYou", { agency: agency() })]}
        changeLabel={t("action.change")}
        onChange={() => setOpen(true)}
        end={
          <div class={css["picker"]}>
            <Select
              label={t("quickReferrals.screen")}
              labelHidden
              icon={isNarrow() ? undefined : icons.referralScreen}
              value={props.quick.screen()}
              options={props.quick.offers
                .screens()
                .map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(screen) => props.quick.draft.change("screen", screen)}
            />
          </div>
        }
      />
      <BegunEarlier draft={props.quick.draft} date={props.quick.date()} />
      <SettingSheet quick={props.quick} open={isOpen()} onOpenChange={setOpen} />
    </div>
  );
}

function SettingSheet(props: {
  quick: QuickReferrals;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const { t } = useI18n();
  const needs = useNeedChoices(() => props.quick.client().id);
  const goals = useGoalChoices(
    () => props.quick.client().id,
    () => props.quick.draft.content.goal,
  );
  return (
    <Sheet
      open={props.open}
      onOpenChange={(open) => props.onOpenChange(open)}
      title={t("quickReferrals.carries")}
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
        <DateField
          label={t("field.referralDate")}
          value={props.quick.date()}
          onInput={(date) => props.quick.draft.change("date", date === "" ? null : date)}
        />
        <Select
          label={t("field.need")}
          value={props.quick.draft.content.need}
          options={needs()}
          onChange={(need) => props.quick.draft.change("need", need)}
        />
        <Select
          label={t("field.goal")}
          value={props.quick.draft.content.goal}
          options={goals()}
          onChange={(goal) => props.quick.draft.change("goal", goal)}
        />
      </div>
    </Sheet>
  );
}
