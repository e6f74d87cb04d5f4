import type { Key } from "../../ui/i18n/words.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";

const fields = {
  name: "field.name",
  description: "providers.field.description",
  phone: "program.phone",
  email: "program.email",
  url: "program.web",
  street: "providers.field.street",
  city: "providers.field.city",
  zip: "providers.field.zip",
  latitude: "providers.field.latitude",
  longitude: "providers.field.longitude",
  provider: "providers.kind.provider",
  places: "program.places",
  needs: "program.needs",
  eligibility: "program.eligibility",
  languages: "program.languages",
  connect: "program.how",
  status: "providers.field.status",
  hours: "program.hours",
  capacity: "program.room",
  verifiedOn: "program.checked",
} as const satisfies Readonly<Record<string, Key>>;

/** The words of what is changed of a record of the directory. */
export function useRecordWords() {
  const { t, list } = useI18n();
  const words = (value: unknown): string => {
    if (typeof value === "number") return String(value);
    if (typeof value === "string") return value.length > 120 ? `${value.slice(0, 120)}…` : value;
    const isList = Array.isArray(value) && value.every((one) => typeof one === "string");
    return isList ? list(value) : "";
  };
  return {
    /** "Phone: 555-0100 → 555-0199"; what no line can say is only named. */
    fieldWords: (field: string, before: unknown, after: unknown): string[] => {
      if (field === "source") return [t("providers.back")];
      const label = Object.hasOwn(fields, field) ? t(fields[field as keyof typeof fields]) : field;
      const isNamed = ["provider", "places", "needs", "hours", "capacity"].includes(field);
      if (isNamed) return [t("providers.otherwise", { field: label })];
      const [was, is] = [words(before) || t("value.none"), words(after) || t("value.none")];
      return [t("settings.changed", { field: label, before: was, after: is })];
    },
  };
}
