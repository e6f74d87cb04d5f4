import { addDays } from "../../src/records/days.ts";
import type { Mail } from "../../src/records/mail/mail.ts";
import { addressOf } from "../../src/records/mail/why-not-sent.ts";
import { mailNoticeId } from "../sync/derived-id.ts";
import { momentOf } from "./agency-clock.ts";
import type { SeedOf, SeedRecord } from "./ledger.ts";
import type { World } from "./world.ts";

/**
 * One of Dan's clients took her release back while the mail that it allowed waited on his tablet: it was not sent, and he
 * is told to call.
 */
export function writeRevokedMail(world: World): void {
  const { ledger, people, clock } = world;
  const author = people.named("Dan Okafor");
  const referral = ledger.records.findLast((record) => isToWrite(world, record, author));
  if (referral?.kind !== "referral") return;
  const { clientId } = referral;
  const [at, revokedAt] = [momentOf(clock, 2, "16:40"), momentOf(clock, 1, "9:15")];
  const release = ledger.add("release", {
    ...{ at, receivedAt: revokedAt + 60_000, author, clientId },
    fields: {
      ...{ referral: referral.id, recipient: referral.fields.toProvider, fields: ["name"] },
      ...{ purpose: "To be expected there", from: clock.daysAgo(2) },
      until: addDays(clock.today, 60),
      given: { method: "verbal", witness: "Ruth Abara" },
    },
  });
  const mail = ledger.add("mail", {
    ...{ at: at + 60_000, receivedAt: revokedAt + 60_000, author, clientId },
    fields: mailOf(world, referral, release.id, revokedAt),
  });
  ledger.add("revocation", {
    ...{ at: revokedAt, receivedAt: revokedAt + 60_000, author, clientId },
    fields: { release: release.id, reason: "Would rather go there without a letter" },
  });
  tell(world, mail, revokedAt + 62_000);
}

// A live one whose provider has a mailbox.
function isToWrite(world: World, record: SeedRecord, author: string): boolean {
  if (record.kind !== "referral" || record.author !== author) return false;
  const { direction, mode, toProvider } = record.fields;
  return direction === "out" && mode === "live" && mailboxOf(world, toProvider) !== null;
}

function mailboxOf({ ledger }: World, provider: string): string | null {
  const known = ledger.records.find(({ id }) => id === provider);
  return known?.kind === "provider" ? addressOf(known.fields, null) : null;
}

function mailOf(
  world: World,
  { id, fields: { toProvider } }: SeedOf<"referral">,
  release: string,
  stoppedAt: number,
): Mail {
  return {
    ...{ referral: id, release, provider: toProvider, program: null, language: "en" },
    to: mailboxOf(world, toProvider) ?? "",
    message: "Hello, somebody comes to you this week. Please expect her.",
    facts: [],
    delivery: {
      ...{ state: "stopped", stop: "release-revoked", tries: 0, nextAt: null },
      at: new Date(stoppedAt + 62_000).toISOString(),
    },
    called: null,
  };
}

function tell({ ledger }: World, mail: SeedOf<"mail">, at: number): void {
  const { id, rev, author, clientId } = mail;
  ledger.add("notice", {
    ...{ id: mailNoticeId(id), at, author, clientId },
    fields: {
      ...{ about: "mail-not-sent", to: author, record: id, recordKind: "mail", rev },
      ...{ recordCollection: "casework", field: null, comment: "", by: null },
      ...{ at: new Date(at).toISOString(), competing: null, entry: null },
    },
  });
}
