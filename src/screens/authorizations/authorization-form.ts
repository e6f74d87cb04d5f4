import { untrack, type Accessor } from "solid-js";
import { useAmountWords } from "../../casework/amount-words.ts";
import { useClientWords } from "../../casework/client-words.ts";
import { createFormDraft } from "../../casework/form-draft.ts";
import { createFormErrors } from "../../casework/form-errors.tsx";
import { createFormSave } from "../../casework/form-save.ts";
import { correctionOf } from "../../casework/repair.ts";
import { useSentBack } from "../../casework/returned.ts";
import type { Planned } from "../../records/authorization/planned-days.ts";
import { MOST_INSTANCES, MOST_INTERVAL } from "../../records/authorization/recurrence.ts";
import type { Authorization } from "../../records/authorization/authorization.ts";
import { endsFirst } from "../../records/days.ts";
import type { RecordId } from "../../records/fields.ts";
import { readAmounts } from "../../records/service/read-amounts.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import type { FieldError } from "../../ui/error-summary.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import {
  blank,
  createPlanned,
  fromTyped,
  typed,
  whole,
  type TypedAuthorization,
} from "./typed-authorization.ts";

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
  const planned = createPlanned(draft.content);
  const errors = useErrors(draft.content, planned);
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
  return { ...form, draft, errors, save, planned, sentBack, path };
}

export type AuthorizationForm = ReturnType<typeof createAuthorizationForm>;

function useErrors(content: TypedAuthorization, planned: Accessor<Planned | null>) {
  const { t } = useI18n();
  const words = useAmountWords();
  return createFormErrors(() => {
    const errors: FieldError[] = [];
    const say = (fieldId: keyof TypedAuthorization, message: string) =>
      errors.push({ fieldId, message });
    const { begin, end, every } = content;
    if (content.definition === "") say("definition", t("authorization.noService"));
    if (begin === "") say("begin", t("authorization.noBegin"));
    if (end !== "" && endsFirst(begin, end)) say("end", t("authorization.endBeforeBegin"));
    const amounts = readAmounts(content);
    if (!amounts.ok && amounts.units) say("units", words.unitsRefusal(amounts.units));
    if (!amounts.ok && amounts.unitValue) say("unitValue", words.valueRefusal(amounts.unitValue));
    if (every === "once" || every === "kept") return errors;
    const times = content.times.trim();
    if (whole(content.interval, MOST_INTERVAL) === null)
      say("interval", t("authorization.badInterval"));
    if (every === "week" && content.weekdays.length === 0)
      say("weekdays", t("authorization.noWeekday"));
    if (times !== "" && whole(times, MOST_INSTANCES) === null)
      say("times", t("authorization.badTimes"));
    if (end === "" && times === "") say("end", t("authorization.noEnd"));
    if (errors.length === 0 && planned()?.days.length === 0)
      say("end", t("authorization.nothingPlanned"));
    return errors;
  });
}
