import { Show, type JSX } from "solid-js";
import type { TypedChoice } from "../../../records/assessment/typed-form.ts";
import { useStore } from "../../../store/store-context.tsx";
import { Button } from "../../../ui/button.tsx";
import fieldCss from "../../../ui/field.module.css";
import { ForKeyed } from "../../../ui/for-keyed.ts";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import { icons } from "../../../ui/icons.ts";
import { TextField } from "../../../ui/text-field.tsx";
import css from "./forms.module.css";

/** What can be chosen as an answer, line by line. */
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
      <ForKeyed each={props.choices} keyOf={({ id }) => id}>
        {(choice) => (
          <div class={css["choice"]}>
            <TextField
              label={label(choice().id)}
              maxLength={200}
              value={choice().name}
              onInput={(name) =>
                props.onChange(
                  props.choices.map((one) => (one.id === choice().id ? { ...one, name } : one)),
                )
              }
            />
            <IconButton
              icon={icons.delete}
              label={t("forms.remove", { what: choice().name || label(choice().id) })}
              onClick={() => props.onChange(props.choices.filter(({ id }) => id !== choice().id))}
            />
          </div>
        )}
      </ForKeyed>
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
