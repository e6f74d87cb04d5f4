import { createSignal, untrack } from "solid-js";
import { createFormDraft, type FormDraft } from "../../casework/form-draft.ts";
import { createFormSave } from "../../casework/form-save.ts";
import { takeTypedName } from "../../casework/typed-name.ts";
import { emptyClient } from "../../records/client/client.ts";
import { displayName } from "../../records/client/client-names.ts";
import {
  clientFromTyped,
  typedClient,
  type TypedClient,
} from "../../records/client/typed-client.ts";
import type { RecordId } from "../../records/fields.ts";
import { useStore } from "../../store/store-context.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { createClientErrors } from "./client-errors.ts";
import { showLookAlikes } from "./look-alike-panel.tsx";
import { createLookAlikes } from "./look-alikes.ts";

/** The form for somebody new: the one that stands under `/clients/new`, or `which` of several that were begun. */
export function createNewClient(which: RecordId | undefined) {
  const store = useStore();
  const { t } = useI18n();
  const blank = emptyClient(store.me.sites);
  const draft: FormDraft<TypedClient> = createFormDraft({
    form: "new-client",
    path: which === undefined ? "/clients/new" : `/clients/new?draft=${which}`,
    clientId: null,
    title: () =>
      displayName(clientFromTyped(draft.content, blank, store.today()), (alias) =>
        t("value.aliasQuoted", { alias }),
      ),
    initial: typedClient(blank),
  });
  const isResumed = untrack(draft.keptAt) !== null;
  putTypedName(draft, takeTypedName(which));
  const asClient = () => clientFromTyped(draft.content, blank, store.today());
  const lookAlikes = createLookAlikes(store, asClient, draft.id);
  const errors = createClientErrors(draft.content);
  const [wasAsked, setAsked] = createSignal(false);
  const form = createFormSave(draft);
  const save = async () => {
    if (form.isSaving() || !errors.check()) return null;
    let clientId = draft.id();
    const entryIds = await form.save(async () => {
      if (await lookAlikes.isOpenNow()) {
        setAsked(true);
        showLookAlikes();
        return null;
      }
      // One id for the entry and for the person in it: a resumed draft saves the same person.
      clientId = draft.id();
      return { clientId, changes: [{ kind: "client", id: clientId, clientId, put: asClient() }] };
    });
    return entryIds && { clientId, entryIds };
  };
  return { ...form, isResumed, draft, asClient, lookAlikes, wasAsked, errors, save };
}

// A name typed into the search is carried over; of two words the last is the family's.
function putTypedName(draft: FormDraft<TypedClient>, typed: string): void {
  if (typed === "" || draft.isDirty()) return;
  const words = typed.split(/\s+/);
  const family = words.length > 1 ? (words.at(-1) ?? "") : "";
  draft.change({ given: words.slice(0, family === "" ? 1 : -1).join(" "), family });
}
