import { createMemo, type Accessor } from "solid-js";
import { useAmountWords } from "../../casework/amount-words.ts";
import {
  createAuthorizations,
  soFar,
  type OneAuthorization,
} from "../../casework/authorizations.ts";
import type { ClientServices } from "../../casework/client-services.ts";
import type { ServiceEligibility } from "../../casework/eligibility.ts";
import type { FormDraft } from "../../casework/form-draft.ts";
import { createFormErrors, type FormErrors } from "../../casework/form-errors.tsx";
import { createGiven } from "../../casework/given.ts";
import type { SentBack } from "../../casework/returned.ts";
import type { SaveRefusal } from "../../casework/save-failure.tsx";
import { NONE } from "../../casework/service-choices.ts";
import { createSetting, type TypedSetting } from "../../casework/service-setting.ts";
import type { Enrollment } from "../../records/enrollment/enrollment.ts";
import type { Day, RecordId } from "../../records/fields.ts";
import { readAmounts } from "../../records/service/read-amounts.ts";
import { serviceOddities, type ServiceOddity } from "../../records/service/service-rules.ts";
import type { Service, UnitOfMeasure } from "../../records/service/service.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import type { FieldError } from "../../ui/error-summary.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";

/** The fields of one service as the form holds them. */
export interface TypedService extends TypedSetting {
  definition: RecordId | null;
  unit: UnitOfMeasure;
  units: string;
  unitValue: string;
  reason: string;
  goal: string;
  need: string;
  referral: string;
  turnAway: string;
  comments: string;
}

/** What is chosen now, by the worker or as suggested. */
interface Standing {
  /** Empty while another day is being typed. */
  date: Day;
  grant: RecordId | null;
  enrollment: RecordId | null;
  /** Null when the provider that was recorded is taken out and no other is chosen yet. */
  provider: RecordId | null;
}

/** The form of one service, new or corrected (S-12 … S-22). */
export interface ServiceForm {
  client: Accessor<RecordView<"client">>;
  draft: FormDraft<TypedService>;
  standing: Accessor<Standing>;
  enrollments: Accessor<ReadonlyMap<RecordId, Enrollment>>;
  /** The record as it would be saved now. */
  service: Accessor<Service & { flags: ServiceOddity[] }>;
  /** False when units and value cannot be read, and there is no total to show. */
  hasTotal: Accessor<boolean>;
  isTurnedAway: Accessor<boolean>;
  /** Another service of the catalogue. */
  choose: (definition: RecordId) => void;
  /** What it counts against, with what is left without it. */
  authorization: Accessor<OneAuthorization | undefined>;
  /** What the rules say of what is chosen; null where none decides, and of what was recorded before. */
  eligibility: Accessor<ServiceEligibility | null>;
  /** False until everything about her that the record is made from is read from this tablet. */
  isReady: Accessor<boolean>;
  errors: FormErrors;
  refusal: Accessor<SaveRefusal | null>;
  isSlow: Accessor<boolean>;
  sentBack: Accessor<SentBack | undefined>;
  /** The entries that were written, none when nothing was changed; null when it was refused on the page. */
  save: () => Promise<RecordId[] | null>;
}

/** What both forms derive from what is typed. */
export function createServiceParts(sources: {
  client: Accessor<RecordView<"client">>;
  services: ClientServices;
  draft: Pick<FormDraft<TypedService>, "content" | "day">;
  /** The record that the form began from. */
  before: Accessor<Service>;
  /** The record that is corrected; null for a new one, to which the client's last used settings are suggested. */
  corrected: RecordId | null;
}): Pick<
  ServiceForm,
  | "standing"
  | "enrollments"
  | "service"
  | "authorization"
  | "isReady"
  | "hasTotal"
  | "isTurnedAway"
  | "errors"
