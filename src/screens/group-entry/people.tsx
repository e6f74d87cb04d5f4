import { createMemo, createSignal, For, Show, type JSX } from "solid-js";
import { createRecents, createSearch, MOST_RESULTS } from "../../casework/clients/card-lists.ts";
import { useBalanceWords } from "../../casework/balance-words.ts";
import { useClientWords } from "../../casework/client-words.ts";
import { VerdictMark } from "../../casework/judged/eligibility-mark.tsx";
import type { Verdict } from "../../records/eligibility/judge.ts";
import type { RecordId } from "../../records/fields.ts";
import { MOST_UNNAMED } from "../../records/service/group-services.ts";
import type { ServiceOddity } from "../../records/service/service-rules.ts";
import type { Card } from "../../store/cards.ts";
import { useStore } from "../../store/store-context.tsx";
import { Button } from "../../ui/button.tsx";
import { CheckRow } from "../../ui/check-row.tsx";
import { ForKeyed } from "../../ui/for-keyed.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { icons } from "../../ui/icons.ts";
import { Ledger } from "../../ui/ledger.tsx";
import { Mark } from "../../ui/mark.tsx";
import { SearchBox } from "../../ui/search-box.tsx";
import { SectionHeading } from "../../ui/section-heading.tsx";
import { Stepper } from "../../ui/stepper.tsx";
import css from "./group-entry.module.css";
import { PEOPLE_ID, type GroupEntry } from "./group-entry.ts";
import type { NamedPeople } from "./named-people.ts";

/** As long as an alias may be; more is no name. */
const MOST_LETTERS = 80;

/** How many of the people seen lately stand ready to be ticked. */
const RECENT_IN_A_GROUP = 24;

/** Who was there: ticked, added by an alias, or counted. */
export function People(props: { group: GroupEntry }) {
  const { t } = useI18n();
  const words = useBalanceWords();
  const left = (client: RecordId): string | undefined => {
    const its = props.group.leftOf(client);
    return its && words.left(its);
  };
  return (
    <section class={css["section"]} aria-label={t("group.who")} id={PEOPLE_ID} tabindex="-1">
      <SectionHeading number={2} text={t("group.who")} />
      <Show when={props.group.errors.at(PEOPLE_ID)}>
        {(message) => <p class={css["error"]}>{message()}</p>}
      </Show>
      <Unnamed group={props.group} />
      <Show
        when={props.group.isNamed()}
        fallback={<p class={css["note"]}>{t("group.indirect")}</p>}
      >
        <Named
          people={props.group.named}
          leftOf={(client) => left(client)}
          verdictOf={(client) => props.group.eligibilityOf(client)?.verdict}
          odditiesOf={(client) => props.group.odditiesOf(client)}
        />
      </Show>
    </section>
  );
}

function Unnamed(props: { group: GroupEntry }) {
  const { t } = useI18n();
  return (
    <div class={css["unnamed"]}>
      <span aria-hidden="true">{t("group.unnamed")}</span>
      <Stepper
        label={t("group.unnamed")}
        lessLabel={t("stepper.less")}
        moreLabel={t("stepper.more")}
        value={props.group.draft.content.unnamed}
        max={MOST_UNNAMED}
        onChange={(count) => props.group.draft.change("unnamed", count)}
      />
    </div>
  );
}

