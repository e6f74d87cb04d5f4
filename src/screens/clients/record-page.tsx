import type { JSX } from "solid-js";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { icons } from "../../ui/icons.ts";
import { PickPage } from "./pick-page.tsx";

/** `Record service` from anywhere: pick a client, then her quick services. */
export function RecordPage(): JSX.Element {
  const { t } = useI18n();
  return (
    <PickPage
      title={t("clients.pickForService")}
      detail={t("clients.pickForServiceDetail")}
      instead={
        <ButtonLink href="/group" icon={icons.group} size="bar">
          {t("group.title")}
        </ButtonLink>
      }
      hrefOf={(clientId) => `/clients/${clientId}/quick-services`}
    />
  );
}
