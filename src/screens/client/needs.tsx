import { useRecordWords } from "../../casework/record-words.ts";
import { useSaveAct } from "../../casework/save-act.ts";
import { useTimeWords } from "../../casework/time-words.ts";
import { needStatuses, type Need } from "../../records/need/need.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { icons } from "../../ui/icons.ts";
import { AddToPlan, PlanList, type PlanPartProps, type PlanWords } from "./plan-list.tsx";

const statusIcons: Readonly<Record<Need["status"], typeof icons.closed>> = {
  open: icons.undo,
  met: icons.gotHelp,
  closed: icons.closed,
};

/** What the client needs, or what stands in her way (S-19); met or closed at one tap. */
export function Needs(props: PlanPartProps) {
  const { t } = useI18n();
  const act = useSaveAct();
  const { valueWords } = useRecordWords();
  const { dayWords } = useTimeWords();
  const pathOf = (last: string) => `/clients/${props.clientId}/needs/${last}`;
  const words = (view: RecordView<"need">): PlanWords => {
    const { type, since, status, severity, notes } = view.fields;
    const title = valueWords("need", "type", type);
    const set = (to: Need["status"]) =>
      void act({ clientId: view.clientId, changes: [{ view, patch: { status: to } }] });
    return {
      day: since,
      title,
      detail: [t(`needStatus.${status}`), t(`severity.${severity}`), notes]
        .filter(Boolean)
        .join(" · "),
      name: t("services.row", { name: title, day: dayWords(since) }),
      href: pathOf(view.id),
      acts: needStatuses
        .filter((to) => to !== status)
        .map((to) => ({
          label: t(`plan.need.${to}`),
          icon: statusIcons[to],
          onSelect: () => set(to),
        })),
    };
  };
  return (
    <PlanList
      {...props}
      kind="need"
      heading={t("plan.needs")}
      emptyText={t("plan.needs.empty")}
      add={<AddToPlan label={t("plan.addNeed")} href={pathOf("new")} />}
      words={words}
    />
  );
}
