import { createMemo, type Accessor } from "solid-js";
import type { RecordId } from "../../records/fields.ts";
import type { Program, ReferralService } from "../../records/reference/catalogue.ts";
import type { ReferralMode } from "../../records/referral/referral.ts";
import {
  defaultMode,
  suggestProviders,
  type Suggestion,
} from "../../records/referral/suggest-provider.ts";
import { keepEqual } from "../../store/answer.ts";
import type { RecordView } from "../../store/overlay.ts";
import type { Store } from "../../store/store.ts";

/** What a client can be referred for, with its id. */
export type Offer = ReferralService & { id: RecordId };

/** The referral screens, their services, and who is suggested for this client. */
export interface Offers {
  screens: Accessor<readonly { id: RecordId; name: string }[]>;
  /** One that nothing changed in stays the same object, and so does its row. */
  all: Accessor<readonly Offer[]>;
  of: (screen: RecordId) => readonly Offer[];
  /** Best first. */
  suggestionsOf: (offer: Offer) => readonly Suggestion[];
  /** Whether the client has an open need that it answers. */
  answersNeed: (offer: Offer) => boolean;
  programOf: (program: RecordId | null) => Program | undefined;
  defaultModeOf: (offer: Offer, program: RecordId | null) => ReferralMode;
}

const LOOKED_BACK = 50;

/** Follows the catalogue and the client's own referrals. */
export function createOffers(store: Store, client: Accessor<RecordView<"client">>): Offers {
  const before = store.createCasework(() => ({
    clientId: client().id,
    kind: "referral",
    size: LOOKED_BACK,
  }));
  const needs = store.createCasework(() => ({
    clientId: client().id,
    kind: "need",
    size: LOOKED_BACK,
  }));
  const openNeeds = createMemo(
    () =>
      new Set(
        (needs() ?? []).flatMap(({ fields }) => (fields.status === "open" ? [fields.type] : [])),
      ),
  );
  const screens = createMemo(() =>
    store.reference
      .ofKind("referral-screen")
      .map(({ id, body }) => ({ id, ...body.fields }))
      .sort((a, b) => a.order - b.order),
  );
  const all = createMemo<readonly Offer[]>((before) => {
    const now = store.reference
      .ofKind("referral-service")
      .map(({ id, body }): Offer => ({ ...body.fields, id }))
      .filter((offer) => !offer.retired);
    return keepEqual(before, now, ({ id }) => id);
  }, []);
  const byId = createMemo(() => new Map(all().map((offer) => [offer.id, offer])));
  const programs = createMemo(
    () =>
      new Map(
        store.reference.ofKind("program").map(({ id, body }) => [id, { ...body.fields, id }]),
      ),
  );
  const context = createMemo(() => ({
    languages: client().fields.languages,
    usedPrograms: (before() ?? []).flatMap(({ fields }) => fields.toProgram ?? []),
  }));
  const suggestions = createMemo(
    () => new Map(all().map((offer) => [offer.id, suggestProviders(offer, programs(), context())])),
  );
  return {
    screens,
    all,
    of: (screen) =>
      (screens().find(({ id }) => id === screen)?.services ?? []).flatMap(
        (id) => byId().get(id) ?? [],
      ),
    suggestionsOf: (offer) => suggestions().get(offer.id) ?? [],
    answersNeed: ({ need }) => need !== null && openNeeds().has(need),
    programOf: (program) => (program === null ? undefined : programs().get(program)),
    defaultModeOf: (offer, program) =>
      defaultMode(offer, program === null ? undefined : programs().get(program)),
  };
}
