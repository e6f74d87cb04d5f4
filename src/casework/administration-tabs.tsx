import { Show, type JSX } from "solid-js";
import { useStore } from "../store/store-context.tsx";
import { useI18n } from "../ui/i18n/i18n.tsx";
import { IndexTabs } from "../ui/index-tabs.tsx";

const pages = [
  "people",
  "sites",
  "catalogue",
  "rules",
  "forms",
  "grants",
  "lists",
  "providers",
  "tablets",
  "settings",
  "erasures",
  "audit",
] as const;
export type AdministrationPage = (typeof pages)[number];

/** The pages of the administration. A supervisor has one of them, which then stands alone. */
export function AdministrationTabs(props: {
  current: AdministrationPage;
  ground: "page" | "list";
}): JSX.Element {
  const store = useStore();
  const { t } = useI18n();
  return (
    <Show when={store.me.role === "administrator"}>
      <IndexTabs
        label={t("people.pages")}
        ground={props.ground}
        tabs={pages.map((page) => ({
          href: `/${page}`,
          label: t(`${page}.title`),
          current: page === props.current,
        }))}
      />
    </Show>
  );
}
