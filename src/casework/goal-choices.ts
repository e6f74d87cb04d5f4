import type { Accessor } from "solid-js";
import type { RecordId } from "../records/fields.ts";
import { useStore } from "../store/store-context.tsx";
import { useI18n } from "../ui/i18n/i18n.tsx";
import type { Option } from "../ui/select.tsx";
import { NONE } from "./service-choices.ts";

const MOST_GOALS = 50;

/** The goals that a client is working on as choices, none first (S-17); one that was chosen stays among them. */
export function useGoalChoices(
  clientId: Accessor<RecordId>,
  chosen: Accessor<string>,
): () => Option<string>[] {
  const store = useStore();
  const { t } = useI18n();
  const goals = store.createCasework(() => ({
    clientId: clientId(),
    kind: "goal",
    size: MOST_GOALS,
  }));
  return () => [
    { value: NONE, label: t("setting.noGoal") },
    ...(goals() ?? [])
      .filter(({ id, fields }) => fields.status === "open" || id === chosen())
      .map(({ id, fields }) => ({ value: id, label: fields.text })),
  ];
}
