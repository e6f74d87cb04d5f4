import { createMemo, createUniqueId, Match, Show, Switch, type JSX } from "solid-js";
import type { RecordId } from "../../records/fields.ts";
import { useStore } from "../../store/store-context.tsx";
import type { Card } from "../../store/cards.ts";
import { AnswerList } from "../../ui/answer-list.tsx";
import { ForKeyed } from "../../ui/for-keyed.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { KeyHint } from "../../ui/key-hint.tsx";
import { useFollow } from "../../ui/link.tsx";
import { List } from "../../ui/list-row.tsx";
import { SearchBox } from "../../ui/search-box.tsx";
import { SectionHeading } from "../../ui/section-heading.tsx";
import { VirtualList } from "../../ui/virtual-list.tsx";
import { AddClientRow, createAddition } from "./add-client.tsx";
import {
  createAllClients,
  createClientStates,
  createRecents,
  createSearch,
  MOST_RESULTS,
  type ClientState,
} from "./card-lists.ts";
import css from "./client-finder.module.css";
import { ClientRow } from "./client-row.tsx";
import { createOpenWhenFound } from "./open-when-found.ts";
import { dropStrayPresses } from "./own-press.ts";

export type ClientFinderProps = {
  /** What was typed; the caller keeps it, so that it outlives the page. */
  typed: string;
  onType: (typed: string) => void;
  hrefOf: (clientId: RecordId) => string;
  selected?: RecordId | undefined;
  /** What stands here before anything is typed. */
  shows: "recent" | "all";
  /** Stands in the list pane: inset heading, key hint. */
  inPane?: boolean | undefined;
  /** Instead of a list while nothing is typed: the rest of a page. */
  rest?: (() => JSX.Element) | undefined;
};

/** What the results show: the last answer, also while it is out of sight. */
interface Shown {
  cards: readonly Card[];
  typed: string;
  version: number | undefined;
}
const nothing = { cards: [], typed: "" };

/** `Find a client`: recent or all clients, then results from the first letter on, then a way to add one. */
export function ClientFinder(props: ClientFinderProps): JSX.Element {
  const store = useStore();
  const { t, tn, number } = useI18n();
  const listId = createUniqueId();
  const states = createClientStates(store);
  const found = createSearch(store, () => props.typed);
  const isTyping = () => props.typed.trim() !== "";
  // Both lists stay when the other one is shown, and the results with the rows of the search before: making them was
  // most of what the first letter waited for. Those rows go as soon as anything about a client changes.
  const shown = createMemo<Shown>(
    (before) => {
      const version = store.cards.version();
      const { cards, typed } = found() ?? (version === before.version ? before : nothing);
      return { cards, typed, version };
    },
    { ...nothing, version: undefined },
  );
  const isShowing = createMemo(() => isTyping() && found() !== undefined);
  const follow = useFollow();
  let box: HTMLDivElement | undefined;

  const status = () => {
    const total = found()?.total;
    if (!isTyping() || total === undefined) return undefined;
    if (total === 0) return t("results.none");
    return total > MOST_RESULTS
      ? t("clients.firstOf", { shown: number(MOST_RESULTS), total: number(total) })
      : tn("results", total);
  };
  const add = createAddition(() => props.typed);
  const openFirst = (cards: readonly Card[]): void => {
    const [first] = cards;
    if (!first) add.carry();
    follow(first ? props.hrefOf(first.id) : add.href());
  };
  const openWhenFound = createOpenWhenFound(found, () => props.typed, openFirst);
  const onKeyDown = (event: KeyboardEvent): void => {
    const rows = [...(box?.querySelectorAll<HTMLAnchorElement>("li a") ?? [])];
    const first = rows.find((row) => row.offsetParent !== null);
    if (event.key === "ArrowDown" && first) {
      event.preventDefault();
      first.focus();
    }
    if (event.key === "Enter" && isTyping()) openWhenFound();
  };
  // Accessors, because a row stays while the client in it changes.
  const rowOf = (card: () => Card, as: "li" | "div"): JSX.Element => (
    <Row card={card()} as={as} finder={props} typed="" state={states(card().id)} />
  );
  const resultOf = (card: () => Card): JSX.Element => (
    <Row card={card()} as="div" finder={props} typed={shown().typed} state={states(card().id)} />
  );

  return (
    <div
      class={css["finder"]}
      data-pane={props.inPane ? "" : undefined}
      data-rest={props.rest && !isShowing() ? "" : undefined}
      ref={box}
    >
      <div class={css["search"]}>
        <SearchBox
          label={t("clients.find")}
          placeholder={t("clients.placeholder")}
          value={props.typed}
          onInput={(typed) => props.onType(typed)}
          clearLabel={t("action.clear")}
          status={status()}
          controls={listId}
          onKeyDown={onKeyDown}
          keyHint={<KeyHint keyName="/" />}
        />
      </div>
      <div class={css["lists"]} id={listId} ref={dropStrayPresses}>
        <div class={css["layer"]} hidden={!isShowing()}>
          <SectionHeading
            place="pane"
            text={t("clients.results")}
            count={<span aria-hidden="true">{status()}</span>}
          />
          <AnswerList
            label={t("clients.results")}
            question={shown().typed}
            items={shown().cards}
            keptWhile={shown().version}
            last={<AddClientRow typed={props.typed} add={add} />}
          >
            {resultOf}
          </AnswerList>
        </div>
        <div class={css["layer"]} hidden={isShowing()}>
          <Switch>
            <Match when={props.rest}>{(rest) => rest()()}</Match>
            <Match when={props.shows === "all"}>
              <AllClients rowOf={(card) => rowOf(card, "div")} />
            </Match>
            <Match when={props.shows === "recent"}>
              <RecentClients selected={props.selected} rowOf={(card) => rowOf(card, "li")} />
            </Match>
          </Switch>
        </div>
      </div>
    </div>
  );
}

