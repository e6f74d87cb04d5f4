import { useRecordWords } from "../../casework/record-words.ts";
import { useSaveAct } from "../../casework/save-act.ts";
import { useTimeWords } from "../../casework/time-words.ts";
import { goalStatuses, type Goal } from "../../records/goal/goal.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { icons } from "../../ui/icons.ts";
import { AddToPlan, PlanList, type PlanPartProps, type PlanWords } from "./plan-list.tsx";

const statusIcons: Readonly<Record<Goal["status"], typeof icons.closed>> = {
  open: icons.undo,
  reached: icons.gotHelp,
  "given-up": icons.closed,
};

/** What the client wants to reach (S-17); its page shows what was done for it. */
export function Goals(props: PlanPartProps) {
  const { t } = useI18n();
  const act = useSaveAct();
  const { valueWords } = useRecordWords();
  const { dayWords } = useTimeWords();
  const pathOf = (last: string) => `/clients/${props.clientId}/goals/${last}`;
  const words = (view: RecordView<"goal">): PlanWords => {
    const { text, since, target, status } = view.fields;
    const set = (to: Goal["status"]) =>
      void act({ clientId: view.clientId, changes: [{ view, patch: { status: to } }] });
    return {
      day: since,
      title: text,
      detail: [
        valueWords("goal", "status", status),
        target === null ? "" : t("plan.until", { day: dayWords(target) }),
      ]
        .filter(Boolean)
        .join(" · "),
      name: t("services.row", { name: text, day: dayWords(since) }),
      href: pathOf(view.id),
      acts: goalStatuses
        .filter((to) => to !== status)
        .map((to) => ({
          label: t(`plan.goal.${to}`),
          icon: statusIcons[to],
          onSelect: () => set(to),
        })),
    };
  };
  return (
    <PlanList
      {...props}
      kind="goal"
      heading={t("plan.goals")}
      emptyText={t("plan.goals.empty")}
      add={<AddToPlan label={t("plan.addGoal")} href={pathOf("new")} />}
      words={words}
    />
  );
}
