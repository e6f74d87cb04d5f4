import { Show, type JSX } from "solid-js";
import type { RecordId } from "../../../records/fields.ts";
import fieldCss from "../../../ui/field.module.css";
import { ForKeyed } from "../../../ui/for-keyed.ts";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import { icons } from "../../../ui/icons.ts";
import { Select } from "../../../ui/select.tsx";
import { useDecidedServices } from "./decided-services.ts";
import css from "./rules.module.css";

/** Some services, chosen one by one. */
export function ChosenServices(props: {
  id?: string | undefined;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  chosen: readonly RecordId[];
  /** Whether clients may be referred for it, or it is given to them. */
  may: "be given" | "be given or referred for";
  onChange: (services: RecordId[]) => void;
}): JSX.Element {
  const { t } = useI18n();
  const services = useDecidedServices();
  const lines = () => props.chosen.map((id) => ({ id, name: services.nameOf(id) }));
  const options = () =>
    props.may === "be given" ? services.given(props.chosen) : services.all(props.chosen);
  return (
    <fieldset class={css["chosen"]}>
      <legend class={fieldCss["legend"]}>{props.label}</legend>
      <Show when={props.hint}>{(hint) => <p class={fieldCss["hint"]}>{hint()}</p>}</Show>
      <Show when={lines().length > 0}>
        <ul aria-label={props.label}>
          <ForKeyed each={lines()} keyOf={({ id }) => id}>
            {(line) => (
              <li class={css["line"]}>
                <bdi class={css["words"]}>{line().name}</bdi>
                <IconButton
                  icon={icons.giveUp}
                  label={t("rules.takeOff", { name: line().name })}
                  onClick={() => props.onChange(props.chosen.filter((id) => id !== line().id))}
                />
              </li>
            )}
          </ForKeyed>
        </ul>
      </Show>
      <Select
        id={props.id}
        label={t("rules.addService")}
        value={undefined}
        placeholder={t("service.choose")}
        options={options()}
        error={props.error}
        onChange={(id) => props.onChange([...props.chosen, id])}
      />
    </fieldset>
  );
}
