import { untrack, type Accessor } from "solid-js";
import { useClientWords } from "../../casework/client-words.ts";
import { createFormDraft, type FormDraft } from "../../casework/form-draft.ts";
import { createFormErrors, type FormErrors } from "../../casework/form-errors.tsx";
import { createFormSave, type FormSave } from "../../casework/form-save.ts";
import { correctionOf } from "../../casework/repair.ts";
import { useSentBack, type SentBack } from "../../casework/returned.ts";
import type { RecordId } from "../../records/fields.ts";
import type { Fields } from "../../records/registry.ts";
import type { Change } from "../../store/save-rows.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import type { FieldError } from "../../ui/error-summary.tsx";

/** The kinds of record that make a client's plan. */
export type PlanKind = "enrollment" | "need" | "goal" | "assessment";

/** The form of one record of a client's plan, new or corrected. */
export interface PlanForm<T extends object> extends Pick<FormSave, "refusal" | "isSlow"> {
  client: Accessor<RecordView<"client">>;
  draft: FormDraft<T>;
  errors: FormErrors;
  sentBack: Accessor<SentBack | undefined>;
  /** The entries that were written, none when nothing was changed; null when it was refused on the page. */
  save: () => Promise<RecordId[] | null>;
}

/** Opens the form for a client, with her draft if there is one. */
export function createPlanForm<K extends PlanKind, T extends object>(of: {
  kind: K;
  client: Accessor<RecordView<"client">>;
  /** The record that is corrected; undefined for a new one. */
  view: Accessor<RecordView<K> | undefined>;
  /** The address at which it opens again. */
  path: string;
  initial: T;
  /** The record that the form says; `before` is the one that it began from. */
  fieldsOf: (typed: T, before: Fields<K> | undefined) => Fields<K>;
  findErrors: (typed: T) => readonly FieldError[];
}): PlanForm<T> {
  const { kind, client } = of;
  const store = useStore();
  const { nameOf } = useClientWords();
  const sentBackOf = useSentBack();
  // What the form began from stays: whatever comes down meanwhile is settled by the merge.
  const view = untrack(of.view);
  const draft = createFormDraft<T, RecordView<K>>({
    form: kind,
    path: of.path,
    clientId: client().id,
    title: () => nameOf(client().fields),
    initial: of.initial,
    ...(view && { seen: view }),
  });
  const errors = createFormErrors(() => of.findErrors(draft.content));
  const form = createFormSave(draft);
  const sentBack = () => {
    const now = of.view();
    return now && sentBackOf(now);
  };
  const save = async (): Promise<RecordId[] | null> => {
    if (form.isSaving() || !errors.check()) return null;
    const seen = draft.seen;
    const said = of.fieldsOf(draft.content, seen?.fields);
    if (!seen) {
      const clientId = client().id;
      // The fields are those of the kind beside them, which a union over all kinds cannot say of a kind not known by name.
      const change = { kind, id: store.newId(), clientId, put: said } as object as Change;
      return form.save({ clientId, changes: [change] });
    }
    const corrected = correctionOf(seen, said, sentBack());
    return corrected === null ? [] : form.save(corrected);
  };
  return {
    client,
    draft,
    errors,
    sentBack,
    save,
    refusal: form.refusal,
    isSlow: form.isSlow,
  };
}
