import { displayName } from "../../src/records/client/client-names.ts";
import type { RecordId } from "../../src/records/fields.ts";
import type { ReviewItem } from "../../src/records/review/review.ts";
import type { SeedOf, SeedRecord } from "./ledger.ts";
import type { World } from "./world.ts";

type Summary = ReviewItem["summary"];

/** What a record says, by the names of its fields, with words where the record has ids. */
export function summaryOf(world: World): (record: SeedRecord) => Summary {
  const byId = new Map(world.ledger.records.map((record) => [record.id, record]));
  const words = (id: RecordId | null) => wordsOf(byId.get(id ?? ""));
  return (record) => ({ client: words(record.clientId), ...said(record, words, byId) });
}

function said(
  record: SeedRecord,
  words: (id: RecordId | null) => string,
  byId: ReadonlyMap<RecordId, SeedRecord>,
): Summary {
  switch (record.kind) {
    case "service": {
      const { definition, date, units, unit, total, site, grant } = record.fields;
      const named = { definition: words(definition), site: words(site), grant: words(grant) };
      return { ...named, date, units, unit, total };
    }
    case "referral":
      return referralWords(record, words);
    case "status-change": {
      const referral = byId.get(record.fields.referral);
      const about = referral?.kind === "referral" ? referralWords(referral, words) : {};
      return { ...about, from: record.fields.from, to: record.fields.to };
    }
    case "note":
      return { date: record.fields.date, text: record.fields.text.slice(0, 200) };
    case "need":
      return { type: words(record.fields.type), status: record.fields.status };
    case "client":
      return { birth: record.fields.birth.date };
    default:
      return {};
  }
}

function referralWords(
  { fields }: SeedOf<"referral">,
  words: (id: RecordId | null) => string,
): Summary {
  const { service, toProvider, date } = fields;
  return { service: words(service), toProvider: words(toProvider), date };
}

function wordsOf(record: SeedRecord | undefined): string {
  if (record === undefined) return "";
  if (record.kind === "client") return displayName(record.fields);
  if (record.kind === "grant") return record.fields.shortName;
  return "name" in record.fields && typeof record.fields.name === "string"
    ? record.fields.name
    : "";
}
