import type { Accessor } from "solid-js";
import type { Need } from "../../records/need/need.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import type { FieldError } from "../../ui/error-summary.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import type { Option } from "../../ui/select.tsx";
import { createPlanForm, type PlanForm } from "./plan-form.ts";

export type NeedForm = PlanForm<Need>;

/** The form of a need or barrier, new or corrected. */
export function createNeedForm(
  client: Accessor<RecordView<"client">>,
  view: Accessor<RecordView<"need"> | undefined>,
): NeedForm {
  const store = useStore();
  const { t } = useI18n();
  return createPlanForm({
    kind: "need",
    client,
    view,
    path: `/clients/${client().id}/needs/${view()?.id ?? "new"}`,
    initial: view()?.fields ?? {
      ...{ type: "", since: store.today(), severity: "medium", status: "open", notes: "" },
    },
    fieldsOf: ({ type, since, severity, status, notes }) => ({
      ...{ type, since, severity, status, notes: notes.trim() },
    }),
    findErrors: ({ type, since }) => {
      const errors: FieldError[] = [];
      if (type === "") errors.push({ fieldId: "type", message: t("plan.noNeedType") });
      if (since === "") errors.push({ fieldId: "since", message: t("plan.noSince") });
      return errors;
    },
  });
}

/** The types of needs as choices, in the agency's order. A retired one stays only where it is `chosen` already. */
export function useNeedTypeChoices(chosen: Accessor<string>): () => Option<string>[] {
  const store = useStore();
  return () =>
    store.reference
      .ofKind("need-type")
      .map(({ id, body }) => ({ id, ...body.fields }))
      .filter(({ id, retired }) => retired !== true || id === chosen())
      .sort((a, b) => a.order - b.order)
      .map(({ id, name }) => ({ value: id, label: name }));
}
