// E8: overlapping transactions on real PostgreSQL; a reader that polls all the time misses nothing.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { RecordId } from "../../src/records/fields.ts";
import { clientOf, type SmallAgency } from "../support/server/small-agency.ts";
import {
  startTestServer,
  stopDatabases,
  type TestServer,
} from "../support/server/start-test-server.ts";
import { entryOf, patchRow, putRow, type Tablet } from "../support/server/tablet.ts";

const ordering = suite("ordering");
let server: TestServer;
let agency: SmallAgency;

ordering.before(async () => {
  server = await startTestServer({ database: "postgres" });
  agency = await server.addSmallAgency();
});
ordering.after(async () => {
  await server.close();
  await stopDatabases();
});

ordering("960 writes from 16 sides, readers polling every 3 ms: none is missed", async () => {
  const writers = await Promise.all(
    Array.from({ length: 16 }, (_, i) => server.tabletOf(agency, i % 2 ? "ana" : "dan")),
  );
  const readers = await Promise.all(
    Array.from({ length: 3 }, () => server.tabletOf(agency, "both")),
  );
  // Each writes to a client of her own: only the agency's head puts their transactions in order.
  const clients = writers.map((_, i) =>
    putRow("client", clientOf(`W${i}`, [agency.sites.north]), null),
  );
  await writers[0]?.save(...clients);
  let isWriting = true;
  const reading = readers.map(async (reader) => {
    while (isWriting) {
      await reader.pull(100, ["casework"]);
      await new Promise((done) => setTimeout(done, 3));
    }
    await reader.pull(100, ["casework"]);
  });
  const written: RecordId[] = [];
  await Promise.all(writers.map((writer, i) => write(writer, clients[i]?.id ?? "", written)));
  isWriting = false;
  await Promise.all(reading);
  assert.is(written.length, 960);
  for (const reader of readers) {
    const missed = written.filter((id) => !reader.documents.has(id));
    assert.is(missed.length, 0, `missed ${missed.length} of ${written.length}`);
  }
});

ordering("pushes that touch the same records in opposite orders all get through", async () => {
  const [ana, dan] = [await server.tabletOf(agency, "ana"), await server.tabletOf(agency, "dan")];
  const clients = Array.from({ length: 20 }, (_, i) =>
    putRow("client", clientOf(`C${i}`, [agency.sites.north]), null),
  );
  await ana.save(...clients);
  const edits = (order: typeof clients, i: number) =>
    order.map((client) => entryOf([patchRow(client, { demographics: { [`q${i}`]: "a" } })]));
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, i) =>
      (i % 2 ? ana : dan).push(...edits(i % 2 ? clients : [...clients].reverse(), i)),
    ),
  );
  assert.is(answers.flat().filter(({ result }) => result === "applied").length, 20);
  assert.is(answers.flat().filter(({ result }) => result === "merged").length, 220);
});

ordering.run();

async function write(writer: Tablet, client: RecordId, written: RecordId[]): Promise<void> {
  for (let i = 0; i < 20; i += 1) {
    const rows = Array.from({ length: 3 }, () =>
      putRow("note", { date: "2026-07-01", referral: null, text: "n", visibleTo: "team" }, client),
    );
    await writer.push(...rows.map((row) => entryOf([row])));
    written.push(...rows.map(({ id }) => id));
  }
}
