import type { FormErrors } from "../../../casework/form-errors.tsx";
import { createFormErrors } from "../../../casework/form-errors.tsx";
import type { AccountLine } from "../../../office/administration.ts";
import type { RecordId } from "../../../records/fields.ts";
import { useI18n } from "../../../ui/i18n/i18n.tsx";

/** Who somebody is at the agency, as it is typed. */
export interface AccessContent {
  given: string;
  family: string;
  title: string;
  role: AccountLine["role"];
  sites: RecordId[];
}

/** The roles that an administrator gives; outside people come in by other ways. */
export const staffRoles = ["worker", "supervisor", "administrator"] as const;

export function contentOf({ name, title, role, sites }: AccountLine): AccessContent {
  return { given: name.given, family: name.family, title, role, sites: [...sites] };
}

/** As the office wants it. */
export function accessWords({ given, family, title, role, sites }: AccessContent) {
  return {
    name: { given: given.trim(), family: family.trim() },
    title: title.trim(),
    role,
    sites: [...sites],
  };
}

/** Whether it looks like an address; that it works is known once a link to it was used. */
export function isEmail(typed: string): boolean {
  return /^\s*[^\s@]+@[^\s@]+\.[^\s@]+\s*$/.test(typed);
}

/** What is missing; `email` where there is one to type. */
export function createAccessErrors(content: AccessContent & { email?: string }): FormErrors {
  const { t } = useI18n();
  return createFormErrors(() => {
    const missing = (value: string, label: string) =>
      value.trim() === "" ? t("errors.required", { label }) : undefined;
    const wrongEmail = (email: string) => (isEmail(email) ? undefined : t("person.emailWrong"));
    const needsSite = content.role === "worker" || content.role === "supervisor";
    const found = [
      ["email", content.email === undefined ? undefined : wrongEmail(content.email)],
      ["given", missing(content.given, t("person.given"))],
      ["sites", needsSite && content.sites.length === 0 ? t("person.siteMissing") : undefined],
    ] as const;
    return found.flatMap(([fieldId, message]) => (message ? [{ fieldId, message }] : []));
  });
}
