// The table of rights (security §1): every route of the server, what is asked of it, and who gets it.
import { randomBytes } from "node:crypto";
import type { ServicesImport } from "../../../src/protocol/catalogue.ts";
import type { RecordId } from "../../../src/records/fields.ts";
import { entryOf, patchRow, type Answered } from "./tablet.ts";
import { newId } from "./small-agency.ts";
import { PASSWORD } from "./start-test-server.ts";
import type { Askers, World } from "./rights-world.ts";

export const askers = [
  "signed out",
  "worker",
  "worker of another site",
  "supervisor",
  "administrator",
  "program staff",
  "partner",
  "worker of another agency",
  "administrator of another agency",
] as const;
export type Asker = (typeof askers)[number];

/** One line of the table. */
export interface Right {
  route: string;
  /** Whose it is that is asked for. */
  owner: string;
  who: readonly Asker[];
  /** The address with its query, where it is more than the route. */
  path?: (world: World) => string;
  /** What is sent; `id` names what is asked for, and another id stands for what is not there. */
  body?: (world: World, id: string, asker: Asker) => unknown;
  /** What it names, where it names one thing. */
  id?: (world: World) => RecordId;
  /** Whether the asker got it; else by the status. */
  got?: (answer: Answered, world: World) => boolean;
}

const everyone = askers;
const signedIn = askers.filter((asker) => asker !== "signed out");
const withTablet = signedIn.filter((asker) => asker !== "program staff" && asker !== "partner");
const administrator = ["administrator"] as const;

/** An answer with this code came from behind the gate. */
const answered =
  (code: string) =>
  ({ body }: Answered): boolean =>
    (body as { code?: string }).code === code;

const says =
  (of: (world: World) => string) =>
  ({ status, body }: Answered, world: World): boolean =>
    status === 200 && JSON.stringify(body).includes(of(world));

const wholeDigest = Array.from({ length: 256 }, () => "00000000");
const NEWEST = "9223372036854775807";

interface OfClient {
  who: readonly Asker[];
  review: readonly Asker[];
  erase: readonly Asker[];
}

/** The clients of the world: who sees each of them, who reviews what is recorded for her, who may ask to erase her. */
const clients: Record<keyof World["clients"], OfClient> = {
  north: {
    who: ["worker", "supervisor"],
    review: ["supervisor"],
    erase: ["supervisor", "administrator"],
  },
  south: { who: ["worker of another site"], review: [], erase: administrator },
  restricted: { who: ["worker"], review: [], erase: administrator },
  foreign: {
    who: ["worker of another agency"],
    review: [],
    erase: ["administrator of another agency"],
  },
};

const aboutClients = (Object.keys(clients) as (keyof World["clients"])[]).flatMap((name) => {
  const { who, review, erase } = clients[name];
  const owner = `${name} client`;
  const id = (world: World) => world.clients[name].id;
  const secret = says((world) => world.clients[name].secret);
  const pull = (collection: string) => (world: World) =>
    `/sync/pull?collection=${collection}&epoch=${world.epoch}&limit=2000`;
  const rights: Right[] = [
    {
      route: "GET /sync/pull",
      owner: `${owner}, herself`,
      who,
      path: pull("clients"),
      got: secret,
    },
    {
      ...{ route: "GET /sync/pull", owner: `${owner}, casework`, who, path: pull("casework") },
      got: secret,
    },
    {
      ...{ route: "GET /sync/pull", owner: `${owner}, line in Review`, who: review },
      path: pull("inbox"),
      got: says((world) => world.clients[name].note),
    },
    {
      ...{ route: "POST /sync/documents", owner: `${owner}, herself`, who, id, got: secret },
      body: (_, asked) => ({ collection: "clients", ids: [asked] }),
    },
    {
      ...{ route: "POST /sync/documents", owner: `${owner}, casework`, who, got: secret },
      id: (world) => world.clients[name].note,
      body: (_, asked) => ({ collection: "casework", ids: [asked] }),
    },
    {
      ...{ route: "POST /sync/digest", owner, who, got: says(id) },
      body: () => ({ collection: "clients", upTo: NEWEST, partitions: wholeDigest }),
    },
    {
      ...{ route: "POST /sync/push", owner, who, id },
      body: (world, asked) => {
        const { rev } = world.clients[name];
        const record = { id: asked, rev, kind: "client", clientId: asked };
        return { entries: [entryOf([patchRow(record, { pronouns: newId().slice(-9) })])] };
      },
      got: ({ body }) => {
        const [entry] = (body as { entries?: { result: string }[] }).entries ?? [];
        return entry?.result === "applied" || entry?.result === "merged";
      },
    },
    {
      ...{ route: "GET /api/erasures", owner, who: erase },
      got: says((world) => world.erasures[name]),
    },
    {
      ...{ route: "POST /api/erasures", owner, who: erase, id },
      body: (_, client) => ({ client, reason: "she asked for it" }),
      got: answered("already-asked"),
    },
  ];
  return rights;
});

