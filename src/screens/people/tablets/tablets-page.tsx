import { For, Show, type JSX } from "solid-js";
import { usePeopleWords } from "../../../casework/people-words.ts";
import { useTimeWords } from "../../../casework/time-words.ts";
import type { TabletLine } from "../../../office/administration.ts";
import { useStore } from "../../../store/store-context.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { Link } from "../../../ui/link.tsx";
import { Mark, type MarkTone } from "../../../ui/mark.tsx";
import { Page, PageInset } from "../../../ui/page.tsx";
import { AdministrationTabs } from "../../../casework/administration-tabs.tsx";
import { FromOfficeLine } from "../../../ui/office-words.tsx";
import css from "../../../ui/office-table.module.css";
import { Panes } from "../../../ui/panes.tsx";
import { useRoomWords } from "./room-words.ts";
import { TabletPane } from "./tablet-pane.tsx";
import { sumOf, type TabletConcern } from "../../../office/tablet-sums.ts";
import { createTabletsDesk, TabletsProvider, useTablets } from "./tablets-desk.tsx";

/**
 * The tablets of the agency, or for a supervisor those of her team: who works on each, when it was heard last, and
 * what waited then.
 */
export function TabletsPage(): JSX.Element {
  const desk = createTabletsDesk();
  return (
    <TabletsProvider value={desk}>
      <Panes
        list={(ground) => <TabletList ground={ground} />}
        open={desk.open()}
        pane={(key) => <TabletPane device={key} />}
      />
    </TabletsProvider>
  );
}

function TabletList(props: { ground: "page" | "list" }): JSX.Element {
  const desk = useTablets();
  const { t, tn } = useI18n();
  return (
    <Page
      title={t("tablets.title")}
      detail={desk.answer.latest() && tn("tablets.count", desk.tablets().length)}
      tabs={<AdministrationTabs current="tablets" ground={props.ground} />}
    >
      <FromOfficeLine of={desk.answer} />
      <Show when={desk.answer.latest()}>
        <Show
          when={desk.tablets().length > 0}
          fallback={<EmptyState drawing="no-results" text={t("tablets.none")} />}
        >
          <TabletTable />
          <PageInset>
            <p class={css["detail"]}>{t("tablets.asHeard")}</p>
          </PageInset>
        </Show>
      </Show>
    </Page>
  );
}

function TabletTable(): JSX.Element {
  const desk = useTablets();
  const { t } = useI18n();
  return (
    <div class={css["room"]}>
      <table class={css["table"]}>
        <thead>
          <tr>
            <th scope="col">{t("tablets.column.tablet")}</th>
            <th scope="col">{t("tablets.column.state")}</th>
            <th scope="col" class={css["roomy"]}>
              {t("tablets.column.heard")}
            </th>
            <th scope="col" class={css["amount"]}>
              {t("tablets.column.waiting")}
            </th>
            <th scope="col" class={`${css["roomy"]} ${css["amount"]}`}>
              {t("tablets.column.oldest")}
            </th>
            <th scope="col" class={`${css["wide"]} ${css["amount"]}`}>
              {t("tablets.column.storage")}
            </th>
            <th scope="col" class={css["wide"]}>
              {t("tablets.column.version")}
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={desk.tablets()}>{(tablet) => <TabletRow tablet={tablet} />}</For>
        </tbody>
      </table>
    </div>
  );
}

const tones: Readonly<Record<TabletConcern, MarkTone>> = {
  fine: "quiet",
  silent: "given",
  "old-work": "alert",
  retired: "no",
  lost: "no",
};

function TabletRow(props: { tablet: TabletLine }): JSX.Element {
  const store = useStore();
  const desk = useTablets();
  const { t, number, age, list } = useI18n();
  const { briefOf } = usePeopleWords();
  const { whenWords } = useTimeWords();
  const roomWords = useRoomWords();
  const sum = () => sumOf(props.tablet, store.now());
  const isOpen = () => desk.open() === props.tablet.device;
  const who = () => list(props.tablet.people.map((one) => briefOf(one.person)));
  return (
    <tr class={css["row"]} data-open={isOpen() ? "" : undefined}>
      <th scope="row">
        <Link
          class={css["open"]}
          href={`/tablets/${props.tablet.device}`}
          aria-current={isOpen() ? "true" : undefined}
        >
          <bdi>{desk.nameOf(props.tablet)}</bdi>
        </Link>
        <Show when={props.tablet.label}>
          <bdi class={css["detail"]}>{who()}</bdi>
        </Show>
      </th>
      <td>
        <Mark tone={tones[sum().concern]} text={t(`tablets.concern.${sum().concern}`)} />
      </td>
      <td class={`${css["roomy"]} ${css["short"]}`}>{whenWords(sum().lastSeen)}</td>
      <td class={css["amount"]}>{knownOr(sum().waiting, number)}</td>
      <td class={`${css["roomy"]} ${css["amount"]}`}>
        {knownOr(sum().oldestWaiting, (since) => age(Date.parse(store.now()) - Date.parse(since)))}
      </td>
      <td class={`${css["wide"]} ${css["amount"]}`}>{knownOr(sum().storageUsed, roomWords)}</td>
      <td class={css["wide"]}>
        <bdi>{sum().appVersion}</bdi>
      </td>
    </tr>
  );
}

function knownOr<T>(value: T | null, words: (value: T) => string): string {
  return value === null ? "–" : words(value);
}
