import type { JSX } from "solid-js";
import { useStore } from "../../store/store-context.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { Page } from "../../ui/page.tsx";

/** Home: what waits, what is due, what was begun. */
export function TodayPage(): JSX.Element {
  const store = useStore();
  const { longDay } = useI18n();
  return (
    <Page title={longDay(store.today())}>
      <p />
    </Page>
  );
}
