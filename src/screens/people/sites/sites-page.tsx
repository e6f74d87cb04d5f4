import { useLocation, useParams } from "@tanstack/solid-router";
import { createMemo, For, Show, type JSX } from "solid-js";
import type { RecordId } from "../../../records/fields.ts";
import { useStore } from "../../../store/store-context.tsx";
import { BottomBar } from "../../../ui/bottom-bar.tsx";
import { ButtonLink } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { Link } from "../../../ui/link.tsx";
import { officeIcons } from "../../../ui/office-icons.ts";
import { Page } from "../../../ui/page.tsx";
import { AdministrationTabs } from "../../../casework/administration-tabs.tsx";
import css from "../../../ui/office-table.module.css";
import { Panes } from "../../../ui/panes.tsx";
import { SitePane } from "./site-pane.tsx";
import { createSites, type SiteLine } from "./sites.ts";

/** The places and teams of the agency, one of them open beside the list. */
export function SitesPage(): JSX.Element {
  const params = useParams({ strict: false });
  const location = useLocation();
  const open = (): string | undefined =>
    location().pathname === "/sites/new" ? "new" : (params() as { siteId?: RecordId }).siteId;
  return (
    <Panes
      list={(ground) => <SiteList ground={ground} open={open()} />}
      open={open()}
      pane={(key) => <SitePane site={key === "new" ? null : key} />}
    />
  );
}

function SiteList(props: { ground: "page" | "list"; open: string | undefined }): JSX.Element {
  const { t, tn } = useI18n();
  const store = useStore();
  const sites = createMemo(() => createSites(store));
  return (
    <Page
      title={t("sites.title")}
      detail={tn("sites.count", sites().length)}
      tabs={<AdministrationTabs current="sites" ground={props.ground} />}
      bar={
        <BottomBar>
          <ButtonLink size="bar" look="primary" href="/sites/new" icon={officeIcons.site}>
            {t("sites.new")}
          </ButtonLink>
        </BottomBar>
      }
    >
      <Show
        when={sites().length > 0}
        fallback={<EmptyState drawing="no-results" text={t("sites.none")} />}
      >
        <div class={css["room"]}>
          <table class={css["table"]}>
            <thead>
              <tr>
                <th scope="col">{t("sites.column.name")}</th>
                <th scope="col" class={css["amount"]}>
                  {t("sites.column.people")}
                </th>
                <th scope="col" class={css["roomy"]}>
                  {t("sites.column.phone")}
                </th>
              </tr>
            </thead>
            <tbody>
              <For each={sites()}>
                {(site) => <SiteRow site={site} isOpen={props.open === site.id} />}
              </For>
            </tbody>
          </table>
        </div>
      </Show>
    </Page>
  );
}

function SiteRow(props: { site: SiteLine; isOpen: boolean }): JSX.Element {
  const { t, number } = useI18n();
  return (
    <tr class={css["row"]} data-open={props.isOpen ? "" : undefined}>
      <th scope="row">
        <Link
          class={css["open"]}
          href={`/sites/${props.site.id}`}
          aria-current={props.isOpen ? "true" : undefined}
        >
          <bdi>{props.site.name}</bdi>
        </Link>
        <bdi class={css["detail"]}>
          {props.site.isClosed ? t("sites.stateClosed") : props.site.shortName}
        </bdi>
      </th>
      <td class={css["amount"]}>{number(props.site.team.length)}</td>
      <td class={css["roomy"]}>
        <bdi>{props.site.phone}</bdi>
      </td>
    </tr>
  );
}
