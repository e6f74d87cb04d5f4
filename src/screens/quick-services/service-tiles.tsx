import { useNavigate } from "@tanstack/solid-router";
import { For, Show } from "solid-js";
import type { OneAuthorization } from "../../casework/authorizations.ts";
import { useBalanceWords } from "../../casework/balance-words.ts";
import { useFieldWords } from "../../casework/field-words.ts";
import { EligibilityMark } from "../../casework/judged/eligibility-mark.tsx";
import { useRecordWords } from "../../casework/record-words.ts";
import { useTimeWords } from "../../casework/time-words.ts";
import { balanceAfter, type Balance } from "../../records/authorization/balance.ts";
import type { RecordId } from "../../records/fields.ts";
import { mostUnits, unitStep } from "../../records/service/read-amounts.ts";
import { serviceTotal } from "../../records/service/service-rules.ts";
import { CheckTile, TileGrid } from "../../ui/check-tile.tsx";
import { dropPress } from "../../ui/drop-press.ts";
import { ForKeyed } from "../../ui/for-keyed.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { icons } from "../../ui/icons.ts";
import { Mark } from "../../ui/mark.tsx";
import { SectionHeading } from "../../ui/section-heading.tsx";
import { Stepper } from "../../ui/stepper.tsx";
import type { Offer, Part } from "./catalogue.ts";
import css from "./quick-services.module.css";
import { TILES_ID, type QuickServices } from "./quick-services.ts";

interface TilesProps {
  quick: QuickServices;
  /** Opens the sheet of a service: its amounts, and what else can be said of it. */
  onEdit: (definition: RecordId) => void;
}

/** S-28: one checkbox per service. Their order is that of the moment when the form was opened: ticking never moves a tile. */
export function ServiceTiles(props: TilesProps) {
  const { t, tn, list } = useI18n();
  const { valueWords } = useRecordWords();
  // S-45: she has needs that these answer.
  const headingOf = ({ heading, needs }: Part) => {
    if (needs.length === 0) return heading;
    const named = list(needs.map((type) => valueWords("need", "type", type)));
    return tn("quickServices.forNeeds", needs.length, { needs: named });
  };
  const parts = () => props.quick.catalogue.partsOf(props.quick.screen());
  const isEmpty = () => parts().every(({ offers }) => offers.length === 0);
  return (
    <div
      class={css["tiles"]}
      id={TILES_ID}
      tabindex="-1"
      on:click={{
        // What is ticked while the form is being saved would go into no record.
        capture: true,
        handleEvent: (event) => props.quick.isSaving() && dropPress(event),
      }}
    >
      <Show when={props.quick.errors.at(TILES_ID)}>
        {(message) => <p class={css["tickError"]}>{message()}</p>}
      </Show>
      <Show when={isEmpty()}>
        <p class={css["none"]}>{t("quickServices.none")}</p>
      </Show>
      <ForKeyed each={parts()} keyOf={(part) => part.id}>
        {(part) => (
          <div class={css["group"]}>
            <Show when={headingOf(part())}>
              {(heading) => <SectionHeading place="plain" level={2} text={heading()} />}
            </Show>
            <TileGrid label={headingOf(part()) ?? t("clientBar.services")}>
              <For each={part().offers}>
                {(offer) => <ServiceTile offer={offer} quick={props.quick} onEdit={props.onEdit} />}
              </For>
            </TileGrid>
          </div>
        )}
      </ForKeyed>
    </div>
  );
}

function ServiceTile(props: TilesProps & { offer: Offer }) {
  const { t, money } = useI18n();
  const { unitsWords } = useRecordWords();
  const tick = () => props.quick.tickOf(props.offer.id);
  const turnAway = () => tick()?.turnAway ?? null;
  const total = () =>
    turnAway() === null ? serviceTotal(tick()?.units ?? 0, tick()?.unitValue ?? 0) : 0;
  const perUnit = () =>
    t("value.perUnit", {
      units: unitsWords(
        tick()?.units ?? 0,
        props.offer.unit === "dollars" ? "count" : props.offer.unit,
      ),
      value: money(tick()?.unitValue ?? 0),
    });
  return (
    <CheckTile
      name={props.offer.name}
      checked={tick() !== undefined}
      onChange={(ticked) => props.quick.tick(props.offer.id, ticked)}
      detail={<UnitAndCost offer={props.offer} />}
      mark={
        <>
          <RulesMark offer={props.offer} quick={props.quick} />
          <LeftMark offer={props.offer} quick={props.quick} />
        </>
      }
      last={<LastGiven offer={props.offer} quick={props.quick} />}
      tickedLine={<TickedLine offer={props.offer} quick={props.quick} />}
      stepper={
        <Show when={turnAway()} fallback={<UnitsStepper {...props} />}>
          {(reason) => <TurnedAway {...props} reason={reason()} />}
        </Show>
      }
      total={<Show when={total() > 0}>{money(total())}</Show>}
      totalDetail={<Show when={total() > 0}>{perUnit()}</Show>}
      menu={
        <IconButton
          icon={icons.rowMenu}
          label={t("tile.details", { name: props.offer.name })}
          onClick={() => props.onEdit(props.offer.id)}
        />
      }
    />
  );
}

