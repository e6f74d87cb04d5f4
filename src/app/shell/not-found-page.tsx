import type { JSX } from "solid-js";
import { ButtonLink } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { Page, PageInset } from "../../ui/page.tsx";

/** An address that leads nowhere. */
export function NotFoundPage(): JSX.Element {
  const { t } = useI18n();
  return (
    <Page title={t("standstill.notFound.title")}>
      <PageInset>
        <EmptyState
          drawing="no-results"
          text={t("standstill.notFound.text")}
          action={<ButtonLink href="/">{t("standstill.toToday")}</ButtonLink>}
        />
      </PageInset>
    </Page>
  );
}
