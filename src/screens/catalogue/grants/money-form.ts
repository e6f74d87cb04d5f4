import type { Accessor } from "solid-js";
import type { CatalogueChange } from "../../../office/catalogue.ts";
import { MOST_MONEY, type Money } from "../../../records/fields.ts";
import { faultOfName, faultOfPeriod } from "../../../records/reference/catalogue-rules.ts";
import { readMoney } from "../../../records/service/read-amounts.ts";
import { sameValue } from "../../../records/same-value.ts";
import type { FieldError } from "../../../ui/error-summary.tsx";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { createCatalogueForm, type CatalogueForm } from "../shared/catalogue-form.ts";
import type { MoneyLine } from "./money.ts";

/** A grant or a fund as it is typed; an empty day is none. */
export interface MoneyContent {
  name: string;
  shortName: string;
  funder: string;
  begins: string;
  ends: string;
  budget: string;
}

/** The form of one grant or fund, or of a new one. */
export function createMoneyForm(about: {
  kind: MoneyLine["kind"];
  line: Accessor<MoneyLine | undefined>;
  /** The others of its kind. */
  others: Accessor<readonly MoneyLine[]>;
  saved: (name: string) => void;
}): CatalogueForm<MoneyContent> {
  const { t, money } = useI18n();
  const find = (content: MoneyContent): FieldError[] => {
    const nameFault = faultOfName(
      content.name,
      about.others().map(({ name }) => name),
    );
    const budget = readMoney(content.budget);
    const found: [string, string | undefined][] = [
      [
        "name",
        nameFault === "no-name" ? t("errors.required", { label: t("field.name") }) : undefined,
      ],
      ["name", nameFault === "name-taken" ? t("atOffice.name-taken") : undefined],
      ["ends", faultOfPeriod(daysOf(content)) ? t("atOffice.ends-first") : undefined],
      ["budget", budget.ok ? undefined : t("grants.budgetWrong", { most: money(MOST_MONEY) })],
    ];
    return found.flatMap(([fieldId, message]) => (message ? [{ fieldId, message }] : []));
  };
  return createCatalogueForm<MoneyContent>({
    form: `catalogue-${about.kind}`,
    path: `/grants/${about.line()?.id ?? `new-${about.kind}`}`,
    title: ({ name }) => name || t(about.kind === "grant" ? "grants.newGrant" : "grants.newFund"),
    standing: () => contentOf(about.line()),
    find,
    changes: (typed, begun, newId) => {
      const id = about.line()?.id;
      return changesOf(about.kind, id ?? newId, typed, id === undefined ? undefined : begun);
    },
    saved: ({ name }) => about.saved(name.trim()),
  });
}

function contentOf(line: MoneyLine | undefined): MoneyContent {
  return {
    name: line?.name ?? "",
    shortName: line?.shortName ?? "",
    funder: line?.funder ?? "",
    begins: line?.begins ?? "",
    ends: line?.ends ?? "",
    budget: line ? (line.budget / 100).toFixed(2) : "",
  };
}

function daysOf({ begins, ends }: MoneyContent) {
  return { begins: begins === "" ? null : begins, ends: ends === "" ? null : ends };
}

// Only what was changed here: what somebody else changed meanwhile stays theirs.
function changesOf(
  kind: MoneyLine["kind"],
  id: string,
  typed: MoneyContent,
  begun: MoneyContent | undefined,
): CatalogueChange[] {
  const is: Record<string, unknown> = fieldsOf(kind, typed);
  const was: Record<string, unknown> = begun ? fieldsOf(kind, begun) : {};
  const changed = Object.entries(is).filter(
    ([name, value]) => !begun || !sameValue(value, was[name]),
  );
  if (changed.length === 0) return [];
  const fields = Object.fromEntries(changed);
  if (kind === "fund") return [{ kind, id, fields }];
  // What was spent before there was this program is nobody's to type.
  return [{ kind, id, fields: begun ? fields : { ...fields, spent: 0 } }];
}

function fieldsOf(kind: MoneyLine["kind"], content: MoneyContent) {
  const name = content.name.trim();
  const shortName = content.shortName.trim() || name.slice(0, 30);
  const read = readMoney(content.budget);
  // Nothing is saved before the form has nothing to say of it.
  const budget: Money = read.ok ? read.value : 0;
  const shared = { name, shortName, ...daysOf(content), budget };
  return kind === "fund" ? shared : { ...shared, funder: content.funder.trim() };
}
