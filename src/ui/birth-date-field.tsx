import { createUniqueId, For } from "solid-js";
import { ChoiceChips } from "./choice-chips.tsx";
import { describedBy, FieldWords } from "./field.tsx";
import css from "./field.module.css";

/** How sure we are of a birth date (`domain.md`: DOB quality). */
export type BirthDateQuality = "full" | "approximate" | "unknown";

/** What was typed, unread: three texts and the quality. */
export type BirthDateText = {
  month: string;
  day: string;
  year: string;
  quality: BirthDateQuality;
};

type Part = "month" | "day" | "year";

export type BirthDateFieldProps = {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  id?: string | undefined;
  value: BirthDateText;
  onInput: (value: BirthDateText) => void;
  onBlur?: (() => void) | undefined;
  monthLabel: string;
  dayLabel: string;
  yearLabel: string;
  qualityLabel: string;
  qualityNames: Record<BirthDateQuality, string>;
  /** The order people write it in here: month first in the United States. */
  order?: readonly Part[] | undefined;
};

const monthFirst: readonly Part[] = ["month", "day", "year"];
const qualities: readonly BirthDateQuality[] = ["full", "approximate", "unknown"];

/** Three short fields and how sure we are. Unknown hides the fields and keeps what was typed. */
export function BirthDateField(props: BirthDateFieldProps) {
  const made = createUniqueId();
  const id = () => props.id ?? made;
  const partLabel = (part: Part) =>
    ({ month: props.monthLabel, day: props.dayLabel, year: props.yearLabel })[part];
  // The summary links to the field's id: that is the first of the three inputs.
  const partId = (part: Part, index: number) => (index === 0 ? id() : `${id()}-${part}`);
  return (
    <fieldset
      class={css["set"]}
      data-invalid={props.error ? "" : undefined}
      aria-describedby={describedBy(id(), props)}
    >
      <legend class={css["legend"]}>{props.label}</legend>
      <FieldWords id={id()} hint={props.hint} error={props.error} />
      <div class={css["parts"]} hidden={props.value.quality === "unknown"}>
        <For each={props.order ?? monthFirst}>
          {(part, index) => (
            <label class={css["part"]} data-wide={part === "year" ? "" : undefined}>
              <span class={css["label"]}>{partLabel(part)}</span>
              <input
                id={partId(part, index())}
                class={css["input"]}
                type="text"
                inputmode="numeric"
                autocomplete="off"
                maxLength={part === "year" ? 4 : 2}
                value={props.value[part]}
                aria-invalid={props.error ? "true" : undefined}
                onInput={(event) =>
                  props.onInput({ ...props.value, [part]: event.currentTarget.value })
                }
                onBlur={() => props.onBlur?.()}
              />
            </label>
          )}
        </For>
      </div>
      <ChoiceChips
        label={props.qualityLabel}
        value={props.value.quality}
        options={qualities.map((quality) => ({
          value: quality,
          label: props.qualityNames[quality],
        }))}
        onChange={(quality) => props.onInput({ ...props.value, quality })}
      />
    </fieldset>
  );
}
