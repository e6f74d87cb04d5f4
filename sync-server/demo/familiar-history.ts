import { momentOf, type AgencyClock } from "./agency-clock.ts";
import { writeNeed } from "./casework.ts";
import { writeReferralOut, type StatusStep } from "./referrals.ts";
import { referralStatuses } from "../../src/records/referral/referral-status.ts";
import { familiarKeys } from "./tables/familiar-clients.ts";
import { familiarStories } from "./tables/familiar-history.ts";
import { writeVisit, type ServiceLine } from "./visits.ts";
import type { DemoClient, World } from "./world.ts";

/** Writes the needs, visits, referrals and notes of the familiar clients. */
export function writeFamiliarHistory(world: World): void {
  const random = world.chance("familiar");
  for (const key of familiarKeys) {
    const client = world.familiar(key);
    const story = familiarStories[key];
    for (const need of story.needs ?? []) writeNeed(world, random, client, need, client.since);
    writeVisits(world, client, story.visits);
    writeReferrals(world, client, story.referrals ?? []);
    for (const [daysAgo, time, by, text] of story.notes ?? []) {
      const at = momentOf(world.clock, daysAgo, time);
      world.ledger.add("note", {
        at,
        receivedAt: at + 20_000,
        author: world.people.named(by),
        clientId: client.id,
        fields: { date: world.clock.daysAgo(daysAgo), referral: null, text, visibleTo: "team" },
      });
    }
  }
}

/** `HYGKIT SOCKS*2` as the lines of a visit. */
export function linesOf(services: string): ServiceLine[] {
  return services.split(" ").map((service) => {
    const [code = "", units] = service.split("*");
    return units === undefined ? { code } : { code, units: Number(units) };
  });
}

type Story = (typeof familiarStories)[keyof typeof familiarStories];

function writeVisits(world: World, client: DemoClient, visits: Story["visits"]): void {
  for (const [daysAgo, time, by, services] of visits) {
    const at = momentOf(world.clock, daysAgo, time);
    writeVisit(world, {
      client,
      site: client.site,
      at,
      lines: linesOf(services),
      author: world.people.named(by),
      receivedAt: Math.min(at + 20_000, world.clock.now),
    });
  }
}

function writeReferrals(
  world: World,
  client: DemoClient,
  referrals: NonNullable<Story["referrals"]>,
): void {
  for (const [daysAgo, time, by, code, provider, comments, steps] of referrals) {
    const kind = world.directory.referralKind(code);
    const program = kind.programs.find(({ providerName }) => providerName === provider);
    if (!program) throw new Error(`${provider} does not offer ${code}`);
    const at = momentOf(world.clock, daysAgo, time);
    writeReferralOut(world, {
      client,
      kind,
      program,
      comments,
      at,
      author: world.people.named(by),
      receivedAt: at + 20_000,
      steps: stepsOf(world.clock, steps),
    });
  }
}

// `pending@3 got-help@1`: pending three days ago, got help yesterday.
function stepsOf(clock: AgencyClock, steps: string): StatusStep[] {
  return steps
    .split(" ")
    .filter(Boolean)
    .map((step) => {
      const [word, daysAgo] = step.split("@");
      const to = referralStatuses.find((status) => status === word);
      if (!to) throw new Error(`no status ${word}`);
      return { to, at: momentOf(clock, Number(daysAgo), "14:05") };
    });
}
