import { createEffect, createSignal, on, Show } from "solid-js";
import { useAmountWords } from "../../casework/amount-words.ts";
import type { RecordId } from "../../records/fields.ts";
import { readUnits, readUnitValue } from "../../records/service/read-amounts.ts";
import { serviceTotal, suggestedUnitValue } from "../../records/service/service-rules.ts";
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
    const [units, unitValue] = [readUnits(typed.units()), readUnitValue(typed.value())];
    const known = offer();
    if (!known || !units.ok || !unitValue.ok) {
      typed.setSubmitted(true);
      return;
    }
    props.quick.setAmounts(known.id, { units: units.value, unitValue: unitValue.value });
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
  createEffect(
    on(offer, (known) => {
      if (!known) return;
      const tick = tickOf(known.id);
      const cents = tick?.unitValue ?? suggestedUnitValue(known);
      setUnits(String((tick?.units ?? known.defaultUnits) / 100));
      setValue((cents / 100).toFixed(2));
      setSubmitted(false);
    }),
  );
  return { units, setUnits, value, setValue, isSubmitted, setSubmitted };
}

function AmountFields(props: { offer: Offer | undefined; typed: Typed }) {
  const { t } = useI18n();
  const words = useAmountWords();
  const unitsError = () => {
    const read = readUnits(props.typed.units());
    return props.typed.isSubmitted() && !read.ok ? words.unitsRefusal(read.refusal) : undefined;
  };
  const valueError = () => {
    const read = readUnitValue(props.typed.value());
    return props.typed.isSubmitted() && !read.ok ? words.valueRefusal(read.refusal) : undefined;
  };
  return (
    <>
      <NumberField
        label={t("field.units")}
        suffix={props.offer ? t(`unitOf.${props.offer.unit}`) : undefined}
        value={props.typed.units()}
        onInput={props.typed.setUnits}
        error={unitsError()}
      />
      <NumberField
        label={t("field.unitValue")}
        prefix="$"
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
    const [units, value] = [readUnits(props.typed.units()), readUnitValue(props.typed.value())];
    return units.ok && value.ok ? serviceTotal(units.value, value.value) : undefined;
  };
  return (
    <Show when={total() !== undefined}>{t("amount.total", { total: money(total() ?? 0) })}</Show>
  );
}
