import { createEffect, createMemo, createSignal, on, Show } from "solid-js";
import { useAmountWords } from "../../casework/amount-words.ts";
import { useReasonChoices } from "../../casework/referral-choices.ts";
import { NONE } from "../../casework/service-choices.ts";
import type { RecordId } from "../../records/fields.ts";
import { readAmounts } from "../../records/service/read-amounts.ts";
import { suggestedUnitValue } from "../../records/service/service-rules.ts";
import { Button } from "../../ui/button.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { NumberField } from "../../ui/number-field.tsx";
import { Select } from "../../ui/select.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import type { Offer } from "./catalogue.ts";
import css from "./quick-services.module.css";
import type { QuickServices, Tick } from "./quick-services.ts";

/** S-16, S-20, S-21, S-29: of one service its units and value, typed instead of stepped, its reason, comments, and refusal. */
export function TileSheet(props: {
  quick: QuickServices;
  editing: RecordId | null;
  onClose: () => void;
}) {
  const { t } = useI18n();
  const offer = () =>
    props.editing === null ? undefined : props.quick.catalogue.find(props.editing);
  const typed = createTyped(offer, (definition) => props.quick.tickOf(definition));
  const done = (): void => {
    const known = offer();
    if (!known) return;
    const said = typed.said();
    const read = typed.read();
    // Who is turned away is given no units: what stands in those fields counts for nothing.
    if (!read.ok && said.turnAway === null) {
      typed.setSubmitted(true);
      return;
    }
    const { units, unitValue } = read.ok ? read : usual(known);
    props.quick.describe(known.id, { units, unitValue, ...said });
    props.onClose();
  };
  return (
    <Sheet
      open={offer() !== undefined}
      onOpenChange={(open) => (open ? undefined : props.onClose())}
      title={offer()?.name ?? ""}
      closeLabel={t("action.close")}
      bar={
        <div class={css["sheetBar"]}>
          <p class={css["lineTotal"]} aria-live="polite">
            <LineTotal typed={typed} />
          </p>
          <Button size="bar" look="primary" onClick={done}>
            {t("action.done")}
          </Button>
        </div>
      }
    >
      <form
        class={css["amounts"]}
        onSubmit={(event) => {
          event.preventDefault();
          done();
        }}
      >
        <Show
          when={!typed.isTurnedAway()}
          fallback={<p class={css["note"]}>{t("service.noUnits")}</p>}
        >
          <AmountFields offer={offer()} typed={typed} />
        </Show>
        <SaidFields typed={typed} />
        {/* Enter sends a form only where a button of it can be pressed. */}
        <button type="submit" hidden />
      </form>
    </Sheet>
  );
}

type Typed = ReturnType<typeof createTyped>;

function usual(offer: Offer): Tick {
  return { units: offer.defaultUnits, unitValue: suggestedUnitValue(offer) };
}

function createTyped(
  offer: () => Offer | undefined,
  tickOf: (definition: RecordId) => Tick | undefined,
) {
  const [units, setUnits] = createSignal("");
  const [value, setValue] = createSignal("");
  const [reason, setReason] = createSignal<string>(NONE);
  const [comments, setComments] = createSignal("");
  const [turnAway, setTurnAway] = createSignal<string>(NONE);
  const [isSubmitted, setSubmitted] = createSignal(false);
  // Once for each service that is opened: the catalogue may be written again while somebody types.
  const opened = createMemo(() => offer()?.id);
  createEffect(
    on(opened, () => {
      const known = offer();
      if (!known) return;
      const tick = tickOf(known.id) ?? usual(known);
      setUnits(String(tick.units / 100));
      setValue((tick.unitValue / 100).toFixed(2));
      setReason(tick.reason ?? NONE);
      setComments(tick.comments ?? "");
      setTurnAway(tick.turnAway ?? NONE);
      setSubmitted(false);
    }),
  );
  const chosen = (code: string) => (code === NONE ? null : code);
  return {
    ...{ units, setUnits, value, setValue, reason, setReason, comments, setComments },
    ...{ turnAway, setTurnAway, isSubmitted, setSubmitted },
    isTurnedAway: () => chosen(turnAway()) !== null,
    read: () => readAmounts({ unit: offer()?.unit ?? "count", units: units(), unitValue: value() }),
    said: () => ({
      reason: chosen(reason()),
      comments: comments(),
      turnAway: chosen(turnAway()),
    }),
  };
}

/** S-16, S-20, S-21: what else a record can carry. */
function SaidFields(props: { typed: Typed }) {
  const { t } = useI18n();
  const reasons = useReasonChoices("service", () => props.typed.reason());
  const refusals = useReasonChoices("turn-away", () => props.typed.turnAway());
  return (
    <>
      <Select
        label={t("field.reason")}
        value={props.typed.reason()}
        options={[{ value: NONE, label: t("edit.noReason") }, ...reasons()]}
        onChange={props.typed.setReason}
      />
      <TextArea
        label={t("field.comments")}
        optional={t("field.optional")}
        rows={2}
        maxLength={10_000}
        value={props.typed.comments()}
        onInput={props.typed.setComments}
      />
      <Select
        label={t("field.turnAway")}
        hint={t("service.turnAwayHint")}
        value={props.typed.turnAway()}
        options={[{ value: NONE, label: t("service.notTurnedAway") }, ...refusals()]}
        onChange={props.typed.setTurnAway}
      />
    </>
  );
}

function AmountFields(props: { offer: Offer | undefined; typed: Typed }) {
  const { t, moneySign, unitName } = useI18n();
  const words = useAmountWords();
  const refused = () => {
    const read = props.typed.read();
    return props.typed.isSubmitted() && !read.ok ? read : undefined;
  };
  const unitsError = () => {
    const refusal = refused()?.units;
    return refusal ? words.unitsRefusal(refusal) : undefined;
  };
  const valueError = () => {
    const refusal = refused()?.unitValue;
    return refusal ? words.valueRefusal(refusal) : undefined;
  };
  return (
    <>
      <NumberField
        label={t("field.units")}
        suffix={props.offer ? unitName(props.offer.unit) : undefined}
        value={props.typed.units()}
        onInput={props.typed.setUnits}
        error={unitsError()}
      />
      <NumberField
        label={t("field.unitValue")}
        {...moneySign()}
        value={props.typed.value()}
        onInput={props.typed.setValue}
        error={valueError()}
      />
    </>
  );
}

function LineTotal(props: { typed: Typed }) {
  const { t, money } = useI18n();
  const total = () => {
    const read = props.typed.read();
    return read.ok && !props.typed.isTurnedAway() ? read.total : undefined;
  };
  return (
    <Show when={total() !== undefined}>{t("amount.total", { total: money(total() ?? 0) })}</Show>
  );
}
