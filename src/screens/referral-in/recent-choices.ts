import { createMemo, type Accessor } from "solid-js";
import { recentlyUsed } from "../../casework/remembered.ts";
import type { RecordId } from "../../records/fields.ts";
import { sameValue } from "../../records/same-value.ts";
import { useStore } from "../../store/store-context.tsx";
import type { Choice } from "../../ui/choice-chips.tsx";

const MOST_CHIPS = 5;
const LOOKED_BACK = 50;

/**
 * The chips of the form: who sent this client before, then whom this worker recorded last, then the directory's largest;
 * reasons likewise, in the administrator's order at the end. One tap where the guess is right.
 */
export function useRecentChoices(clientId: Accessor<RecordId>): {
  providers: Accessor<Choice<RecordId>[]>;
  reasons: Accessor<Choice<string>[]>;
  allReasons: Accessor<readonly { code: string; name: string }[]>;
} {
  const store = useStore();
  const { person } = store.me;
  const referrals = store.createCasework(() => ({
    clientId: clientId(),
    kind: "referral",
    size: LOOKED_BACK,
  }));
  const before = createMemo(() =>
    (referrals() ?? []).filter(({ fields }) => fields.direction === "in"),
  );
  const lastProviders = recentlyUsed("referral-in-providers", person);
  const lastReasons = recentlyUsed("referral-in-reasons", person);
  const largest = createMemo(() => largestProviders(store));
  const allReasons = createMemo(
    () =>
      store.reference
        .ofKind("reason-list")
        .map(({ body }) => body.fields)
        .find(({ name }) => name === "referral-in")
        ?.reasons.filter(({ retired }) => retired !== true) ?? [],
  );
  const providers = createStill(() => {
    const ids = [
      ...before().flatMap(({ fields }) => fields.fromProvider ?? []),
      ...lastProviders,
      ...largest(),
    ];
    return distinct(ids)
      .flatMap((id): Choice<RecordId>[] => {
        const provider = store.reference.find("provider", id)?.body.fields;
        return provider && !provider.isOwn ? [{ value: id, label: provider.name }] : [];
      })
      .slice(0, MOST_CHIPS);
  });
  const reasons = createStill(() => {
    const codes = [...lastReasons, ...allReasons().map(({ code }) => code)];
    return distinct(codes)
      .flatMap((code): Choice<string>[] => {
        const reason = allReasons().find((known) => known.code === code);
        return reason ? [{ value: code, label: reason.name }] : [];
      })
      .slice(0, MOST_CHIPS);
  });
  return { providers, reasons, allReasons };
}

// What comes down from the office must not exchange a chip under the finger for one that says the same.
function createStill(choices: () => Choice<string>[]): Accessor<Choice<string>[]> {
  return createMemo(choices, [], { equals: sameValue });
}

// Those with the most programs are the likeliest partners before anything was recorded here.
function largestProviders(store: ReturnType<typeof useStore>): RecordId[] {
  const programs = new Map<RecordId, number>();
  for (const { body } of store.reference.ofKind("program")) {
    const { provider } = body.fields;
    programs.set(provider, (programs.get(provider) ?? 0) + 1);
  }
  return [...programs]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_CHIPS * 2)
    .map(([id]) => id);
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