function UnitAndCost(props: { offer: Offer }) {
  const { t, money, unitName } = useI18n();
  const unit = () => unitName(props.offer.unit);
  const cost = () => (props.offer.unit === "dollars" ? null : props.offer.unitCost);
  return (
    <Show when={cost()} fallback={unit()}>
      {(cents) => t("tile.unitAndCost", { unit: unit(), cost: money(cents()) })}
    </Show>
  );
}

function RulesMark(props: { offer: Offer; quick: QuickServices }) {
  const navigate = useNavigate();
  const open = () =>
    void navigate({
      to: "/clients/$clientId/eligibility",
      params: { clientId: props.quick.client().id },
      search: { from: "quick-services" },
    });
  return (
    <Show when={props.quick.eligibilityOf(props.offer.id)}>
      {(its) => <EligibilityMark eligibility={its()} onOpen={open} />}
    </Show>
  );
}

// What is left of the authorization that the service counts against: while it is ticked, without what is ticked.
function LeftMark(props: { offer: Offer; quick: QuickServices }) {
  const words = useBalanceWords();
  const after = ({ view, balance }: OneAuthorization): Balance => {
    const units = props.quick.tickOf(props.offer.id)?.units ?? 0;
    return balanceAfter(view.fields, balance, { unit: props.offer.unit, units });
  };
  return (
    <Show when={props.quick.authorizationOf(props.offer.id)}>
      {(one) => (
        <Mark
          tone={(after(one()).remaining ?? 0) < 0 ? "given" : "quiet"}
          text={words.left(one(), after(one()))}
        />
      )}
    </Show>
  );
}

/** "last Jul 9", or in amber that it was given on this very day. */
function LastGiven(props: { offer: Offer; quick: QuickServices }) {
  const { t, time } = useI18n();
  const { shortDayWords } = useTimeWords();
  const last = () => props.quick.given.lastOf(props.offer.id);
  const isSameDay = () => last()?.fields.date === props.quick.date();
  return (
    <Show when={last()} fallback={props.quick.given.isWhole() ? t("tile.never") : ""}>
      {(view) => (
        <Show
          when={isSameDay()}
          fallback={t("tile.last", { when: shortDayWords(view().fields.date) })}
        >
          <Mark tone="given" text={t("tile.givenToday", { time: time(view().createdAt) })} />
        </Show>
      )}
    </Show>
  );
}

// What the date, the grant and the enrollment bring with them is said once, under the context line.
const ofTheTile: ReadonlySet<string> = new Set(["unusual-units", "definition-retired"]);

function TickedLine(props: { offer: Offer; quick: QuickServices }) {
  const { t } = useI18n();
  const odd = () =>
    props.quick.odditiesOf(props.offer.id).filter((oddity) => ofTheTile.has(oddity));
  const isOtherGrant = () => {
    const { grant } = props.quick.setting();
    return grant !== null && props.offer.grants.length > 0 && !props.offer.grants.includes(grant);
  };
  return (
    <>
      <LastGiven offer={props.offer} quick={props.quick} />
      <Show when={props.quick.tickOf(props.offer.id)?.comments?.trim()}>
        {(comments) => (
          <span class={css["comments"]} dir="auto">
            {comments()}
          </span>
        )}
      </Show>
      <For each={odd()}>{(oddity) => <Mark tone="given" text={t(`oddity.${oddity}`)} />}</For>
      <LeftMark offer={props.offer} quick={props.quick} />
      <Show when={isOtherGrant()}>
        <Mark tone="given" text={t("tile.otherGrant")} />
      </Show>
    </>
  );
}

/** In the stepper's place: why she did not get it. A press opens the sheet, where it is taken back. */
function TurnedAway(props: TilesProps & { offer: Offer; reason: string }) {
  const { t } = useI18n();
  const { valueWords } = useFieldWords();
  return (
    <Mark
      tone="no"
      text={t("services.turnedAway", { reason: valueWords("service", "turnAway", props.reason) })}
      onOpen={() => props.onEdit(props.offer.id)}
    />
  );
}

function UnitsStepper(props: TilesProps & { offer: Offer }) {
  const { t } = useI18n();
  const tick = () => props.quick.tickOf(props.offer.id);
  const step = () => unitStep(props.offer.unit) / 100;
  return (
    <Stepper
      label={t("stepper.of", { name: props.offer.name })}
      lessLabel={t("stepper.less")}
      moreLabel={t("stepper.more")}
      value={(tick()?.units ?? 0) / 100}
      min={props.offer.unit === "hours" ? 0.25 : 1}
      max={mostUnits(tick()?.unitValue ?? 0) / 100}
      step={step()}
      onChange={(value) =>
        props.quick.describe(props.offer.id, {
          units: Math.round(value * 100),
          unitValue: tick()?.unitValue ?? 0,
        })
      }
      onEdit={() => props.onEdit(props.offer.id)}
    />
  );
}
