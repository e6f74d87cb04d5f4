import type { Accessor } from "solid-js";
import { useClientWords } from "../../casework/client-words.ts";
import { createFormDraft } from "../../casework/form-draft.ts";
import { createFormSave } from "../../casework/form-save.ts";
import { correctionOf } from "../../casework/repair.ts";
import { useSentBack } from "../../casework/returned.ts";
import { createVouchers, useVoucherWords } from "../../casework/vouchers.ts";
import type { RecordId } from "../../records/fields.ts";
import { ownProgram } from "../../records/referral/own-program.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import { issuedVoucher } from "./issue-voucher.ts";
import {
  createReferralFormErrors,
  referralFromTyped,
  typedReferral,
  type TypedReferral,
} from "./typed-referral.ts";

/** One referral, changed. The save is a patch of what was changed, and the record goes again. */
export function createEditReferral(
  client: Accessor<RecordView<"client">>,
  view: Accessor<RecordView<"referral">>,
) {
  const store = useStore();
  const { nameOf } = useClientWords();
  const sentBack = useSentBack();
  const draft = createFormDraft<TypedReferral, RecordView<"referral">>({
    form: "referral",
    path: `/clients/${client().id}/referrals/${view().id}`,
    clientId: client().id,
    title: () => nameOf(client().fields),
    initial: typedReferral(view().fields, store.today()),
    seen: view(),
  });
  const vouchers = createVouchers(store, () => client().id);
  const { stateOf } = useVoucherWords();
  // One that a colleague issued since the draft was begun hides the box, and another is not issued unseen.
  const hasVoucher = () => vouchers(view().id).some((one) => stateOf(one) === "good");
  const date = () => draft.content.date ?? view().fields.date;
  const errors = createReferralFormErrors(draft.content, date, view().fields.direction, hasVoucher);
  const form = createFormSave(draft);
  const programOf = (id: RecordId) => store.reference.find("program", id)?.body.fields;
  const save = async (): Promise<string[] | null> => {
    if (form.isSaving() || !errors.check()) return null;
    const seen = draft.seen ?? view();
    const voucher = draft.content.voucher && !hasVoucher();
    const typed = { ...draft.content, voucher, date: date() };
    const toProgram = ownProgram(typed, programOf);
    const after = referralFromTyped({ ...typed, toProgram }, seen.fields);
    const corrected = correctionOf(seen, after, sentBack(view()));
    if (corrected === null && !typed.voucher) return [];
    const clientId = client().id;
    return form.save(async () => {
      const issued = await issuedVoucher(store, { referral: seen.id, clientId }, typed);
      return { clientId, ...corrected, changes: [...(corrected?.changes ?? []), ...issued] };
    });
  };
  return { ...form, draft, date, errors, save, sentBack: () => sentBack(view()) };
}
