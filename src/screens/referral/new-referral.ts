import type { Accessor } from "solid-js";
import { useClientWords } from "../../casework/client-words.ts";
import { createFormDraft } from "../../casework/form-draft.ts";
import { createFormSave } from "../../casework/form-save.ts";
import { NONE } from "../../casework/service-choices.ts";
import type { RecordId } from "../../records/fields.ts";
import type { Referral } from "../../records/referral/referral.ts";
import { defaultMode } from "../../records/referral/suggest-provider.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import type { Store } from "../../store/store.ts";
import {
  createReferralFormErrors,
  referralFromTyped,
  type TypedReferral,
} from "./typed-referral.ts";

/**
 * one referral with all its fields, sent onward by us. Opens the form for a client, with her draft if there is one,
 * else to the program of the directory that it was come from.
 */
export function createNewReferral(
  client: Accessor<RecordView<"client">>,
  program: RecordId | undefined,
) {
  const store = useStore();
  const { nameOf } = useClientWords();
  const draft = createFormDraft<TypedReferral>({
    form: "new-referral",
    path: `/clients/${client().id}/referrals/new`,
    clientId: client().id,
    title: () => nameOf(client().fields),
    initial: { ...untouched(store), ...(program !== undefined && sentTo(store, program, NONE)) },
  });
  // What was begun goes on, and goes where the directory says now.
  if (program !== undefined && draft.content.toProgram !== program) {
    draft.change(sentTo(store, program, draft.content.service));
  }
  const errors = createReferralFormErrors(draft.content, "out");
  const form = createFormSave(draft);
  const save = async (): Promise<string[] | null> => {
    if (form.isSaving() || !errors.check()) return null;
    const clientId = client().id;
    const { toProvider, status } = draft.content;
    if (toProvider === null || status === null) return null;
    const referral = store.newId();
    const put = referralFromTyped(draft.content, blank(toProvider));
    const first = { from: null, to: status, at: store.now(), via: "app" as const, reason: "" };
    return form.save({
      clientId,
      changes: [
        { kind: "referral", id: referral, clientId, put },
        // Its status is no field of it: the first one is saved in the same entry.
        { kind: "status-change", id: store.newId(), clientId, put: { referral, ...first } },
      ],
    });
  };
  return { ...form, draft, errors, save, sentBack: () => undefined };
}

/** another service brings how referrals for it go out to that program. */
export function chosenService(
  store: Store,
  service: string,
  program: RecordId | null,
): Partial<TypedReferral> {
  const offered = store.reference.find("referral-service", service)?.body.fields;
  if (!offered) return { service };
  const known = store.reference.find("program", program)?.body.fields;
  return { service, mode: defaultMode(offered, known) };
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
  return {
    toProvider: known.provider,
    toProgram: program,
    ...chosenService(store, isChosen ? service : first, program),
  };
}

// from the own agency and whoever is at this tablet.
function untouched(store: Store): TypedReferral {
  return {
    service: NONE,
    date: store.today(),
    mode: "logged",
    toProvider: null,
    toProgram: null,
    fromProvider: store.reference.ofKind("settings")[0]?.body.fields.ownProvider ?? null,
    fromUser: store.me.person,
    need: NONE,
    goal: NONE,
    reason: NONE,
    comments: "",
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
