// A backup is restored: the office is as it was, under a new epoch, and whoever was erased since stays erased, whatever
// tablets still have of her.
import { randomUUID } from "node:crypto";
import { appendFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import * as v from "valibot";
import { erasuresAnswer } from "../../src/protocol/people.ts";
import { restoreBackup } from "../../sync-server/backup/restore-backup.ts";
import { writeBackup } from "../../sync-server/backup/write-backup.ts";
import { makeErasureLog } from "../../sync-server/people/erasure-log.ts";
import { checkAudit } from "../../sync-server/people/audit-check.ts";
import { readConfig } from "../../sync-server/config.ts";
import type { Database } from "../../sync-server/database/database.ts";
import type { Mail } from "../../src/records/mail/mail.ts";
import { sendDueMail } from "../../sync-server/outgoing/send-due.ts";
import { foundIn, makeCanaries } from "../support/canaries.ts";
import { emptyDatabase, type DatabaseKind } from "../support/server/databases.ts";
import { aMail, aRelease, referralTo } from "../support/server/referred.ts";
import { clientOf, type SmallAgency } from "../support/server/small-agency.ts";
import {
  startTestServer,
  stopDatabases,
  type TestServer,
} from "../support/server/start-test-server.ts";
import { entryOf, putRow } from "../support/server/tablet.ts";

for (const kind of ["pglite", "postgres"] satisfies DatabaseKind[]) {
  const backups = suite(`backups of ${kind}`);
  let server: TestServer;
  let agency: SmallAgency;
  let folder: string;
  backups.before(async () => {
    folder = await mkdtemp(join(tmpdir(), "satchel-backups-"));
    server = await startTestServer({ database: kind, dataDir: folder });
    agency = await server.addSmallAgency();
  });
  backups.after(async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
    await stopDatabases();
  });

  const commandOn = (database: Database, file: string, key = server.installationKey) => {
    const read = readConfig({ DATA_DIR: folder });
    assert.ok(read.ok);
    return { file, database, config: read.config, installationKey: key };
  };
  const backUp = async (): Promise<string> => {
    const file = join(folder, `${randomUUID()}.backup`);
    const said = await writeBackup(commandOn(server.database, file));
    assert.ok(said.ok, said.sentence);
    return file;
  };
  const record = async (given: string) => {
    const ana = await server.tabletOf(agency, "ana");
    const canaries = makeCanaries();
    const client = putRow("client", clientOf(given, [agency.sites.north]), null);
    const text = { visibleTo: "team" } as const;
    const note = putRow("note", canaries.fieldsOf("note", text), client.id);
    const entries = [entryOf([client]), entryOf([note])];
    for (const { result } of await ana.push(...entries)) assert.is(result, "applied");
    return { client, entries, canaries };
  };
  const erase = async (client: string): Promise<void> => {
    const [sam, ada] = [await server.tabletOf(agency, "sam"), await server.tabletOf(agency, "ada")];
    const asked = await sam.request("/api/erasures", { client, reason: "She asked." });
    assert.is(asked.status, 200);
    const { erasures } = v.parse(erasuresAnswer, (await ada.request("/api/erasures")).body);
    const erasure = erasures.find((one) => one.client === client)?.id;
    assert.is((await ada.request("/api/erasures/confirm", { erasure })).status, 200);
  };

  backups(
    "a client erased after the backup stays erased, and her tablets bring nothing back",
    async () => {
      const [her, other] = [await record("Her"), await record("Other")];
      const ana = await server.tabletOf(agency, "ana");
      const { epoch } = await ana.hello();
      const file = await backUp();
      // Her tablet has more of her than the backup; another one met only after it.
      const later = await record("Later");
      await erase(her.client.id);
      await erase(later.client.id);

      const database = await emptyDatabase(kind);
      const said = await restoreBackup(commandOn(database, file));
      assert.ok(said.ok, said.sentence);
      assert.match(said.sentence, /Erased again since: 2 clients/);
      const restored = await startTestServer({ on: database, dataDir: folder });
      const again = await restored.tabletOf(agency, "ana");
      assert.is.not((await again.hello()).epoch, epoch, "tablets hear that it came back");
      await again.pull();
      assert.ok(again.documents.has(other.client.id));
      assert.not.ok(again.documents.has(her.client.id));

      const offered = await again.push(...her.entries, ...other.entries, ...later.entries);
      const results = offered.map(({ result, reason }) => [result, reason]);
      assert.equal(results.slice(2, 4), [
        ["applied", undefined],
        ["applied", undefined],
      ]);
      // The first two are known to the backup: their answers stand, and nothing comes of them.
      assert.equal(results.slice(4), [
        ["parked", "record-unknown"],
        ["parked", "record-unknown"],
      ]);
      const fresh = her.entries.map((entry) => ({ ...entry, id: randomUUID() }));
      for (const { result } of await again.push(...fresh)) assert.is(result, "parked");
      const everything = await allOf(database);
      assert.equal(foundIn(everything, [...her.canaries.all, ...later.canaries.all]), []);
      assert.ok(
        foundIn(everything, other.canaries.all).length > 0,
        "the search sees what is there",
      );
      const [finding] = await checkAudit(database, server.installationKey);
      assert.equal(finding?.faults, []);
      await restored.close();
      await database.close();
    },
  );

  backups("the restored office goes on counting where it stood", async () => {
    const { client } = await record("Counted");
    const database = await emptyDatabase(kind);
    assert.ok((await restoreBackup(commandOn(database, await backUp()))).ok);
    const restored = await startTestServer({ on: database, dataDir: folder });
    const dan = await restored.tabletOf(agency, "dan");
    await dan.pull();
    assert.ok(dan.documents.has(client.id));
    const note = putRow(
      "note",
      { referral: null, text: "after", visibleTo: "team", date: "2026-07-16" },
      client.id,
    );
    assert.is((await dan.save(note)).result, "applied");
    const order = await database.query<{ id: string }>(
      "select id from entry where org = $1 order by received_as desc limit 1",
      [agency.org],
    );
    assert.is(order.length, 1);
    const tables = async (on: Database) => on.query("select name from migration order by name");
    assert.equal(await tables(database), await tables(server.database));
    await restored.close();
    await database.close();
  });

  backups(
    "nothing of it can be read without the key, and nothing can be cut off or exchanged",
    async () => {
      const { canaries } = await record("Sealed");
      const file = await backUp();
      const bytes = await readFile(file);
      assert.equal(foundIn(bytes, canaries.all), []);
      const database = await emptyDatabase(kind);
      const broken = async (made: Buffer): Promise<string> => {
        const path = join(folder, `${randomUUID()}.broken`);
        await writeFile(path, made);
        const said = await restoreBackup(commandOn(database, path));
        assert.not.ok(said.ok);
        return said.sentence;
      };
      const flipped = Buffer.from(bytes);
      flipped.writeUInt8(flipped.readUInt8(200) ^ 1, 200);
      assert.match(await broken(flipped), /not a whole backup/);
      assert.match(await broken(bytes.subarray(0, -20)), /not a whole backup/);
      assert.match(await broken(Buffer.from("something else")), /not a whole backup/);
      const foreign = commandOn(database, file, new Uint8Array(32).fill(9));
      // Another key's log is no log either: the backup is what is looked at here.
      foreign.config.dataDir = join(folder, "elsewhere");
      assert.match((await restoreBackup(foreign)).sentence, /not a whole backup/);
      const tables = await database.query(
        "select 1 as one from information_schema.tables where table_schema = current_schema()",
      );
      assert.is(tables.length, 0, "nothing was written");
      await database.close();
      const again = await writeBackup(commandOn(server.database, file));
      assert.match(again.sentence, /is there already/);
      const full = await restoreBackup(commandOn(server.database, file));
      assert.match(full.sentence, /fills an empty one/);
    },
  );

  backups("a line of the erasures that was changed stops everything that needs it", async () => {
    const log = makeErasureLog(folder, server.installationKey);
    const read = await log.read();
    assert.ok(read.ok && read.erased.length > 0);
    const path = join(folder, "erasures.log");
    const whole = await readFile(path, "utf8");
    // A power cut in the middle of a line: it was not committed.
    await appendFile(path, '\n{"org":"cut o');
    assert.equal(await log.read(), read);
    await writeFile(path, whole.replace(/"at":"20/, '"at":"19'));
    assert.equal((await log.read()).ok, false);
    const said = await writeBackup(commandOn(server.database, join(folder, "no.backup")));
    assert.match(said.sentence, /Line \d+ of the file erasures\.log/);
    await writeFile(path, whole);
  });

  backups(
    "mail that waited when the backup was made is not sent a second time, but told",
    async () => {
      const ana = await server.tabletOf(agency, "ana");
      const { client } = await record("Mailed");
      const referral = putRow("referral", referralTo(agency.provider), client.id);
      const release = putRow("release", aRelease(referral.id, agency.provider), client.id);
      const fields = aMail(referral.id, release.id, agency.provider, null);
      const mail = putRow("mail", fields, client.id);
      assert.is((await ana.save(referral, release, mail)).result, "applied");
      const database = await emptyDatabase(kind);
      const said = await restoreBackup(commandOn(database, await backUp()));
      assert.ok(said.ok, said.sentence);
      const restored = await startTestServer({ on: database, dataDir: folder });
      const posted: string[] = [];
      await sendDueMail(
        restored.door,
        async ({ to }) => {
          posted.push(to);
          return "taken";
        },
        (error) => assert.unreachable(String(error)),
      );
      const again = await restored.tabletOf(agency, "ana");
      await again.pull();
      const held = again.documents.get(mail.id)?.body.fields as Mail | undefined;
      assert.equal([held?.delivery.state, posted], ["unsure", []]);
      await restored.close();
    },
  );

  backups.run();
}

async function allOf(database: Database): Promise<Buffer> {
  const tables = await database.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
  );
  const parts: string[] = [];
  for (const { name } of tables) {
    parts.push(JSON.stringify(await database.query(`select t::text as row from "${name}" t`)));
  }
  return Buffer.from(parts.join("\n"));
}
