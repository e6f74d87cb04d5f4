import type { Accessor } from "solid-js";
import { useClientWords } from "../../casework/client-words.ts";
import { createFormDraft } from "../../casework/form-draft.ts";
import { createFormSave } from "../../casework/form-save.ts";
import { correctionOf } from "../../casework/repair.ts";
import { useSentBack } from "../../casework/returned.ts";
import { mailHref } from "../../casework/mails.ts";
import { createReleases } from "../../casework/releases.ts";
import { createVouchers, useVoucherWords } from "../../casework/vouchers.ts";
import type { RecordId } from "../../records/fields.ts";
import { closedFlags } from "../../records/referral/closed-provider.ts";
import { ownProgram } from "../../records/referral/own-program.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import { givenRelease } from "./give-release.ts";
import { issuedVoucher } from "./issue-voucher.ts";
import { createLeaving } from "./leaving.ts";
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
  const releases = createReleases(store, () => client().id);
  // As with vouchers: a colleague's good one is not taken a second time unseen.
  const hasRelease = () =>
    releases(view().id)?.some(
      ({ state, view: known }) =>
        state === "good" && known.fields.recipient === draft.content.toProvider,
    );
  const { leaving, purpose, said } = createLeaving(client, draft.content);
  const toGive = (content: TypedReferral) => (hasRelease() ? null : said(content));
  const { direction } = view().fields;
  const errors = createReferralFormErrors(draft.content, date, direction, toGive, hasVoucher);
  const form = createFormSave(draft);
  const programOf = (id: RecordId) => store.reference.find("program", id)?.body.fields;
  let isGiven = false;
  const flagsOf = (program: RecordId | null) =>
    closedFlags(program === null ? undefined : programOf(program));
  const save = async (): Promise<string[] | null> => {
    if (form.isSaving() || !errors.check()) return null;
    const seen = draft.seen ?? view();
    const voucher = draft.content.voucher && !hasVoucher();
    const typed = { ...draft.content, voucher, date: date() };
    const toProgram = ownProgram(typed, programOf);
    const isElsewhere = toProgram !== seen.fields.toProgram;
    const flags = isElsewhere ? flagsOf(toProgram) : seen.fields.flags;
    const after = referralFromTyped({ ...typed, toProgram }, { ...seen.fields, flags });
    const corrected = correctionOf(seen, after, sentBack(view()));
    const given = toGive(typed);
    const recipient = after.toProvider;
    isGiven = given?.email === true;
    if (corrected === null && !typed.voucher && given?.email !== true) return [];
    const clientId = client().id;
    return form.save(async () => {
      const issued = await issuedVoucher(store, { referral: seen.id, clientId }, typed);
      const released =
        given === null
          ? []
          : givenRelease(store, { referral: seen.id, clientId, recipient }, given);
      const changes = [...(corrected?.changes ?? []), ...issued, ...released];
      return { clientId, ...corrected, changes };
    });
  };
  const back = () => sentBack(view());
  const next = () => (isGiven ? mailHref(client().id, view().id) : undefined);
  return { ...form, draft, date, errors, save, sentBack: back, leaving, purpose, next };
}
