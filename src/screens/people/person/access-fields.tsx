import { For, Show, type JSX } from "solid-js";
import type { FormErrors } from "../../../casework/form-errors.tsx";
import type { RecordId } from "../../../records/fields.ts";
import { useStore } from "../../../store/store-context.tsx";
import { Checkbox } from "../../../ui/checkbox.tsx";
import fieldCss from "../../../ui/field.module.css";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { Select } from "../../../ui/select.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { staffRoles, type AccessContent } from "./access-form.ts";
import css from "./person.module.css";

interface AccessFieldsProps {
  content: AccessContent;
  change: (change: Partial<AccessContent>) => void;
  errors: FormErrors;
  /** One's own role and sites are another's to change. */
  isOwn?: boolean | undefined;
}

/** Name, title, role and sites. */
export function AccessFields(props: AccessFieldsProps): JSX.Element {
  const { t } = useI18n();
  return (
    <>
      <div class={css["names"]}>
        <TextField
          id="given"
          label={t("person.given")}
          maxLength={80}
          value={props.content.given}
          onInput={(given) => props.change({ given })}
          error={props.errors.at("given")}
        />
        <TextField
          id="family"
          label={t("person.family")}
          maxLength={80}
          value={props.content.family}
          onInput={(family) => props.change({ family })}
        />
      </div>
      <TextField
        id="title"
        label={t("person.title")}
        optional={t("field.optional")}
        maxLength={80}
        value={props.content.title}
        onInput={(title) => props.change({ title })}
      />
      <RoleField {...props} />
      <SitesField {...props} />
    </>
  );
}

function RoleField(props: AccessFieldsProps): JSX.Element {
  const { t } = useI18n();
  const role = () => props.content.role;
  // Somebody from outside keeps her role here, and nobody else gets it.
  const roles = () => [...new Set([...staffRoles, role()])];
  const hint = () => {
    const known = staffRoles.find((one) => one === role());
    return known && t(`person.role.${known}Hint`);
  };
  return (
    <Select
      id="role"
      label={t("person.role")}
      hint={hint()}
      value={role()}
      options={roles().map((value) => ({ value, label: t(`more.role.${value}`) }))}
      disabled={props.isOwn}
      onChange={(chosen) => props.change({ role: chosen })}
    />
  );
}

function SitesField(props: AccessFieldsProps): JSX.Element {
  const store = useStore();
  const { t } = useI18n();
  const sites = () =>
    store.reference
      .ofKind("site")
      .filter(({ id, body }) => !body.fields.isClosed || props.content.sites.includes(id))
      .sort((a, b) => a.body.fields.name.localeCompare(b.body.fields.name));
  const error = () => props.errors.at("sites");
  const tick = (site: RecordId, isIn: boolean): void => {
    const others = props.content.sites.filter((one) => one !== site);
    props.change({ sites: isIn ? [...others, site] : others });
  };
  return (
    <fieldset class={css["sites"]} aria-describedby={error() ? "sites-error" : undefined}>
      <legend class={fieldCss["legend"]}>{t("person.sites")}</legend>
      <Show when={props.content.role !== "administrator"}>
        <p class={css["muted"]}>{t("person.sitesHint")}</p>
      </Show>
      <Show when={error()}>
        <p class={fieldCss["error"]} id="sites-error">
          {error()}
        </p>
      </Show>
      <For each={sites()}>
        {(site, index) => (
          <Checkbox
            id={index() === 0 ? "sites" : undefined}
            label={<bdi>{site.body.fields.name}</bdi>}
            checked={props.content.sites.includes(site.id)}
            disabled={props.isOwn}
            onChange={(isIn) => tick(site.id, isIn)}
          />
        )}
      </For>
    </fieldset>
  );
}
