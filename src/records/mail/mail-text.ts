import type { Mail, MailFact, MailLanguage } from "./mail.ts";

/** What stands in for a name in a template: `{{provider}}`. */
export const mailPlaceholders = ["provider", "agency", "worker", "phone"] as const;
export type MailPlaceholder = (typeof mailPlaceholders)[number];

/** The most signs of an agency's template. */
export const MOST_TEMPLATE = 2000;

interface Words {
  subject: string;
  /** What a mail begins with, where the agency has no template of its own. */
  text: string;
  /** What every mail ends with. */
  end: string;
}

// Not of the screens' dictionary: the office writes with them, too, and the agency may put its own in their place.
const words: Readonly<Record<MailLanguage, Words>> = {
  en: {
    subject: "A referral from {{agency}}",
    text: "Hello {{provider}},\n\nwe are referring somebody to you. Please get in touch, and call {{worker}} at {{agency}}, {{phone}}, with any question.\n\nWith the client’s consent we tell you:",
    end: "The client allowed {{agency}} to tell this to you alone. Do not pass it on. Answers to this address are not read.",
  },
  es: {
    subject: "Una derivación de {{agency}}",
    text: "Hola, {{provider}}:\n\nLes derivamos a una persona. Por favor, comuníquense con ella, y llamen a {{worker}} de {{agency}}, {{phone}}, si tienen preguntas.\n\nCon el consentimiento del cliente les decimos:",
    end: "El cliente permitió que {{agency}} les dijera esto solo a ustedes. No lo pasen a nadie. Las respuestas a esta dirección no se leen.",
  },
};

/** The text that a mail begins with unless the agency wrote another. */
export function usualTemplate(language: MailLanguage): string {
  return words[language].text;
}

/** What a mail begins with: the agency's own text, or the usual one where it has none. */
export function templateOf(
  language: MailLanguage,
  own: Readonly<Partial<Record<MailLanguage, string>>> | undefined,
): string {
  return own?.[language]?.trim() || usualTemplate(language);
}

/** The placeholders of a template that nothing could fill, as they were typed; empty when all are known. */
export function unknownPlaceholders(template: string): string[] {
  const named = [...template.matchAll(/\{\{([^{}]*)\}\}/g)].map(([, name = ""]) => name.trim());
  const known: readonly string[] = mailPlaceholders;
  return [...new Set(named.filter((name) => !known.includes(name)))];
}

/** A template with names for its placeholders; one that is not known here stands for nothing. */
export function filledTemplate(
  template: string,
  names: Readonly<Record<MailPlaceholder, string>>,
): string {
  return template.replaceAll(/\{\{([^{}]*)\}\}/g, (whole, name: string) => {
    const known = mailPlaceholders.find((one) => one === name.trim());
    return known === undefined ? whole : names[known];
  });
}

/** The subject of a mail: it says nothing of the client, because subjects are read over shoulders and kept in logs. */
export function mailSubject(language: MailLanguage, agency: string): string {
  return aboutAgency(words[language].subject, agency);
}

/** The whole text of a mail, as it is shown before it is queued and as it is sent. */
export function mailText(
  { language, message, facts }: Pick<Mail, "language" | "message" | "facts">,
  agency: string,
): string {
  const end = aboutAgency(words[language].end, agency);
  return [message.trim(), facts.map(factLine).join("\n"), end]
    .filter((part) => part !== "")
    .join("\n\n");
}

function factLine({ label, value }: MailFact): string {
  return `${label}: ${value}`;
}

function aboutAgency(text: string, agency: string): string {
  return text.replaceAll("{{agency}}", () => agency);
}
