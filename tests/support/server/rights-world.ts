// What the table of rights is asked against: an agency with clients of every kind, another agency beside it, and
// somebody of each role on a tablet of her own.
import { IDBFactory } from "fake-indexeddb";
import { randomBytes } from "node:crypto";
import { openDeviceKeys } from "../../../src/office/device-keys.ts";
import type { DevicePublicKey } from "../../../src/protocol/session.ts";
import type { RecordId } from "../../../src/records/fields.ts";
import type { Client } from "../../../src/records/client/client.ts";
import type { Asker } from "./rights.ts";
import { clientOf, emailOf, newId, type SmallAgency, type StaffName } from "./small-agency.ts";
import { PASSWORD, type TestServer } from "./start-test-server.ts";
import { patchRow, putRow, type Answered, type Tablet } from "./tablet.ts";

interface Subject {
  id: RecordId;
  rev: RecordId;
  note: RecordId;
  /** A word that is in her record and in her note, and nowhere else. */
  secret: string;
}

export interface World {
  epoch: string;
  clients: Record<"north" | "south" | "restricted" | "foreign", Subject>;
  people: Record<"own" | "foreign", RecordId>;
  tablets: Record<"own" | "south" | "foreign", RecordId>;
  sites: { own: RecordId };
  /** A service of the agency's catalogue, and who made it. */
  definition: { id: RecordId; maker: RecordId };
  grant: RecordId;
  escrow: { keyId: string; key: string };
  passkey: RecordId;
  /** Asked for by the administrator of each client's agency, and waiting. */
  erasures: Record<"north" | "south" | "restricted" | "foreign", RecordId>;
  lostBucket: string;
  /** Of somebody of the agency. */
  email: string;
  signIn: { email: string; password: string; deviceKey: DevicePublicKey };
}

