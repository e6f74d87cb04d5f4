import { suite } from "uvu";
import * as assert from "uvu/assert";
import { emptyClient } from "../../../src/records/client/client.ts";
import type { Referral } from "../../../src/records/referral/referral.ts";
import {
  currentStatus,
  referralStatuses,
  type ReferralStatus,
} from "../../../src/records/referral/referral-status.ts";
import {
  emptyCard,
  foldCard,
  openReferrals,
  type Card,
  type CardChange,
} from "../../../src/store/cards.ts";

const cards = suite("a client's card");

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const [MARIA, ME, DAN, SHELTER] = [id(1), id(2), id(3), id(4)];
const ZONE = "America/New_York";

function change(
  kind: string,
  n: number,
  fields: object,
  more: { seq?: number | null; at?: string; author?: string; gone?: boolean } = {},
): CardChange {
  const at = more.at ?? "2026-07-16T14:00:00.000Z";
  const author = more.author ?? DAN;
  const withdrawn = more.gone ? { by: author, at, why: "" } : null;
  return {
    kind,
    id: id(n),
    clientId: MARIA,
    seq: more.seq === undefined ? n : more.seq,
    body: { fields: { ...fields }, author, at, withdrawn },
  };
}
const fold = (changes: readonly CardChange[], onto: Card = emptyCard(MARIA)) =>
  changes.reduce((card, one) => foldCard(card, one, ME, ZONE), onto);

const client = { ...emptyClient([]), name: { given: "Maria", family: "Gallardo" } };
const service = (date: string, turnAway: string | null = null) => ({ date, turnAway });
const referral: Pick<Referral, "service" | "toProvider" | "mode" | "direction"> = {
  service: null,
  toProvider: SHELTER,
  mode: "live",
  direction: "out",
};
const status = (n: number, to: ReferralStatus, more: Parameters<typeof change>[3] = {}) =>
  change("status-change", n, { referral: id(50), to }, more);
const made = change("referral", 50, referral);

