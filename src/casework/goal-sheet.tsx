import { Show } from "solid-js";
import type { RecordView } from "../store/overlay.ts";
import { ButtonLink } from "../ui/button.tsx";
import { useI18n } from "../ui/i18n/i18n.tsx";
import { icons } from "../ui/icons.ts";
import { RadioCards } from "../ui/radio-cards.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { useGoalChoices } from "./goal-choices.ts";
import formCss from "./record-form.module.css";
import { useSaveAct } from "./save-act.ts";
import { NONE } from "./service-choices.ts";

/** M-20: adds a referral to a goal, moves it to another, or takes it out of one; done at once, with `Undo`. */
export function GoalSheet(props: {
  referral: RecordView<"referral">;
  name: string;
  onClose: () => void;
}) {
  const { t } = useI18n();
  const act = useSaveAct();
  const chosen = () => props.referral.fields.goal ?? NONE;
  const goals = useGoalChoices(() => props.referral.clientId ?? "", chosen);
  const choose = async (goal: string): Promise<void> => {
    props.onClose();
    const patch = { goal: goal === NONE ? null : goal };
    const { clientId } = props.referral;
    await act({ clientId, changes: [{ view: props.referral, patch }] });
  };
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && props.onClose()}
      title={t(props.referral.fields.goal === null ? "referral.addToGoal" : "referral.otherGoal")}
      detail={props.name}
      closeLabel={t("action.close")}
    >
      <div class={formCss["sheetFields"]}>
        <Show when={goals().length > 1} fallback={<p>{t("referral.noGoals")}</p>}>
          <RadioCards
            label={t("field.goal")}
            value={chosen()}
            cards={goals().map(({ value, label }) => ({ value, title: label }))}
            onChange={(goal) => void choose(goal)}
          />
        </Show>
        <div>
          <ButtonLink icon={icons.goal} href={`/clients/${props.referral.clientId}/goals/new`}>
            {t("plan.addGoal")}
          </ButtonLink>
        </div>
      </div>
    </Sheet>
  );
}
