import { createSignal, createUniqueId, For, Show } from "solid-js";
import { Button } from "./button.tsx";
import { describedBy, FieldWords, type FieldText } from "./field.tsx";
import fieldCss from "./field.module.css";
import css from "./signature-pad.module.css";

type Point = readonly [x: number, y: number];

export type SignaturePadProps = FieldText & {
  /** The box that strokes are drawn in, in units of its own. */
  box: { wide: number; high: number };
  strokes: readonly (readonly Point[])[];
  /** After each stroke, and when all of them are cleared. */
  onChange: (strokes: readonly (readonly Point[])[]) => void;
  clearLabel: string;
  /** What it says in the empty box: where to sign. */
  here: string;
};

/** Nearer than this a finger rests: points for nothing. */
const LEAST_STEP = 3;

/**
 * A place to sign with a finger or a pen. Whoever cannot draw needs another way beside it: nothing here answers to keys
 * but the button that clears.
 */
export function SignaturePad(props: SignaturePadProps) {
  const made = createUniqueId();
  const id = () => props.id ?? made;
  const [stroke, setStroke] = createSignal<readonly Point[]>([]);
  const pointOf = (event: PointerEvent & { currentTarget: SVGSVGElement }): Point => {
    const shown = event.currentTarget.getBoundingClientRect();
    return [
      ((event.clientX - shown.left) / shown.width) * props.box.wide,
      ((event.clientY - shown.top) / shown.height) * props.box.high,
    ];
  };
  const begin = (event: PointerEvent & { currentTarget: SVGSVGElement }): void => {
    if (event.button !== 0 || !event.isPrimary) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setStroke([pointOf(event)]);
  };
  const goOn = (event: PointerEvent & { currentTarget: SVGSVGElement }): void => {
    const last = stroke().at(-1);
    if (!last || !event.isPrimary) return;
    const [x, y] = pointOf(event);
    if (Math.hypot(x - last[0], y - last[1]) >= LEAST_STEP)
      setStroke((drawn) => [...drawn, [x, y]]);
  };
  const end = (event: PointerEvent): void => {
    if (stroke().length === 0 || !event.isPrimary) return;
    const drawn = stroke();
    setStroke([]);
    props.onChange([...props.strokes, drawn]);
  };
  const all = () => (stroke().length > 0 ? [...props.strokes, stroke()] : props.strokes);
  return (
    <div
      class={fieldCss["field"]}
      data-invalid={props.error ? "" : undefined}
      role="group"
      aria-label={props.label}
      aria-describedby={describedBy(id(), props)}
      id={id()}
      tabindex="-1"
    >
      <span class={fieldCss["label"]} aria-hidden="true">
        {props.label}
      </span>
      <FieldWords id={id()} hint={props.hint} error={props.error} />
      <div class={css["pad"]}>
        <svg
          class={css["glass"]}
          role="img"
          aria-label={props.here}
          viewBox={`0 0 ${props.box.wide} ${props.box.high}`}
          onPointerDown={begin}
          onPointerMove={goOn}
          onPointerUp={end}
          onPointerCancel={end}
        >
          <line
            class={css["line"]}
            x1="24"
            x2={props.box.wide - 24}
            y1={props.box.high * 0.78}
            y2={props.box.high * 0.78}
          />
          <Strokes strokes={all()} />
        </svg>
        <Show when={all().length === 0}>
          <span class={css["here"]} aria-hidden="true">
            {props.here}
          </span>
        </Show>
        <Show when={props.strokes.length > 0}>
          <span class={css["clear"]}>
            <Button look="quiet" onClick={() => props.onChange([])}>
              {props.clearLabel}
            </Button>
          </span>
        </Show>
      </div>
    </div>
  );
}

/** A signature as it was drawn, on the glass or on paper. */
export function Strokes(props: { strokes: readonly (readonly Point[])[] }) {
  return (
    <For each={props.strokes}>
      {(points) => (
        <polyline class={css["stroke"]} points={points.map((point) => point.join(",")).join(" ")} />
      )}
    </For>
  );
}