/** Of clients whom no asker supervises: who asked for it may not confirm it herself, and may take it back. */
const erasures: Right[] = (["south", "restricted"] as const).flatMap((name) => {
  const asked = {
    ...{ owner: `${name} client`, who: administrator },
    id: (world: World) => world.erasures[name],
    body: (_: World, erasure: string) => ({ erasure }),
  };
  return [
    { ...asked, route: "POST /api/erasures/confirm", got: answered("own-erasure") },
    { ...asked, route: "POST /api/erasures/refuse" },
  ];
});

const onPerson = (act: string): Right[] =>
  (["own", "foreign"] as const).map((side) => ({
    route: `POST /api/people/${act}`,
    owner: `a person of the ${side} agency`,
    who: side === "own" ? administrator : ["administrator of another agency"],
    id: (world) => world.people[side],
    body: (_, person) => ({ person }),
  }));

const onTablet = (act: string, rest: object = {}): Right[] =>
  (["own", "foreign"] as const).map((side) => ({
    route: `POST /api/tablets/${act}`,
    owner: `a tablet of the ${side} agency`,
    who: side === "own" ? administrator : ["administrator of another agency"],
    id: (world) => world.tablets[side],
    body: (_, device) => ({ device, ...rest }),
  }));

const wordsOf = (sites: readonly RecordId[]) => ({
  ...{ name: { given: "Nova", family: "Quist" }, title: "", role: "worker", sites },
});

