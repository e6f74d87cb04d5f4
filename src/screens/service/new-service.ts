import type { Accessor } from "solid-js";
import { useClientWords } from "../../casework/client-words.ts";
import { createClientServices } from "../../casework/client-services.ts";
import { createEligibility } from "../../casework/eligibility.ts";
import { createFormDraft } from "../../casework/form-draft.ts";
import { createFormSave } from "../../casework/form-save.ts";
import { newServices } from "../../casework/service-changes.ts";
import { NONE } from "../../casework/service-choices.ts";
import { whenTrue } from "../../casework/when-true.ts";
import type { RecordId } from "../../records/fields.ts";
import { blankService, siteOfService } from "../../records/service/service-defaults.ts";
import { suggestedUnitValue } from "../../records/service/service-rules.ts";
import type { Service } from "../../records/service/service.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import { createServiceParts, type ServiceForm, type TypedService } from "./service-form.ts";

const untouched: TypedService = {
  definition: null,
  date: null,
  unit: "count",
  units: "",
  unitValue: "",
  provider: null,
  grant: null,
  enrollment: null,
  reason: NONE,
  goal: NONE,
  need: NONE,
  referral: NONE,
  turnAway: NONE,
  comments: "",
};

/**
 * S-12: one service, recorded with all its fields. Opens the form for a client, with her draft if there is one, in answer
 * to the referral that it was come from.
 */
export function createNewService(
  client: Accessor<RecordView<"client">>,
  referral?: RecordId,
): ServiceForm {
  const store = useStore();
  const { nameOf } = useClientWords();
  const draft = createFormDraft<TypedService>({
    form: "new-service",
    path: `/clients/${client().id}/services/new`,
    clientId: client().id,
    title: () => nameOf(client().fields),
    initial: untouched,
  });
  // Once: the page takes it out of its address, so that what she chooses after it stays.
  if (referral !== undefined && draft.content.referral !== referral) draft.change({ referral });
  const services = createClientServices(store, () => client().id);
  const before = (): Service => ({
    ...blankService,
    definition: "",
    date: store.today(),
    unit: "count",
    units: 0,
    unitValue: 0,
    total: 0,
    provider: "",
    site: siteOfService(client().fields.sites, store.me.sites) ?? "",
    grant: null,
    enrollment: null,
  });
  const parts = createServiceParts({ client, services, draft, before, corrected: null });
  const eligibility = createEligibility(store, client, services);
  const form = createFormSave(draft);
  const save = async (): Promise<string[] | null> => {
    if (form.isSaving() || !parts.errors.check()) return null;
    return form.save(async () => {
      await whenTrue(() => parts.isReady() && eligibility.isReady());
      // She may have typed on meanwhile.
      if (!parts.errors.check()) return null;
      const clientId = client().id;
      const by = { clientId, eligibilityOf: eligibility.soFar, newId: store.newId };
      return { clientId, changes: newServices([parts.service()], by) };
    });
  };
  // S-15: the service brings its unit, how many are usual and what one costs.
  const choose = (definition: string): void => {
    const known = store.reference.find("service-definition", definition)?.body.fields;
    if (!known) return;
    draft.change({
      definition,
      unit: known.unit,
      units: String(known.defaultUnits / 100),
      unitValue: (suggestedUnitValue(known) / 100).toFixed(2),
    });
  };
  return {
    ...parts,
    client,
    draft,
    choose,
    eligibility: () => eligibility.of(draft.content.definition ?? ""),
    save,
    refusal: form.refusal,
    isSlow: form.isSlow,
    sentBack: () => undefined,
  };
}