/** A small generator of its own, so that a failing order can be had again from its seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

cards("says who she is", () => {
  const card = fold([change("client", 1, client)]);
  assert.equal(card.identity?.name, client.name);
  assert.is(card.seq, 1);
});

cards("an older version of her does not take the place of a newer one", () => {
  const renamed = { ...client, name: { given: "Mariana", family: "Soto" } };
  const card = fold([change("client", 1, renamed, { seq: 60 }), change("client", 1, client)]);
  assert.equal(card.identity?.name, renamed.name);
  assert.is(card.seq, 60);
});

cards("of a client taken back is nobody's", () => {
  const card = fold([change("client", 1, client), change("client", 1, client, { gone: true })]);
  assert.is(card.identity, null);
});

cards("knows the last day on which something was given, not what she was refused", () => {
  const card = fold([
    change("service", 10, service("2026-07-14")),
    change("service", 11, service("2026-07-09")),
    change("service", 12, service("2026-07-16", "no-beds")),
    change("service", 13, service("2026-07-15"), { gone: true }),
  ]);
  assert.is(card.lastGiven, "2026-07-14");
});

cards("knows when I last recorded something, not when others did", () => {
  const card = fold([
    change("service", 10, service("2026-07-14"), { author: ME, at: "2026-07-14T10:00:00.000Z" }),
    change("service", 11, service("2026-07-14"), { author: ME, at: "2026-07-13T10:00:00.000Z" }),
    change("service", 12, service("2026-07-16"), { at: "2026-07-16T10:00:00.000Z" }),
  ]);
  assert.is(card.lastByMe, "2026-07-14T10:00:00.000Z");
});

cards("folding the same record again changes nothing", () => {
  const all = [
    change("client", 1, client),
    change("service", 10, service("2026-07-14"), { author: ME }),
    made,
    status(51, "pending"),
  ];
  assert.equal(fold([...all, ...all]), fold(all));
});

cards("a referral stands as its last status change says, since the agency's day", () => {
  const card = fold([made, status(51, "pending", { at: "2026-07-16T03:00:00.000Z" })]);
  assert.is(card.referrals[0]?.status, "pending");
  assert.is(card.referrals[0]?.since, "2026-07-15");
  assert.is(openReferrals(card).length, 1);
  assert.is(openReferrals(fold([status(52, "got-help")], card)).length, 0);
});

cards("server order decides, not the order of arrival", () => {
  const card = fold([made, status(60, "got-help"), status(55, "pending")]);
  assert.is(card.referrals[0]?.status, "got-help");
});

cards("in whatever order statuses arrive, the card and the history stand by the same one", () => {
  const seed = Number(process.env["SEED"] ?? Date.now() % 1_000_000);
  console.log(`cards: SEED=${seed}`);
  const random = seeded(seed);
  for (let turn = 0; turn < 300; turn += 1) {
    const received = referralStatuses
      .slice(0, 1 + Math.floor(random() * referralStatuses.length))
      .map((to, index) => status(100 + index, to, { seq: 500 + Math.floor(random() * 1e6) }));
    // What is pending is folded in saving order: it is on this tablet alone.
    const pending = random() < 0.5 ? [status(200, "eligible", { seq: null, author: ME })] : [];
    const arrived = [...received].sort(() => random() - 0.5);
    const at = Math.floor(random() * (arrived.length + 1));
    const all = [made, ...arrived.slice(0, at), ...pending, ...arrived.slice(at)];
    const stands = currentStatus([...arrived, ...pending]);
    assert.is(fold(all).referrals[0]?.change, stands?.id, `seed ${seed}, turn ${turn}`);
  }
});

cards("what I changed and is not received stands above what others changed", () => {
  const mine = status(70, "got-help", { seq: null, author: ME });
  const card = fold([made, mine, status(55, "pending")]);
  assert.is(card.referrals[0]?.status, "got-help");
  const received = fold([status(70, "got-help", { seq: 80, author: ME })], card);
  assert.is(received.referrals[0]?.seq, 80);
  assert.is(fold([status(90, "pending")], received).referrals[0]?.status, "pending");
});

cards("a referral that was edited arrives after its status changes and keeps its status", () => {
  const edited = { ...made, seq: 99 };
  const card = fold([status(51, "pending"), status(52, "got-help"), edited]);
  assert.is(card.referrals[0]?.status, "got-help");
  assert.equal(card.early, []);
  assert.equal(fold([edited, status(51, "pending"), status(52, "got-help")]), card);
});

cards("a referral taken back and put back stands as it stood", () => {
  const gone = { ...made, body: { ...made.body, withdrawn: { by: DAN, at: "", why: "" } } };
  const without = fold([made, status(51, "got-help"), gone]);
  assert.equal(without.referrals, []);
  assert.is(fold([made], without).referrals[0]?.status, "got-help");
});

cards("a status taken back says nothing", () => {
  const card = fold([made, status(51, "pending"), status(52, "got-help", { gone: true })]);
  assert.is(card.referrals[0]?.status, "pending");
});

cards("keeps the last that a referral was put off, in whatever order it arrives", () => {
  const putOff = (n: number, until: string, more: Parameters<typeof change>[3] = {}) =>
    change(
      "snooze",
      n,
      { referral: id(50), status: id(51), until, reason: "appointment", note: "" },
      more,
    );
  const both = [putOff(61, "2026-07-30"), putOff(62, "2026-07-20")];
  const card = fold([made, status(51, "pending"), ...both]);
  assert.equal(fold([...both].reverse().concat(made, status(51, "pending"))).snoozes, card.snoozes);
  assert.is(card.snoozes.length, 1);
  assert.is(card.snoozes[0]?.until, "2026-07-20");
  const mine = putOff(70, "2026-08-01", { seq: null, author: ME });
  assert.is(fold([mine, ...both]).snoozes[0]?.until, "2026-08-01");
  assert.is(fold([putOff(63, "2026-08-02", { gone: true })], card).snoozes[0]?.until, "2026-07-20");
});

cards.run();
