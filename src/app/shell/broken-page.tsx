import type { JSX } from "solid-js";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { Page, PageInset } from "../../ui/page.tsx";

/** A screen threw: a bug. What was saved is safe, and a fresh start of the page usually helps. */
export function BrokenPage(): JSX.Element {
  const { t } = useI18n();
  return (
    <Page title={t("standstill.broken.title")}>
      <PageInset>
        <EmptyState
          drawing="error"
          text={t("standstill.broken.text")}
          action={<Button onClick={() => location.reload()}>{t("action.retry")}</Button>}
        />
      </PageInset>
    </Page>
  );
}
