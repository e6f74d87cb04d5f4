import type { JSX } from "solid-js";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { PickPage } from "./pick-page.tsx";

/** `Referral In` from anywhere: pick the client who was sent to us. */
export function PickForReferralInPage(): JSX.Element {
  const { t } = useI18n();
  return (
    <PickPage
      title={t("clients.pickForReferral")}
      detail={t("clients.pickForReferralDetail")}
      hrefOf={(clientId) => `/clients/${clientId}/referral-in`}
    />
  );
}
