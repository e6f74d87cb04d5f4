import Minus from "lucide-solid/icons/minus";
import Plus from "lucide-solid/icons/plus";
import { createSignal, Show } from "solid-js";
import css from "./stepper.module.css";
import { Glyph } from "./icon.tsx";

export type StepperProps = {
  /** "Units of Hygiene kit". */
  label: string;
  /** "One less" and "One more": the names of the two buttons. */
  lessLabel: string;
  moreLabel: string;
  value: number;
  min?: number | undefined;
  max?: number | undefined;
  step?: number | undefined;
  onChange: (value: number) => void;
  /** Opens a keypad sheet instead of editing the number in place. */
  onEdit?: (() => void) | undefined;
};

/** − number +: 48, 52, 48. The number is typed in place; Escape takes the typing back. */
export function Stepper(props: StepperProps) {
  const min = () => props.min ?? 0;
  const max = () => props.max ?? Number.MAX_SAFE_INTEGER;
  const step = () => props.step ?? 1;
  const change = (value: number) => {
    // Hundredths at most: 0.1 + 0.2 must not reach the screen as 0.30000000000000004.
    const whole = Math.round(Math.min(max(), Math.max(min(), value)) * 100) / 100;
    if (whole !== props.value) props.onChange(whole);
  };
  return (
    <div class={css["stepper"]} role="group" aria-label={props.label}>
      <button
        type="button"
        class={css["button"]}
        aria-label={props.lessLabel}
        disabled={props.value <= min()}
        onClick={() => change(props.value - step())}
      >
        <Glyph icon={Minus} size={20} />
      </button>
      <Show
        when={props.onEdit}
        fallback={
          <NumberInput
            label={props.label}
            value={props.value}
            min={min()}
            max={props.max}
            onStep={(count) => change(props.value + count * step())}
            onChange={change}
          />
        }
      >
        <button
          type="button"
          class={css["value"]}
          aria-label={`${props.label}: ${props.value}`}
          onClick={() => props.onEdit?.()}
        >
          {props.value}
        </button>
      </Show>
      <button
        type="button"
        class={css["button"]}
        aria-label={props.moreLabel}
        disabled={props.value >= max()}
        onClick={() => change(props.value + step())}
      >
        <Glyph icon={Plus} size={20} />
      </button>
      <span class="visually-hidden" aria-live="polite">
        {props.value}
      </span>
    </div>
  );
}

function NumberInput(props: {
  label: string;
  value: number;
  min: number;
  max: number | undefined;
  onStep: (count: number) => void;
  onChange: (value: number) => void;
}) {
  const [typed, setTyped] = createSignal<string>();
  const commit = () => {
    const value = Number(typed()?.replace(",", "."));
    if (typed()?.trim() && Number.isFinite(value)) props.onChange(value);
    setTyped(undefined);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") commit();
    else if (event.key === "Escape") setTyped(undefined);
    else if (event.key === "ArrowUp") props.onStep(1);
    else if (event.key === "ArrowDown") props.onStep(-1);
    else return;
    event.preventDefault();
  };
  return (
    <input
      class={css["value"]}
      type="text"
      inputmode="decimal"
      role="spinbutton"
      autocomplete="off"
      aria-label={props.label}
      aria-valuenow={props.value}
      aria-valuemin={props.min}
      aria-valuemax={props.max}
      value={typed() ?? String(props.value)}
      onFocus={(event) => event.currentTarget.select()}
      onInput={(event) => setTyped(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={onKeyDown}
    />
  );
}
