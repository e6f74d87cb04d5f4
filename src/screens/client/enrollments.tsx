import { useNavigate } from "@tanstack/solid-router";
import { useRecordWords } from "../../casework/record-words.ts";
import { useTimeWords } from "../../casework/time-words.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { icons } from "../../ui/icons.ts";
import { AddToPlan, PlanList, type PlanPartProps, type PlanWords } from "./plan-list.tsx";

/** The client's stays in programs; one that ends gets its exit in the form, at the field. */
export function Enrollments(props: PlanPartProps) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const { valueWords } = useRecordWords();
  const { dayWords } = useTimeWords();
  const pathOf = (last: string) => `/clients/${props.clientId}/enrollments/${last}`;
  const words = ({ id, fields }: RecordView<"enrollment">): PlanWords => {
    const title = valueWords("enrollment", "program", fields.program);
    const exit = () => void navigate({ to: pathOf(id), search: { field: "exit" } });
    return {
      day: fields.entry,
      title,
      detail: [
        t("plan.since", { day: dayWords(fields.entry) }),
        fields.exit === null ? "" : t("plan.until", { day: dayWords(fields.exit) }),
        fields.exitReason,
      ]
        .filter(Boolean)
        .join(" · "),
      name: t("services.row", { name: title, day: dayWords(fields.entry) }),
      href: pathOf(id),
      acts:
        fields.exit === null ? [{ label: t("plan.exit"), icon: icons.closed, onSelect: exit }] : [],
    };
  };
  return (
    <PlanList
      {...props}
      kind="enrollment"
      heading={t("plan.enrollments")}
      emptyText={t("plan.enrollments.empty")}
      add={<AddToPlan label={t("plan.addEnrollment")} href={pathOf("new")} />}
      words={words}
    />
  );
}
