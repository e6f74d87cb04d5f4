import type { Accessor } from "solid-js";
import { useClientWords } from "../../casework/client-words.ts";
import { createClientServices } from "../../casework/client-services.ts";
import { createFormDraft } from "../../casework/form-draft.ts";
import { createFormSave } from "../../casework/form-save.ts";
import { correctionOf } from "../../casework/repair.ts";
import { useSentBack } from "../../casework/returned.ts";
import { NONE } from "../../casework/service-choices.ts";
import { whenTrue } from "../../casework/when-true.ts";
import { suggestedUnitValue } from "../../records/service/service-rules.ts";
import type { Service } from "../../records/service/service.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import { createServiceParts, type ServiceForm, type TypedService } from "./service-form.ts";

/** S-23: one service, changed. The save is a patch of what was changed, and the record goes again. */
export function createEditService(
  client: Accessor<RecordView<"client">>,
  view: Accessor<RecordView<"service">>,
): ServiceForm {
  const store = useStore();
  const { nameOf } = useClientWords();
  const sentBack = useSentBack();
  const draft = createFormDraft<TypedService, RecordView<"service">>({
    form: "service",
    path: `/clients/${client().id}/services/${view().id}`,
    clientId: client().id,
    title: () => nameOf(client().fields),
    initial: typedService(view().fields),
    seen: view(),
  });
  const seen = () => draft.seen ?? view();
  const before = () => seen().fields;
  const parts = createServiceParts({
    ...{ client, draft, before },
    services: createClientServices(store, () => client().id),
    corrected: view().id,
  });
  const form = createFormSave(draft);
  const save = async (): Promise<string[] | null> => {
    if (form.isSaving() || !parts.errors.check()) return null;
    let isUnchanged = false;
    const saved = await form.save(async () => {
      await whenTrue(parts.isReady);
      // She may have typed on meanwhile.
      if (!parts.errors.check()) return null;
      const corrected = correctionOf(seen(), parts.service(), sentBack(view()));
      isUnchanged = corrected === null;
      return corrected;
    });
    return isUnchanged ? [] : saved;
  };
  // Another service brings its own unit and cost (S-15, S-30); how many were given is what she recorded.
  const choose = (definition: string): void => {
    const known = store.reference.find("service-definition", definition)?.body.fields;
    if (!known) return;
    const unitValue = (suggestedUnitValue(known) / 100).toFixed(2);
    draft.change({ definition, unit: known.unit, unitValue });
  };
  return {
    ...parts,
    client,
    draft,
    choose,
    // What the rules said is kept as it was when the record was made.
    eligibility: () => null,
    save,
    refusal: form.refusal,
    isSlow: form.isSlow,
    sentBack: () => sentBack(view()),
  };
}

function typedService(service: Service): TypedService {
  return {
    definition: service.definition,
    date: service.date,
    unit: service.unit,
    units: String(service.units / 100),
    unitValue: (service.unitValue / 100).toFixed(2),
    provider: service.provider,
    grant: service.grant ?? NONE,
    enrollment: service.enrollment ?? NONE,
    reason: service.reason ?? NONE,
    goal: service.goal ?? NONE,
    need: service.need ?? NONE,
    referral: service.referral ?? NONE,
    turnAway: service.turnAway ?? NONE,
    comments: service.comments,
  };
}
