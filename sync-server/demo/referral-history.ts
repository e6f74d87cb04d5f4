import { dayNumber } from "../../src/records/days.ts";
import type { Instant, RecordId } from "../../src/records/fields.ts";
import { statusGroup, type ReferralStatus } from "../../src/records/referral/referral-status.ts";
import { monthOf, plantedReferrals } from "./planted.ts";
import { known } from "./known.ts";
import type { Random } from "./random.ts";
import { writeReferralIn, writeReferralOut, type StatusStep, type StoryOut } from "./referrals.ts";
import { quickSizes } from "./service-plan.ts";
import { makeDeck, shares } from "./shares.ts";
import { statusMix, statusPaths } from "./tables/mixes.ts";
import { siteReasonsIn, siteReferrals, siteSenders } from "./tables/site-referrals.ts";
import { siteKeys, type SiteKey } from "./tables/sites.ts";
import { DAYS_A_MONTH, MONTHS, QUICK_REFERRALS } from "./tables/sizes.ts";
import { referralComments } from "./tables/words.ts";
import { receiptOf, workingMoment, type World } from "./world.ts";

/** Fills the six months with referrals out and in; the statuses of those out end in the planned mix exactly. */
export function writeReferralHistory(world: World): void {
  const random = world.chance("referrals");
  const planted = plantedReferrals(world);
  const drafts = siteKeys.flatMap((site) => draftsAt(world, random, site, planted));
  const statuses = finalStatuses(world, random, drafts, planted);
  drafts.forEach((draft, index) => {
    const steps = stepsTo(world, random, statuses[index] ?? "not-updated", draft.at);
    writeReferralOut(world, { ...draft, steps });
  });
  for (const site of siteKeys) writeIncoming(world, random, site);
}

type Planted = ReturnType<typeof plantedReferrals>;
type Draft = Omit<StoryOut, "steps">;

function draftsAt(world: World, random: Random, site: SiteKey, planted: Planted): Draft[] {
  const total = world.plan[site]?.referralsOut ?? 0;
  if (total === 0) return [];
  const quick = shares(Math.round((total * QUICK_REFERRALS) / 100), Array(MONTHS).fill(1));
  return shares(total, Array(MONTHS).fill(1)).flatMap((inMonth, month) => {
    const ours = plantedAt(planted, site).filter(
      (one) => monthOf(world, one.fields.date) === month,
    );
    const several = Math.max(0, (quick[month] ?? 0) - together(ours));
    const single = Math.max(0, inMonth - ours.length - several);
    const sizes = [...quickSizes(several, random), ...Array<number>(single).fill(1)];
    return sizes.flatMap((size) => draftsOfOneMoment(world, random, site, month, size));
  });
}

// The familiar clients are all at Street Outreach.
function plantedAt(planted: Planted, site: SiteKey) {
  const out = planted.filter(({ referral }) => referral.fields.direction === "out");
  return site === "outreach" ? out.map(({ referral }) => referral) : [];
}

function together(referrals: readonly { clientId: RecordId | null; at: Instant }[]): number {
  const moments = referrals.map((referral) => `${referral.clientId}/${referral.at}`);
  const isShared = (moment: string) => moments.indexOf(moment) !== moments.lastIndexOf(moment);
  return moments.filter(isShared).length;
}

function draftsOfOneMoment(
  world: World,
  random: Random,
  site: SiteKey,
  month: number,
  size: number,
): Draft[] {
  const { client, at } = someoneIn(world, random, site, month);
  const receivedAt = receiptOf(random, world.clock, at);
  const codes = new Set<string>();
  const choices = siteReferrals[site];
  while (codes.size < size) {
    codes.add(choices[Math.floor(choices.length * random.next() ** 1.5)] ?? "");
  }
  return [...codes].map((code) => {
    const kind = world.directory.referralKind(code);
    const program = kind.programs[Math.floor(kind.programs.length * random.next() ** 2)];
    if (!program) throw new Error(`nobody offers ${code}`);
    const comments = random.pick(referralComments);
    return { client, author: client.worker, at, receivedAt, comments, kind, program };
  });
}

