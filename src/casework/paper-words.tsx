import { onMount } from "solid-js";
import { useStore } from "../store/store-context.tsx";
import { createI18n, localeNames, useI18n, type I18n, type Locale } from "../ui/i18n/i18n.tsx";
import { icons } from "../ui/icons.ts";
import { Select } from "../ui/select.tsx";

/** Texts for a paper, in the client's language where there is a dictionary of it, else in that of the screen. */
export function usePaperWords(languages: () => readonly string[]): I18n {
  const store = useStore();
  const screen = useI18n();
  const currency = () => store.reference.ofKind("settings")[0]?.body.fields.currency;
  const words = createI18n({ timeZone: () => store.me.timeZone, currency });
  const first = languages().flatMap((language) => localeOf[language] ?? [])[0];
  onMount(() => void words.show(first ?? screen.locale()));
  return words;
}

const localeOf: Readonly<Record<string, Locale>> = { English: "en", Spanish: "es" };

/** The language that a paper is in, to choose another. */
export function PaperLanguage(props: { words: I18n; label: string }) {
  const shown = (["en", "es"] as const).map((code) => ({ value: code, label: localeNames[code] }));
  return (
    <Select
      label={props.label}
      icon={icons.language}
      value={props.words.locale()}
      options={shown}
      onChange={(code) => void props.words.show(code)}
    />
  );
}
