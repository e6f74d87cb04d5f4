import { useServiceChoices } from "../../../casework/service-choices.ts";
import { useReferralServiceChoices } from "../../../casework/referral-choices.ts";
import type { RecordId } from "../../../records/fields.ts";
import { useStore } from "../../../store/store-context.tsx";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import type { OptionGroup } from "../../../ui/select.tsx";

/** What a rule may decide about: services of the catalogue (S-43) and referral services. */
export function useDecidedServices() {
  const store = useStore();
  const { t } = useI18n();
  const services = useServiceChoices();
  const referrals = useReferralServiceChoices();
  const given = (chosen: readonly RecordId[]): OptionGroup<string>[] =>
    services.services(({ id, isDirect, retired }) => isDirect && !retired && !chosen.includes(id));
  return {
    nameOf: (id: RecordId): string => {
      const found =
        store.reference.find("service-definition", id) ??
        store.reference.find("referral-service", id);
      return found?.body.fields.name ?? t("catalogue.unknown");
    },
    /** Those of the catalogue that are not chosen yet. */
    given,
    /** The same, and the referral services by their screens. */
    all: (chosen: readonly RecordId[]): OptionGroup<string>[] => [
      ...given(chosen),
      ...referrals.services().map(({ heading, options }) => ({
        heading: t("rules.referrals", { screen: heading ?? "" }),
        options: options.filter(({ value }) => !chosen.includes(value)),
      })),
    ],
  };
}
