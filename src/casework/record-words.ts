import type { Assessment } from "../records/assessment/assessment.ts";
import type { Authorization } from "../records/authorization/authorization.ts";
import type { Client } from "../records/client/client.ts";
import type { Enrollment } from "../records/enrollment/enrollment.ts";
import type { Goal } from "../records/goal/goal.ts";
import type { Need } from "../records/need/need.ts";
import type { Note } from "../records/note/note.ts";
import type { Referral } from "../records/referral/referral.ts";
import type { StatusChange } from "../records/referral/referral-status.ts";
import type { Review } from "../records/review/review.ts";
import type { Voucher } from "../records/referral/voucher.ts";
import type { Service } from "../records/service/service.ts";
import type { Mail } from "../records/mail/mail.ts";
import type { Release } from "../records/release/release.ts";
import { useI18n } from "../ui/i18n/i18n.tsx";
import { useClientWords } from "./client-words.ts";
import { useFieldWords, type FieldWords } from "./field-words.ts";

/** A record's fields as an entry or a view holds them; a patch holds some of them. */
export type SomeFields = Readonly<Record<string, unknown>>;

/** What a caller knows beside the fields. */
export interface TitleContext {
  /** The referral that a status change is about: its service names the line. */
  referral?: Pick<Referral, "service"> | undefined;
  /** False for the change of a client who is already known. */
  isNew?: boolean | undefined;
}

/** Records in the words of a caseworker. */
export interface RecordWords extends FieldWords {
  /** "Motel night × 2", "Referral to Lantern House", "Note", "New client", "Dental check: Eligible". */
  titleOf: (kind: string, fields: SomeFields, context?: TitleContext) => string;
  /** What stands under the title: "2 × $82.00 · ESG"; empty when there is nothing to add. */
  detailOf: (kind: string, fields: SomeFields) => string;
}

/** The words for records of any kind, in the language of the screen. */
export function useRecordWords(): RecordWords {
  const words = useFieldWords();
  return { ...words, titleOf: useTitles(words), detailOf: useDetails(words) };
}

