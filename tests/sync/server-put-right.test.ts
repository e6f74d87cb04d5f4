// What the office set aside can be put right, whatever was wrong with it, on both databases.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { DatabaseKind } from "../support/server/databases.ts";
import { clientOf, type SmallAgency } from "../support/server/small-agency.ts";
import {
  startTestServer,
  stopDatabases,
  type TestServer,
} from "../support/server/start-test-server.ts";
import { entryOf, patchRow, putRow, type Tablet } from "../support/server/tablet.ts";

for (const kind of ["pglite", "postgres"] satisfies DatabaseKind[]) {
  const putRight = suite(`put right on ${kind}`);
  let server: TestServer;
  let agency: SmallAgency;
  let ana: Tablet;

  putRight.before(async () => {
    server = await startTestServer({ database: kind });
  });
  putRight.before.each(async () => {
    agency = await server.addSmallAgency();
    ana = await server.tabletOf(agency, "ana");
  });
  putRight.after(async () => {
    await server.close();
    await stopDatabases();
  });

  for (const text of ["Starling \0", "Starling \ud83d"]) {
    const name = JSON.stringify(text);
    putRight(
      `text that no database can keep is put right, and what waited follows (${name})`,
      async () => {
        const wrong = putRow(
          "client",
          { ...clientOf("Niamh", [agency.sites.north]), notes: text },
          null,
        );
        const parked = entryOf([wrong]);
        const waiting = entryOf([patchRow(wrong, { pronouns: "she/her" })]);
        const [first, second] = await ana.push(parked, waiting);
        assert.equal([first?.reason, first?.detail], ["invalid-field", "notes"]);
        assert.is(second?.reason, "waits-behind");

        const right = putRow("client", clientOf("Niamh", [agency.sites.north]), null, wrong.id);
        const [fixed] = await ana.push(entryOf([right], { replaces: parked.id }));
        assert.is(fixed?.result, "applied");
        await ana.pull();
        const { notes, pronouns } = ana.documents.get(wrong.id)?.body.fields ?? {};
        assert.equal([notes, pronouns], ["", "she/her"]);
        assert.is(ana.held("notice").length, 0);
        assert.is(ana.held("competing-value").length, 0);
      },
    );
  }

  putRight.run();
}
