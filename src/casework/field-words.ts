import type { Answers } from "../records/assessment/assessment.ts";
import type { Authorization } from "../records/authorization/authorization.ts";
import type { Client } from "../records/client/client.ts";
import { veteranAnswers } from "../records/client/typed-client.ts";
import { fullName } from "../records/client/client-names.ts";
import type { Money, RecordId, Units } from "../records/fields.ts";
import type { Goal } from "../records/goal/goal.ts";
import type { ReasonList } from "../records/reference/catalogue.ts";
import type { ReferralStatus } from "../records/referral/referral-status.ts";
import type { Referral, ReferralMode } from "../records/referral/referral.ts";
import type { Voucher } from "../records/referral/voucher.ts";
import { codeWords } from "../records/referral/voucher-code.ts";
import type { UnitOfMeasure } from "../records/service/service.ts";
import type { Mirror } from "../store/mirror.ts";
import { useStore } from "../store/store-context.tsx";
import { useI18n, type I18n } from "../ui/i18n/i18n.tsx";
import { nameKey } from "./field-names.ts";
import { usePeopleWords } from "./people-words.ts";
import { useRecurrenceWords } from "./recurrence-words.ts";
import { useTimeWords } from "./time-words.ts";

/** Fields and their values in the words of the screens. */
export interface FieldWords {
  /** "Unit Value", "Refer to Provider"; the label that the field has in its form. */
  fieldName: (kind: string, field: string) => string;
  /** A value as a person reads it: names for ids, amounts, days, lists. "none" for nothing. */
  valueWords: (kind: string, field: string, value: unknown) => string;
  /** "2", "25 min", "$12.00". */
  unitsWords: (units: Units, unit: UnitOfMeasure) => string;
  /** A grant's short name. */
  grantShort: (grant: RecordId) => string;
  statusName: (status: ReferralStatus) => string;
  modeName: (mode: ReferralMode) => string;
}

/** The words for fields, in the language of the screen. */
export function useFieldWords(): FieldWords {
  const store = useStore();
  const i18n = useI18n();
  const { t } = i18n;
  const writers = useWriters();
  const statusName = (status: ReferralStatus) => t(`status.${status}`);
  return {
    fieldName: (kind, field) => t(nameKey(kind, field)),
    valueWords: (kind, field, value) => {
      if (value === null || value === undefined || value === "") return t("value.none");
      const writer = writers[`${kind}.${field}`] ?? writers[field];
      return writer ? writer(value) || t("value.none") : plain(value);
    },
    unitsWords: i18n.units,
    grantShort: (grant) => store.reference.find("grant", grant)?.body.fields.shortName ?? "",
    statusName,
    modeName: (mode) => t(`mode.${mode}`),
  };
}

type Writer = (value: unknown) => string;

