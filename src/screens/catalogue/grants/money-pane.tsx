import { Show, untrack, type JSX } from "solid-js";
import { useTimeWords } from "../../../casework/time-words.ts";
import { DateField } from "../../../ui/date-field.tsx";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { NumberField } from "../../../ui/number-field.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { CataloguePane, createRecordDesk, GonePane } from "../shared/catalogue-pane.tsx";
import type { CatalogueForm } from "../shared/catalogue-form.ts";
import css from "../shared/catalogue.module.css";
import { type FieldTeller } from "../shared/record-history.tsx";
import { Retiring } from "../shared/retiring.tsx";
import { createMoneyForm, type MoneyContent } from "./money-form.ts";
import type { MoneyLine } from "./money.ts";
import { WhatItPaid } from "./what-it-paid.tsx";

const LIST = "/grants";

/** One grant or fund, or a new one: its names, its days and what it may spend. */
export function MoneyPane(props: { open: string; money: readonly MoneyLine[] }): JSX.Element {
  const { t } = useI18n();
  const line = () => props.money.find(({ id }) => id === props.open);
  const isNew = () => props.open === "new-grant" || props.open === "new-fund";
  return (
    <Show
      when={isNew() || line()}
      fallback={<GonePane label={t("grants.pane")} list={LIST} text={t("grants.gone")} />}
    >
      <Desk
        kind={line()?.kind ?? (props.open === "new-fund" ? "fund" : "grant")}
        line={line()}
        money={props.money}
      />
    </Show>
  );
}

function Desk(props: {
  kind: MoneyLine["kind"];
  line: MoneyLine | undefined;
  money: readonly MoneyLine[];
}): JSX.Element {
  const { t } = useI18n();
  const desk = createRecordDesk(() => props.line?.id, LIST);
  // The pane is built anew for another one.
  const kind = untrack(() => props.kind);
  const form = createMoneyForm({
    kind,
    line: () => props.line,
    others: () => props.money.filter((one) => one.kind === kind && one.id !== desk.id),
    saved: desk.saved,
  });
  const heading = () => t(kind === "grant" ? "grants.newGrant" : "grants.newFund");
  return (
    <CataloguePane
      label={t("grants.pane")}
      list={LIST}
      title={props.line?.name ?? heading()}
      detail={
        props.line?.retired
          ? `${t(`grants.${kind}`)} · ${t("catalogue.retired")}`
          : t(`grants.${kind}`)
      }
      form={form}
      formId="money-form"
      fields={<Fields form={form} isGrant={kind === "grant"} />}
      history={desk.history}
      tell={useMoneyTeller()}
    >
      <Show when={props.line}>
        {(line) => (
          <>
            <Show when={kind === "grant"}>
              <WhatItPaid grant={line()} />
            </Show>
            <Retiring kind={kind} record={line()} changed={() => void desk.history?.ask()} />
          </>
        )}
      </Show>
    </CataloguePane>
  );
}

function Fields(props: { form: CatalogueForm<MoneyContent>; isGrant: boolean }): JSX.Element {
  const { t, moneySign } = useI18n();
  const content = () => props.form.draft.content;
  const change = () => props.form.draft.change;
  const at = (field: string) => props.form.errors.at(field);
  return (
    <>
      <TextField
        id="name"
        label={t("field.name")}
        maxLength={80}
        value={content().name}
        onInput={(name) => change()("name", name)}
        error={at("name")}
      />
      <TextField
        id="shortName"
        label={t("sites.shortName")}
        hint={t("sites.shortNameHint")}
        maxLength={30}
        value={content().shortName}
        onInput={(shortName) => change()("shortName", shortName)}
      />
      <Show when={props.isGrant}>
        <TextField
          id="funder"
          label={t("grants.funder")}
          optional={t("field.optional")}
          maxLength={80}
          value={content().funder}
          onInput={(funder) => change()("funder", funder)}
        />
      </Show>
      <div class={css["pair"]}>
        <DateField
          id="begins"
          label={t("grants.begins")}
          optional={t("field.optional")}
          value={content().begins}
          onInput={(begins) => change()("begins", begins)}
        />
        <DateField
          id="ends"
          label={t("grants.ends")}
          optional={t("field.optional")}
          value={content().ends}
          onInput={(ends) => change()("ends", ends)}
          error={at("ends")}
        />
      </div>
      <NumberField
        id="budget"
        label={t("grants.budget")}
        hint={t(props.isGrant ? "grants.budgetHint" : "grants.fundBudgetHint")}
        {...moneySign()}
        value={content().budget}
        onInput={(budget) => change()("budget", budget)}
        error={at("budget")}
      />
      <p class={css["muted"]}>{t("grants.endedHint")}</p>
    </>
  );
}

function useMoneyTeller(): FieldTeller {
  const { t, money } = useI18n();
  const { dayWords } = useTimeWords();
  // Each writer is filed under the field whose values it writes; the office keeps what the schema admits.
  const day = (value: unknown) => (value === null ? "" : dayWords(value as string));
  const tellers: Record<string, ReturnType<FieldTeller>> = {
    name: { label: t("field.name"), words: String },
    shortName: { label: t("sites.shortName"), words: String },
    funder: { label: t("grants.funder"), words: String },
    begins: { label: t("grants.begins"), words: day },
    ends: { label: t("grants.ends"), words: day },
    budget: { label: t("grants.budget"), words: (cents) => money(cents as number) },
    retired: {
      label: t("catalogue.retired"),
      words: (retired) => t(retired === true ? "value.yes" : "value.no"),
    },
  };
  return (field) => tellers[field];
}
