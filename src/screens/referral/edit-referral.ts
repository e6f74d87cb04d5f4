import type { Accessor } from "solid-js";
import { useClientWords } from "../../casework/client-words.ts";
import { createFormDraft } from "../../casework/form-draft.ts";
import { createFormErrors } from "../../casework/form-errors.tsx";
import { createFormSave } from "../../casework/form-save.ts";
import { useReferralErrors } from "../../casework/referral-errors.ts";
import { correctionOf } from "../../casework/repair.ts";
import { useSentBack } from "../../casework/returned.ts";
import { NONE } from "../../casework/service-choices.ts";
import type { Referral, ReferralMode } from "../../records/referral/referral.ts";
import type { RecordView } from "../../store/overlay.ts";
import type { FieldError } from "../../ui/error-summary.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";

/** The fields of one referral as the form holds them; its status has a control of its own. */
export interface TypedReferral {
  service: string;
  date: string;
  mode: ReferralMode;
  toProvider: string | null;
  fromProvider: string | null;
  need: string;
  goal: string;
  reason: string;
  comments: string;
  dateAcknowledged: string;
  result: string;
  resultDate: string;
  resultNote: string;
}

/** One referral, changed. The save is a patch of what was changed, and the record goes again. */
export function createEditReferral(
  client: Accessor<RecordView<"client">>,
  view: Accessor<RecordView<"referral">>,
) {
  const { nameOf } = useClientWords();
  const sentBack = useSentBack();
  const draft = createFormDraft<TypedReferral, RecordView<"referral">>({
    form: "referral",
    path: `/clients/${client().id}/referrals/${view().id}`,
    clientId: client().id,
    title: () => nameOf(client().fields),
    initial: typedReferral(view().fields),
    seen: view(),
  });
  const errors = createReferralErrors(draft.content, view().fields.direction);
  const form = createFormSave(draft);
  const save = async (): Promise<string[] | null> => {
    if (form.isSaving() || !errors.check()) return null;
    const seen = draft.seen ?? view();
    const after = referralFromTyped(draft.content, seen.fields);
    const corrected = correctionOf(seen, after, sentBack(view()));
    return corrected === null ? [] : form.save(corrected);
  };
  return { ...form, draft, errors, save, sentBack: () => sentBack(view()) };
}

/** The form of one referral. */
export type EditReferral = ReturnType<typeof createEditReferral>;

function typedReferral(referral: Referral): TypedReferral {
  const { outcome } = referral;
  return {
    service: referral.service ?? NONE,
    date: referral.date,
    mode: referral.mode,
    toProvider: referral.toProvider,
    fromProvider: referral.fromProvider,
    need: referral.need ?? NONE,
    goal: referral.goal ?? NONE,
    reason: referral.reason ?? NONE,
    comments: referral.comments,
    dateAcknowledged: referral.dateAcknowledged ?? "",
    result: outcome?.result || NONE,
    resultDate: outcome?.date ?? "",
    resultNote: outcome?.note ?? "",
  };
}

function referralFromTyped(typed: TypedReferral, before: Referral): Referral {
  const toProvider = typed.toProvider ?? before.toProvider;
  return {
    ...before,
    service: typed.service === NONE ? null : typed.service,
    date: typed.date,
    mode: typed.mode,
    toProvider,
    // A program belongs to its provider: with another provider it is not known any more.
    toProgram: toProvider === before.toProvider ? before.toProgram : null,
    fromProvider: typed.fromProvider,
    need: typed.need === NONE ? null : typed.need,
    goal: typed.goal === NONE ? null : typed.goal,
    reason: typed.reason === NONE ? null : typed.reason,
    comments: typed.comments.trim(),
    dateAcknowledged: typed.dateAcknowledged || null,
    outcome: outcomeOf(typed),
  };
}

function outcomeOf({ result, resultDate, resultNote }: TypedReferral): Referral["outcome"] {
  const note = resultNote.trim();
  if (result === NONE && resultDate === "" && note === "") return null;
  return { result: result === NONE ? "" : result, date: resultDate || null, note };
}

function createReferralErrors(content: TypedReferral, direction: Referral["direction"]) {
  const { t } = useI18n();
  const of = useReferralErrors();
  const providers = (): FieldError[] => {
    if (direction === "in") return of.ofReferralIn(content);
    if (content.toProvider !== null) return [];
    return [{ fieldId: "toProvider", message: t("edit.providerMissing") }];
  };
  return createFormErrors(() => {
    if (content.date !== "") return [...providers(), ...of.ofDates(content)];
    return [{ fieldId: "date", message: t("referralIn.dateMissing") }, ...providers()];
  });
}
