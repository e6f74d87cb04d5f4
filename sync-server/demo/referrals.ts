import { dayOfInstant } from "../../src/records/days.ts";
import type { RecordId } from "../../src/records/fields.ts";
import type { Referral } from "../../src/records/referral/referral.ts";
import { statusGroup, type ReferralStatus } from "../../src/records/referral/referral-status.ts";
import type { StatusChange } from "../../src/records/referral/referral-status.ts";
import { TIME_ZONE } from "./agency-clock.ts";
import { modeOf, type OutsideProgram, type ReferralKind } from "./referral-screens.ts";
import type { SeedOf } from "./ledger.ts";
import { outcomes } from "./tables/mixes.ts";
import type { DemoClient, World } from "./world.ts";

/** One later change of a referral's status. */
export interface StatusStep {
  to: ReferralStatus;
  at: number;
  reason?: string;
}

/** A referral and how it went. The first change, to `not-updated`, is saved in the same moment. */
interface ReferralStory {
  client: DemoClient;
  author: RecordId;
  at: number;
  receivedAt: number;
  steps: readonly StatusStep[];
  comments: string;
}

/** A referral to a program of another organization. */
export interface StoryOut extends ReferralStory {
  kind: ReferralKind;
  program: OutsideProgram;
}

/** A client whom another organization sent. */
export interface StoryIn extends ReferralStory {
  from: RecordId;
  reason: string;
}

/** What was written: the referral and its status changes, the last one last. */
export interface WrittenReferral {
  referral: SeedOf<"referral">;
  changes: readonly SeedOf<"status-change">[];
}

/** Writes a referral out with its status changes. */
export function writeReferralOut(world: World, story: StoryOut): WrittenReferral {
  const { client, kind, program, author } = story;
  const mode = modeOf(program.connect);
  return writeReferral(world, story, program.providerName, {
    ...commonFields(story),
    direction: "out",
    mode,
    service: kind.id,
    toProvider: program.provider,
    toProgram: program.id,
    fromProvider: world.directory.ownProvider,
    fromUser: author,
    need: client.needs.get(kind.need) ?? null,
    contactMethod: mode === "live" ? client.fields.contact.by : null,
    reason: null,
  });
}

/** Writes a referral in with its status changes. */
export function writeReferralIn(world: World, story: StoryIn): WrittenReferral {
  const { ownProvider, ownPrograms } = world.directory;
  const program = ownPrograms.find(({ site }) => site === story.client.site);
  return writeReferral(world, story, null, {
    ...commonFields(story),
    direction: "in",
    mode: "logged",
    service: null,
    toProvider: ownProvider,
    toProgram: program?.id ?? null,
    fromProvider: story.from,
    fromUser: null,
    need: null,
    contactMethod: null,
    reason: story.reason,
  });
}

function commonFields({ at, steps, comments }: ReferralStory) {
  const [first, last] = [steps[0], steps.at(-1)];
  const result = last ? outcomes[last.to] : undefined;
  return {
    date: dayOf(at),
    comments,
    goal: null,
    dateAcknowledged: first ? dayOf(first.at) : null,
    outcome: last && result ? { result, date: dayOf(last.at), note: "" } : null,
    flags: [],
  };
}

function writeReferral(
  world: World,
  story: ReferralStory,
  provider: string | null,
  fields: Referral,
): WrittenReferral {
  const { client, author, at, receivedAt } = story;
  const clientId = client.id;
  const referral = world.ledger.add("referral", { at, receivedAt, author, clientId, fields });
  let from: ReferralStatus | null = null;
  let received = receivedAt;
  const steps: readonly StatusStep[] = [{ to: "not-updated", at }, ...story.steps];
  const changes = steps.map((step, index) => {
    const told = index === 0 ? null : answeredBy(world, provider, step.to);
    const change: StatusChange = {
      referral: referral.id,
      from,
      to: step.to,
      at: new Date(step.at).toISOString(),
      via: told?.via ?? "app",
      reason: step.reason ?? "",
    };
    from = step.to;
    // The office gets the changes of one referral in their order.
    received = Math.max(received, step.at);
    return world.ledger.add("status-change", {
      at: step.at,
      receivedAt: received,
      clientId,
      fields: change,
      author: told?.author ?? author,
    });
  });
  return { referral, changes };
}

// Organizations on the platform answer themselves; the rest is what the worker heard.
function answeredBy(world: World, provider: string | null, to: ReferralStatus) {
  const author = provider === null ? null : world.people.answersFor(provider);
  if (author === null || to === "couldnt-contact") return null;
  const via = statusGroup(to) === "open" ? ("dashboard" as const) : ("email-link" as const);
  return { author, via };
}

function dayOf(at: number) {
  return dayOfInstant(new Date(at).toISOString(), TIME_ZONE);
}
