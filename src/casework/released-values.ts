import type { Accessor } from "solid-js";
import type { Client } from "../records/client/client.ts";
import type { Day, Money, RecordId } from "../records/fields.ts";
import { fieldsOffered, type ReleasedField } from "../records/release/release.ts";
import { useStore } from "../store/store-context.tsx";
import { useI18n } from "../ui/i18n/i18n.tsx";
import { useClientWords } from "./client-words.ts";
import { useFieldWords } from "./field-words.ts";

/** A field that may leave, in words: what it is called and exactly what would be told. */
export interface ReleasedValue {
  field: ReleasedField;
  label: string;
  value: string;
}

/** What a referral says beside its client. */
export interface ToldAbout {
  service: RecordId | null;
  /** One of the client's needs. */
  need: RecordId | null;
  comments: string;
  voucher: { amount: Money; until: Day } | null;
}

const MOST_NEEDS = 50;

/**
 * What could leave about a client, with its values, in the language of the texts around it. What is empty is not there,
 * and what may not leave about her neither.
 */
export function useReleasedValues(
  clientId: Accessor<RecordId>,
): (client: Client, told: ToldAbout) => ReleasedValue[] {
  const store = useStore();
  const { t, day, money } = useI18n();
  const { nameOf } = useClientWords();
  const { valueWords } = useFieldWords();
  const needs = store.createCasework(() => ({
    clientId: clientId(),
    kind: "need",
    size: MOST_NEEDS,
  }));
  const needWords = (id: RecordId | null): string => {
    const type = needs()?.find((view) => view.id === id)?.fields.type;
    return type === undefined ? "" : valueWords("need", "type", type);
  };
  const birthWords = ({ date, quality }: Client["birth"]): string => {
    if (date === null) return "";
    const words = day(date, { weekday: false, year: true });
    return quality === "full" ? words : t("released.about", { day: words });
  };
  const phoneWords = ({ phones, contact }: Client): string => {
    if (phones.length === 0) return "";
    const caution = [contact.safeHours, contact.discreet ? t("released.discreet") : ""];
    const numbers = valueWords("client", "phones", phones);
    return [numbers, ...caution].filter((part) => part !== "").join(" · ");
  };
  const wordsOf = (client: Client, told: ToldAbout): Record<ReleasedField, string> => ({
    name: nameOf(client),
    birth: birthWords(client.birth),
    languages:
      client.languages.length > 0 ? valueWords("client", "languages", client.languages) : "",
    phones: phoneWords(client),
    emails: client.emails.length > 0 ? valueWords("client", "emails", client.emails) : "",
    address: isEmpty(client.address) ? "" : valueWords("client", "address", client.address),
    service: told.service === null ? "" : valueWords("referral", "service", told.service),
    need: needWords(told.need),
    comments: told.comments.trim(),
    voucher: told.voucher === null ? "" : voucherWords(told.voucher),
  });
  const voucherWords = ({ amount, until }: NonNullable<ToldAbout["voucher"]>): string =>
    t("released.voucherUntil", {
      amount: money(amount),
      day: day(until, { weekday: false, year: true }),
    });
  return (client, told) => {
    const words = wordsOf(client, told);
    return fieldsOffered(client)
      .filter((field) => words[field] !== "")
      .map((field) => ({ field, label: t(`released.${field}`), value: words[field] }));
  };
}

function isEmpty({ street, city, zip }: Client["address"]): boolean {
  return `${street}${city}${zip}`.trim() === "";
}
