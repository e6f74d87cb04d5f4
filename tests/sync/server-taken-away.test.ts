// T7 at the office: who is shut out is shut out at once, told so only where she proves to be herself, and her late work
// is kept for the supervisor.
import { IDBFactory } from "fake-indexeddb";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { openDeviceKeys } from "../../src/office/device-keys.ts";
import { makeRenewingFetch, type OfficeFetch } from "../../src/office/renewing-fetch.ts";
import { askStandings } from "../../src/office/standings.ts";
import { deviceKeyName, type Parcel } from "../../src/protocol/parcels.ts";
import type { TabletLine } from "../../src/protocol/people.ts";
import { refreshProofText, standingProofText } from "../../src/protocol/session.ts";
import type { Entry } from "../../src/records/entry.ts";
import { makeParcels } from "../../src/sync/parcels.ts";
import type { CookieJar } from "../support/cookie-jar.ts";
import { makeLocks } from "../support/locks.ts";
import {
  clientOf,
  emailOf,
  type SmallAgency,
  type StaffName,
} from "../support/server/small-agency.ts";
import { PASSWORD, startTestServer, type TestServer } from "../support/server/start-test-server.ts";
import { entryOf, patchRow, putRow, type Tablet } from "../support/server/tablet.ts";
import { until } from "../support/sync/device.ts";

interface Said {
  code: string;
}

const away = suite("taken away");
let server: TestServer;
let agency: SmallAgency;

away.before(async () => {
  server = await startTestServer();
});
away.before.each(async () => {
  agency = await server.addSmallAgency();
});
away.after.each(() => server.setNow(null));
away.after(() => server.close());

const tabletOf = (name: StaffName) => server.tabletOf(agency, name);

async function setActive(ada: Tablet, name: StaffName, active: boolean): Promise<void> {
  await ada.pull();
  const person = ada.documents.get(agency.staff[name]);
  assert.ok(person);
  assert.is((await ada.save(patchRow(person, { active }))).result, "applied");
}

async function listenTo(tablet: Tablet) {
  const response = await server.fetch("/sync/events", { headers: tablet.session });
  assert.is(response.status, 200);
  let text = "";
  let isOver = false;
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  void (async () => {
    for (;;) {
      const { value, done } = (await reader?.read()) ?? { done: true, value: undefined };
      if (done) break;
      text += value;
    }
    isOver = true;
  })().catch(() => undefined);
  return { text: () => text, isOver: () => isOver, close: () => void reader?.cancel() };
}

away(
  "a disabled account is refused at its next request, and its open stream is wiped and closed",
  async () => {
    const [ada, ana, dan] = [await tabletOf("ada"), await tabletOf("ana"), await tabletOf("dan")];
    const [hers, his] = [await listenTo(ana), await listenTo(dan)];
    await setActive(ada, "ana", false);
    const refused = await ana.requestOnce<Said>("/sync/hello");
    assert.equal([refused.status, refused.body.code], [403, "account-disabled"]);
    assert.is(refused.headers.get("clear-site-data"), null);
    await until("her stream ends, sooner than a heartbeat", hers.isOver, 15_000);
    assert.match(hers.text(), /^event: ?wipe$/m);
    assert.not.ok(his.isOver() || his.text().includes("wipe"), "a colleague's goes on");
    his.close();
  },
);

away("after access ended the renewal says it, to the device's key alone", async () => {
  const [ada, ana] = [await tabletOf("ada"), await tabletOf("ana")];
  await setActive(ada, "ana", false);
  server.setNow(new Date(Date.now() + 50 * 86_400_000));
  const unproven = await ana.requestOnce<Said>("/api/refresh", {});
  assert.equal([unproven.status, unproven.body.code], [401, "proof-needed"]);
  const proven = await ana.request<Said>("/sync/hello");
  assert.equal([proven.status, proven.body.code], [403, "account-disabled"], "also after 45 days");
  const stranger = await server.tablet().request<Said>("/sync/hello");
  assert.equal([stranger.status, stranger.body.code], [401, "sign-in-first"]);
});

