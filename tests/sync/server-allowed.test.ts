// T6, a curious worker: random agencies in which random people do random things, some of which they may not. Whatever
// way the server gives anything out, each gets exactly what a slow book of the rules allows.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { runRandomOffice } from "../support/server/compare-office.ts";
import { clientOf } from "../support/server/small-agency.ts";
import { startTestServer, type TestServer } from "../support/server/start-test-server.ts";
import { patchRow, putRow } from "../support/server/tablet.ts";

const allowed = suite("what everybody is allowed");
let server: TestServer;

allowed.before(async () => {
  server = await startTestServer();
});
allowed.after(() => server.close());

allowed("a random agency: everybody gets what the book allows, and nothing else", async () => {
  const seed = Number(process.env["SEED"] ?? Math.floor(Math.random() * 1e9));
  assert.equal(await runRandomOffice(server, seed), []);
});

allowed("who is taken off a restricted client loses what she kept about her, too", async () => {
  const agency = await server.addSmallAgency();
  const [ana, sam] = [await server.tabletOf(agency, "ana"), await server.tabletOf(agency, "sam")];
  const both = { restricted: true, assigned: [ana.person, sam.person] };
  const client = putRow("client", { ...clientOf("Rosa", [agency.sites.north]), ...both }, null);
  const text = { date: "2026-07-01", referral: null, text: "mine", visibleTo: "author" } as const;
  const note = putRow("note", text, client.id);
  assert.is((await ana.save(client, note)).result, "applied");
  await ana.pull();
  assert.ok(ana.documents.has(note.id));
  const record = { ...client, kind: "client" };
  const off = patchRow(record, { assigned: [sam.person] });
  assert.is((await sam.save(off)).result, "applied");
  await ana.pull();
  assert.equal([ana.held("client"), ana.held("note")], [[], []]);
  await sam.save(patchRow({ ...record, rev: off.rev }, { assigned: both.assigned }));
  await ana.pull();
  assert.equal([ana.held("client").length, ana.held("note").length], [1, 1]);
});

allowed.run();
