import type { JSX } from "solid-js";
import { icons } from "./icons.ts";
import { localeNames, locales, useI18n } from "./i18n/i18n.tsx";
import { Select } from "./select.tsx";

/** The language of the app, each in its own name. The pseudo-language shows only where it is on. */
export function LanguageSelect(props: { labelHidden?: boolean | undefined }): JSX.Element {
  const { t, locale, setLocale } = useI18n();
  const shown = () => locales.filter((code) => code !== "ar-XB" || locale() === "ar-XB");
  return (
    <Select
      label={t("language.label")}
      labelHidden={props.labelHidden}
      icon={icons.language}
      value={locale()}
      options={shown().map((code) => ({ value: code, label: localeNames[code] }))}
      onChange={(code) => void setLocale(code)}
    />
  );
}
