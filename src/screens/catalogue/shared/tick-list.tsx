import { Show, type JSX } from "solid-js";
import type { RecordId } from "../../../records/fields.ts";
import { Checkbox } from "../../../ui/checkbox.tsx";
import fieldCss from "../../../ui/field.module.css";
import { ForKeyed } from "../../../ui/for-keyed.ts";
import css from "./catalogue.module.css";

/** Some of a few things, each with a tick; what none means is said above them. */
export function TickList(props: {
  /** The id of its first tick. */
  id?: string | undefined;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  options: readonly { id: RecordId; name: string }[];
  ticked: readonly RecordId[];
  onChange: (ticked: RecordId[]) => void;
}): JSX.Element {
  const tick = (id: RecordId, isIn: boolean): void => {
    const others = props.ticked.filter((one) => one !== id);
    props.onChange(isIn ? [...others, id] : others);
  };
  return (
    <fieldset class={css["ticks"]}>
      <legend class={fieldCss["legend"]}>{props.label}</legend>
      <Show when={props.hint}>{(hint) => <p class={fieldCss["hint"]}>{hint()}</p>}</Show>
      <Show when={props.error}>{(error) => <p class={fieldCss["error"]}>{error()}</p>}</Show>
      <ForKeyed each={props.options} keyOf={({ id }) => id}>
        {(option) => (
          <Checkbox
            id={option().id === props.options[0]?.id ? props.id : undefined}
            label={<bdi>{option().name}</bdi>}
            checked={props.ticked.includes(option().id)}
            onChange={(isIn) => tick(option().id, isIn)}
          />
        )}
      </ForKeyed>
    </fieldset>
  );
}
