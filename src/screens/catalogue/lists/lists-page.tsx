import { useParams } from "@tanstack/solid-router";
import { For, Show, type JSX } from "solid-js";
import { AdministrationTabs } from "../../../casework/administration-tabs.tsx";
import { useStore } from "../../../store/store-context.tsx";
import { BottomBar } from "../../../ui/bottom-bar.tsx";
import { ButtonLink } from "../../../ui/button.tsx";
import { ForKeyed } from "../../../ui/for-keyed.ts";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { icons } from "../../../ui/icons.ts";
import { Link } from "../../../ui/link.tsx";
import css from "../../../ui/office-table.module.css";
import { Page } from "../../../ui/page.tsx";
import { Panes } from "../../../ui/panes.tsx";
import { ListPane } from "./list-pane.tsx";
import { linesOf, listKeys } from "./lists.ts";
import { ScreenPane } from "./screen-pane.tsx";
import { createScreens, type ScreenLine } from "./screens.ts";

/** What is chosen from: groups, needs, reasons, and which services stand on which screen; one open beside the list. */
export function ListsPage(): JSX.Element {
  const params = useParams({ strict: false });
  const open = (): string | undefined => (params() as { listKey?: string }).listKey;
  return (
    <Panes
      list={(ground) => <Lists ground={ground} open={open()} />}
      open={open()}
      pane={(key) => {
        const list = listKeys.find((known) => known === key);
        return list ? <ListPane list={list} /> : <ScreenPane screen={key} />;
      }}
    />
  );
}

function Lists(props: { ground: "page" | "list"; open: string | undefined }): JSX.Element {
  const store = useStore();
  const { t } = useI18n();
  const screens = () => createScreens(store);
  return (
    <Page
      title={t("lists.title")}
      tabs={<AdministrationTabs current="lists" ground={props.ground} />}
      bar={
        <BottomBar>
          <ButtonLink size="bar" look="primary" href="/lists/new" icon={icons.record}>
            {t("lists.newScreen")}
          </ButtonLink>
        </BottomBar>
      }
    >
      <Table heading={t("lists.lists")}>
        <For each={listKeys}>
          {(key) => (
            <Row
              href={`/lists/${key}`}
              name={t(`lists.${key}`)}
              count={linesOf(store, key).filter(({ retired }) => !retired).length}
              isOpen={props.open === key}
            />
          )}
        </For>
      </Table>
      <Screens
        heading={t("lists.screens")}
        screens={screens().filter(({ retired }) => !retired)}
        open={props.open}
      />
      <Show when={screens().some(({ retired }) => retired)}>
        <Screens
          heading={t("lists.retiredScreens")}
          screens={screens().filter(({ retired }) => retired)}
          open={props.open}
        />
      </Show>
    </Page>
  );
}

function Screens(props: {
  heading: string;
  screens: readonly ScreenLine[];
  open: string | undefined;
}): JSX.Element {
  return (
    <Table heading={props.heading}>
      <ForKeyed each={props.screens} keyOf={({ id }) => id}>
        {(screen) => (
          <Row
            href={`/lists/${screen().id}`}
            name={screen().name}
            count={screen().services.length}
            isOpen={props.open === screen().id}
          />
        )}
      </ForKeyed>
    </Table>
  );
}

function Table(props: { heading: string; children: JSX.Element }): JSX.Element {
  const { t } = useI18n();
  return (
    <div class={css["room"]}>
      <table class={css["table"]} aria-label={props.heading}>
        <thead>
          <tr>
            <th scope="col">{props.heading}</th>
            <th scope="col" class={css["amount"]}>
              {t("lists.lines")}
            </th>
          </tr>
        </thead>
        <tbody>{props.children}</tbody>
      </table>
    </div>
  );
}

function Row(props: { href: string; name: string; count: number; isOpen: boolean }): JSX.Element {
  const { number } = useI18n();
  return (
    <tr class={css["row"]} data-open={props.isOpen ? "" : undefined}>
      <th scope="row">
        <Link
          class={css["open"]}
          href={props.href}
          aria-current={props.isOpen ? "true" : undefined}
        >
          <bdi>{props.name}</bdi>
        </Link>
      </th>
      <td class={css["amount"]}>{number(props.count)}</td>
    </tr>
  );
}
