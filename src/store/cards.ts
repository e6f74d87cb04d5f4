import type { Client } from "../records/client/client.ts";
import { dayOfInstant } from "../records/days.ts";
import type { Day, Instant, RecordId } from "../records/fields.ts";
import type { Referral, ReferralMode } from "../records/referral/referral.ts";
import {
  statusGroup,
  type ReferralStatus,
  type StatusChange,
} from "../records/referral/referral-status.ts";
import type { Service } from "../records/service/service.ts";
import type { RecordBody } from "../records/record-body.ts";

/** An open referral on a card: enough for the follow-ups on Today. `seq` null: not received yet. */
export interface CardReferral {
  id: RecordId;
  service: RecordId | null;
  toProvider: RecordId;
  mode: ReferralMode;
  direction: Referral["direction"];
  status: ReferralStatus;
  since: Day;
  seq: number | null;
}

/** Who a client is, for lists and search. */
export type Identity = Pick<
  Client,
  | "name"
  | "aliases"
  | "birth"
  | "phones"
  | "languages"
  | "pronouns"
  | "alerts"
  | "sites"
  | "mergedInto"
>;

/** Everything that lists and search know of a client, so that they need not open her casework. */
export interface Card {
  id: RecordId;
  /** Null while only her casework has arrived. */
  identity: Identity | null;
  /** Number of the version `identity` was taken from; null for one not received yet. */
  seq: number | null;
  lastGiven: Day | null;
  /** The last time the person at this tablet recorded something for her. */
  lastByMe: Instant | null;
  referrals: CardReferral[];
}

/** One record's effect on a card. `seq` null: saved on this tablet and not received. */
export interface CardChange {
  kind: string;
  id: RecordId;
  clientId: RecordId;
  seq: number | null;
  body: Pick<RecordBody, "fields" | "author" | "at" | "withdrawn">;
}

/** Which kinds change a card; everything else need not be opened for it. */
export const cardKinds: ReadonlySet<string> = new Set([
  "client",
  "service",
  "referral",
  "status-change",
]);

export function emptyCard(id: RecordId): Card {
  return { id, identity: null, seq: null, lastGiven: null, lastByMe: null, referrals: [] };
}

/** Folds one record into a card. Folding the same record again changes nothing. */
export function foldCard(card: Card, change: CardChange, me: RecordId, timeZone: string): Card {
  const seen = foldAuthor(card, change, me);
  // The kind names the shape of the fields: they were checked when the record was saved.
  switch (change.kind) {
    case "client":
      return foldIdentity(seen, change, change.body.fields as Client);
    case "service":
      return foldService(seen, change, change.body.fields as Service);
    case "referral":
      return foldReferral(seen, change, change.body.fields as Referral, timeZone);
    case "status-change":
      return foldStatus(seen, change, change.body.fields as StatusChange, timeZone);
    default:
      return seen;
  }
}

function foldAuthor(card: Card, { body }: CardChange, me: RecordId): Card {
  if (body.author !== me || (card.lastByMe !== null && body.at <= card.lastByMe)) return card;
  return { ...card, lastByMe: body.at };
}

function foldIdentity(card: Card, change: CardChange, client: Client): Card {
  if (change.body.withdrawn) return { ...card, identity: null, seq: change.seq };
  const { name, aliases, birth, phones, languages, pronouns, alerts, sites, mergedInto } = client;
  const identity = { name, aliases, birth, phones, languages, pronouns, alerts, sites, mergedInto };
  return { ...card, identity, seq: change.seq };
}

function foldService(card: Card, { body }: CardChange, service: Service): Card {
  if (body.withdrawn || service.turnAway !== null) return card;
  if (card.lastGiven !== null && service.date <= card.lastGiven) return card;
  return { ...card, lastGiven: service.date };
}

function foldReferral(card: Card, change: CardChange, referral: Referral, timeZone: string): Card {
  const rest = card.referrals.filter((known) => known.id !== change.id);
  if (change.body.withdrawn) return { ...card, referrals: rest };
  const known = card.referrals.find((other) => other.id === change.id);
  const { service, toProvider, mode, direction } = referral;
  const standing = {
    status: known?.status ?? ("not-updated" as const),
    since: known?.since ?? dayOfInstant(change.body.at, timeZone),
    seq: known?.seq ?? null,
  };
  const folded = { id: change.id, service, toProvider, mode, direction, ...standing };
  return { ...card, referrals: [...rest, folded] };
}

function foldStatus(card: Card, change: CardChange, to: StatusChange, timeZone: string): Card {
  const known = card.referrals.find((referral) => referral.id === to.referral);
  // Server order decides; a change not received yet comes after all received ones.
  if (!known || isOlder(change.seq, known.seq)) return card;
  const since = dayOfInstant(change.body.at, timeZone);
  const moved = { ...known, status: to.to, since, seq: change.seq };
  return {
    ...card,
    referrals: card.referrals.map((referral) => (referral.id === known.id ? moved : referral)),
  };
}

function isOlder(seq: number | null, than: number | null): boolean {
  return seq !== null && than !== null && seq < than;
}

/** The referrals of a card that are still open. */
export function openReferrals(card: Card): CardReferral[] {
  return card.referrals.filter((referral) => statusGroup(referral.status) === "open");
}
