import type { Accessor } from "solid-js";
import { createFormErrors, type FormErrors } from "../../casework/form-errors.tsx";
import { readBirthDate } from "../../records/client/birth-date.ts";
import { readAge, type TypedClient } from "../../records/client/typed-client.ts";
import { useStore } from "../../store/store-context.tsx";
import type { FieldError } from "../../ui/error-summary.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";

/** What a client's form refuses: nobody named, a birth date that is none, an age that nobody reaches, no site of hers. */
export function createClientErrors(
  content: TypedClient,
  isRestricted: Accessor<boolean>,
): FormErrors {
  const { t } = useI18n();
  const store = useStore();
  // A restricted client lies with the people assigned, whatever her sites.
  const isHandedOver = () =>
    store.me.role === "worker" &&
    !isRestricted() &&
    !content.sites.some((site) => store.me.sites.includes(site));
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
    if (content.sites.length === 0) say("sites", t("clientForm.siteMissing"));
    else if (isHandedOver()) say("sites", t("clientForm.siteNotYours"));
    return errors;
  });
}