/** Who is named: found and ticked, or added by an alias. */
export function Named(props: {
  people: NamedPeople;
  /** What is left for somebody ticked, in words. */
  leftOf?: (client: RecordId) => string | undefined;
  /** What the rules say of somebody ticked. */
  verdictOf?: (client: RecordId) => Verdict | undefined;
  /** What is odd about giving it to somebody ticked. */
  odditiesOf?: (client: RecordId) => readonly ServiceOddity[];
}) {
  const store = useStore();
  const { t, tn } = useI18n();
  const [typed, setTyped] = createSignal("");
  const recents = createRecents(store, () => 0, RECENT_IN_A_GROUP);
  const found = createSearch(store, typed);
  const isTyping = () => typed().trim() !== "";
  // Whoever was found and ticked stands above the recent ones, where she can be taken out again.
  const others = createMemo(() => {
    const shown = new Set(recents()?.map(({ id }) => id));
    return props.people.ticked().filter(({ id }) => !shown.has(id));
  });
  const tickFound = (card: Card, isTicked: boolean): void => {
    props.people.tick(card.id, isTicked);
    setTyped("");
  };
  const addAlias = (): void => {
    props.people.addAlias(typed().trim().slice(0, MOST_LETTERS).trim());
    setTyped("");
  };
  const status = () => (isTyping() && found() ? tn("results", found()?.total ?? 0) : undefined);
  return (
    <>
      <div class={css["search"]}>
        <SearchBox
          label={t("clients.find")}
          placeholder={t("clients.placeholder")}
          value={typed()}
          onInput={setTyped}
          clearLabel={t("action.clear")}
          status={status()}
        />
      </div>
      <Show
        when={isTyping()}
        fallback={
          <>
            <Show when={others().length + props.people.aliases().length > 0}>
              <Ledger label={t("group.added")}>
                <Aliases people={props.people} />
                <Rows
                  cards={others()}
                  people={props.people}
                  leftOf={props.leftOf}
                  verdictOf={props.verdictOf}
                  odditiesOf={props.odditiesOf}
                  onTick={(card, is) => props.people.tick(card.id, is)}
                />
              </Ledger>
            </Show>
            <Ledger label={t("clients.recent")}>
              <Rows
                cards={recents() ?? []}
                people={props.people}
                leftOf={props.leftOf}
                verdictOf={props.verdictOf}
                odditiesOf={props.odditiesOf}
                onTick={(card, is) => props.people.tick(card.id, is)}
              />
            </Ledger>
          </>
        }
      >
        <Ledger label={t("clients.results")}>
          <Rows
            cards={(found()?.cards ?? []).slice(0, MOST_RESULTS)}
            people={props.people}
            leftOf={props.leftOf}
            verdictOf={props.verdictOf}
            odditiesOf={props.odditiesOf}
            onTick={tickFound}
          />
        </Ledger>
        <div class={css["add"]}>
          <Button look="quiet" icon={icons.newClient} onClick={addAlias}>
            {t("group.addAlias", { alias: typed().trim() })}
          </Button>
        </div>
      </Show>
    </>
  );
}

function Rows(props: {
  cards: readonly Card[];
  people: NamedPeople;
  leftOf: ((client: RecordId) => string | undefined) | undefined;
  verdictOf: ((client: RecordId) => Verdict | undefined) | undefined;
  odditiesOf: ((client: RecordId) => readonly ServiceOddity[]) | undefined;
  onTick: (card: Card, isTicked: boolean) => void;
}): JSX.Element {
  const { t } = useI18n();
  const { nameOf, aliasOf, metaOf } = useClientWords();
  // Each by itself: a name written from the right would turn the alias's quotes around.
  const named = (card: Card): JSX.Element => (
    <>
      <bdi>{nameOf(card.identity)}</bdi> <bdi>{card.identity && aliasOf(card.identity)}</bdi>
    </>
  );
  const detail = (card: Card): string => {
    const left = props.people.isTicked(card.id) ? props.leftOf?.(card.id) : undefined;
    return [metaOf(card), left ?? ""].filter((part) => part !== "").join(" · ");
  };
  const verdict = (card: Card) =>
    props.people.isTicked(card.id) ? props.verdictOf?.(card.id) : undefined;
  const odd = (card: Card) =>
    props.people.isTicked(card.id) ? (props.odditiesOf?.(card.id) ?? []) : [];
  return (
    <ForKeyed each={props.cards} keyOf={(card) => card.id}>
      {(card) => (
        <CheckRow
          name={named(card())}
          detail={detail(card())}
          mark={
            <Show when={verdict(card()) !== undefined || odd(card()).length > 0}>
              <Show when={verdict(card())}>{(its) => <VerdictMark verdict={its()} />}</Show>
              <For each={odd(card())}>
                {(oddity) => <Mark tone="given" text={t(`oddity.${oddity}`)} />}
              </For>
            </Show>
          }
          checked={props.people.isTicked(card().id)}
          onChange={(isTicked) => props.onTick(card(), isTicked)}
        />
      )}
    </ForKeyed>
  );
}

function Aliases(props: { people: NamedPeople }): JSX.Element {
  const { t } = useI18n();
  return (
    <For each={props.people.aliases()}>
      {(alias) => (
        <CheckRow
          name={t("value.aliasQuoted", { alias })}
          detail={t("group.newPerson")}
          checked
          onChange={() => props.people.dropAlias(alias)}
        />
      )}
    </For>
  );
}