away(
  "a lost tablet is cleared and a retired one is told; another tablet of hers works on",
  async () => {
    const ada = await tabletOf("ada");
    const [lost, retired, kept] = [
      await tabletOf("ana"),
      await tabletOf("ana"),
      await tabletOf("ana"),
    ];
    assert.is((await ada.request("/api/tablets/lost", { device: lost.device })).status, 200);
    assert.is((await ada.request("/api/tablets/retire", { device: retired.device })).status, 200);
    const gone = await lost.request<Said>("/sync/hello");
    assert.equal([gone.status, gone.body.code], [403, "device-lost"]);
    assert.is(gone.headers.get("clear-site-data"), '"*"');
    const out = await retired.request<Said>("/sync/hello");
    assert.equal([out.status, out.body.code], [403, "device-retired"]);
    assert.is(out.headers.get("clear-site-data"), null);
    assert.is((await kept.request("/sync/hello")).status, 200);
    const { body } = await ada.request<{ tablets: TabletLine[] }>("/api/tablets");
    const states = new Map(body.tablets.map(({ device, state }) => [device, state]));
    assert.equal(
      [lost, retired, kept, ada].map(({ device }) => states.get(device)),
      ["lost", "retired", "active", "active"],
    );
    await ada.request("/api/tablets/active", { device: retired.device });
    assert.is((await retired.request("/sync/hello")).status, 401, "back in use it signs in anew");
  },
);

away(
  "only administrators take tablets out, never the one in their hands; supervisors see their people's",
  async () => {
    const [ada, ana, sam, eve] = await Promise.all(
      (["ada", "ana", "sam", "eve"] as const).map((name) => tabletOf(name)),
    );
    assert.ok(ada && ana && sam && eve);
    const { device } = ana;
    assert.is((await sam.request("/api/tablets/lost", { device })).status, 404);
    assert.is((await ana.request("/api/tablets")).status, 404);
    const own = await ada.request<Said>("/api/tablets/lost", { device: ada.device });
    assert.equal([own.status, own.body.code], [409, "own-tablet"]);
    const unknown = { device: agency.org };
    assert.is((await ada.request("/api/tablets/retire", unknown)).status, 404);
    const { body } = await sam.request<{ tablets: TabletLine[] }>("/api/tablets");
    const seen = body.tablets.map((tablet) => tablet.device);
    assert.ok(seen.includes(ana.device) && !seen.includes(eve.device));
  },
);

/** A browser in which somebody signed in once: its keys, and no cookies. */
async function keysOf(name: StaffName) {
  const keys = openDeviceKeys(new IDBFactory());
  const tablet = server.tablet();
  const email = emailOf(agency.org, name);
  const key = await keys.ofPerson(email);
  const asked = { email, password: PASSWORD, device: tablet.device, deviceKey: key.publicKey };
  const answer = await tablet.requestOnce<{ parcelKey: string }>("/api/sign-in", asked);
  assert.is(answer.status, 200);
  return { keys, email, tablet, key: { ...key, email }, parcelKey: answer.body.parcelKey };
}

type NamedKey = Awaited<ReturnType<typeof keysOf>>["key"];
const ask = (...keys: NamedKey[]) => askStandings(pageFetch(), keys);

/** Asks as a page does, with these cookies or none. */
function pageFetch(jar?: CookieJar): OfficeFetch {
  return (path, init) => {
    const headers = new Headers(init?.headers);
    headers.set("x-satchel", "1");
    headers.set("cookie", jar?.header(path) ?? "");
    return server.fetch(path, { ...init, headers });
  };
}

away("a device's key alone hears how its person stands, for everybody of a browser", async () => {
  const ada = await tabletOf("ada");
  const [ana, dan] = [await keysOf("ana"), await keysOf("dan")];
  const of = async () => {
    const told = await ask(ana.key, dan.key);
    return told?.map(({ email, person, standing }) => [email, person, standing]);
  };
  const line = (who: typeof ana, name: StaffName, standing: string) => [
    ...[who.email, agency.staff[name], standing],
  ];
  assert.equal(await of(), [line(ana, "ana", "stands"), line(dan, "dan", "stands")]);
  await setActive(ada, "ana", false);
  assert.equal(await of(), [line(ana, "ana", "account-disabled"), line(dan, "dan", "stands")]);
  await ada.request("/api/tablets/retire", { device: dan.tablet.device });
  assert.equal((await of())?.[1], line(dan, "dan", "device-retired"));
  await ada.request("/api/tablets/lost", { device: ana.tablet.device });
  assert.equal((await of())?.[0], line(ana, "ana", "device-lost"), "lost comes before closed");
});

