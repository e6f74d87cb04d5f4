import { useLocation, useParams } from "@tanstack/solid-router";
import { For, Show, type JSX } from "solid-js";
import { AdministrationTabs } from "../../../casework/administration-tabs.tsx";
import type { RecordId } from "../../../records/fields.ts";
import { useStore } from "../../../store/store-context.tsx";
import { BottomBar } from "../../../ui/bottom-bar.tsx";
import { Button, ButtonLink } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { icons } from "../../../ui/icons.ts";
import { officeIcons } from "../../../ui/office-icons.ts";
import { Page } from "../../../ui/page.tsx";
import { Panes } from "../../../ui/panes.tsx";
import { SearchBox } from "../../../ui/search-box.tsx";
import { Select } from "../../../ui/select.tsx";
import css from "../shared/catalogue.module.css";
import { ServicePane } from "./service-pane.tsx";
import { ServiceTable } from "./service-table.tsx";
import { createServiceList, ServicesProvider, useServices } from "./services.ts";

/** S-01 … S-07: what the agency gives, group by group, one of it open beside the list. */
export function ServicesPage(): JSX.Element {
  const store = useStore();
  const params = useParams({ strict: false });
  const location = useLocation();
  const services = createServiceList(store);
  const open = (): string | undefined =>
    location().pathname === "/catalogue/new"
      ? "new"
      : (params() as { serviceId?: RecordId }).serviceId;
  return (
    <ServicesProvider value={services}>
      <Panes
        list={(ground) => <List ground={ground} open={open()} />}
        open={open()}
        pane={(key) => <ServicePane service={key === "new" ? null : key} />}
      />
    </ServicesProvider>
  );
}

function List(props: { ground: "page" | "list"; open: string | undefined }): JSX.Element {
  const services = useServices();
  const { t, tn } = useI18n();
  return (
    <Page
      title={t("catalogue.title")}
      detail={tn("catalogue.count", services.all().filter(({ retired }) => !retired).length)}
      tabs={<AdministrationTabs current="catalogue" ground={props.ground} />}
      bar={
        <BottomBar>
          <ButtonLink size="bar" href="/catalogue/file" icon={officeIcons.import}>
            {t("catalogue.toFile")}
          </ButtonLink>
          <ButtonLink size="bar" look="primary" href="/catalogue/new" icon={icons.record}>
            {t("catalogue.new")}
          </ButtonLink>
        </BottomBar>
      }
    >
      <Filters />
      <Show
        when={services.found() > 0}
        fallback={
          <EmptyState
            drawing="no-results"
            text={t(services.isNarrowed() ? "catalogue.noMatch" : "catalogue.none")}
            action={
              <Show when={services.isNarrowed()}>
                <Button onClick={() => services.clear()}>{t("catalogue.showAll")}</Button>
              </Show>
            }
          />
        }
      >
        <For each={services.parts()}>
          {(part) => (
            <ServiceTable
              heading={part.name || t("catalogue.noGroup")}
              lines={part.lines}
              open={props.open}
            />
          )}
        </For>
        <Show when={services.retired().length > 0}>
          <ServiceTable
            heading={t("catalogue.retiredOnes")}
            lines={services.retired()}
            open={props.open}
          />
        </Show>
      </Show>
    </Page>
  );
}

function Filters(): JSX.Element {
  const services = useServices();
  const store = useStore();
  const { t, tn } = useI18n();
  const wanted = () => services.wanted();
  const sites = () =>
    store.reference
      .ofKind("site")
      .map(({ id, body }) => ({ value: id, label: body.fields.name }))
      .sort((a, b) => a.label.localeCompare(b.label));
  return (
    <div class={css["filters"]}>
      <div class={css["search"]}>
        <SearchBox
          label={t("catalogue.search")}
          value={wanted().text}
          onInput={(text) => services.want({ text })}
          clearLabel={t("action.clear")}
          status={services.isNarrowed() ? tn("catalogue.matching", services.found()) : undefined}
        />
      </div>
      <Select
        label={t("catalogue.group")}
        labelHidden
        value={wanted().group}
        options={[
          { value: "", label: t("catalogue.anyGroup") },
          ...services.groups().map(({ id, name, retired }) => ({
            value: id,
            label: retired ? t("lists.retiredName", { name }) : name,
          })),
        ]}
        onChange={(group) => services.want({ group })}
      />
      <Select
        label={t("field.sites")}
        labelHidden
        value={wanted().site}
        options={[{ value: "", label: t("people.anySite") }, ...sites()]}
        onChange={(site) => services.want({ site })}
      />
    </div>
  );
}
