import { createMemo, type Accessor } from "solid-js";
import type { OneAuthorization } from "../../casework/authorizations.ts";
import type { ServiceEligibility } from "../../casework/eligibility.ts";
import { createFormDraft, type FormDraft } from "../../casework/form-draft.ts";
import { createFormErrors, type FormErrors } from "../../casework/form-errors.tsx";
import { createFormSave, type FormSave } from "../../casework/form-save.ts";
import { noteUsed } from "../../casework/remembered.ts";
import { NONE } from "../../casework/service-choices.ts";
import { whenTrue } from "../../casework/when-true.ts";
import { balanceAfter } from "../../records/authorization/balance.ts";
import {
  MOST_MONEY,
  type Day,
  type Money,
  type RecordId,
  type Units,
} from "../../records/fields.ts";
import type { ServiceDefinition } from "../../records/reference/catalogue.ts";
import {
  serviceOfOne,
  serviceOfOthers,
  type GroupService,
} from "../../records/service/group-services.ts";
import { MOST_UNITS } from "../../records/service/read-amounts.ts";
import {
  serviceOddities,
  serviceTotal,
  suggestedUnitValue,
  type ServiceOddity,
} from "../../records/service/service-rules.ts";
import type { Service } from "../../records/service/service.ts";
import type { Change } from "../../store/save-rows.ts";
import { useStore } from "../../store/store-context.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { createGroupRecipients } from "./group-recipients.ts";
import {
  createNamedPeople,
  MOST_PEOPLE,
  type NamedPeople,
  type NamedPerson,
  type TypedPeople,
} from "./named-people.ts";

/** What the form keeps. */
export interface GroupContent extends TypedPeople {
  definition: RecordId | null;
  date: Day | null;
  grant: string;
  /** For one person; null: as many as usual. */
  units: Units | null;
  /** How many more there were whom nobody names. */
  unnamed: number;
}

const untouched: GroupContent = {
  definition: null,
  date: null,
  grant: NONE,
  units: null,
  clients: [],
  aliases: [],
  unnamed: 0,
};

/** Where the error summary leads to. */
export const PEOPLE_ID = "group-people";
export const SERVICE_ID = "group-service";

/** One service for many people at once. */
export interface GroupEntry extends Pick<FormSave, "refusal" | "isSaving" | "isSlow"> {
  draft: FormDraft<GroupContent>;
  date: Accessor<Day>;
  definition: Accessor<(ServiceDefinition & { id: RecordId }) | undefined>;
  /** False for a service to a head count alone (S-09). */
  isNamed: Accessor<boolean>;
  /** Another service brings its own usual units. */
  choose: (definition: RecordId) => void;
  /** For one person. */
  units: Accessor<Units>;
  unitValue: Accessor<Money>;
  named: NamedPeople;
  /** What is left of the authorization of somebody ticked once she is given this; undefined where none covers it. */
  leftOf: (client: RecordId) => OneAuthorization | undefined;
  /** What the rules say of somebody ticked; null where none decides about the service. */
  eligibilityOf: (client: RecordId) => ServiceEligibility | null;
  /** What is odd about giving it to somebody ticked. It is saved all the same (domain §3). */
  odditiesOf: (client: RecordId) => readonly ServiceOddity[];
  people: Accessor<number>;
  total: Accessor<Money>;
  errors: FormErrors;
  save: () => Promise<RecordId[] | null>;
}