away(
  "stolen: the password is changed, then the tablet is marked lost, and it hears so",
  async () => {
    const ada = await tabletOf("ada");
    const { tablet, keys, email, key } = await keysOf("ana");
    const safe = await tabletOf("ana");
    const change = { old: PASSWORD, password: "another password of hers" };
    assert.is((await safe.request("/api/password", change)).status, 200);
    const renewing = makeRenewingFetch(
      { keys, locks: makeLocks(), fetch: pageFetch(tablet.jar) },
      { person: agency.staff.ana, email },
    );
    assert.is((await renewing("/sync/hello")).status, 401, "its sign-in ended");
    assert.is((await ada.request("/api/tablets/lost", { device: tablet.device })).status, 200);
    const told = await renewing("/sync/hello");
    const { code } = (await told.json()) as Said;
    assert.equal([told.status, code], [403, "device-lost"]);
    const answer = await proofOf(key);
    assert.is(answer.headers.get("clear-site-data"), '"*"');
    assert.is((await safe.request("/sync/hello")).status, 200, "her other tablet works on");
  },
);

/** Asks with one proof, as it comes. */
async function proofOf(key: NamedKey, more: { nonce?: string; signature?: string } = {}) {
  const asker = server.tablet();
  const given = await asker.requestOnce<{ nonce: string }>("/api/standing");
  const nonce = more.nonce ?? given.body.nonce;
  const signature = more.signature ?? (await key.sign(standingProofText(nonce)));
  const proofs = [{ signer: await deviceKeyName(key.publicKey), signature }];
  return asker.requestOnce<{ standings: object[] }>("/api/standing", { nonce, proofs });
}

away("an unknown key, a wrong signature and an old nonce answer alike", async () => {
  const { key } = await keysOf("ana");
  assert.is((await proofOf(key)).body.standings.length, 1);
  const stranger = await openDeviceKeys(new IDBFactory()).ofPerson("nobody");
  const { nonce } = (await server.tablet().requestOnce<{ nonce: string }>("/api/standing")).body;
  const wrong = await stranger.sign(standingProofText(nonce));
  const forAnother = await key.sign(refreshProofText(nonce));
  const answers = [
    await proofOf({ ...stranger, email: "" }),
    await proofOf(key, { nonce, signature: wrong }),
    await proofOf(key, { nonce, signature: forAnother }),
    await proofOf(key, { nonce: "made-up" }),
  ];
  server.setNow(new Date(Date.now() + 3 * 60_000));
  answers.push(await proofOf(key, { nonce }));
  for (const { status, body, headers } of answers) {
    assert.equal([status, body, headers.get("clear-site-data")], [200, { standings: [] }, null]);
  }
});

/** A tablet with its own key, so that it can make parcels. */
async function sealingTablet(name: StaffName) {
  const { tablet, key, parcelKey } = await keysOf(name);
  const seal = (...entries: Entry[]) => makeParcels(entries, parcelKey, key);
  return { tablet, seal, parcelKey };
}

async function carry(parcels: readonly unknown[]): Promise<string[]> {
  const carrier = server.tablet();
  const { status, body } = await carrier.requestOnce<{ parcels: { result: string }[] }>(
    "/sync/parcels",
    { parcels },
  );
  assert.is(status, 200);
  return body.parcels.map(({ result }) => result);
}

away("a parcel carried by anyone is applied once, as the one who signed it", async () => {
  const { seal, parcelKey, tablet } = await sealingTablet("ana");
  const known = await server.tablet().requestOnce<{ parcelKey: string }>("/api/parcel-key");
  assert.is(known.body.parcelKey, parcelKey);
  const client = putRow("client", clientOf("Parcel", [agency.sites.north]), null);
  const note = {
    date: "2026-07-01",
    referral: null,
    text: "in the bag",
    visibleTo: "team",
  } as const;
  const entries = [entryOf([client]), entryOf([putRow("note", note, client.id)])];
  const parcels = await seal(...entries);
  assert.not.match(JSON.stringify(parcels), /Parcel|in the bag|[0-9a-f]{8}-[0-9a-f]{4}-/);
  assert.equal(await carry(parcels), ["received", "received"]);
  assert.equal(await carry(parcels), ["received", "received"]);
  const dan = await tabletOf("dan");
  await dan.pull();
  assert.is(dan.held("client").length, 1);
  assert.is(dan.held("note")[0]?.body.author, agency.staff.ana);
  const kept = await server.database.query<{ device: string; author: string }>(
    "select device, author from entry where org = $1",
    [agency.org],
  );
  const [device, author] = [tablet.device, agency.staff.ana];
  assert.equal(kept, [
    { device, author },
    { device, author },
  ]);
});