const people: Right[] = [
  {
    ...{ route: "GET /api/people", owner: "the agency", who: administrator },
    got: says((world) => world.email),
  },
  {
    ...{ route: "POST /api/people/invite", owner: "the agency's site", who: administrator },
    id: (world) => world.sites.own,
    body: (_, site) => ({ email: `${newId()}@invited.example`, ...wordsOf([site]) }),
  },
  {
    ...{ route: "POST /api/people/access", owner: "a person of the agency", who: administrator },
    id: (world) => world.people.own,
    body: ({ sites }, person) => ({ person, ...wordsOf([sites.own]) }),
  },
  ...["new-link", "reset-second-factor", "disable", "enable"].flatMap(onPerson),
  {
    ...{ route: "POST /api/people/import", owner: "the agency" },
    who: ["administrator", "administrator of another agency"],
    body: () => ({ csv: "given,family,email,role,title,sites\n", isTrial: true }),
  },
  {
    ...{ route: "POST /api/sites", owner: "a site of the agency", who: administrator },
    id: (world) => world.sites.own,
    body: (_, id) => ({ id, name: "North", shortName: "N", phone: "" }),
  },
  {
    ...{ route: "POST /api/sites/close", owner: "a site of the agency", who: administrator },
    id: (world) => world.sites.own,
    body: (_, site) => ({ site }),
    got: answered("site-in-use"),
  },
  {
    ...{ route: "POST /api/sites/open", owner: "a site of the agency", who: administrator },
    id: (world) => world.sites.own,
    body: (_, site) => ({ site }),
  },
  {
    ...{ route: "POST /api/settings", owner: "the agency's site", who: administrator },
    id: (world) => world.sites.own,
    body: (_, site) => ({ noTeamSharingSites: [site] }),
  },
  {
    ...{ route: "GET /api/settings/history", owner: "the agency", who: administrator },
    got: says((world) => world.sites.own),
  },
  {
    ...{ route: "POST /api/catalogue", owner: "a site of the agency", who: administrator },
    id: (world) => world.sites.own,
    body: (_, site) => ({
      changes: [
        {
          ...{ kind: "service-screen", id: newId() },
          fields: { name: newId(), order: 9, services: [], sites: [site] },
        },
      ],
    }),
  },
  {
    ...{ route: "POST /api/catalogue/export", owner: "the agency", who: administrator },
    body: () => ({ of: "services" }),
    got: says((world) => world.definition.id),
  },
  {
    ...{ route: "POST /api/catalogue/services", owner: "a service of the agency" },
    who: administrator,
    body: ({ definition }) => ({ csv: `name,unit,id\nKit,count,${definition.id}`, isTrial: true }),
    got: ({ body }) => (body as Partial<ServicesImport>).counts?.changed === 1,
  },
  {
    ...{ route: "POST /api/catalogue/table", owner: "a grant of the agency", who: administrator },
    body: ({ grant }) => ({ of: "grants", csv: `name,id\nRenamed,${grant}`, isTrial: true }),
    got: ({ body }) => (body as Partial<ServicesImport>).counts?.changed === 1,
  },
  {
    ...{
      route: "POST /api/directory/import",
      owner: "the agency",
      who: ["administrator", "administrator of another agency"],
    },
    body: () => ({ source: "County", records: [], left: [] }),
  },
  {
    ...{
      route: "POST /api/directory/exported",
      owner: "the agency",
      who: ["administrator", "administrator of another agency"],
    },
    body: () => ({ records: 3 }),
  },
  {
    ...{ route: "GET /api/catalogue/history", owner: "a service of the agency" },
    who: administrator,
    path: (world) => `/api/catalogue/history?id=${world.definition.id}`,
    got: says((world) => world.definition.maker),
  },
  {
    ...{ route: "GET /api/catalogue/paid", owner: "a grant of the agency", who: administrator },
    path: (world) => `/api/catalogue/paid?id=${world.grant}`,
    got: ({ body }) => (body as { paid?: number }).paid === 0,
  },
  ...(["own", "foreign"] as const).map((side): Right => ({
    route: "POST /api/people/email",
    owner: `a person of the ${side} agency`,
    who: side === "own" ? administrator : ["administrator of another agency"],
    id: (world) => world.people[side],
    body: (_, person) => ({ person, email: `${newId()}@corrected.example` }),
  })),
  {
    ...{ route: "POST /api/password", owner: "herself", who: signedIn },
    body: () => ({ old: "not her password", password: "a password of some length" }),
    got: answered("wrong-password"),
  },
  {
    ...{ route: "GET /api/tablets", owner: "a tablet of her site" },
    who: ["supervisor", "administrator"],
    got: says((world) => world.tablets.own),
  },
  {
    ...{ route: "GET /api/tablets", owner: "a tablet of another site", who: administrator },
    got: says((world) => world.tablets.south),
  },
  ...onTablet("label", { label: "Van" }),
  ...["retire", "lost", "active"].flatMap((act) => onTablet(act)),
  {
    ...{ route: "GET /api/audit", owner: "the agency", who: administrator },
    got: says((world) => world.tablets.own),
  },
];

const secondFactor: Right[] = [
  { route: "GET /api/second-factor", owner: "herself", who: signedIn },
  ...["totp", "passkey"].map((kind) => ({
    ...{ route: `POST /api/second-factor/${kind}`, owner: "herself", who: signedIn },
    body: () => ({ password: PASSWORD }),
  })),
  {
    ...{ route: "POST /api/second-factor/totp/confirm", owner: "herself", who: signedIn },
    body: () => ({ code: "000000" }),
    got: answered("wrong-code"),
  },
  {
    ...{ route: "POST /api/second-factor/totp/remove", owner: "herself", who: signedIn },
    body: () => ({ password: "not her password" }),
    got: answered("wrong-password"),
  },
  {
    ...{ route: "POST /api/second-factor/passkey/confirm", owner: "herself", who: signedIn },
    body: () => ({ name: "Key", credential: madeUpCredential }),
    got: answered("passkey-refused"),
  },
  {
    // Somebody else's is not there for her, whatever her password.
    ...{ route: "POST /api/second-factor/passkey/remove", owner: "the worker", who: ["worker"] },
    id: (world) => world.passkey,
    body: (_, id) => ({ id, password: PASSWORD }),
  },
];

const madeUpCredential = {
  ...{ id: "AAAA", rawId: "AAAA", type: "public-key" },
  response: { clientDataJSON: "e30", attestationObject: "oA" },
};

const keys: Right[] = [
  {
    ...{ route: "POST /api/escrow", owner: "herself", who: withTablet },
    body: () => ({ keyId: newId(), key: randomBytes(32).toString("base64url") }),
  },
  {
    ...{ route: "POST /api/escrow/release", owner: "the worker's tablet", who: ["worker"] },
    body: ({ escrow }) => ({ keyId: escrow.keyId }),
    got: says((world) => world.escrow.key),
  },
];

