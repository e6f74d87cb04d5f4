import { Show, type JSX } from "solid-js";
import type { TypedChoice } from "../../../records/assessment/typed-form.ts";
import { useStore } from "../../../store/store-context.tsx";
import { Button } from "../../../ui/button.tsx";
import fieldCss from "../../../ui/field.module.css";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import { icons } from "../../../ui/icons.ts";
import { TextField } from "../../../ui/text-field.tsx";
import { moved, OrderedLines } from "../shared/ordered-lines.tsx";
import css from "./forms.module.css";

/** What can be chosen as an answer, line by line, in the order in which it is offered. */
export function ChoiceLines(props: {
  id: string;
  choices: readonly TypedChoice[];
  onChange: (choices: TypedChoice[]) => void;
  error: string | undefined;
}): JSX.Element {
  const store = useStore();
  const { t, number } = useI18n();
  const label = (id: string) =>
    t("forms.choice", { number: number(props.choices.findIndex((one) => one.id === id) + 1) });
  return (
    <fieldset class={css["choices"]}>
      <legend class={fieldCss["legend"]}>{t("forms.choices")}</legend>
      <Show when={props.error}>{(error) => <p class={fieldCss["error"]}>{error()}</p>}</Show>
      <OrderedLines
        label={t("forms.choices")}
        lines={props.choices.map((choice) => ({
          ...choice,
          name: choice.name.trim() || label(choice.id),
        }))}
        move={(id, by) => props.onChange(moved(props.choices, id, by))}
        line={(line) => (
          <TextField
            label={label(line().id)}
            maxLength={200}
            value={props.choices.find(({ id }) => id === line().id)?.name ?? ""}
            onInput={(name) =>
              props.onChange(
                props.choices.map((one) => (one.id === line().id ? { ...one, name } : one)),
              )
            }
          />
        )}
        end={(line) => (
          <IconButton
            icon={icons.delete}
            label={t("forms.remove", { what: line().name })}
            onClick={() => props.onChange(props.choices.filter(({ id }) => id !== line().id))}
          />
        )}
      />
      <div>
        <Button
          id={props.id}
          onClick={() =>
            props.onChange([...props.choices, { id: store.newId(), isNew: true, name: "" }])
          }
        >
          {t("forms.newChoice")}
        </Button>
      </div>
    </fieldset>
  );
}