// Each writer is filed under the field whose values it writes, so the value has that field's type.
function useWriters(): Readonly<Record<string, Writer>> {
  const { reference } = useStore();
  const i18n = useI18n();
  const { t, tn, money, list } = i18n;
  const { whoIs } = usePeopleWords();
  const { dayWords } = useTimeWords();
  const recurrenceWords = useRecurrenceWords();
  const named = (kind: NamedKind) => (id: unknown) => nameIn(reference, kind, id as RecordId);
  const cents: Writer = (value) => money(value as Money);
  const date: Writer = (value) => dayWords(value as string);
  const texts: Writer = (value) => list(value as string[]);
  const people: Writer = (value) => list((value as RecordId[]).map(whoIs));
  const reasonIn = (name: ReasonList["name"]) => (code: unknown) =>
    reasonName(reference, name, code as string);
  return {
    definition: named("service-definition"),
    "referral.service": named("referral-service"),
    provider: named("provider"),
    toProvider: named("provider"),
    fromProvider: named("provider"),
    recipient: named("provider"),
    toProgram: named("program"),
    program: named("program"),
    grant: named("grant"),
    site: named("site"),
    "need.type": named("need-type"),
    "assessment.form": named("assessment-form"),
    "assessment.answers": (value) => tn("plan.answers", Object.keys(value as Answers).length),
    "client.sites": (value) => list((value as RecordId[]).map(named("site"))),
    "client.assigned": people,
    fromUser: (value) => whoIs(value as RecordId),
    unit: (value) => i18n.unitName(value as UnitOfMeasure),
    units: (value) => i18n.number((value as Units) / 100, { maximumFractionDigits: 2 }),
    unitValue: cents,
    total: cents,
    date,
    entry: date,
    exit: date,
    since: date,
    dateAcknowledged: date,
    mode: (value) => t(`mode.${value as ReferralMode}`),
    to: (value) => t(`status.${value as ReferralStatus}`),
    from: (value) => t(`status.${value as ReferralStatus}`),
    severity: (value) => t(`severity.${value as "low" | "medium" | "high"}`),
    status: (value) => t(`needStatus.${value as "open" | "met" | "closed"}`),
    "goal.status": (value) => t(`goalStatus.${value as Goal["status"]}`),
    target: date,
    visibleTo: (value) => t(`visible.${value as "team" | "author"}`),
    "service.reason": reasonIn("service"),
    "service.turnAway": reasonIn("turn-away"),
    "referral.reason": reasonIn("referral-in"),
    "referral.outcome": (value) =>
      outcomeWords(value as NonNullable<Referral["outcome"]>, reasonIn("outcome"), dayWords),
    "client.name": (value) => fullName(value as Client["name"]),
    "client.birth": (value) => {
      const birth = value as Client["birth"];
      return birth.date === null ? "" : i18n.day(birth.date, { weekday: false, year: true });
    },
    "client.phones": (value) =>
      list(
        (value as Client["phones"]).map(({ number, note }) =>
          note ? `${number} (${note})` : number,
        ),
      ),
    "client.address": (value) => {
      const { street, city, zip } = value as Client["address"];
      return [street, `${city} ${zip}`.trim()].filter(Boolean).join(", ");
    },
    "client.contact": (value) => {
      const { by, safeHours, discreet } = value as Client["contact"];
      const parts = [t(`contact.${by}`), safeHours, discreet ? t("client.discreet") : ""];
      return parts.filter(Boolean).join(" · ");
    },
    "client.demographics": (value) => demographicsWords(value as Client["demographics"], i18n),
    funds: (value) => list((value as RecordId[]).map(named("fund"))),
    "voucher.amount": cents,
    "voucher.until": date,
    "voucher.code": (value) => codeWords(value as string),
    "voucher.voided": (value) => (value as NonNullable<Voucher["voided"]>).reason,
    "voucher.redeemed": (value) => (value as NonNullable<Voucher["redeemed"]>).desk,
    begin: date,
    end: date,
    recurrence: (value) => recurrenceWords(value as string),
    goals: (value) => value as string,
    "authorization.reason": reasonIn("service"),
    "authorization.decision": (value) =>
      decisionWords(value as NonNullable<Authorization["decision"]>, t, whoIs),
    // Casework of the client, which stands beside the record and not in the reference data.
    enrollment: () => t("value.anEnrollment"),
    need: () => t("value.aNeed"),
    goal: () => t("value.aGoal"),
    "goal.needs": (value) => tn("value.needs", (value as RecordId[]).length),
    referral: () => t("value.aReferral"),
    household: () => t("value.aHousehold"),
    aliases: texts,
    languages: texts,
    emails: texts,
    alerts: texts,
    restricted: (value) => t(value === true ? "value.yes" : "value.no"),
  };
}

type NamedKind =
  | "service-definition"
  | "referral-service"
  | "provider"
  | "program"
  | "grant"
  | "site"
  | "fund"
  | "need-type"
  | "assessment-form";

function nameIn(reference: Mirror<NamedKind>, kind: NamedKind, id: RecordId): string {
  return reference.find(kind, id)?.body.fields.name ?? "";
}

function reasonName(
  reference: Mirror<"reason-list">,
  name: ReasonList["name"],
  code: string,
): string {
  const lists = reference.ofKind("reason-list").map(({ body }) => body.fields);
  const reasons = lists.find((reasonList) => reasonList.name === name)?.reasons ?? [];
  // A reason that left the list was written in words of its own: they still say what was meant.
  return reasons.find((reason) => reason.code === code)?.name ?? code;
}

function outcomeWords(
  outcome: NonNullable<Referral["outcome"]>,
  resultName: Writer,
  dayWords: (day: string) => string,
): string {
  const { result, date, note } = outcome;
  const parts = [result && resultName(result), date && dayWords(date), note];
  return parts.filter(Boolean).join(" · ");
}

// What a form asks for; other answers of an import are kept and shown nowhere.
function demographicsWords(
  { householdSize, monthlyIncome, veteran }: Client["demographics"],
  { t, money }: I18n,
): string {
  const known = veteranAnswers.find((answer) => answer === veteran);
  return [
    householdSize && `${t("field.householdSize")}: ${householdSize}`,
    monthlyIncome && `${t("field.monthlyIncome")}: ${money(Number(monthlyIncome))}`,
    known && `${t("field.veteran")}: ${t(`veteran.${known}`)}`,
  ]
    .filter(Boolean)
    .join(" · ");
}

function decisionWords(
  { status, reason, by }: NonNullable<Authorization["decision"]>,
  t: I18n["t"],
  whoIs: (person: RecordId) => string,
): string {
  return [t(`standing.${status}`), whoIs(by), reason].filter(Boolean).join(" · ");
}

function plain(value: unknown): string {
  if (typeof value === "string" || typeof value === "number") return String(value);
  if (Array.isArray(value)) return value.map(plain).join(", ");
  return "";
}
