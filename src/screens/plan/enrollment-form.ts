import type { Accessor } from "solid-js";
import { endsFirst } from "../../records/days.ts";
import type { RecordId } from "../../records/fields.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import type { FieldError } from "../../ui/error-summary.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import type { Option } from "../../ui/select.tsx";
import { createPlanForm, type PlanForm } from "./plan-form.ts";

/** The fields as the form holds them; nothing is an empty text. */
interface TypedEnrollment {
  program: string;
  entry: string;
  exit: string;
  exitReason: string;
}

export type EnrollmentForm = PlanForm<TypedEnrollment>;

/** The form of a stay in a program, new or corrected. */
export function createEnrollmentForm(
  client: Accessor<RecordView<"client">>,
  view: Accessor<RecordView<"enrollment"> | undefined>,
): EnrollmentForm {
  const store = useStore();
  const fields = view()?.fields;
  return createPlanForm({
    kind: "enrollment",
    client,
    view,
    path: `/clients/${client().id}/enrollments/${view()?.id ?? "new"}`,
    initial: {
      program: fields?.program ?? "",
      entry: fields?.entry ?? store.today(),
      exit: fields?.exit ?? "",
      exitReason: fields?.exitReason ?? "",
    },
    fieldsOf: ({ program, entry, exit, exitReason }, before) => ({
      program,
      entry,
      exit: exit === "" ? null : exit,
      exitReason: exit === "" ? "" : exitReason.trim(),
      household: before ? before.household : client().fields.household,
    }),
    findErrors: useFindErrors(),
  });
}

function useFindErrors() {
  const { t } = useI18n();
  return ({ program, entry, exit }: TypedEnrollment): FieldError[] => {
    const errors: FieldError[] = [];
    if (program === "") errors.push({ fieldId: "program", message: t("plan.noProgram") });
    if (entry === "") errors.push({ fieldId: "entry", message: t("plan.noEntry") });
    if (exit !== "" && endsFirst(entry, exit)) {
      errors.push({ fieldId: "exit", message: t("plan.exitBeforeEntry") });
    }
    return errors;
  };
}

/** The agency's own programs as choices; the one that was chosen stays among them though it ended. */
export function useProgramChoices(current: Accessor<RecordId>): () => Option<string>[] {
  const store = useStore();
  const own = () => store.reference.ofKind("settings")[0]?.body.fields.ownProvider;
  return () =>
    store.reference
      .ofKind("program")
      .filter(
        ({ id, body: { fields } }) =>
          id === current() || (fields.provider === own() && fields.status === "active"),
      )
      .map(({ id, body }) => ({ value: id, label: body.fields.name }))
      .sort((a, b) => (a.label < b.label ? -1 : 1));
}
