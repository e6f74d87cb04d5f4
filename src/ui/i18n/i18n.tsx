import {
  batch,
  createContext,
  createRenderEffect,
  createSignal,
  untrack,
  useContext,
  type JSX,
} from "solid-js";
import { en } from "./en.ts";
import { createFormatters, type AgencyFormats } from "./format.ts";
import {
  fill,
  type CountKey,
  type CountParams,
  type Dictionary,
  type Key,
  type Params,
} from "./words.ts";

/** `ar-XB` is the pseudo-language: see `pseudo.ts`. */
export const locales = ["en", "es", "ar-XB"] as const;
export type Locale = (typeof locales)[number];

/** Each language in its own name, for the picker. */
export const localeNames: Record<Locale, string> = {
  en: "English",
  es: "Español",
  "ar-XB": "Pseudo (RTL)",
};

// `public/theme-boot.js` reads the same key before the first paint.
const storageKey = "satchel.locale";

const load: Record<Locale, () => Promise<Dictionary>> = {
  en: () => Promise.resolve(en),
  es: async () => (await import("./es.ts")).es,
  "ar-XB": async () => (await import("./pseudo.ts")).pseudoDictionary(),
};

// Codes and amounts are read aloud over the phone: digits stay Latin in every language.
const intlLocales: Record<Locale, string> = {
  en: "en-US",
  es: "es-US-u-nu-latn",
  "ar-XB": "en-US",
};

export type I18n = ReturnType<typeof createI18n>;

/** Texts and formats of one locale at a time. */
export function createI18n(agency: AgencyFormats) {
  const [locale, setShown] = createSignal<Locale>("en");
  const [words, setWords] = createSignal<Dictionary>(en);
  const dir = () => (locale() === "ar-XB" ? "rtl" : "ltr");
  const intlLocale = () => intlLocales[locale()];
  const formatters = createFormatters(intlLocale, agency, words);

  const show = async (next: Locale): Promise<void> => {
    const loaded = await load[next]();
    batch(() => {
      setWords(() => loaded);
      setShown(next);
    });
  };

  return {
    locale,
    dir,
    /** Loads the language and shows it here alone: for a paper in the language of whom it is for. */
    show,
    /** Loads the language, shows it, and keeps it for the next start. */
    setLocale: async (next: Locale) => {
      await show(next);
      keepLocale(next);
    },
    /** The text of a key; its placeholders are required by type. */
    t: <K extends Key>(key: K, ...params: Params<K>): string => fill(words()[key], params[0]),
    /** A counted text: `tn("results", 3)` picks `results_other`; `{{count}}` is written out. */
    tn: <Base extends CountKey>(
      base: Base,
      count: number,
      ...params: CountParams<Base>
    ): string => {
      const category = formatters.plural(count);
      const texts: Record<string, string | undefined> = words();
      const counted = texts[`${base}_${category}`] ?? texts[`${base}_other`] ?? base;
      return fill(counted, { ...params[0], count: formatters.number(count) });
    },
    ...formatters,
  };
}

const I18nContext = createContext<I18n>();

/** Provides texts to the tree and keeps `lang` and `dir` of <html> in step. */
export function I18nProvider(props: { value: I18n; children: JSX.Element }) {
  // One for the life of the app: what changes is the locale inside it.
  const i18n = untrack(() => props.value);
  createRenderEffect(() => {
    document.documentElement.lang = i18n.locale();
    document.documentElement.dir = i18n.dir();
  });
  return <I18nContext.Provider value={i18n}>{props.children}</I18nContext.Provider>;
}

/** Other texts for a part of a page: a paper in the language of whom it is for. That part says its `lang` itself. */
export const PaperTexts = I18nContext.Provider;

/** Texts and formats; only below an `I18nProvider`. */
export function useI18n(): I18n {
  const i18n = useContext(I18nContext);
  if (!i18n) throw new Error("useI18n needs an I18nProvider above it.");
  return i18n;
}

/** The language to start in: the one kept here, else the device's, else English. */
export function startLocale(): Locale {
  const wished = [keptLocale(), ...navigator.languages.map((tag) => tag.split("-")[0])];
  return wished.find((tag): tag is Locale => locales.some((known) => known === tag)) ?? "en";
}

function keptLocale(): string | undefined {
  try {
    return localStorage.getItem(storageKey) ?? undefined;
  } catch {
    return undefined;
  }
}

function keepLocale(locale: Locale): void {
  try {
    localStorage.setItem(storageKey, locale);
  } catch {
    // Storage may be refused or full: the language then lasts until the app is closed.
  }
}
