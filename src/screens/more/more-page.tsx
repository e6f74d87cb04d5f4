import type { JSX } from "solid-js";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { Page } from "../../ui/page.tsx";

/** How this tablet looks, what it keeps, who is signed in. */
export function MorePage(): JSX.Element {
  const { t } = useI18n();
  return (
    <Page title={t("nav.more")}>
      <p />
    </Page>
  );
}
