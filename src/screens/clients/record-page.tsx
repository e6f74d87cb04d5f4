import type { JSX } from "solid-js";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { IconLink } from "../../ui/icon-button.tsx";
import { icons } from "../../ui/icons.ts";
import { PickPage } from "./pick-page.tsx";

/** `Record service` from anywhere: pick a client, then her quick services. */
export function RecordPage(): JSX.Element {
  const { t } = useI18n();
  return (
    <PickPage
      title={t("clients.pickForService")}
      detail={t("clients.pickForServiceDetail")}
      instead={<IconLink icon={icons.group} label={t("group.title")} href="/group" />}
      hrefOf={(clientId) => `/clients/${clientId}/quick-services`}
    />
  );
}
