import { createMemo, type Accessor } from "solid-js";
import type { RecordId } from "../../records/fields.ts";
import type { ReferralService } from "../../records/reference/catalogue.ts";
import type { ReferralMode } from "../../records/referral/referral.ts";
import { createClientServices } from "../../casework/client-services.ts";
import { createEligibility, type ServiceEligibility } from "../../casework/eligibility.ts";
import { createServiceMatches } from "../../casework/directory/service-matches.ts";
import type { Row } from "../../records/directory/directory-rows.ts";
import { defaultMode } from "../../records/referral/default-mode.ts";
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
  /** False until her file is read: until then nothing is suggested. */
  isReady: Accessor<boolean>;
  /** The programs of a service for her, each with its why, best first. */
  matchesOf: (offer: Offer) => readonly Row[];
  /** Whether the client has an open need that it answers. */
  answersNeed: (offer: Offer) => boolean;
  /** What the rules say of her and a service; null where none decides. */
  eligibilityOf: (service: RecordId) => ServiceEligibility | null;
  defaultModeOf: (offer: Offer, program: RecordId | null) => ReferralMode;
}

const LOOKED_BACK = 50;

/** Follows the catalogue and the client's own referrals. */
export function createOffers(store: Store, client: Accessor<RecordView<"client">>): Offers {
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
  const services = createClientServices(store, () => client().id);
  const eligibility = createEligibility(store, client, services);
  const matches = createServiceMatches(store, client, eligibility);
  return {
    screens,
    all,
    of: (screen) =>
      (screens().find(({ id }) => id === screen)?.services ?? []).flatMap(
        (id) => byId().get(id) ?? [],
      ),
    isReady: matches.isReady,
    matchesOf: ({ id }) => matches.of(id),
    eligibilityOf: eligibility.of,
    answersNeed: ({ need }) => need !== null && openNeeds().has(need),
    defaultModeOf: (offer, program) =>
      defaultMode(offer, store.reference.find("program", program)?.body.fields),
  };
}
