import { unwrap } from "solid-js/store";
import { dayOfInstant } from "../records/days.ts";
import type { Day } from "../records/fields.ts";
import type { Draft } from "../store/drafts.ts";

/** What a draft keeps of a form: its fields, and where its author was in it. */
export interface KeptForm {
  fields: object;
  /** What the author had before her when she began: an edit builds on that, whatever comes down meanwhile. */
  seen: unknown;
  /** The day of the first change; drafts of older versions have none. */
  begunOn?: Day;
  scroll: number;
  focus: string | null;
}

/** The form as it stands on the page. */
export function keptFormOf(
  form: { content: object; seen: unknown; begunOn: Day },
  body: HTMLElement | undefined,
): KeptForm {
  const focused = document.activeElement?.id ?? "";
  return {
    fields: structuredClone(unwrap(form.content)),
    seen: form.seen,
    begunOn: form.begunOn,
    scroll: body?.scrollTop ?? 0,
    focus: focused === "" ? null : focused,
  };
}

/** What was kept of a form, if anything was. */
export function readKept(draft: Draft | undefined): KeptForm | null {
  // Written by `keptFormOf` for the same form.
  return (draft?.content as KeptForm | undefined) ?? null;
}

/** The day on which a kept form was begun, as far as it is known. */
export function begunOn(draft: Draft | undefined, timeZone: string): Day | null {
  if (draft === undefined) return null;
  return readKept(draft)?.begunOn ?? dayOfInstant(draft.keptAt, timeZone);
}

/** Opens a form at the same scroll and focus. */
export function putBack(kept: KeptForm, body: HTMLElement): void {
  if (kept.focus !== null) document.getElementById(kept.focus)?.focus({ preventScroll: true });
  body.scrollTop = kept.scroll;
}
