import { Show, untrack, type JSX } from "solid-js";
import { makeCatalogueOffice } from "../../../office/catalogue.ts";
import { createFromOffice } from "../../../office/from-office.ts";
import { usePersonOffice } from "../../../office/person-office.tsx";
import type { Money } from "../../../records/fields.ts";
import { isOverdrawn, leftOf } from "../../../records/service/grant-charges.ts";
import { useStore } from "../../../store/store-context.tsx";
import { Mark } from "../../../ui/mark.tsx";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { FromOfficeLine } from "../../../ui/office-words.tsx";
import { PaneHeading, PaneInset } from "../../../ui/panes.tsx";
import css from "../shared/catalogue.module.css";
import type { MoneyLine } from "./money.ts";

/**
 * S-13: what a grant may pay, what it paid and what is left of it. Only the office knows what it paid: each tablet has the
 * services of some clients.
 */
export function WhatItPaid(props: { grant: MoneyLine }): JSX.Element {
  const store = useStore();
  const { t } = useI18n();
  const office = makeCatalogueOffice(usePersonOffice());
  // The pane is built anew for another one.
  const grant = untrack(() => props.grant.id);
  const paid = createFromOffice(
    () => office.paid(grant),
    () => store.sync.state().reach === "online",
  );
  return (
    <>
      <PaneHeading text={t("grants.paidTitle")} />
      <FromOfficeLine of={paid} />
      <Show when={paid.latest()}>
        {(answer) => (
          <PaneInset>
            <Amounts grant={props.grant} paid={answer().paid} />
          </PaneInset>
        )}
      </Show>
    </>
  );
}

function Amounts(props: { grant: MoneyLine; paid: Money }): JSX.Element {
  const { t, money } = useI18n();
  const left = () => leftOf(props.grant, props.paid);
  const isOver = () => isOverdrawn(props.grant, props.paid);
  return (
    <>
      <dl class={css["amounts"]} aria-label={t("grants.paidTitle")}>
        <Amount name={t("grants.budget")} amount={money(props.grant.budget)} />
        <Amount name={t("grants.paid")} amount={money(props.paid)} />
        <Show when={props.grant.spent > 0}>
          <Amount name={t("grants.paidBesides")} amount={money(props.grant.spent)} />
        </Show>
        <Show when={props.grant.budget > 0 && !isOver()}>
          <Amount name={t("grants.left")} amount={money(left())} />
        </Show>
      </dl>
      <Show when={isOver()}>
        <Mark tone="no" text={t("grants.over", { amount: money(-left()) })} />
      </Show>
      <p class={css["muted"]}>
        {t(props.grant.budget > 0 ? "grants.paidWhat" : "grants.noBudget")}
      </p>
    </>
  );
}

function Amount(props: { name: string; amount: string }): JSX.Element {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.amount}</dd>
    </div>
  );
}
