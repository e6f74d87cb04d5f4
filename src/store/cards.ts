import type { Client } from "../records/client/client.ts";
import { dayOfInstant } from "../records/days.ts";
import type { Day, Instant, RecordId } from "../records/fields.ts";
import type { Referral, ReferralMode } from "../records/referral/referral.ts";
import {
  standsOver,
  statusGroup,
  type ReferralStatus,
  type StatusChange,
} from "../records/referral/referral-status.ts";
import type { Snooze } from "../records/referral/snooze.ts";
import type { Service } from "../records/service/service.ts";
import type { RecordBody } from "../records/record-body.ts";
import { sameValue } from "../records/same-value.ts";

/** How a referral stands, by the status change that says so: none yet for `change` null. */
interface CardStatus {
  status: ReferralStatus;
  since: Day;
  /** The number of that status change; null while it is not received. */
  seq: number | null;
  change: RecordId | null;
}

/** A referral on a card: enough for the follow-ups on Today. */
export interface CardReferral extends CardStatus {
  id: RecordId;
  service: RecordId | null;
  toProvider: RecordId;
  mode: ReferralMode;
  direction: Referral["direction"];
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
  | "household"
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
  /** What the person at this tablet gave her, the newest of it by day: what she gives most comes first in her forms. */
  givenByMe: { id: RecordId; definition: RecordId; date: Day }[];
  referrals: CardReferral[];
  /** Statuses of referrals that are not here: a referral edited later arrives after its own status changes. */
  early: (CardStatus & { referral: RecordId })[];
  /** The last that each referral was put off, of whichever status. */
  snoozes: CardSnooze[];
}

/** A referral put off, by the snooze that says so. */
export interface CardSnooze extends Pick<Snooze, "referral" | "status" | "until" | "reason"> {
  id: RecordId;
  seq: number | null;
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
  "snooze",
]);

export function emptyCard(id: RecordId): Card {
  return {
    id,
    identity: null,
    seq: null,
    lastGiven: null,
    lastByMe: null,
    givenByMe: [],
    referrals: [],
    early: [],
    snoozes: [],
  };
}

/**
 * Folds one record into a card. Folding the same record again changes nothing. Nothing is taken off a card: when a
 * service, status or snooze that is on it was taken back or changed, the card is folded anew.
 */
export function foldCard(card: Card, change: CardChange, me: RecordId, timeZone: string): Card {
  const seen = foldAuthor(card, change, me);
  // The kind names the shape of the fields: they were checked when the record was saved.
  switch (change.kind) {
    case "client":
      return foldIdentity(seen, change, change.body.fields as Client);
    case "service":
      return foldService(seen, change, change.body.fields as Service, me);
    case "referral":
      return foldReferral(seen, change, change.body.fields as Referral, timeZone);
    case "status-change":
      return foldStatus(seen, change, change.body.fields as StatusChange, timeZone);
    case "snooze":
      return foldSnooze(seen, change, change.body.fields as Snooze);
    default:
      return seen;
  }
}

function foldAuthor(card: Card, { body }: CardChange, me: RecordId): Card {
  if (body.author !== me || (card.lastByMe !== null && body.at <= card.lastByMe)) return card;
  return { ...card, lastByMe: body.at };
}

function foldIdentity(card: Card, change: CardChange, client: Client): Card {
  // What was read a moment ago may be folded after what came since. Lower numbers of a restored office begin at a card
  // folded anew.
  if (card.seq !== null && change.seq !== null && change.seq < card.seq) return card;
  if (change.body.withdrawn) return { ...card, identity: null, seq: change.seq };
  const { name, aliases, birth, phones, languages, pronouns } = client;
  const { alerts, sites, household, mergedInto } = client;
  const identity = {
    ...{ name, aliases, birth, phones, languages, pronouns },
    ...{ alerts, sites, household, mergedInto },
  };
  return { ...card, identity, seq: change.seq };
}

function foldService(card: Card, change: CardChange, service: Service, me: RecordId): Card {
  if (change.body.withdrawn || service.turnAway !== null) return card;
  const seen = change.body.author === me ? foldGivenByMe(card, change.id, service) : card;
  if (seen.lastGiven !== null && service.date <= seen.lastGiven) return seen;
  return { ...seen, lastGiven: service.date };
}

/** More of one client says nothing new about a worker's habits. */
const MOST_GIVEN = 12;

function foldGivenByMe(card: Card, id: RecordId, { definition, date }: Service): Card {
  const others = card.givenByMe.filter((known) => known.id !== id);
  const givenByMe = [...others, { id, definition, date }]
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.id < b.id ? 1 : -1))
    .slice(0, MOST_GIVEN);
  const isSame = givenByMe.every((one, place) => sameValue(one, card.givenByMe[place]));
  return isSame && givenByMe.length === card.givenByMe.length ? card : { ...card, givenByMe };
}

function foldReferral(card: Card, change: CardChange, referral: Referral, timeZone: string): Card {
  const rest = card.referrals.filter((known) => known.id !== change.id);
  const early = card.early.filter((status) => status.referral !== change.id);
  const known =
    card.referrals.find((other) => other.id === change.id) ??
    card.early.find((status) => status.referral === change.id);
  const { status, since, seq, change: by } = known ?? firstStatus(change, timeZone);
  const standing = { status, since, seq, change: by };
  if (change.body.withdrawn) {
    return { ...card, referrals: rest, early: [...early, { referral: change.id, ...standing }] };
  }
  const { service, toProvider, mode, direction } = referral;
  const folded = { id: change.id, service, toProvider, mode, direction, ...standing };
  return { ...card, referrals: [...rest, folded], early };
}

function firstStatus(change: CardChange, timeZone: string): CardStatus {
  const since = dayOfInstant(change.body.at, timeZone);
  return { status: "not-updated", since, seq: null, change: null };
}

function foldStatus(card: Card, change: CardChange, to: StatusChange, timeZone: string): Card {
  // Of one that the card took in before, the card is folded anew.
  if (change.body.withdrawn) return card;
  const since = dayOfInstant(change.body.at, timeZone);
  const standing = { status: to.to, since, seq: change.seq, change: change.id };
  const known = card.referrals.find((referral) => referral.id === to.referral);
  const early = card.early.find((status) => status.referral === to.referral);
  const before = known ?? early;
  if (before && isOlder(change, before)) return card;
  if (!known) {
    const others = card.early.filter((status) => status !== early);
    return { ...card, early: [...others, { referral: to.referral, ...standing }] };
  }
  return {
    ...card,
    referrals: card.referrals.map((referral) =>
      referral.id === known.id ? { ...known, ...standing } : referral,
    ),
  };
}

function foldSnooze(card: Card, change: CardChange, fields: Snooze): Card {
  if (change.body.withdrawn) return card;
  const { referral, status, until, reason } = fields;
  const known = card.snoozes.find((one) => one.referral === referral);
  if (known && known.id !== change.id && !standsOver(change, known)) return card;
  const { id, seq } = change;
  const others = card.snoozes.filter((one) => one !== known);
  return { ...card, snoozes: [...others, { id, seq, referral, status, until, reason }] };
}

// Of a change that is received now the card may know that it was pending.
function isOlder(change: CardChange, than: CardStatus): boolean {
  return than.change !== null && than.change !== change.id && !standsOver(change, than);
}

/** The referrals of a card that are still open. */
export function openReferrals(card: Card): CardReferral[] {
  return card.referrals.filter((referral) => statusGroup(referral.status) === "open");
}
