import {
  createEffect,
  createMemo,
  createSignal,
  on,
  onCleanup,
  untrack,
  type Accessor,
} from "solid-js";
import { createStore, reconcile, type SetStoreFunction } from "solid-js/store";
import type { Day, Instant, RecordId } from "../records/fields.ts";
import type { Draft } from "../store/drafts.ts";
import { registerOpenForm } from "../store/open-forms.ts";
import { useStore } from "../store/store-context.tsx";
import { begunOn, keptFormOf, putBack, readKept } from "./kept-form.ts";

/** What a form must say of itself to be found again. */
export interface FormDraftOptions<T extends object> {
  /** Which form: `quick-services`, `note`, … A form whose content changes its shape takes another name. */
  form: string;
  /** The address at which it opens again. */
  path: string;
  clientId: RecordId | null;
  /** The name shown in the list of drafts. */
  title: Accessor<string>;
  initial: T;
}

/** A form's content that outlives the page, the tab and the tablet's battery. */
export interface FormDraft<T extends object> {
  /** The fields, as a Solid store. */
  content: T;
  change: SetStoreFunction<T>;
  /** The id that the entry saved from this form will have. */
  id: Accessor<RecordId>;
  /** When the draft was last written; null while there is none. */
  keptAt: Accessor<Instant | null>;
  /** The tablet refused to keep the draft. */
  isFailing: Accessor<boolean>;
  /** True when something was entered that is not saved. */
  isDirty: Accessor<boolean>;
  /**
   * The day that the form is about until another is chosen: that of its first change, today while it is untouched. What
   * was begun on Monday and is saved on Tuesday happened on Monday.
   */
  day: Accessor<Day>;
  /** The same form was saved from another tab; what is here goes on as a form of its own. */
  isSavedElsewhere: Accessor<boolean>;
  /** Takes another id, because something else was saved under this one. What was entered stays. */
  goOnAnew: () => void;
  /**
   * The form was saved or given up: nothing of it is kept any more. What a disk refuses to remove stays among the drafts,
   * and whoever is done with the form goes on.
   */
  drop: () => Promise<void>;
  /** Gives the form up and hands over what was entered, so that it can be kept again. */
  discard: () => Promise<Draft>;
  /** After a save: an untouched form with an id of its own. */
  startAnew: (next: T) => void;
  /** Goes on the page's scrolling body: a resumed form opens where it was left. */
  place: (body: HTMLElement) => void;
}

const KEEP_AFTER_MS = 400;

/**
 * A form that keeps itself on this tablet 400 ms after each change and when the page is hidden, and resumes by its
 * address. What equals the beginning is no draft and leaves none behind. `seen` is the record that an edit began from;
 * it is resumed with the form.
 */
export function createFormDraft<T extends object, S = undefined>(
  options: FormDraftOptions<T> & { seen?: S },
): FormDraft<T> & {
  seen: S | undefined;
  /** After a save, where the form goes on: what is seen from now on is kept with what is entered next. */
  startAnew: (next: T, seen?: S) => void;
} {
  const store = useStore();
  const found = untrack(() => store.drafts.find(options.path));
  const draft = found?.form === options.form ? found : undefined;
  const kept = readKept(draft);
  // Kept by `asDraft` below, from the option of the same name.
  let seen = (kept?.seen as S | undefined) ?? options.seen;
  const [id, setId] = createSignal(draft?.id ?? store.newId());
  const [keptAt, setKeptAt] = createSignal<Instant | null>(draft?.keptAt ?? null);
  const [isFailing, setFailing] = createSignal(false);
  const [isSavedElsewhere, setSavedElsewhere] = createSignal(false);
  const [start, setStart] = createSignal(JSON.stringify(options.initial));
  // Kept under this form's name by this form; fields added since then take their first value. A store writes into what
  // it is given, so that it gets a copy.
  const [content, change] = createStore<T>(
    structuredClone({ ...options.initial, ...kept?.fields }),
  );
  const written = createMemo(() => JSON.stringify(content));
  const isDirty = () => written() !== start();
  const firstDay = createMemo<Day | null>(
    (before) => (isDirty() ? (before ?? untrack(store.today)) : null),
    begunOn(draft, store.me.timeZone),
  );
  const day = () => firstDay() ?? store.today();
  let body: HTMLElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  let isOver = false;
  let keeping: Promise<void> = Promise.resolve();

  const asDraft = (): Draft => ({
    id: id(),
    form: options.form,
    path: options.path,
    clientId: options.clientId,
    title: options.title(),
    keptAt: store.now(),
    content: keptFormOf({ content, seen, begunOn: day() }, body),
  });
  const write = async (): Promise<void> => {
    try {
      if (isDirty()) {
        const draftId = id();
        const isKept = await store.drafts.keep(asDraft());
        if (isKept) setKeptAt(store.now());
        else if (!isOver && id() === draftId) goOnAnew();
      } else {
        await store.drafts.drop(id());
        setKeptAt(null);
      }
      setFailing(false);
    } catch {
      // A full tablet: the form itself still holds everything, and says that it is not kept.
      setFailing(true);
    }
  };
  const keep = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    if (isOver) return keeping;
    const letGo = isDirty() ? store.drafts.hold(asDraft()) : undefined;
    keeping = keeping.then(write).then(() => {
      // What the disk refuses stays in memory, for whoever comes back to the form.
      if (!isFailing()) letGo?.();
    });
    return keeping;
  };
  const goOnAnew = (): void => {
    setId(store.newId());
    setKeptAt(null);
    setSavedElsewhere(true);
    keepSoon();
  };
  // A draft that is being written while the form is saved must not outlive the save.
  const remove = async (draftId: RecordId): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    await keeping;
    await store.drafts.drop(draftId);
  };
  const forget = (draftId: RecordId): Promise<void> => remove(draftId).catch(() => undefined);
  const keepSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void keep(), KEEP_AFTER_MS);
  };
  const keepNow = (): void => {
    if (timer !== undefined) void keep();
  };
  // What was put into an empty form before anybody typed, a name carried from the search, is kept as well.
  createEffect(
    on(written, (_, before) => {
      if (before !== undefined || (isDirty() && !draft)) keepSoon();
    }),
  );
  keepWhenHidden(keepNow);
  onCleanup(
    registerOpenForm(async () => {
      await keep();
      return !isFailing();
    }),
  );

  return {
    content,
    seen,
    change,
    id,
    keptAt,
    isFailing,
    isDirty,
    day,
    isSavedElsewhere,
    goOnAnew,
    drop: () => {
      isOver = true;
      return forget(id());
    },
    discard: async () => {
      isOver = true;
      const left = asDraft();
      await remove(left.id);
      return left;
    },
    startAnew: (next: T, nextSeen?: S) => {
      seen = nextSeen ?? seen;
      void forget(id());
      setStart(JSON.stringify(next));
      change(reconcile(structuredClone(next)));
      setId(store.newId());
      setKeptAt(null);
      setSavedElsewhere(false);
    },
    place: (element) => {
      body = element;
      if (kept) requestAnimationFrame(() => putBack(kept, element));
    },
  };
}

function keepWhenHidden(keepNow: () => void): void {
  const onHidden = (): void => {
    if (document.visibilityState === "hidden") keepNow();
  };
  document.addEventListener("visibilitychange", onHidden);
  window.addEventListener("pagehide", keepNow);
  onCleanup(() => {
    document.removeEventListener("visibilitychange", onHidden);
    window.removeEventListener("pagehide", keepNow);
    keepNow();
  });
}
