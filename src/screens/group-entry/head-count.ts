import { createMemo, type Accessor } from "solid-js";
import { useAmountWords } from "../../casework/amount-words.ts";
import { createFormDraft, type FormDraft } from "../../casework/form-draft.ts";
import { createFormErrors, type FormErrors } from "../../casework/form-errors.tsx";
import { createFormSave, type FormSave } from "../../casework/form-save.ts";
import { useRecordWords } from "../../casework/record-words.ts";
import { correctionOf } from "../../casework/repair.ts";
import { useSentBack, type SentBack } from "../../casework/returned.ts";
import { whenTrue } from "../../casework/when-true.ts";
import type { Day, RecordId } from "../../records/fields.ts";
import { nameOfCount } from "../../records/service/group-services.ts";
import { NOBODY_NAMED } from "../../records/service/merge-counts.ts";
import { readAmounts } from "../../records/service/read-amounts.ts";
import { serviceTotal, type ServiceOddity } from "../../records/service/service-rules.ts";
import type { Service } from "../../records/service/service.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import type { Save } from "../../store/save-rows.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { createGroupRecipients } from "./group-recipients.ts";
import { createNamedPeople, MOST_PEOPLE, type NamedPeople } from "./named-people.ts";
import type { TypedPeople } from "./named-people.ts";

/** Where the error summary leads to. */
export const COUNT_ID = "headCount";

/** What the form keeps. */
export interface CountContent extends TypedPeople {
  date: Day;
  /** How many people there were, those among them who are named now. */
  people: number;
  /** For one person, as typed. */
  units: string;
  comments: string;
}

/** A head count, to be corrected, and to be turned into named people (S-09). */
export interface HeadCount extends Pick<FormSave, "refusal" | "isSaving" | "isSlow"> {
  view: Accessor<RecordView<"service">>;
  draft: FormDraft<CountContent>;
  named: NamedPeople;
  /** What is odd about giving her share of it to somebody ticked. */
  odditiesOf: (client: RecordId) => readonly ServiceOddity[];
  /** How many stay without a name. */
  left: Accessor<number>;
  errors: FormErrors;
  sentBack: Accessor<SentBack | undefined>;
  /** The entries that were written, none when nothing was changed; null when it was refused on the page. */
  save: () => Promise<RecordId[] | null>;
}

/** Opens the form of a head count. */
export function createHeadCount(view: Accessor<RecordView<"service">>): HeadCount {
  const store = useStore();
  const { t } = useI18n();
  const { valueWords } = useRecordWords();
  const amountWords = useAmountWords();
  const sentBackOf = useSentBack();
  const sentBack = () => sentBackOf(view());
  const draft = createFormDraft<CountContent, RecordView<"service">>({
    form: "head-count",
    path: `/group/counts/${view().id}`,
    clientId: null,
    title: () => valueWords("service", "definition", view().fields.definition),
    initial: typedCount(view().fields),
    seen: view(),
  });
  const { content } = draft;
  const seen = () => draft.seen ?? view();
  const people = createNamedPeople(store, draft.content, (named) => draft.change(named));
  const recipients = createGroupRecipients(store, {
    clients: () => content.clients,
    definition: () => seen().fields.definition,
    date: () => content.date,
  });
  const unitsEach = () => {
    const { unit, unitValue } = seen().fields;
    return readAmounts({ unit, units: content.units, unitValue: String(unitValue / 100) });
  };
  const counted = createMemo(() => countFromTyped(content, unitsEach(), seen().fields));
  const errors = createFormErrors(() => {
    const read = unitsEach();
    return [
      ...(content.date === "" ? [{ fieldId: "date", message: t("edit.dateMissing") }] : []),
      ...(read.ok
        ? []
        : [{ fieldId: "units", message: amountWords.unitsRefusal(read.units ?? "too-much") }]),
      ...(people.count() > content.people
        ? [{ fieldId: COUNT_ID, message: t("count.tooMany", { count: people.count() }) }]
        : []),
      ...(people.count() > MOST_PEOPLE
        ? [{ fieldId: COUNT_ID, message: t("group.tooMany", { count: MOST_PEOPLE }) }]
        : []),
    ];
  });
  const form = createFormSave(draft);
  const entries = async (): Promise<Save[]> => {
    await whenTrue(recipients.isReady);
    const shares = nameOfCount(counted(), people.count()).each;
    const named = await people.entries((person) => {
      const share = { ...(shares.shift() ?? counted()), headCount: null, site: person.site };
      return recipients.changesFor(person, recipients.complete(person.id, share));
    });
    const { rest } = nameOfCount(counted(), named.length);
    const count = correctionOf(withNamed(seen()), { ...counted(), ...rest }, sentBack());
    return [...(count === null ? [] : [count]), ...named];
  };
  const save = async (): Promise<RecordId[] | null> => {
    if (form.isSaving() || !errors.check()) return null;
    if (!draft.isDirty() && sentBack() === undefined) return [];
    return form.saveGroup(entries);
  };
  return {
    ...{ view, draft, errors, sentBack, save, named: people },
    ...{ refusal: form.refusal, isSaving: form.isSaving, isSlow: form.isSlow },
    odditiesOf: (client) => {
      const [share] = nameOfCount(counted(), 1).each;
      return share ? recipients.complete(client, share).flags : [];
    },
    left: () => Math.max(0, content.people - people.count()),
  };
}

function typedCount({ date, headCount, units, comments }: Service): CountContent {
  const people = headCount ?? 1;
  const each = people === 0 ? "" : String(Math.floor(units / people) / 100);
  return { date, people, units: each, comments, clients: [], aliases: [] };
}

// Units that cannot be shared out evenly are left alone until somebody says otherwise.
function countFromTyped(
  typed: CountContent,
  each: ReturnType<typeof readAmounts>,
  before: Service,
): Service {
  const was = typedCount(before);
  const isAsBefore = typed.people === was.people && typed.units === was.units;
  const units = isAsBefore || !each.ok ? before.units : each.units * typed.people;
  return {
    ...before,
    date: typed.date,
    headCount: typed.people,
    units,
    total: serviceTotal(units, before.unitValue),
    comments: typed.comments.trim(),
  };
}

// An undo must be able to say that nobody was named before.
function withNamed(view: RecordView<"service">): RecordView<"service"> {
  return { ...view, fields: { ...view.fields, named: view.fields.named ?? NOBODY_NAMED } };
}
