import { createEffect, createMemo, createSignal, on, Show } from "solid-js";
import { useAmountWords } from "../../casework/amount-words.ts";
import type { RecordId } from "../../records/fields.ts";
import { readAmounts } from "../../records/service/read-amounts.ts";
import { suggestedUnitValue } from "../../records/service/service-rules.ts";
import { Button } from "../../ui/button.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { NumberField } from "../../ui/number-field.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import type { Offer } from "./catalogue.ts";
import css from "./quick-services.module.css";
import type { QuickServices, Tick } from "./quick-services.ts";

/** S-29: number of units and value of one unit of a service, typed instead of stepped. */
export function AmountsSheet(props: {
  quick: QuickServices;
  editing: RecordId | null;
  onClose: () => void;
}) {
  const { t } = useI18n();
  const offer = () =>
    props.editing === null ? undefined : props.quick.catalogue.find(props.editing);
  const typed = createTyped(offer, (definition) => props.quick.tickOf(definition));
  const done = (): void => {
    const [read, known] = [typed.read(), offer()];
    if (!known || !read.ok) {
      typed.setSubmitted(true);
      return;
    }
    props.quick.setAmounts(known.id, { units: read.units, unitValue: read.unitValue });
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
        <AmountFields offer={offer()} typed={typed} />
      </form>
    </Sheet>
  );
}

type Typed = ReturnType<typeof createTyped>;

function createTyped(
  offer: () => Offer | undefined,
  tickOf: (definition: RecordId) => Tick | undefined,
) {
  const [units, setUnits] = createSignal("");
  const [value, setValue] = createSignal("");
  const [isSubmitted, setSubmitted] = createSignal(false);
  // Once for each service that is opened: the catalogue may be written again while somebody types.
  const opened = createMemo(() => offer()?.id);
  createEffect(
    on(opened, () => {
      const known = offer();
      if (!known) return;
      const tick = tickOf(known.id);
      const cents = tick?.unitValue ?? suggestedUnitValue(known);
      setUnits(String((tick?.units ?? known.defaultUnits) / 100));
      setValue((cents / 100).toFixed(2));
      setSubmitted(false);
    }),
  );
  const read = () => readAmounts({ units: units(), unitValue: value() });
  return { units, setUnits, value, setValue, read, isSubmitted, setSubmitted };
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
      {/* Enter sends a form only where a button of it can be pressed. */}
      <button type="submit" hidden />
    </>
  );
}

function LineTotal(props: { typed: Typed }) {
  const { t, money } = useI18n();
  const total = () => {
    const read = props.typed.read();
    return read.ok ? read.total : undefined;
  };
  return (
    <Show when={total() !== undefined}>{t("amount.total", { total: money(total() ?? 0) })}</Show>
  );
}
