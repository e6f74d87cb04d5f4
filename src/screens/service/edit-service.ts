import { createMemo, type Accessor } from "solid-js";
import { useAmountWords } from "../../casework/amount-words.ts";
import { useClientWords } from "../../casework/client-words.ts";
import { createFormDraft } from "../../casework/form-draft.ts";
import { createFormErrors } from "../../casework/form-errors.tsx";
import { createFormSave } from "../../casework/form-save.ts";
import { correctionOf } from "../../casework/repair.ts";
import { useSentBack } from "../../casework/returned.ts";
import { NONE } from "../../casework/service-choices.ts";
import { readAmounts } from "../../records/service/read-amounts.ts";
import { serviceOddities } from "../../records/service/service-rules.ts";
import type { Service, UnitOfMeasure } from "../../records/service/service.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import type { FieldError } from "../../ui/error-summary.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";

/** The fields of one service as the form holds them. */
export interface TypedService {
  definition: string;
  date: string;
  unit: UnitOfMeasure;
  units: string;
  unitValue: string;
  provider: string | null;
  grant: string;
  enrollment: string;
  reason: string;
  comments: string;
}

const SAME_DAY_LOOKED_AT = 200;
const MOST_ENROLLMENTS = 100;

/** S-12 … S-22: one service, changed. The save is a patch of what was changed, and the record goes again. */
export function createEditService(
  client: Accessor<RecordView<"client">>,
  view: Accessor<RecordView<"service">>,
) {
  const store = useStore();
  const { nameOf } = useClientWords();
  const sentBack = useSentBack();
  const draft = createFormDraft<TypedService, RecordView<"service">>({
    form: "service",
    path: `/clients/${client().id}/services/${view().id}`,
    clientId: client().id,
    title: () => nameOf(client().fields),
    initial: typedService(view().fields),
    seen: view(),
  });
  const enrollments = useEnrollments(() => client().id);
  const others = store.createCasework(() => ({
    clientId: client().id,
    kind: "service",
    size: SAME_DAY_LOOKED_AT,
  }));
  const errors = useServiceErrors(draft.content);
  const form = createFormSave(draft);

  const withFlags = (service: Service): Service => ({
    ...service,
    flags: serviceOddities(service, {
      today: store.today(),
      definition: store.reference.find("service-definition", service.definition)?.body.fields,
      grant: store.reference.find("grant", service.grant)?.body.fields,
      enrollment: enrollments().get(service.enrollment ?? ""),
      sameDay: (others() ?? []).filter(({ id }) => id !== view().id).map(({ fields }) => fields),
    }),
  });
  const save = async (): Promise<string[] | null> => {
    if (form.isSaving() || !errors.check()) return null;
    const seen = draft.seen ?? view();
    const after = withFlags(serviceFromTyped(draft.content, seen.fields));
    const corrected = correctionOf(seen, after, sentBack(view()));
    return corrected === null ? [] : form.save(corrected);
  };
  const total = createMemo(() => {
    const read = readAmounts(draft.content);
    return read.ok ? read.total : undefined;
  });
  return {
    draft,
    enrollments,
    errors,
    refusal: form.refusal,
    isSlow: form.isSlow,
    save,
    total,
    sentBack: () => sentBack(view()),
  };
}

/** The form of one service. */
export type EditService = ReturnType<typeof createEditService>;

function useEnrollments(clientId: Accessor<string>) {
  const store = useStore();
  const found = store.createCasework(() => ({
    clientId: clientId(),
    kind: "enrollment",
    size: MOST_ENROLLMENTS,
  }));
  return createMemo(() => new Map((found() ?? []).map(({ id, fields }) => [id, fields])));
}

function typedService(service: Service): TypedService {
  return {
    definition: service.definition,
    date: service.date,
    unit: service.unit,
    units: String(service.units / 100),
    unitValue: (service.unitValue / 100).toFixed(2),
    provider: service.provider,
    grant: service.grant ?? NONE,
    enrollment: service.enrollment ?? NONE,
    reason: service.reason ?? NONE,
    comments: service.comments,
  };
}

function serviceFromTyped(typed: TypedService, before: Service): Service {
  const read = readAmounts(typed);
  const { units, unitValue, total } = read.ok ? read : before;
  return {
    ...before,
    units,
    unitValue,
    total,
    definition: typed.definition,
    date: typed.date,
    unit: typed.unit,
    provider: typed.provider ?? before.provider,
    grant: typed.grant === NONE ? null : typed.grant,
    enrollment: typed.enrollment === NONE ? null : typed.enrollment,
    reason: typed.reason === NONE ? null : typed.reason,
    comments: typed.comments.trim(),
  };
}

function useServiceErrors(content: TypedService) {
  const { t } = useI18n();
  const words = useAmountWords();
  return createFormErrors(() => {
    const errors: FieldError[] = [];
    const read = readAmounts(content);
    if (content.date === "") errors.push({ fieldId: "date", message: t("edit.dateMissing") });
    if (!read.ok && read.units) {
      errors.push({ fieldId: "units", message: words.unitsRefusal(read.units) });
    }
    if (!read.ok && read.unitValue) {
      errors.push({ fieldId: "unitValue", message: words.valueRefusal(read.unitValue) });
    }
    if (content.provider === null) {
      errors.push({ fieldId: "provider", message: t("edit.providerMissing") });
    }
    return errors;
  });
}