function someoneIn(world: World, random: Random, site: SiteKey, month: number) {
  const many = world.manyAt(site);
  for (let tries = 0; tries < 5000; tries += 1) {
    const client = random.pick(many);
    const day = world.clock.daysAgo(month * DAYS_A_MONTH + random.whole(0, DAYS_A_MONTH - 1));
    if (client.since < day) return { client, at: workingMoment(world, random, day) };
  }
  throw new Error(`nobody to refer at ${site}`);
}

// Deals the planned mix: open statuses go to what is fresh, because old referrals have been followed up.
function finalStatuses(
  world: World,
  random: Random,
  drafts: readonly Draft[],
  planted: Planted,
): ReferralStatus[] {
  const out = planted.filter(({ referral }) => referral.fields.direction === "out");
  const deck = makeDeck(drafts.length + out.length, statusMix, random);
  for (const { status } of out) {
    const dealt = statusMix.find(([kind]) => kind === status)?.[0];
    if (dealt) deck.take(dealt);
  }
  let open = statusMix
    .filter(([status]) => statusGroup(status) === "open")
    .reduce((sum, [status]) => sum + deck.left(status), 0);
  const statuses: ReferralStatus[] = [];
  const byStaleness = drafts
    .map((draft, index) => ({ index, staleness: staleness(world, random, draft) }))
    .sort((a, b) => a.staleness - b.staleness);
  for (const { index } of byStaleness) {
    const wantsOpen = open > 0;
    if (wantsOpen) open -= 1;
    statuses[index] = deck.draw((status) =>
      (statusGroup(status) === "open") === wantsOpen ? 1 : 0,
    );
  }
  return statuses;
}

// The street team follows up within a month, Ana within a week: her list stays short enough to read.
function staleness({ clock, people }: World, random: Random, draft: Draft): number {
  const days = (clock.now - draft.at) / 86_400_000;
  const luck = 0.35 + 1.3 * random.next();
  if (draft.author === people.named("Ana Reyes")) return days < 5 ? days : 10_000 + days;
  if (draft.client.site === "outreach") return days < 26 ? days * luck : 1_000 + days;
  return days * luck;
}

function stepsTo(world: World, random: Random, status: ReferralStatus, at: number): StatusStep[] {
  const path = random.pick(statusPaths[status]);
  const moments = laterMoments(world, random, at, path.length);
  const waits = status === "pending" && random.chance(0.4);
  return path.map((to, index) => ({
    to,
    at: moments[index] ?? world.clock.now,
    reason: waits && to === "pending" ? "Waitlisted" : "",
  }));
}

// Later moments in order, within a month and before now.
function laterMoments({ clock }: World, random: Random, at: number, count: number): number[] {
  const room = Math.max(0, Math.min(clock.now - at - 60_000, 28 * 86_400_000));
  const parts = Array.from({ length: count }, () => 0.04 + 0.92 * random.next());
  const moments = parts.sort((a, b) => a - b).map((part) => Math.floor(at + 30_000 + room * part));
  // Of a referral made half a minute ago.
  return moments.map((moment) => Math.min(moment, clock.now));
}

const incomingEnds: readonly ReferralStatus[] = [
  ...(["got-help", "got-help", "got-help", "eligible", "eligible"] as const),
  ...(["pending", "not-eligible", "couldnt-contact", "no-capacity"] as const),
];

function writeIncoming(world: World, random: Random, site: SiteKey): void {
  const total = world.plan[site]?.referralsIn ?? 0;
  shares(total, Array(MONTHS).fill(1)).forEach((inMonth, month) => {
    for (let written = 0; written < inMonth; written += 1) {
      const { client, at } = someoneIn(world, random, site, month);
      const isOld = dayNumber(world.clock.today) - Math.floor(at / 86_400_000) > 21;
      const ends = incomingEnds.filter((end) => !isOld || statusGroup(end) !== "open");
      writeReferralIn(world, {
        client,
        at,
        author: client.worker,
        comments: "",
        receivedAt: receiptOf(random, world.clock, at),
        steps: stepsTo(world, random, random.pick(ends), at),
        from: known(world.directory.providers, random.pick(siteSenders[site])),
        reason: random.pick(siteReasonsIn[site]),
      });
    }
  });
}