function Row(props: {
  card: Card;
  as: "li" | "div";
  finder: ClientFinderProps;
  typed: string;
  state: ClientState | undefined;
}): JSX.Element {
  return (
    <ClientRow
      as={props.as}
      card={props.card}
      href={props.finder.hrefOf(props.card.id)}
      typed={props.typed}
      selected={props.finder.selected === props.card.id}
      state={props.state}
    />
  );
}

// How far the whole list was scrolled, so that the way back finds the same people.
let leftAt = 0;

function AllClients(props: { rowOf: (card: () => Card) => JSX.Element }): JSX.Element {
  const { t, number } = useI18n();
  const store = useStore();
  const all = createAllClients(store);
  const isNobodyHere = () => all.total() === 0 && store.sync.state().fill === null;
  return (
    <>
      <SectionHeading
        place="pane"
        text={t("clients.all")}
        count={all.total() === undefined ? undefined : number(all.total() ?? 0)}
      />
      <Show when={isNobodyHere()}>
        <p class={css["nobody"]}>{t("clients.noneYet")}</p>
      </Show>
      <VirtualList
        label={t("clients.all")}
        count={all.total() ?? 0}
        offset={leftAt}
        onLeave={(offset) => (leftAt = offset)}
      >
        {(row) => (
          <Show when={all.at(row)} fallback={<div class={css["blank"]} />}>
            {(card) => props.rowOf(card)}
          </Show>
        )}
      </VirtualList>
    </>
  );
}

function RecentClients(props: {
  selected: RecordId | undefined;
  rowOf: (card: () => Card) => JSX.Element;
}): JSX.Element {
  const { t } = useI18n();
  // The pane stays beside every client: whoever comes back from them finds the last one first.
  const returns = createMemo(
    (before: number) => before + (props.selected === undefined ? 1 : 0),
    0,
  );
  const recents = createRecents(useStore(), () => returns());
  return (
    <>
      <SectionHeading place="pane" text={t("clients.recent")} count={t("clients.recentHint")} />
      <Show
        when={recents()?.length !== 0}
        fallback={<p class={css["nobody"]}>{t("clients.nobodyRecent")}</p>}
      >
        <div class={css["recents"]}>
          <List label={t("clients.recent")}>
            <ForKeyed each={recents()} keyOf={(card) => card.id}>
              {(card) => props.rowOf(card)}
            </ForKeyed>
          </List>
        </div>
      </Show>
    </>
  );
}