// Everywhere below: the kind names the shape of the fields, and a patch holds some of them.
function useTitles(words: FieldWords): RecordWords["titleOf"] {
  const { t } = useI18n();
  const clientTitle = (fields: SomeFields, isNew: boolean): string => {
    if (isNew) return t("record.client.new");
    const names = Object.keys(fields).map((field) => words.fieldName("client", field));
    const isWhole = "mergedInto" in fields || names.length === 0;
    return isWhole
      ? t("record.client.plain")
      : t("record.client.changed", { fields: names.join(", ") });
  };
  const serviceTitle = ({ definition, units, unit, turnAway }: Partial<Service>): string => {
    if (definition === undefined) return t("record.service.plain");
    const name = words.valueWords("service", "definition", definition);
    if (turnAway) return t("record.service.turnedAway", { name });
    if (units === undefined || unit === undefined || (unit === "count" && units === 100))
      return name;
    return t("record.service.units", { name, units: words.unitsWords(units, unit) });
  };
  const referralTitle = (fields: Partial<Referral>): string => {
    if (fields.direction === "in" && fields.fromProvider) {
      const provider = words.valueWords("referral", "fromProvider", fields.fromProvider);
      return t("record.referral.from", { provider });
    }
    if (fields.toProvider === undefined) return t("record.referral.plain");
    const provider = words.valueWords("referral", "toProvider", fields.toProvider);
    return t("record.referral.to", { provider });
  };
  const statusTitle = ({ to }: Partial<StatusChange>, context: TitleContext): string => {
    const status = words.valueWords("status-change", "to", to);
    const service = context.referral?.service ?? null;
    const name =
      service === null
        ? t("record.referral.plain")
        : words.valueWords("referral", "service", service);
    return t("record.status.of", { name, status });
  };
  const programTitle = ({ program }: Partial<Enrollment>): string =>
    program === undefined
      ? t("record.enrollment.plain")
      : t("record.enrollment.in", { program: words.valueWords("enrollment", "program", program) });
  const needTitle = ({ type }: Partial<Need>): string =>
    type === undefined
      ? t("record.need.plain")
      : t("record.need.of", { name: words.valueWords("need", "type", type) });

  const goalTitle = ({ text }: Partial<Goal>): string =>
    text === undefined ? t("record.goal.plain") : t("record.goal.of", { name: firstLine(text) });
  const assessmentTitle = ({ form }: Partial<Assessment>): string =>
    form === undefined
      ? t("record.assessment.plain")
      : t("record.assessment.of", { name: words.valueWords("assessment", "form", form) });
  const voucherTitle = ({ amount }: Partial<Voucher>): string =>
    amount === undefined
      ? t("voucher.plain")
      : t("voucher.over", { amount: words.valueWords("voucher", "amount", amount) });
  const releaseTitle = ({ recipient }: Partial<Release>): string =>
    recipient === undefined
      ? t("release.plain")
      : t("release.to", { provider: words.valueWords("release", "recipient", recipient) });
  const mailTitle = ({ provider }: Partial<Mail>): string =>
    provider === undefined
      ? t("mail.plain")
      : t("mail.to", { provider: words.valueWords("mail", "provider", provider) });
  const authorizationTitle = ({ definition }: Partial<Authorization>): string =>
    definition === undefined
      ? t("record.authorization.plain")
      : t("record.authorization.of", {
          name: words.valueWords("authorization", "definition", definition),
        });

  return (kind, fields, context = {}) => {
    switch (kind) {
      case "client":
        return clientTitle(fields, context.isNew ?? "mergedInto" in fields);
      case "service":
        return serviceTitle(fields);
      case "referral":
        return referralTitle(fields);
      case "status-change":
        return statusTitle(fields, context);
      case "note":
        return t("record.note");
      case "enrollment":
        return programTitle(fields);
      case "need":
        return needTitle(fields);
      case "goal":
        return goalTitle(fields);
      case "assessment":
        return assessmentTitle(fields);
      case "review":
        return (fields as Partial<Review>).decision === "returned"
          ? t("record.review.returned")
          : t("record.review.accepted");
      case "competing-value":
        return t("record.competing");
      case "authorization":
        return authorizationTitle(fields);
      case "voucher":
        return voucherTitle(fields);
      case "release":
        return releaseTitle(fields);
      case "mail":
        return mailTitle(fields);
      case "revocation":
        return t("release.revocation");
      case "snooze":
        return t("record.snooze");
      case "eligibility-check":
        return t("record.check");
      default:
        return t("record.other");
    }
  };
}

function useDetails(words: FieldWords): RecordWords["detailOf"] {
  const { t } = useI18n();
  const { nameOf } = useClientWords();
  const joined = (parts: readonly (string | null | undefined)[]) =>
    parts.filter((part) => part !== null && part !== undefined && part !== "").join(" · ");
  const serviceDetail = (fields: Partial<Service>): string => {
    const { unit, units, unitValue, grant, turnAway } = fields;
    if (turnAway) return words.valueWords("service", "turnAway", turnAway);
    if (unit === undefined || units === undefined) return "";
    const amount = words.unitsWords(units, unit);
    const worth = unitValue
      ? t("value.perUnit", {
          units: amount,
          value: words.valueWords("service", "unitValue", unitValue),
        })
      : amount;
    return joined([unit === "dollars" ? amount : worth, grant ? words.grantShort(grant) : ""]);
  };
  const referralDetail = (fields: Partial<Referral>): string => {
    const { service, direction, mode, reason } = fields;
    const what = service ? words.valueWords("referral", "service", service) : "";
    if (direction === "in") {
      return joined([what, reason ? words.valueWords("referral", "reason", reason) : ""]);
    }
    return joined([what, mode ? words.valueWords("referral", "mode", mode) : ""]);
  };

  return (kind, fields) => {
    switch (kind) {
      case "client":
        return "name" in fields && "aliases" in fields ? nameOf(fields as unknown as Client) : "";
      case "service":
        return serviceDetail(fields);
      case "referral":
        return referralDetail(fields);
      case "note":
        return firstLine((fields as Partial<Note>).text ?? "");
      case "review":
        return (fields as Partial<Review>).comment ?? "";
      default:
        return "";
    }
  };
}

const DETAIL_LENGTH = 90;

function firstLine(text: string): string {
  const line = text.trim().split("\n")[0] ?? "";
  return line.length > DETAIL_LENGTH ? `${line.slice(0, DETAIL_LENGTH).trimEnd()}…` : line;
}
