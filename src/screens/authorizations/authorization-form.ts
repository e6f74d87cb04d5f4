import { createMemo, untrack, type Accessor } from "solid-js";
import { useAmountWords } from "../../casework/amount-words.ts";
import { useClientWords } from "../../casework/client-words.ts";
import { createFormDraft } from "../../casework/form-draft.ts";
import { createFormErrors } from "../../casework/form-errors.tsx";
import { createFormSave } from "../../casework/form-save.ts";
import { correctionOf } from "../../casework/repair.ts";
import { useSentBack } from "../../casework/returned.ts";
import { NONE } from "../../casework/service-choices.ts";
import { plannedDays, type Planned } from "../../records/authorization/planned-days.ts";
import {
  MOST_INSTANCES,
  MOST_INTERVAL,
  readRecurrence,
  recurrenceRule,
  type Recurrence,
} from "../../records/authorization/recurrence.ts";
import type { Authorization } from "../../records/authorization/authorization.ts";
import type { RecordId } from "../../records/fields.ts";
import { readAmounts } from "../../records/service/read-amounts.ts";
import type { UnitOfMeasure } from "../../records/service/service.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import type { FieldError } from "../../ui/error-summary.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";

/** How often, as the form offers it. */
export const rhythms = ["once", "day", "week", "month"] as const;
type Rhythm = (typeof rhythms)[number];

/** An authorization as its form holds it. */
export interface TypedAuthorization {
  funds: RecordId[];
  definition: string;
  begin: string;
  end: string;
  unit: UnitOfMeasure;
  units: string;
  unitValue: string;
  every: Rhythm;
  interval: string;
  weekdays: number[];
  times: string;
  reason: string;
  goals: string;
}

/** The fields of the first page: what is wrong there keeps it open. */
export const firstPage: readonly (keyof TypedAuthorization)[] = [
  ...(["definition", "begin", "end", "units", "unitValue"] as const),
  ...(["interval", "weekdays", "times"] as const),
];

/** The form of one authorization, new or to be edited (S-35 … S-42). */
export function createAuthorizationForm(
  client: Accessor<RecordView<"client">>,
  ofRecord: Accessor<RecordView<"authorization"> | undefined>,
) {
  const store = useStore();
  const { nameOf } = useClientWords();
  const sentBackOf = useSentBack();
  // What the form began from stays: whatever comes down meanwhile is settled by the merge.
  const view = untrack(ofRecord);
  const path = `/clients/${client().id}/authorizations/${view?.id ?? "new"}`;
  const draft = createFormDraft<TypedAuthorization, RecordView<"authorization">>({
    form: "authorization",
    path,
    clientId: client().id,
    title: () => nameOf(client().fields),
    initial: view ? typed(view.fields) : { ...blank, begin: store.today() },
    ...(view && { seen: view }),
  });
  const errors = useErrors(draft.content);
  const form = createFormSave(draft);
  const sentBack = () => view && sentBackOf(view);
  const save = async (): Promise<RecordId[] | null> => {
    if (form.isSaving() || !errors.check()) return null;
    const said = fromTyped(draft.content);
    const clientId = client().id;
    const seen = draft.seen;
    if (!seen) {
      const put: Authorization = { ...said, decision: null };
      const change = { kind: "authorization", id: store.newId(), clientId, put } as const;
      return form.save({ clientId, changes: [change] });
    }
    // A worker's change is a proposal, whatever stood before; the server sees to it.
    const decision = store.me.role === "supervisor" ? seen.fields.decision : null;
    const corrected = correctionOf(seen, { ...said, decision }, sentBack());
    return corrected === null ? [] : form.save(corrected);
  };
  const planned = createMemo<Planned | null>(() => {
    const { begin, end, recurrence } = fromTyped(draft.content);
    return begin === "" ? null : plannedDays(recurrence, begin, end);
  });
  return { ...form, draft, errors, save, planned, sentBack, path };
}

export type AuthorizationForm = ReturnType<typeof createAuthorizationForm>;

const blank: TypedAuthorization = {
  funds: [],
  definition: "",
  begin: "",
  end: "",
  unit: "count",
  units: "1",
  unitValue: "",
  every: "week",
  interval: "1",
  weekdays: [],
  times: "",
  reason: NONE,
  goals: "",
};

function typed(fields: Authorization): TypedAuthorization {
  const read = readRecurrence(fields.recurrence, fields.begin);
  const often = read === null || read.every === "once" ? null : read;
  return {
    funds: [...fields.funds],
    definition: fields.definition,
    begin: fields.begin,
    end: fields.end ?? "",
    unit: fields.unit,
    units: String(fields.units / 100),
    unitValue: (fields.unitValue / 100).toFixed(2),
    every: read?.every ?? "once",
    interval: String(often?.interval ?? 1),
    weekdays: [...(often?.weekdays ?? [])],
    times: often?.times ? String(often.times) : "",
    reason: fields.reason ?? NONE,
    goals: fields.goals,
  };
}

function fromTyped(content: TypedAuthorization): Omit<Authorization, "decision"> {
  const amounts = readAmounts(content);
  const { units, unitValue } = amounts.ok ? amounts : { units: 0, unitValue: 0 };
  return {
    funds: [...content.funds],
    definition: content.definition,
    begin: content.begin,
    end: content.end === "" ? null : content.end,
    unit: content.unit,
    units,
    unitValue,
    recurrence: recurrenceRule(recurrenceOf(content), content.begin),
    reason: content.reason === NONE ? null : content.reason,
    goals: content.goals.trim(),
  };
}

function recurrenceOf(content: TypedAuthorization): Recurrence {
  const { every, interval, weekdays, times } = content;
  if (every === "once") return { every };
  return {
    every,
    interval: whole(interval, MOST_INTERVAL) ?? 1,
    weekdays: every === "week" ? [...weekdays] : [],
    times: times.trim() === "" ? null : whole(times, MOST_INSTANCES),
  };
}

function whole(text: string, most: number): number | null {
  const number = Number(text.trim());
  return /^\d{1,4}$/.test(text.trim()) && number >= 1 && number <= most ? number : null;
}

function useErrors(content: TypedAuthorization) {
  const { t } = useI18n();
  const words = useAmountWords();
  return createFormErrors(() => {
    const errors: FieldError[] = [];
    const say = (fieldId: keyof TypedAuthorization, message: string) =>
      errors.push({ fieldId, message });
    const { begin, end, every } = content;
    if (content.definition === "") say("definition", t("authorization.noService"));
    if (begin === "") say("begin", t("authorization.noBegin"));
    if (end !== "" && end < begin) say("end", t("authorization.endBeforeBegin"));
    const amounts = readAmounts(content);
    if (!amounts.ok && amounts.units) say("units", words.unitsRefusal(amounts.units));
    if (!amounts.ok && amounts.unitValue) say("unitValue", words.valueRefusal(amounts.unitValue));
    if (every === "once") return errors;
    const times = content.times.trim();
    if (whole(content.interval, MOST_INTERVAL) === null)
      say("interval", t("authorization.badInterval"));
    if (every === "week" && content.weekdays.length === 0)
      say("weekdays", t("authorization.noWeekday"));
    if (times !== "" && whole(times, MOST_INSTANCES) === null)
      say("times", t("authorization.badTimes"));
    if (end === "" && times === "") say("end", t("authorization.noEnd"));
    if (errors.length === 0) {
      const said = fromTyped(content);
      const { days } = plannedDays(said.recurrence, said.begin, said.end);
      if (days.length === 0) say("end", t("authorization.nothingPlanned"));
    }
    return errors;
  });
}