/** Sends a request as somebody, once: nothing is renewed on the way. */
export type Askers = (
  asker: Asker,
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Answered>;

const staff: Record<Exclude<Asker, "signed out">, { side: "own" | "foreign"; name: StaffName }> = {
  worker: { side: "own", name: "ana" },
  "worker of another site": { side: "own", name: "eve" },
  supervisor: { side: "own", name: "sam" },
  administrator: { side: "own", name: "ada" },
  "program staff": { side: "own", name: "rosa" },
  partner: { side: "own", name: "kim" },
  "worker of another agency": { side: "foreign", name: "ana" },
  "administrator of another agency": { side: "foreign", name: "ada" },
};

/** Makes the world and lets everybody sign in. */
export async function makeWorld(server: TestServer): Promise<{ world: World; ask: Askers }> {
  const own = await server.addSmallAgency();
  const foreign = await server.addSmallAgency();
  const agencies = { own, foreign };
  const tablets = new Map<Asker, Tablet>();
  for (const [asker, { side, name }] of Object.entries(staff)) {
    // The keys of `staff` are askers.
    tablets.set(asker as Asker, await server.tabletOf(agencies[side], name));
  }
  const tabletOf = (asker: Asker): Tablet => tablets.get(asker) ?? server.tablet();
  const [ana, eve] = [tabletOf("worker"), tabletOf("worker of another site")];
  const spare = await server.tabletOf(own, "dan");
  const spareElsewhere = await server.tabletOf(foreign, "dan");
  // A tablet is listed once it has said how it is.
  const report = { waiting: 0, oldestWaiting: null, storageUsed: null, lastError: null };
  for (const tablet of [spare, spareElsewhere, eve]) await tablet.request("/sync/report", report);
  const escrow = { keyId: newId(), key: randomBytes(32).toString("base64url") };
  await ana.request("/api/escrow", escrow);
  const clients: World["clients"] = {
    north: await record(ana, own, ["north"]),
    south: await record(eve, own, ["south"]),
    restricted: await record(ana, own, ["north"], { restricted: true, assigned: [ana.person] }),
    foreign: await record(tabletOf("worker of another agency"), foreign, ["north"]),
  };
  const world: World = {
    epoch: (await ana.hello()).epoch,
    clients,
    erasures: {
      north: await askErasure(server, own, clients.north),
      south: await askErasure(server, own, clients.south),
      restricted: await askErasure(server, own, clients.restricted),
      foreign: await askErasure(server, foreign, clients.foreign),
    },
    people: { own: own.staff.cody, foreign: foreign.staff.cody },
    tablets: { own: spare.device, south: eve.device, foreign: spareElsewhere.device },
    sites: { own: own.sites.north },
    definition: { id: own.definitions.kit, maker: own.staff.ada },
    grant: own.endedGrant,
    escrow,
    passkey: await addPasskey(server, own),
    lostBucket: await loseClient(server, own, ana),
    email: emailOf(own.org, "dan"),
    signIn: {
      ...{ email: emailOf(own.org, "both"), password: PASSWORD },
      deviceKey: (await openDeviceKeys(new IDBFactory()).ofPerson("both")).publicKey,
    },
  };
  return { world, ask: makeAskers(server, tabletOf) };
}

async function record(
  by: Tablet,
  agency: SmallAgency,
  sites: readonly (keyof SmallAgency["sites"])[],
  rest: Partial<Client> = {},
): Promise<Subject> {
  const secret = `q${randomBytes(12).toString("hex")}`;
  const fields = clientOf(
    secret,
    sites.map((site) => agency.sites[site]),
  );
  const client = putRow("client", { ...fields, ...rest }, null);
  const text = { date: "2026-07-01", referral: null, text: secret, visibleTo: "team" } as const;
  const note = putRow("note", text, client.id);
  const { result } = await by.save(client, note);
  if (result !== "applied") throw new Error(`a client was ${result}`);
  return { id: client.id, rev: client.rev, note: note.id, secret };
}

/** A client who was restricted to the worker and another, and then to the other alone: the bucket lost with her. */
async function loseClient(server: TestServer, agency: SmallAgency, ana: Tablet): Promise<string> {
  const both = await server.tabletOf(agency, "both");
  const named = { restricted: true, assigned: [ana.person, both.person] };
  const client = putRow("client", { ...clientOf("Lost", [agency.sites.north]), ...named }, null);
  await both.save(client);
  await both.save(patchRow({ ...client, kind: "client" }, { assigned: [both.person] }));
  return `people:${client.id}`;
}

async function askErasure(
  server: TestServer,
  { org, staff: { ada } }: SmallAgency,
  { id: client }: Subject,
): Promise<RecordId> {
  const id = newId();
  await server.database.query(
    `insert into erasure (org, id, client, reason, asked_by, asked_at)
     values ($1, $2, $3, 'she asked for it', $4, now())`,
    [org, id, client, ada],
  );
  return id;
}

// What a browser makes needs a browser; here it only has to be hers.
async function addPasskey(server: TestServer, agency: SmallAgency): Promise<RecordId> {
  const id = newId();
  await server.database.query(
    `insert into passkey
       (org, person, id, credential, host, public_key, counter, transports, name, added_at)
     values ($1, $2, $3, $4, 'satchel.test', 'x', 0, '[]', 'Key', now())`,
    [agency.org, agency.staff.ana, id, newId()],
  );
  return id;
}

function makeAskers(server: TestServer, tabletOf: (asker: Asker) => Tablet): Askers {
  return async (asker, method, path, body, headers = {}) => {
    const sent = body === undefined ? null : typeof body === "string" ? body : JSON.stringify(body);
    const cookie = asker === "signed out" ? "" : tabletOf(asker).jar.header(path);
    const response = await server.fetch(path, {
      ...{ method, body: sent },
      headers: { "x-satchel": "1", "content-type": "application/json", cookie, ...headers },
    });
    const { status } = response;
    if (response.headers.get("content-type")?.includes("event-stream") === true) {
      await response.body?.cancel();
      return { status, headers: response.headers, body: null };
    }
    const text = await response.text();
    return { status, headers: response.headers, body: parsed(text) };
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
