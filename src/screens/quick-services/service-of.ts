import type { Accessor } from "solid-js";
import { soFar, type OneAuthorization } from "../../casework/authorizations.ts";
import type { Given } from "../../casework/given.ts";
import type { SettingContext } from "../../casework/service-setting.ts";
import type { Day, RecordId } from "../../records/fields.ts";
import {
  blankService,
  siteOfService,
  type ServiceSetting,
} from "../../records/service/service-defaults.ts";
import {
  serviceOddities,
  serviceTotal,
  type ServiceOddity,
} from "../../records/service/service-rules.ts";
import type { Service } from "../../records/service/service.ts";
import type { RecordView } from "../../store/overlay.ts";
import type { Store } from "../../store/store.ts";
import type { Offer } from "./catalogue.ts";
import type { Tick } from "./quick-services.ts";

interface Sources {
  store: Store;
  client: Accessor<RecordView<"client">>;
  date: Accessor<Day>;
  setting: Accessor<ServiceSetting>;
  context: Accessor<SettingContext>;
  given: Given;
  authorizationOf: (definition: RecordId) => OneAuthorization | undefined;
}

/** Makes the record of a ticked tile; its flags say what is odd about it (soft checks, domain §3). */
export function makeServiceOf(
  sources: Sources,
): (offer: Offer, tick: Tick) => Service & { flags: ServiceOddity[] } {
  const { store, client, date, setting, context, given, authorizationOf } = sources;
  return (offer, tick) => {
    const { grant, enrollment, provider } = setting();
    const turnAway = tick.turnAway ?? null;
    const units = turnAway === null ? tick.units : 0;
    // Nothing was given that could count.
    const against = turnAway === null ? authorizationOf(offer.id) : undefined;
    const service: Service = {
      ...blankService,
      definition: offer.id,
      date: date(),
      unit: offer.unit,
      units,
      unitValue: tick.unitValue,
      total: serviceTotal(units, tick.unitValue),
      provider,
      site: siteOfService(client().fields.sites, store.me.sites) ?? "",
      grant,
      enrollment,
      reason: tick.reason ?? null,
      comments: tick.comments?.trim() ?? "",
      turnAway,
      authorization: against?.view.id ?? null,
    };
    const flags = serviceOddities(service, {
      today: store.today(),
      definition: offer,
      grant: grant === null ? undefined : context().grants.get(grant),
      enrollment: enrollment === null ? undefined : context().enrollments.get(enrollment),
      authorization: soFar(against),
      sameDay: given.on(date()).map(({ fields }) => fields),
    });
    return { ...service, flags };
  };
}