away(
  "a parcel on which the office fails is kept for a supervisor as it came, and delays no other",
  async () => {
    const { seal } = await sealingTablet("ana");
    const clients = ["First", "Poison", "Last"].map((given) =>
      putRow("client", clientOf(given, [agency.sites.north]), null),
    );
    await server.database.query(
      `create function fail_on_poison() returns trigger language plpgsql as
       $$ begin raise exception 'a fault of the office'; end $$`,
    );
    await server.database.query(
      `create trigger poison before insert on record for each row
       when (new.body::text like '%"Poison"%') execute function fail_on_poison()`,
    );
    try {
      const parcels = await seal(...clients.map((client) => entryOf([client])));
      assert.equal(await carry(parcels), ["received", "received", "received"]);
    } finally {
      await server.database.query("drop function fail_on_poison cascade");
    }
    const dan = await tabletOf("dan");
    await dan.pull();
    assert.equal(
      dan.held("client").map(({ body }) => (body.fields["name"] as { given: string }).given),
      ["First", "Last"],
    );
    const kept = await server.database.query<{ raw: string; author: string }>(
      "select content as raw, author from entry where org = $1 and state = 'parked'",
      [agency.org],
    );
    assert.is(kept.length, 1);
    assert.match(kept[0]?.raw ?? "", /Poison/);
    assert.is(kept[0]?.author, agency.staff.ana);
  },
);

away(
  "a parcel that was changed, sealed elsewhere or signed by a stranger is refused, and delays no other",
  async () => {
    const [ana, dan] = [await sealingTablet("ana"), await sealingTablet("dan")];
    const made = async () => {
      const [parcel] = await ana.seal(
        entryOf([putRow("client", clientOf("P", [agency.sites.north]), null)]),
      );
      assert.ok(parcel);
      return parcel;
    };
    const flip = (text: string) => (text.startsWith("A") ? "B" : "A") + text.slice(1);
    const [good, other] = [await made(), await made()];
    const [hisName] = await dan.seal(entryOf([putRow("client", clientOf("D", []), null)]));
    assert.ok(hisName);
    const bad: unknown[] = [
      ...(["signer", "enc", "sealed", "signature"] as const).map((part) => ({
        ...good,
        [part]: flip(good[part]),
      })),
      { ...good, sealed: other.sealed },
      { ...good, signer: hisName.signer },
      { ...good, more: 1 },
      null,
      "x",
      {},
    ];
    const stranger = await openDeviceKeys(new IDBFactory()).ofPerson("nobody");
    bad.push(...(await makeParcels([entryOf([])], ana.parcelKey, stranger)));
    const results = await carry([...bad, good satisfies Parcel]);
    assert.equal(results, [...bad.map(() => "refused"), "received"]);
  },
);

away(
  "what a retired tablet or a closed account drops off is parked for the supervisor",
  async () => {
    const { seal, tablet } = await sealingTablet("ana");
    const ada = await tabletOf("ada");
    const client = putRow("client", clientOf("Before", [agency.sites.north]), null);
    await tablet.requestOnce("/sync/push", { entries: [entryOf([client])] });
    await ada.request("/api/tablets/retire", { device: tablet.device });
    const late = entryOf([putRow("client", clientOf("Late", [agency.sites.north]), null)]);
    assert.equal(await carry(await seal(late)), ["received"]);
    await setActive(ada, "ana", false);
    const later = entryOf([patchRow({ ...client, kind: "client" }, { pronouns: "she" })]);
    assert.equal(await carry(await seal(later)), ["received"]);
    const opening = entryOf([putRow("opening", { at: later.at }, client.id)]);
    assert.equal(await carry(await seal(opening)), ["received"]);
    const rows = await server.database.query<{
      id: string;
      state: string;
      answer: { reason?: string };
    }>(
      "select id, state, answer from entry where org = $1 and state = 'parked' order by received_as",
      [agency.org],
    );
    assert.equal(
      rows.map(({ id, answer }) => [id, answer.reason]),
      [
        [late.id, "came-late"],
        [later.id, "came-late"],
        [opening.id, "came-late"],
      ],
    );
    const sam = await tabletOf("sam");
    await sam.pull();
    const reasons = sam.held("review-item").map(({ body }) => body.fields["summary"]);
    assert.is(JSON.stringify(reasons).match(/came-late/g)?.length, 2, "an opening is no line");
  },
);

away.run();
