import type { Accessor } from "solid-js";
import { useClientWords } from "../../casework/client-words.ts";
import { createClientServices } from "../../casework/client-services.ts";
import { createEligibility } from "../../casework/eligibility.ts";
import { checksOf } from "../../casework/eligibility-checks.ts";
import { createFormDraft } from "../../casework/form-draft.ts";
import { createFormSave } from "../../casework/form-save.ts";
import { NONE } from "../../casework/service-choices.ts";
import { whenTrue } from "../../casework/when-true.ts";
import type { RecordId } from "../../records/fields.ts";
import { closedFlags } from "../../records/referral/closed-provider.ts";
import type { Referral } from "../../records/referral/referral.ts";
import { defaultMode } from "../../records/referral/default-mode.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import type { Store } from "../../store/store.ts";
import { givenRelease, noRelease } from "./give-release.ts";
import { mailHref } from "../../casework/mails.ts";
import { issuedVoucher } from "./issue-voucher.ts";
import { createLeaving } from "./leaving.ts";
import {
  createReferralFormErrors,
  noVoucher,
  referralFromTyped,
  type TypedReferral,
} from "./typed-referral.ts";

/**
 * one referral with all its fields, sent onward by us. Opens the form for a client, with her draft if there is one,
 * else to the program of the directory that it was come from.
 */
export function createNewReferral(
  client: Accessor<RecordView<"client">>,
  begun: { program: RecordId | undefined; after: Referral | undefined },
) {
  const { program } = begun;
  const store = useStore();
  const { nameOf } = useClientWords();
  const draft = createFormDraft<TypedReferral>({
    form: "new-referral",
    path: `/clients/${client().id}/referrals/new`,
    clientId: client().id,
    title: () => nameOf(client().fields),
    initial: untouched(store),
  });
  // Once: the page takes it out of its address, so that what she chooses after it stays when the form opens again.
  if (program !== undefined && draft.content.toProgram !== program) {
    draft.change(sentOn(begun.after));
    draft.change(sentTo(store, program, draft.content.service));
  }
  const date = () => draft.content.date ?? draft.day();
  const { leaving, purpose, said } = createLeaving(client, draft.content);
  const eligibility = createEligibility(
    store,
    client,
    createClientServices(store, () => client().id),
  );
  const errors = createReferralFormErrors(draft.content, date, "out", said);
  const form = createFormSave(draft);
  let saved: RecordId | null = null;
  const save = async (): Promise<string[] | null> => {
    if (form.isSaving() || !errors.check()) return null;
    const clientId = client().id;
    const { toProvider, status } = draft.content;
    if (toProvider === null || status === null) return null;
    return form.save(async () => {
      await whenTrue(eligibility.isReady);
      // She may have typed on meanwhile.
      if (!errors.check()) return null;
      const referral = store.newId();
      saved = referral;
      const released = said(draft.content);
      const made = { record: referral, clientId, date: date() };
      const { toProgram } = draft.content;
      const program = store.reference.find("program", toProgram)?.body.fields;
      const sent = { ...blank(toProvider), flags: closedFlags(program) };
      const put = referralFromTyped({ ...draft.content, date: made.date }, sent);
      const first = { from: null, to: status, at: store.now(), via: "app" as const, reason: "" };
      const judged = put.service === null ? null : eligibility.of(put.service);
      return {
        clientId,
        changes: [
          { kind: "referral", id: referral, clientId, put },
          // Its status is no field of it: the first one is saved in the same entry.
          { kind: "status-change", id: store.newId(), clientId, put: { referral, ...first } },
          ...checksOf(made, judged, store.newId),
          ...(await issuedVoucher(store, { referral, clientId }, draft.content)),
          ...givenRelease(store, { referral, clientId, recipient: toProvider }, released),
        ],
      };
    });
  };
  // what was allowed is written right away.
  const next = () =>
    saved !== null && said(draft.content).email ? mailHref(client().id, saved) : undefined;
  return {
    ...form,
    draft,
    date,
    errors,
    save,
    sentBack: () => undefined,
    leaving,
    purpose,
    next,
    eligibility: () => eligibility.of(draft.content.service),
  };
}

// For the same service, need and goal as the one that came to nothing.
function sentOn(after: Referral | undefined): Partial<TypedReferral> {
  if (!after) return {};
  const { service, need, goal } = after;
  return { service: service ?? NONE, need: need ?? NONE, goal: goal ?? NONE };
}

/** How a new referral for that service goes out to that program; nothing where no service is chosen yet. */
export function modeFor(
  store: Store,
  service: string,
  program: RecordId | null,
): Partial<TypedReferral> {
  const offered = store.reference.find("referral-service", service)?.body.fields;
  if (!offered) return {};
  return { mode: defaultMode(offered, store.reference.find("program", program)?.body.fields) };
}

// Of several services that lead there the form says which; where there is one, nothing is to be chosen.
function sentTo(store: Store, program: RecordId, service: string): Partial<TypedReferral> {
  const known = store.reference.find("program", program)?.body.fields;
  if (!known) return {};
  const leading = store.reference
    .ofKind("referral-service")
    .filter(({ body }) => !body.fields.retired && body.fields.programs.includes(program))
    .map(({ id }) => id);
  const [first = NONE] = leading;
  const isChosen = leading.length !== 1 || leading.includes(service);
  const chosen = isChosen ? service : first;
  return {
    toProvider: known.provider,
    toProgram: program,
    service: chosen,
    ...modeFor(store, chosen, program),
  };
}

// from the own agency and whoever is at this tablet.
function untouched(store: Store): TypedReferral {
  return {
    service: NONE,
    date: null,
    mode: "logged",
    toProvider: null,
    toProgram: null,
    fromProvider: store.reference.ofKind("settings")[0]?.body.fields.ownProvider ?? null,
    fromUser: store.me.person,
    need: NONE,
    goal: NONE,
    reason: NONE,
    comments: "",
    ...noVoucher(store.today()),
    ...noRelease(store.today()),
    dateAcknowledged: "",
    result: NONE,
    resultDate: "",
    resultNote: "",
    status: "not-updated",
  };
}

function blank(toProvider: RecordId): Referral {
  return {
    ...{ direction: "out", mode: "logged", date: "", service: null, toProvider, toProgram: null },
    ...{ fromProvider: null, fromUser: null, comments: "", need: null, goal: null },
    ...{ contactMethod: null, dateAcknowledged: null, reason: null, outcome: null, flags: [] },
  };
}
