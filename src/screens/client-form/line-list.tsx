import { Index, Show, type JSX } from "solid-js";
import { Button } from "../../ui/button.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { icons } from "../../ui/icons.ts";
import { TextField, type TextFieldProps } from "../../ui/text-field.tsx";
import css from "./client-form.module.css";

export interface LineListProps<T> {
  /** Of one line: "Phone". From the second line on it carries its number. */
  label: string;
  lines: readonly T[];
  /** A line with nothing in it. */
  blank: T;
  most: number;
  onChange: (lines: T[]) => void;
  children: (
    line: () => T,
    change: (line: T) => void,
    label: () => string,
    index: number,
  ) => JSX.Element;
}

/** A list that shows one line at least and grows on demand: aliases, phones, alerts. */
export function LineList<T>(props: LineListProps<T>) {
  const { t, number } = useI18n();
  const shown = () => (props.lines.length === 0 ? [props.blank] : props.lines);
  const change = (index: number, line: T): void => {
    props.onChange(shown().map((known, place) => (place === index ? line : known)));
  };
  const remove = (index: number): void => {
    props.onChange(shown().filter((_, place) => place !== index));
  };
  const labelOf = (index: number) =>
    index === 0
      ? props.label
      : t("clientForm.lineLabel", { label: props.label, number: number(index + 1) });
  return (
    <div class={css["lines"]}>
      <Index each={shown()}>
        {(line, index) => (
          <div class={css["line"]}>
            {props.children(
              line,
              (next) => change(index, next),
              () => labelOf(index),
              index,
            )}
            <Show when={props.lines.length > 0}>
              <IconButton
                icon={icons.delete}
                label={t("clientForm.removeLine", {
                  label: props.label,
                  number: number(index + 1),
                })}
                onClick={() => remove(index)}
              />
            </Show>
          </div>
        )}
      </Index>
      <div>
        <Button
          look="quiet"
          icon={icons.record}
          disabled={shown().length >= props.most}
          onClick={() => props.onChange([...shown(), props.blank])}
        >
          {t("clientForm.addMore", { label: props.label })}
        </Button>
      </div>
    </div>
  );
}

/** The list whose lines are plain texts. */
export function TextLines(
  props: Pick<TextFieldProps, "type" | "hint" | "error" | "maxLength"> & {
    id: string;
    label: string;
    lines: readonly string[];
    most: number;
    onChange: (lines: string[]) => void;
  },
) {
  return (
    <LineList
      label={props.label}
      lines={props.lines}
      blank=""
      most={props.most}
      onChange={(lines) => props.onChange(lines)}
    >
      {(line, change, label, index) => (
        <TextField
          id={index === 0 ? props.id : `${props.id}-${index}`}
          label={label()}
          type={props.type}
          hint={index === 0 ? props.hint : undefined}
          error={index === 0 ? props.error : undefined}
          maxLength={props.maxLength}
          value={line()}
          onInput={change}
        />
      )}
    </LineList>
  );
}
