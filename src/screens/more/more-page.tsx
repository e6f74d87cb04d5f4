import { For, Show, type JSX } from "solid-js";
import { useStore } from "../../store/store-context.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { icons } from "../../ui/icons.ts";
import { Page } from "../../ui/page.tsx";
import { SectionHeading } from "../../ui/section-heading.tsx";
import { LockState } from "./lock-state.tsx";
import { LookSettings } from "./look-settings.tsx";
import css from "./more-page.module.css";
import { OwnAccess } from "./own-access.tsx";
import { SignOut } from "./sign-out.tsx";
import { TabletState } from "./tablet-state.tsx";

/** How this tablet looks, how it locks, what it keeps, and who is signed in. */
export function MorePage(): JSX.Element {
  const store = useStore();
  const { t } = useI18n();
  return (
    <Page title={t("nav.more")}>
      <div class={css["page"]}>
        {/* A worker has it in the bar of her phone. */}
        <Show when={store.me.role !== "worker"}>
          <ButtonLink icon={icons.directory} href="/directory">
            {t("nav.directory")}
          </ButtonLink>
        </Show>
        <section>
          <SectionHeading place="plain" text={t("more.look")} />
          <LookSettings />
        </section>
        <section>
          <SectionHeading place="plain" text={t("more.lock")} />
          <LockState />
        </section>
        <section>
          <SectionHeading place="plain" text={t("more.tablet")} />
          <TabletState />
        </section>
        <section>
          <SectionHeading place="plain" text={t("more.person")} />
          <Person />
          <OwnAccess />
          <SignOut />
        </section>
      </div>
    </Page>
  );
}

function Person(): JSX.Element {
  const store = useStore();
  const { t } = useI18n();
  const sites = () =>
    store.me.sites
      .map((site) => store.reference.find("site", site)?.body.fields.name)
      .filter((name) => name !== undefined);
  const lines = () => [
    store.me.email,
    `${t(`more.role.${store.me.role}`)} · ${store.me.orgName}`,
    sites().join(", "),
  ];
  return (
    <div class={css["person"]}>
      <p class={css["name"]}>
        <bdi>{`${store.me.name.given} ${store.me.name.family}`.trim()}</bdi>
      </p>
      <For each={lines()}>
        {(line) => (
          <Show when={line}>
            <p class={css["muted"]}>
              <bdi>{line}</bdi>
            </p>
          </Show>
        )}
      </For>
    </div>
  );
}