const door: Right[] = [
  { route: "GET /healthz", owner: "nobody", who: everyone },
  { route: "GET /readyz", owner: "nobody", who: everyone },
  { route: "GET /api/parcel-key", owner: "the installation", who: everyone },
  { route: "GET /api/me", owner: "herself", who: signedIn },
  {
    ...{ route: "POST /api/sign-in", owner: "whose password it is", who: everyone },
    body: (world) => ({ ...world.signIn, device: newId() }),
    // A device's key belongs to one person on one device: what counts is that the password was looked at.
    got: ({ status, body }) => status === 200 || JSON.stringify(body).includes("deviceKey"),
  },
  {
    ...{ route: "POST /api/refresh", owner: "her sign-in", who: signedIn, body: () => ({}) },
    got: answered("proof-needed"),
  },
  {
    ...{ route: "POST /api/first-administrator", owner: "the link", who: everyone },
    body: (world) => ({
      ...{ token: "made up", agencyName: "A", given: "A", family: "B", email: "a@new.example" },
      ...{ password: "a password of some length", timeZone: "UTC", device: newId() },
      deviceKey: world.signIn.deviceKey,
    }),
    got: answered("link-not-valid"),
  },
  ...["look", "use"].map((act) => ({
    ...{ route: `POST /api/link/${act}`, owner: "the link", who: everyone },
    body: () => ({
      token: "a-link-that-was-made-up-00000",
      ...(act === "use" && { password: "a password of some length" }),
    }),
    got: answered("link-not-valid"),
  })),
  ...["look", "redeem"].map((act) => ({
    // Whoever has it in hand.
    ...{ route: `POST /api/voucher/${act}`, owner: "the voucher", who: everyone },
    body: () => ({ code: "222222222", shown: null, ...(act === "redeem" && { desk: "Desk" }) }),
    got: answered("voucher-not-valid"),
  })),
  {
    ...{ route: "POST /api/forgotten-password", owner: "the address", who: everyone },
    body: () => ({ email: "nobody@nowhere.example" }),
  },
  { route: "GET /api/standing", owner: "nobody", who: everyone },
  {
    // Whoever asks: only keys that sign get an answer, and none did.
    ...{ route: "POST /api/standing", owner: "whose key signed", who: everyone },
    body: () => ({ nonce: "made-up", proofs: [{ signer: "unknown", signature: "made-up" }] }),
    got: ({ body }) => JSON.stringify(body) === '{"standings":[]}',
  },
  {
    // Whoever carries it: it is its signature that counts.
    ...{ route: "POST /sync/parcels", owner: "who signed it", who: everyone },
    body: () => ({ parcels: [{}] }),
    got: ({ body }) => JSON.stringify(body) === '{"parcels":[{"result":"refused"}]}',
  },
];

const sync: Right[] = [
  { route: "GET /sync/hello", owner: "herself", who: withTablet },
  { route: "GET /sync/events", owner: "herself", who: withTablet },
  { route: "GET /sync/scope", owner: "herself", who: withTablet },
  {
    ...{ route: "GET /sync/scope", owner: "the client that the worker lost", who: ["worker"] },
    got: says((world) => world.lostBucket),
  },
  {
    ...{ route: "POST /sync/voucher-codes", owner: "her tablet", who: withTablet },
    body: () => ({ wanted: 1 }),
  },
  {
    ...{ route: "POST /sync/report", owner: "herself", who: withTablet },
    body: () => ({ waiting: 0, oldestWaiting: null, storageUsed: null, lastError: null }),
  },
];

const last: Right[] = [
  { route: "POST /api/sign-out", owner: "her sign-in", who: everyone, body: () => ({}) },
];

/** The whole table, in an order in which each line finds its world as it needs it. */
export const rights: readonly Right[] = [
  ...door,
  ...secondFactor,
  ...keys,
  ...aboutClients,
  ...sync,
  ...people,
  ...erasures,
  ...last,
];

/** Asks for one line of the table as somebody. */
export async function askFor(
  { route, path, body, id }: Right,
  world: World,
  askersOf: Askers,
  asker: Asker,
  asked: { id?: string; headers?: Record<string, string> } = {},
): Promise<Answered> {
  const [method = "", address = ""] = route.split(" ");
  const named = asked.id ?? id?.(world) ?? "";
  const sent = body?.(world, named, asker);
  return askersOf(asker, method, path?.(world) ?? address, sent, asked.headers);
}
