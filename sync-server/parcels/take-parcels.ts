import * as v from "valibot";
import { parcel, parcelInfo, parcelSignedText, type Parcel } from "../../src/protocol/parcels.ts";
import { MOST_ROWS } from "../../src/records/entry.ts";
import type { Role } from "../../src/records/define-record.ts";
import type { AppContext } from "../app-context.ts";
import type { Queries } from "../database/database.ts";
import { isUnavailable } from "../database/is-unavailable.ts";
import { writeAudit } from "../people/audit.ts";
import { findDeviceKey, isSignedBy, type KeyOwner } from "../people/device-keys.ts";
import type { TabletState } from "../people/tablets.ts";
import { isTooDeep } from "../read-body.ts";
import { pushEntries } from "../sync/one-door.ts";
import { hasTablet } from "../sync/scope.ts";
import { parcelKeys, parcelSuite } from "./parcel-key.ts";

export type ParcelResult = "received" | "refused";

/**
 * Opens parcels and hands their entries to the one door as those who signed them, on the devices that they signed on,
 * whoever carried them here. What comes from an account or a tablet that is out of use is parked for the supervisor.
 */
export async function takeParcels(
  app: AppContext,
  raw: readonly unknown[],
): Promise<ParcelResult[]> {
  const opened = await Promise.all(raw.map((one) => open(app, one)));
  const results = opened.map((): ParcelResult => "refused");
  const bySigner = new Map<string, { owner: KeyOwner; at: number[] }>();
  opened.forEach((one, at) => {
    if (!one) return;
    const known = bySigner.get(one.signer) ?? { owner: one.owner, at: [] };
    bySigner.set(one.signer, { ...known, at: [...known.at, at] });
  });
  for (const { owner, at } of bySigner.values()) {
    const entries = at.map((index) => opened[index]?.entry);
    if (!(await handIn(app, owner, entries))) continue;
    for (const index of at) results[index] = "received";
  }
  return results;
}

interface Opened {
  signer: string;
  owner: KeyOwner;
  entry: unknown;
}

async function open(app: AppContext, raw: unknown): Promise<Opened | null> {
  const parsed = v.safeParse(parcel, raw);
  if (!parsed.success) return null;
  const { signer, signature } = parsed.output;
  const key = await findDeviceKey(app.database, signer);
  if (!key || !isSignedBy(key, parcelSignedText(parsed.output), signature)) return null;
  const text = await unseal(app, parsed.output);
  if (text === null || isTooDeep(text)) return null;
  const { org, person, device } = key;
  return { signer, owner: { org, person, device }, entry: parse(text) };
}

async function unseal(app: AppContext, { enc, sealed, signer }: Parcel): Promise<string | null> {
  const { pair } = await parcelKeys(app.config.installationKey);
  try {
    const info = new TextEncoder().encode(parcelInfo(signer));
    const recipient = { recipientKey: pair, enc: bytesOf(enc), info };
    const context = await parcelSuite.createRecipientContext(recipient);
    return new TextDecoder().decode(await context.open(bytesOf(sealed)));
  } catch {
    // Sealed to another key, or changed on its way: the library says both by throwing.
    return null;
  }
}

function bytesOf(text: string): ArrayBuffer {
  return new Uint8Array(Buffer.from(text, "base64url")).buffer;
}

// What is no JSON is kept as it came, like every entry that cannot be read.
function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

// One on which the office fails holds up none of the others: it is kept as it came, like one that cannot be read.
async function takeAll(
  app: AppContext,
  visitor: Parameters<typeof pushEntries>[1],
  entries: readonly unknown[],
): Promise<void> {
  try {
    await pushEntries(app, visitor, entries);
  } catch (error) {
    if (isUnavailable(error)) throw error;
    if (entries.length > 1) for (const one of entries) await takeAll(app, visitor, [one]);
    else await pushEntries(app, visitor, [JSON.stringify(entries[0])]);
  }
}

interface SignerRow {
  role: Role;
  disabled: boolean;
  tablet: TabletState;
}

async function handIn(
  app: AppContext,
  owner: KeyOwner,
  entries: readonly unknown[],
): Promise<boolean> {
  const signer = await readSigner(app.database, owner);
  if (!signer || !hasTablet(signer.role)) return false;
  const { org, person, device } = owner;
  const isLate = signer.disabled || signer.tablet !== "active";
  const visitor = { org, person, device, role: signer.role, isLate };
  for (let from = 0; from < entries.length; from += MOST_ROWS) {
    await takeAll(app, visitor, entries.slice(from, from + MOST_ROWS));
  }
  const act = { act: "parcels-taken", person, device, subject: null } as const;
  await app.database.transaction((queries) =>
    writeAudit(app, queries, org, [{ ...act, detail: { entries: entries.length, isLate } }]),
  );
  return true;
}

async function readSigner(queries: Queries, owner: KeyOwner): Promise<SignerRow | undefined> {
  const { org, person, device } = owner;
  const rows = await queries.query<SignerRow>(
    `select a.role, a.disabled, d.state as tablet
       from account a join tablet d on d.org = a.org and d.device = $3
      where a.org = $1 and a.person = $2`,
    [org, person, device],
  );
  return rows[0];
}
