import type { Accessor } from "solid-js";
import { createAuthorizations, type OneAuthorization } from "../../casework/authorizations.ts";
import { createClientServices } from "../../casework/client-services.ts";
import { createEligibility, type ServiceEligibility } from "../../casework/eligibility.ts";
import type { FormDraft } from "../../casework/form-draft.ts";
import { createGiven, type Given } from "../../casework/given.ts";
import { newServices } from "../../casework/service-changes.ts";
import {
  createSetting,
  type SettingContext,
  type TypedSetting,
} from "../../casework/service-setting.ts";
import type { Day, RecordId } from "../../records/fields.ts";
import type { ServiceSetting } from "../../records/service/service-defaults.ts";
import type { ServiceOddity } from "../../records/service/service-rules.ts";
import type { Service } from "../../records/service/service.ts";
import type { RecordView } from "../../store/overlay.ts";
import type { Change } from "../../store/save-rows.ts";
import type { Store } from "../../store/store.ts";
import type { Offer } from "./catalogue.ts";
import type { Tick } from "./quick-services.ts";
import { makeServiceOf } from "./service-of.ts";

/** Somebody whom ticked services go to, with all that her records are made from. */
export interface Recipient {
  client: Accessor<RecordView<"client">>;
  given: Given;
  date: Accessor<Day>;
  setting: Accessor<ServiceSetting>;
  context: Accessor<SettingContext>;
  /** The authorization that a service counts against, with what is left. */
  authorizationOf: (definition: RecordId) => OneAuthorization | undefined;
  /** What the rules say; null where none decides. */
  eligibilityOf: (definition: RecordId) => ServiceEligibility | null;
  serviceOf: (offer: Offer, tick: Tick) => Service & { flags: ServiceOddity[] };
  /** The new records of what is ticked, and what the rules said of each. */
  changesOf: (ticked: readonly TickedOffer[]) => Change[];
  /** False until everything about her is read from this tablet. */
  isReady: Accessor<boolean>;
}

export interface TickedOffer {
  offer: Offer;
  tick: Tick;
}

/** Follows what is known of a client and makes her records. */
export function createRecipient(
  store: Store,
  client: Accessor<RecordView<"client">>,
  draft: { content: TypedSetting; day: FormDraft<object>["day"] },
): Recipient {
  const clientId = () => client().id;
  const services = createClientServices(store, clientId);
  const given = createGiven(store, client, services);
  const { date, setting, context, isReady } = createSetting(store, clientId, draft, given);
  const eligibility = createEligibility(store, client, services);
  const authorizations = createAuthorizations(store, client, services);
  const authorizationOf = (definition: RecordId) => authorizations.usable(definition, date());
  const serviceOf = makeServiceOf({
    ...{ store, client, date, setting, context, given, authorizationOf },
  });
  return {
    ...{ client, given, date, setting, context, authorizationOf, serviceOf },
    eligibilityOf: eligibility.of,
    changesOf: (ticked) =>
      newServices(
        ticked.map(({ offer, tick }) => serviceOf(offer, tick)),
        { clientId: clientId(), eligibilityOf: eligibility.soFar, newId: store.newId },
      ),
    isReady: () => isReady() && eligibility.isReady() && authorizations.isReady(),
  };
}
