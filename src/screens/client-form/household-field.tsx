import { createMemo, createSignal, Show } from "solid-js";
import { createRecents, createSearch, MOST_RESULTS } from "../../casework/clients/card-lists.ts";
import { createHousehold } from "../../casework/clients/household.ts";
import { useClientWords } from "../../casework/client-words.ts";
import { householdOf } from "../../records/client/household.ts";
import type { RecordId } from "../../records/fields.ts";
import type { Card } from "../../store/cards.ts";
import { useStore } from "../../store/store-context.tsx";
import { Button } from "../../ui/button.tsx";
import { CheckRow } from "../../ui/check-row.tsx";
import { FieldWords } from "../../ui/field.tsx";
import fieldCss from "../../ui/field.module.css";
import { ForKeyed } from "../../ui/for-keyed.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { icons } from "../../ui/icons.ts";
import { Ledger } from "../../ui/ledger.tsx";
import { SearchBox } from "../../ui/search-box.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import type { FieldsProps } from "./client-fields.tsx";
import css from "./client-form.module.css";

/** With whom a client lives: shown, and changed by choosing one of them. */
export function HouseholdField(props: FieldsProps & { clientId: RecordId }) {
  const { t } = useI18n();
  const store = useStore();
  const { nameOf, metaOf } = useClientWords();
  const [isOpen, setOpen] = createSignal(false);
  const household = () => householdOf(props.clientId, props.draft.content);
  const others = createHousehold(store, () => props.clientId, household);
  // Whoever stays may live under this client's own id: none written down would leave her among them.
  const leave = () => props.draft.change("household", store.newId());
  return (
    <div
      class={css["assigned"]}
      id="household"
      tabindex="-1"
      role="group"
      aria-label={t("field.household")}
    >
      <p class={fieldCss["legend"]}>{t("field.household")}</p>
      <FieldWords
        id="household"
        hint={props.hintOf?.("household")}
        error={props.errorAt("household")}
      />
      <Show when={others()?.length} fallback={<p class={css["muted"]}>{t("household.alone")}</p>}>
        <ul class={css["staff"]} aria-label={t("household.livesWith")}>
          <ForKeyed each={others()} keyOf={(card) => card.id}>
            {(card) => (
              <li>
                <bdi>{nameOf(card().identity)}</bdi>
                <span class={css["muted"]} dir="auto">
                  {metaOf(card())}
                </span>
              </li>
            )}
          </ForKeyed>
        </ul>
      </Show>
      <div class={css["acts"]}>
        <Button icon={icons.group} onClick={() => setOpen(true)}>
          {t("household.choose")}
        </Button>
        <Show when={others()?.length}>
          <Button look="quiet" onClick={leave}>
            {t("household.leave")}
          </Button>
        </Show>
      </div>
      <HouseholdSheet
        open={isOpen()}
        onOpenChange={setOpen}
        clientId={props.clientId}
        household={household()}
        onChoose={(card) => {
          props.draft.change("household", card.identity && householdOf(card.id, card.identity));
          setOpen(false);
        }}
      />
    </div>
  );
}

// Whoever is chosen brings her whole household with her: those who live there already are ticked and stay.
function HouseholdSheet(props: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  clientId: RecordId;
  household: RecordId;
  onChoose: (card: Card) => void;
}) {
  const { t, tn } = useI18n();
  const store = useStore();
  const [typed, setTyped] = createSignal("");
  const recents = createRecents(store, () => 0);
  const found = createSearch(store, typed);
  const isTyping = () => typed().trim() !== "";
  const shown = createMemo(() => {
    const cards = isTyping() ? (found()?.cards ?? []).slice(0, MOST_RESULTS) : (recents() ?? []);
    return cards.filter(({ id }) => id !== props.clientId);
  });
  return (
    <Sheet
      open={props.open}
      onOpenChange={(open) => props.onOpenChange(open)}
      title={t("household.choose")}
      closeLabel={t("action.close")}
    >
      <div class={css["sheetSearch"]}>
        <SearchBox
          label={t("clients.find")}
          placeholder={t("clients.placeholder")}
          value={typed()}
          onInput={setTyped}
          clearLabel={t("action.clear")}
          status={isTyping() && found() ? tn("results", found()?.total ?? 0) : undefined}
        />
      </div>
      <Ledger gutter="sheet" label={isTyping() ? t("clients.results") : t("clients.recent")}>
        <ForKeyed each={shown()} keyOf={(card) => card.id}>
          {(card) => <Choice card={card()} household={props.household} onChoose={props.onChoose} />}
        </ForKeyed>
      </Ledger>
    </Sheet>
  );
}

function Choice(props: { card: Card; household: RecordId; onChoose: (card: Card) => void }) {
  const { nameOf, aliasOf, metaOf } = useClientWords();
  const identity = () => props.card.identity;
  const alias = () => {
    const known = identity();
    return known ? aliasOf(known) : undefined;
  };
  const isIn = () => {
    const known = identity();
    return known !== null && householdOf(props.card.id, known) === props.household;
  };
  return (
    <CheckRow
      name={[nameOf(identity()), alias() ?? ""].filter((part) => part !== "").join(" ")}
      detail={metaOf(props.card)}
      checked={isIn()}
      disabled={isIn()}
      onChange={() => props.onChoose(props.card)}
    />
  );
}