/** Opens the form, with its draft if there is one. */
export function createGroupEntry(): GroupEntry {
  const store = useStore();
  const { t } = useI18n();
  const definitionOf = (id: RecordId | null) => {
    const found = id === null ? undefined : store.reference.find("service-definition", id);
    return found && { ...found.body.fields, id: found.id };
  };
  const draft: FormDraft<GroupContent> = createFormDraft({
    form: "group-entry",
    path: "/group",
    clientId: null,
    title: () => definitionOf(draft.content.definition)?.name ?? "",
    initial: untouched,
  });
  const { content } = draft;
  const date = () => content.date ?? draft.day();
  const definition = createMemo(() => definitionOf(content.definition));
  const units = () => content.units ?? definition()?.defaultUnits ?? 0;
  const unitValue = () => {
    const known = definition();
    return known ? suggestedUnitValue(known) : 0;
  };
  const people = createNamedPeople(store, draft.content, (named) => draft.change(named));
  const totalOf = (people: number) => serviceTotal(units() * people, unitValue());
  const isNamed = () => definition()?.isDirect ?? true;
  const named = () => (isNamed() ? people.count() : 0);
  const all = () => named() + content.unnamed;
  const isOver = () =>
    totalOf(content.unnamed) > MOST_MONEY || units() * content.unnamed > MOST_UNITS;
  const nobody = () => t(isNamed() && people.areGone() ? "group.allGone" : "group.nobody");
  const errors = createFormErrors(() => [
    ...(definition() ? [] : [{ fieldId: SERVICE_ID, message: t("service.missing") }]),
    ...(all() > 0 ? [] : [{ fieldId: PEOPLE_ID, message: nobody() }]),
    ...(named() <= MOST_PEOPLE
      ? []
      : [{ fieldId: PEOPLE_ID, message: t("group.tooMany", { count: MOST_PEOPLE }) }]),
    ...(isOver() ? [{ fieldId: PEOPLE_ID, message: t("group.tooMuch") }] : []),
  ]);
  const form = createFormSave(draft);
  const recipients = createGroupRecipients(store, {
    clients: () => content.clients,
    definition: () => content.definition ?? "",
    date,
  });
  const leftOf: GroupEntry["leftOf"] = (client) => {
    const against = recipients.authorizationOf(client);
    const unit = definition()?.unit;
    if (!against || !unit) return undefined;
    const { view, balance } = against;
    return { ...against, balance: balanceAfter(view.fields, balance, { unit, units: units() }) };
  };
  const ownSite = () => store.me.sites[0] ?? "";
  const given = (): GroupService => ({
    definition: content.definition ?? "",
    date: date(),
    unit: definition()?.unit ?? "count",
    units: units(),
    unitValue: unitValue(),
    grant: content.grant === NONE ? null : content.grant,
    provider: store.reference.ofKind("settings")[0]?.body.fields.ownProvider ?? "",
  });
  const serviceFor = (client: RecordId, site: RecordId) =>
    recipients.complete(client, serviceOfOne(given(), site));
  const changesFor = (person: NamedPerson): Change[] =>
    recipients.changesFor(person, serviceFor(person.id, person.site));
  const flagged = (service: Service): Service => ({
    ...service,
    flags: serviceOddities(service, {
      today: store.today(),
      definition: definition(),
      grant: store.reference.find("grant", service.grant)?.body.fields,
      ...{ enrollment: undefined, authorization: undefined, sameDay: [] },
    }),
  });
  const changeForOthers = (): Change => ({
    ...{ kind: "service", id: store.newId(), clientId: null },
    put: flagged(serviceOfOthers(given(), content.unnamed, ownSite())),
  });
  const entries = async () => {
    await whenTrue(recipients.isReady);
    const each = await people.entries(changesFor);
    return [
      ...(isNamed() ? each : []),
      ...(content.unnamed > 0 ? [{ clientId: null, changes: [changeForOthers()] }] : []),
    ];
  };
  const save = async (): Promise<RecordId[] | null> => {
    if (form.isSaving() || !errors.check()) return null;
    const saved = await form.saveGroup(entries);
    if (saved !== null) noteUsed("group-service", store.me.person, content.definition ?? "");
    return saved;
  };

  return {
    ...{ draft, date, definition, isNamed, units, unitValue, errors, save },
    named: people,
    leftOf,
    eligibilityOf: recipients.eligibilityOf,
    odditiesOf: (client) => (definition() ? serviceFor(client, ownSite()).flags : []),
    people: all,
    ...{ refusal: form.refusal, isSaving: form.isSaving, isSlow: form.isSlow },
    choose: (id) => draft.change({ definition: id, units: null }),
    total: () => totalOf(1) * named() + totalOf(content.unnamed),
  };
}
