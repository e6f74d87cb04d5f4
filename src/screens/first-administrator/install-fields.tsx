import type { JSX } from "solid-js";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { PassphraseField } from "../../ui/passphrase-field.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import css from "./first-administrator-page.module.css";
import type { InstallForm } from "./install-form.ts";

/** The fields of a new installation. */
export function InstallFields(props: { form: InstallForm }): JSX.Element {
  const { t } = useI18n();
  const entries = () => props.form.entries;
  const errors = () => props.form.errors();
  return (
    <>
      <TextField
        label={t("begin.agency")}
        autocomplete="organization"
        maxLength={120}
        value={entries().agencyName}
        onInput={(agencyName) => props.form.change({ agencyName })}
        error={errors().agencyName}
      />
      <div class={css["names"]}>
        <TextField
          label={t("begin.given")}
          autocomplete="given-name"
          maxLength={80}
          value={entries().given}
          onInput={(given) => props.form.change({ given })}
          error={errors().given}
        />
        <TextField
          label={t("begin.family")}
          autocomplete="family-name"
          maxLength={80}
          value={entries().family}
          onInput={(family) => props.form.change({ family })}
          error={errors().family}
        />
      </div>
      <TextField
        label={t("begin.email")}
        type="email"
        dir="ltr"
        autocomplete="username"
        spellcheck={false}
        maxLength={200}
        value={entries().email}
        onInput={(email) => props.form.change({ email })}
        error={errors().email}
      />
      <PassphraseField
        label={t("begin.password")}
        hint={t("begin.passwordHint")}
        autocomplete="new-password"
        revealLabel={t("begin.showPassword")}
        maxLength={200}
        value={entries().password}
        onInput={(password) => props.form.change({ password })}
        error={errors().password}
      />
      <Select
        label={t("begin.timeZone")}
        hint={t("begin.timeZoneHint")}
        value={entries().timeZone}
        options={timeZones(entries().timeZone)}
        onChange={(timeZone) => props.form.change({ timeZone })}
      />
    </>
  );
}

// The device's own zone is offered even where the list calls it by another name.
function timeZones(own: string) {
  const known = Intl.supportedValuesOf("timeZone");
  const all = known.includes(own) ? known : [own, ...known];
  return all.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }));
}
