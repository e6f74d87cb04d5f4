import type { Accessor } from "solid-js";
import type { RecordId } from "../../records/fields.ts";
import type { Goal } from "../../records/goal/goal.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import type { FieldError } from "../../ui/error-summary.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { createPlanForm, type PlanForm } from "./plan-form.ts";

/** The fields as the form holds them. */
interface TypedGoal extends Pick<Goal, "text" | "since" | "status"> {
  /** Empty where no day is set. */
  target: string;
  needs: RecordId[];
}

export type GoalForm = PlanForm<TypedGoal>;

/** The form of a goal, new or corrected. */
export function createGoalForm(
  client: Accessor<RecordView<"client">>,
  view: Accessor<RecordView<"goal"> | undefined>,
): GoalForm {
  const store = useStore();
  const { t } = useI18n();
  const fields = view()?.fields;
  return createPlanForm({
    kind: "goal",
    client,
    view,
    path: `/clients/${client().id}/goals/${view()?.id ?? "new"}`,
    initial: {
      text: fields?.text ?? "",
      since: fields?.since ?? store.today(),
      status: fields?.status ?? "open",
      target: fields?.target ?? "",
      needs: fields?.needs ?? [],
    },
    fieldsOf: ({ text, since, status, target, needs }) => ({
      text: text.trim(),
      since,
      target: target === "" ? null : target,
      status,
      needs: [...needs],
    }),
    findErrors: ({ text, since, target }) => {
      const errors: FieldError[] = [];
      if (text.trim() === "") errors.push({ fieldId: "text", message: t("plan.noGoalText") });
      if (since === "") errors.push({ fieldId: "since", message: t("plan.noSince") });
      if (target !== "" && target < since) {
        errors.push({ fieldId: "target", message: t("plan.targetBeforeSince") });
      }
      return errors;
    },
  });
}