> {
  const { client, services, draft, before, corrected } = sources;
  const { content } = draft;
  const store = useStore();
  const given = createGiven(store, client, services);
  // What is corrected is given anew: it takes nothing from what is left for it.
  const authorizations = createAuthorizations(store, client, {
    ...services,
    views: () => services.views()?.filter(({ id }) => id !== corrected),
  });
  const { date, setting, context, isReady } = createSetting(store, () => client().id, draft, given);
  const standing = createMemo((): Standing => {
    const { grant, enrollment, provider } = setting();
    const kept = corrected === null ? provider : content.provider;
    return { date: date(), grant, enrollment, provider: kept };
  });
  const typed = createMemo(() => serviceFromTyped(content, standing(), before()));
  const isThere = (id: RecordId): boolean =>
    !authorizations.isReady() || (authorizations.all()?.some(({ view }) => view.id === id) ?? true);
  // A correction of something else leaves it where it was counted. What counted nowhere counts where one covers it now.
  const isAsBefore = (): boolean => {
    const { definition, date, authorization } = before();
    const isSame = typed().definition === definition && typed().date === date;
    return corrected !== null && isSame && authorization !== null && isThere(authorization);
  };
  const authorization = createMemo(() => {
    const { definition, date, turnAway } = typed();
    if (turnAway !== null) return undefined;
    const kept = before().authorization;
    return isAsBefore()
      ? authorizations.all()?.find(({ view }) => view.id === kept)
      : authorizations.usable(definition, date);
  });
  const countsAgainst = (): RecordId | null => {
    if (typed().turnAway !== null) return null;
    const isKept = isAsBefore() || !authorizations.isReady();
    return isKept ? before().authorization : (authorization()?.view.id ?? null);
  };
  const service = createMemo(() => {
    const made = { ...typed(), authorization: countsAgainst() };
    const flags = serviceOddities(made, {
      today: store.today(),
      definition: store.reference.find("service-definition", made.definition)?.body.fields,
      grant: context().grants.get(made.grant ?? ""),
      enrollment: context().enrollments.get(made.enrollment ?? ""),
      authorization: soFar(authorization()),
      sameDay: given
        .on(made.date)
        .filter(({ id }) => id !== corrected)
        .map(({ fields }) => fields),
    });
    return { ...made, flags };
  });
  const isTurnedAway = () => content.turnAway !== NONE;
  return {
    standing,
    enrollments: () => context().enrollments,
    service,
    authorization,
    isReady: () => isReady() && authorizations.isReady(),
    hasTotal: () => !isTurnedAway() && content.definition !== null && readAmounts(content).ok,
    isTurnedAway,
    errors: createServiceErrors(content, standing),
  };
}

function serviceFromTyped(typed: TypedService, standing: Standing, before: Service): Service {
  const read = readAmounts(typed);
  const amounts = read.ok ? read : before;
  const isTurnedAway = typed.turnAway !== NONE;
  return {
    ...before,
    definition: typed.definition ?? before.definition,
    date: standing.date,
    unit: typed.unit,
    units: isTurnedAway ? 0 : amounts.units,
    unitValue: amounts.unitValue,
    total: isTurnedAway ? 0 : amounts.total,
    provider: standing.provider ?? before.provider,
    grant: standing.grant,
    enrollment: standing.enrollment,
    reason: chosen(typed.reason),
    goal: chosen(typed.goal),
    need: chosen(typed.need),
    referral: chosen(typed.referral),
    turnAway: chosen(typed.turnAway),
    comments: typed.comments.trim(),
  };
}

function chosen(value: string): string | null {
  return value === NONE ? null : value;
}

function createServiceErrors(content: TypedService, standing: Accessor<Standing>): FormErrors {
  const { t } = useI18n();
  const words = useAmountWords();
  const ofAmounts = (): FieldError[] => {
    const read = readAmounts(content);
    // Whoever was turned away got none.
    if (read.ok || content.turnAway !== NONE) return [];
    const errors: FieldError[] = [];
    if (read.units) errors.push({ fieldId: "units", message: words.unitsRefusal(read.units) });
    if (read.unitValue) {
      errors.push({ fieldId: "unitValue", message: words.valueRefusal(read.unitValue) });
    }
    return errors;
  };
  return createFormErrors(() => {
    const errors: FieldError[] = [];
    if (content.definition === null) {
      errors.push({ fieldId: "definition", message: t("service.missing") });
    }
    if (standing().date === "") errors.push({ fieldId: "date", message: t("edit.dateMissing") });
    // Without a service there is nothing to count yet.
    if (content.definition !== null) errors.push(...ofAmounts());
    if (standing().provider === null) {
      errors.push({ fieldId: "provider", message: t("edit.providerMissing") });
    }
    return errors;
  });
}
