import { createFormErrors, type FormErrors } from "../../casework/form-errors.tsx";
import { readBirthDate } from "../../records/client/birth-date.ts";
import { readAge, readHouseholdSize, type TypedClient } from "../../records/client/typed-client.ts";
import { readUnitValue } from "../../records/service/read-amounts.ts";
import { seesClient } from "../../records/client/who-sees.ts";
import { useStore } from "../../store/store-context.tsx";
import type { FieldError } from "../../ui/error-summary.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";

/** What a client's form refuses: nobody named, a birth date that is none, an age that nobody reaches, nobody who sees her. */
export function createClientErrors(content: TypedClient): FormErrors {
  const { t } = useI18n();
  const store = useStore();
  const sharingError = (): FieldError | null => {
    const { role, sites, person } = store.me;
    const isHandedOver =
      role === "worker" && !seesClient({ id: person, role, sites, active: true }, content);
    if (!content.restricted) {
      if (content.sites.length === 0)
        return { fieldId: "sites", message: t("clientForm.siteMissing") };
      return isHandedOver ? { fieldId: "sites", message: t("clientForm.siteNotYours") } : null;
    }
    if (isHandedOver) return { fieldId: "assigned", message: t("whoSees.notYou") };
    // Who may open no clients, or has left, is nobody here.
    const isSeen = store.reference
      .ofKind("person")
      .some(({ id, body }) => seesClient({ ...body.fields, id }, content));
    return isSeen ? null : { fieldId: "assigned", message: t("whoSees.nobody") };
  };
  return createFormErrors(() => {
    const errors: FieldError[] = [];
    const say = (fieldId: string, message: string) => errors.push({ fieldId, message });
    const named = [content.given, content.family, ...content.aliases];
    if (named.every((name) => name.trim() === "")) say("given", t("clientForm.nameMissing"));
    if (content.age.trim() !== "" && readAge(content.age) === null) {
      say("age", t("clientForm.ageWrong"));
    }
    const birth = readBirthDate(content.birth, store.today());
    if (!birth.ok) say("birth", t(`birthDate.${birth.refusal}`));
    if (content.householdSize.trim() !== "" && readHouseholdSize(content.householdSize) === null) {
      say("householdSize", t("clientForm.householdSizeWrong"));
    }
    if (!readUnitValue(content.monthlyIncome).ok) {
      say("monthlyIncome", t("clientForm.monthlyIncomeWrong"));
    }
    const sharing = sharingError();
    return sharing === null ? errors : [...errors, sharing];
  });
}
