import { createMemo, type Accessor } from "solid-js";
import { useClientWords } from "../../casework/client-words.ts";
import { createFormDraft, type FormDraft } from "../../casework/form-draft.ts";
import { createFormErrors, type FormErrors } from "../../casework/form-errors.tsx";
import { createFormSave } from "../../casework/form-save.ts";
import { noteUsed } from "../../casework/remembered.ts";
import type { SaveRefusal } from "../../casework/save-failure.tsx";
import { NONE } from "../../casework/service-choices.ts";
import { useTimeWords } from "../../casework/time-words.ts";
import type { Day, RecordId } from "../../records/fields.ts";
import type { Referral } from "../../records/referral/referral.ts";
import type { Change } from "../../store/save-rows.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import type { FieldError } from "../../ui/error-summary.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";

/** What the form keeps. Null dates mean: today, and not yet. */
export interface ReferralInContent {
  reason: string | null;
  service: string;
  comments: string;
  date: Day | null;
  toProvider: RecordId | null;
  fromProvider: RecordId | null;
  dateAcknowledged: string;
  result: string;
  resultDate: string;
  resultNote: string;
}

/** Recording that another provider sent the client to us. */
export interface ReferralIn {
  client: Accessor<RecordView<"client">>;
  draft: FormDraft<ReferralInContent>;
  date: Accessor<Day>;
  toProvider: Accessor<RecordId>;
  errors: FormErrors;
  refusal: Accessor<SaveRefusal | null>;
  isSaving: Accessor<boolean>;
  /** Saves the referral with its first status; null when it was refused on the page. */
  save: () => Promise<RecordId[] | null>;
}

const untouched: ReferralInContent = {
  reason: null,
  service: NONE,
  comments: "",
  date: null,
  toProvider: null,
  fromProvider: null,
  dateAcknowledged: "",
  result: NONE,
  resultDate: "",
  resultNote: "",
};

/** Opens the form for a client, with her draft if there is one. */
export function createReferralIn(client: Accessor<RecordView<"client">>): ReferralIn {
  const store = useStore();
  const { nameOf } = useClientWords();
  const draft = createFormDraft<ReferralInContent>({
    form: "referral-in",
    path: `/clients/${client().id}/referral-in`,
    clientId: client().id,
    title: () => nameOf(client().fields),
    initial: untouched,
  });
  const own = createMemo(
    () => store.reference.ofKind("settings")[0]?.body.fields.ownProvider ?? "",
  );
  const date = () => draft.content.date ?? store.today();
  const toProvider = () => draft.content.toProvider ?? own();
  const errors = useReferralInErrors(draft.content, { date, toProvider, own });
  const form = createFormSave(draft);

  const save = async (): Promise<RecordId[] | null> => {
    if (form.isSaving() || !errors.check()) return null;
    const { fromProvider, reason } = draft.content;
    const put = referralOf(draft.content, { date: date(), toProvider: toProvider() });
    const saved = await form.save({
      clientId: client().id,
      changes: changesOf(put, client().id, store),
    });
    if (saved === null) return null;
    if (fromProvider) noteUsed("referral-in-providers", store.me.person, fromProvider);
    if (reason) noteUsed("referral-in-reasons", store.me.person, reason);
    return saved;
  };
  return { ...form, client, draft, date, toProvider, errors, save };
}

function referralOf(
  content: ReferralInContent,
  fixed: { date: Day; toProvider: RecordId },
): Referral {
  const { result, resultDate, resultNote } = content;
  const hasOutcome = result !== NONE || resultDate !== "" || resultNote.trim() !== "";
  return {
    direction: "in",
    // Nobody outside is told of it: we only record that they sent the client.
    mode: "logged",
    service: content.service === NONE ? null : content.service,
    toProgram: null,
    fromProvider: content.fromProvider,
    fromUser: null,
    comments: content.comments.trim(),
    need: null,
    goal: null,
    contactMethod: null,
    dateAcknowledged: content.dateAcknowledged || null,
    reason: content.reason,
    outcome: hasOutcome
      ? {
          result: result === NONE ? "" : result,
          date: resultDate || null,
          note: resultNote.trim(),
        }
      : null,
    flags: [],
    ...fixed,
  };
}

function changesOf(
  put: Referral,
  clientId: RecordId,
  store: { newId: () => RecordId; now: () => string },
): Change[] {
  const referral = store.newId();
  const status = {
    referral,
    from: null,
    to: "not-updated" as const,
    at: store.now(),
    via: "app" as const,
    reason: "",
  };
  return [
    { kind: "referral", id: referral, clientId, put },
    { kind: "status-change", id: store.newId(), clientId, put: status },
  ];
}

interface Context {
  date: Accessor<Day>;
  toProvider: Accessor<RecordId>;
  own: Accessor<RecordId>;
}

// Only what has no meaning is refused (domain §3); the order is the order of the fields.
function useReferralInErrors(content: ReferralInContent, context: Context): FormErrors {
  const store = useStore();
  const { t } = useI18n();
  const { dayWords } = useTimeWords();
  const { date, toProvider, own } = context;
  const agency = () => store.reference.find("provider", own())?.body.fields.name ?? "";
  return createFormErrors(() => {
    const errors: FieldError[] = [];
    const say = (fieldId: string, message: string) => errors.push({ fieldId, message });
    if (toProvider() !== own()) {
      say("toProvider", t("referralIn.toWrong", { agency: agency() }));
    }
    if (content.fromProvider === null) say("fromProvider", t("referralIn.fromMissing"));
    else if (content.fromProvider === own()) say("fromProvider", t("referralIn.fromOwn"));
    const day = dayWords(date());
    if (isBefore(content.dateAcknowledged, date())) {
      say("dateAcknowledged", t("referralIn.acknowledgedEarly", { day }));
    }
    if (isBefore(content.resultDate, date())) {
      say("resultDate", t("referralIn.outcomeEarly", { day }));
    }
    return errors;
  });
}

function isBefore(date: string, first: Day): boolean {
  return date !== "" && date < first;
}
