import type { Client } from "../client/client.ts";
import type { Day, RecordId } from "../fields.ts";
import type { Program, Provider } from "../reference/catalogue.ts";
import type { Referral } from "../referral/referral.ts";
import {
  fieldsBeyond,
  fieldsOffered,
  releaseRefusals,
  releaseState,
  type Release,
} from "../release/release.ts";
import type { Mail, MailStop } from "./mail.ts";

/** What a mail is judged by, as it stands now; null for what is not there or was deleted. */
export interface Judged {
  client: Pick<Client, "contact"> | null;
  referral: Pick<Referral, "toProvider" | "mode"> | null;
  release: Release | null;
  isRevoked: boolean;
  provider: Pick<Provider, "email"> | null;
  program: Pick<Program, "provider" | "email" | "status"> | null;
  /** In the agency's time zone. */
  today: Day;
}

type Written = Pick<Mail, "referral" | "provider" | "program" | "to"> & {
  facts: readonly Pick<Mail["facts"][number], "field">[];
};

/**
 * Why a mail may not leave; null when it may. The tablet asks before it is queued and the office each time before it is
 * sent, because all of it can change while it waits (domain §3, T13).
 */
export function whyNotSent(written: Written, judged: Judged): MailStop | null {
  return (
    aboutReferral(written, judged) ?? aboutRelease(written, judged) ?? aboutAddress(written, judged)
  );
}

function aboutReferral({ provider }: Written, { client, referral }: Judged): MailStop | null {
  if (client === null || referral === null) return "referral-gone";
  if (referral.mode === "tracking") return "tracking";
  return referral.toProvider === provider ? null : "other-provider";
}

function aboutRelease(written: Written, judged: Judged): MailStop | null {
  const { release, isRevoked, today, client } = judged;
  if (release === null || release.referral !== written.referral) return "release-missing";
  if (releaseRefusals(release).length > 0) return "release-missing";
  const state = releaseState(release, isRevoked, today);
  if (state === "revoked") return "release-revoked";
  if (state !== "good") return "release-ended";
  if (release.recipient !== written.provider) return "other-provider";
  const told = written.facts.map(({ field }) => field);
  if (fieldsBeyond(release, told).length > 0) return "field-not-released";
  // What she allowed before she wanted nobody to reach out.
  const offered = client === null ? [] : fieldsOffered(client);
  return told.every((field) => offered.includes(field)) ? null : "do-not-contact";
}

function aboutAddress(written: Written, { provider, program }: Judged): MailStop | null {
  if (provider === null) return "provider-gone";
  const isOwn = written.program === null || program?.provider === written.provider;
  if (!isOwn) return "provider-gone";
  if (program !== null && program.status !== "active") return "provider-closed";
  const known = addressOf(provider, program);
  if (known === null) return "no-address";
  return known === written.to ? null : "address-changed";
}

/** Where mail to a program goes: its own address, else its provider's; null where the directory has none that is one. */
export function addressOf(
  provider: Pick<Provider, "email">,
  program: Pick<Program, "email"> | null,
): string | null {
  const written = [program?.email ?? "", provider.email].map((address) => address.trim());
  return written.find((address) => oneMailbox.test(address)) ?? null;
}

// One mailbox and nothing else: what an importer brought may be a list, or words.
const oneMailbox = /^[^\s@<>,;:"()]+@[^\s@<>,;:"()]+\.[^\s@<>,;:"()]+$/;

/** The program whose address a mail takes, where the referral names one of that provider. */
export function addressedProgram(
  toProgram: RecordId | null,
  provider: RecordId,
  program: Pick<Program, "provider"> | undefined,
): RecordId | null {
  return toProgram !== null && program?.provider === provider ? toProgram : null;
}
