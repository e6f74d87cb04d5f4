import { createEffect, createSignal, on, untrack, type Accessor } from "solid-js";
import { unwrap } from "solid-js/store";
import { createFormDraft, type FormDraft } from "../../../casework/form-draft.ts";
import { createFormErrors, type FormErrors } from "../../../casework/form-errors.tsx";
import { makeCatalogueOffice, type CatalogueChange } from "../../../office/catalogue.ts";
import { createOfficeAct, type OfficeAct } from "../../../office/office-act.ts";
import { usePersonOffice } from "../../../office/person-office.tsx";
import type { RecordId } from "../../../records/fields.ts";
import { sameValue } from "../../../records/same-value.ts";
import type { FieldError } from "../../../ui/error-summary.tsx";

/** A change of the catalogue, from the first key to the office's word. */
export interface CatalogueForm<C extends object> {
  draft: FormDraft<C>;
  /** What stood when what is typed here was begun: a record that says otherwise by now was changed by somebody else. */
  begun: Accessor<C>;
  errors: FormErrors;
  saving: OfficeAct;
  save: () => Promise<void>;
  giveUp: () => void;
}

/** A form about records of the catalogue that is kept on the tablet until it is saved at the office. */
export function createCatalogueForm<C extends object>(options: {
  form: string;
  path: string;
  title: (content: C) => string;
  /** What stands; what the form holds while nothing is typed. */
  standing: Accessor<C>;
  find: (content: C, begun: C) => readonly FieldError[];
  /** What is asked of the office. `id` is that of a new record: the same however often the form is sent. */
  changes: (typed: C, begun: C, id: RecordId) => CatalogueChange[];
  /** What was typed as it stands once the office has it: what was new has its own name then. */
  kept?: (typed: C) => C;
  /** The office has done it. */
  saved: (typed: C) => void;
}): CatalogueForm<C> {
  const office = makeCatalogueOffice(usePersonOffice());
  const draft: ReturnType<typeof createFormDraft<C, C>> = createFormDraft<C, C>({
    form: options.form,
    path: options.path,
    clientId: null,
    title: (): string => options.title(draft.content),
    initial: options.standing(),
    seen: options.standing(),
  });
  const [begun, setBegun] = createSignal<C>(draft.seen ?? untrack(options.standing));
  const beginWith = (content: C): void => {
    const copy = structuredClone(content);
    setBegun(() => copy);
    draft.startAnew(copy, copy);
  };
  // What somebody else saved meanwhile is shown as long as nothing is typed here.
  createEffect(
    on(
      () => JSON.stringify(options.standing()),
      () => !draft.isDirty() && beginWith(options.standing()),
      { defer: true },
    ),
  );
  const errors = createFormErrors(() => options.find(draft.content, begun()));
  const saving = createOfficeAct();
  return {
    draft,
    begun,
    errors,
    saving,
    save: async () => {
      if (!errors.check()) return;
      const typed = structuredClone(unwrap(draft.content));
      const stood = JSON.stringify(options.standing());
      const kept = options.kept?.(typed) ?? typed;
      const changes = options.changes(typed, begun(), draft.id());
      if (changes.length > 0 && !(await saving.run(() => office.save(changes)))) return;
      errors.forget();
      // What was typed while the office was asked is not what it took: it stays, over what stands now.
      if (!sameValue(unwrap(draft.content), typed)) {
        setBegun(() => structuredClone(kept));
        return;
      }
      // The tablet may have it before the office's word comes.
      const isHere = JSON.stringify(options.standing()) !== stood;
      beginWith(isHere ? options.standing() : kept);
      options.saved(typed);
    },
    giveUp: () => {
      errors.forget();
      saving.forget();
      beginWith(options.standing());
    },
  };
}
