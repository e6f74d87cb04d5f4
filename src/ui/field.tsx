import { createUniqueId, Show, type JSX } from "solid-js";
import css from "./field.module.css";

/** What every field takes: a visible label, and the words below it. */
export type FieldText = {
  label: string;
  hint?: string | undefined;
  /** The error in words; its presence marks the field invalid. */
  error?: string | undefined;
  /** The word after the label of a field that may stay empty: "optional". */
  optional?: string | undefined;
  /** Fixed so that an error summary can link here; otherwise made up. */
  id?: string | undefined;
};

/** The ids and ARIA attributes that a control inside a `Field` carries. */
export type ControlProps = {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": "true" | undefined;
};

/** Label above, hint under it, error beside a clay-red edge; the control is handed its attributes. */
export function Field(props: FieldText & { control: (own: ControlProps) => JSX.Element }) {
  const made = createUniqueId();
  const id = () => props.id ?? made;
  const own: ControlProps = {
    get id() {
      return id();
    },
    get "aria-describedby"() {
      return describedBy(id(), props);
    },
    get "aria-invalid"() {
      return props.error ? ("true" as const) : undefined;
    },
  };
  return (
    <div class={css["field"]} data-invalid={props.error ? "" : undefined}>
      <label class={css["label"]} for={id()}>
        {props.label}
        <Show when={props.optional}>
          <span class={css["optional"]}> {props.optional}</span>
        </Show>
      </label>
      <FieldWords id={id()} hint={props.hint} error={props.error} />
      {props.control(own)}
    </div>
  );
}

/** The hint and the error of a field, with the ids that `describedBy` names. */
export function FieldWords(props: {
  id: string;
  hint: string | undefined;
  error: string | undefined;
}) {
  return (
    <>
      <Show when={props.hint}>
        <p class={css["hint"]} id={`${props.id}-hint`}>
          {props.hint}
        </p>
      </Show>
      <Show when={props.error}>
        <p class={css["error"]} id={`${props.id}-error`}>
          {props.error}
        </p>
      </Show>
    </>
  );
}

/** The value of `aria-describedby` for a field with these words. */
export function describedBy(id: string, text: Pick<FieldText, "hint" | "error">) {
  const ids = [text.error && `${id}-error`, text.hint && `${id}-hint`].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}
