// What the office set aside can be put right, whatever was wrong with it, on both databases.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Fields } from "../../src/records/registry.ts";
import type { DatabaseKind } from "../support/server/databases.ts";
import { clientOf, type SmallAgency } from "../support/server/small-agency.ts";
import {
  startTestServer,
  stopDatabases,
  type TestServer,
} from "../support/server/start-test-server.ts";
import { entryOf, patchRow, putRow, withdrawRow, type Tablet } from "../support/server/tablet.ts";

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

  async function setAside() {
    const [both, dan, sam] = await Promise.all([
      server.tabletOf(agency, "both"),
      server.tabletOf(agency, "dan"),
      server.tabletOf(agency, "sam"),
    ]);
    const { north, south } = agency.sites;
    const client = putRow("client", clientOf("Niamh", [north, south]), null);
    await both.save(client);
    await ana.pull();
    const moved = patchRow(client, { sites: [south] });
    await both.save(moved);
    const note = putRow("note", noteOf("met at the bridge"), client.id);
    const parked = entryOf([note]);
    assert.is((await ana.push(parked))[0]?.reason, "record-unknown");
    const giveBack = () => both.save(patchRow({ ...client, rev: moved.rev }, { sites: [north] }));
    const isInReview = async () => {
      await sam.pull();
      return sam.held("review-item").some(({ body }) => body.fields["entry"] === parked.id);
    };
    return { dan, sam, note, parked, giveBack, isInReview };
  }

  putRight(
    "is tried again by a supervisor once nothing stands in its way, as its author's",
    async () => {
      const { dan, sam, note, parked, giveBack, isInReview } = await setAside();
      const again = () => entryOf([], { retries: parked.id });
      await sam.push(again());
      assert.ok(await isInReview(), "she still has no access");
      await giveBack();
      await dan.push(again());
      assert.ok(await isInReview(), "a colleague has no say in it");

      const retry = again();
      assert.is((await sam.push(retry))[0]?.result, "noop");
      await sam.push(retry);
      assert.not.ok(await isInReview());
      await Promise.all([dan.pull(), ana.pull()]);
      assert.is(dan.documents.get(note.id)?.body.author, ana.person);
      assert.not.ok(ana.held("notice").some(({ body }) => body.fields["entry"] === parked.id));
      assert.is((await ana.push(parked))[0]?.result, "applied", "her tablet learns of it");
    },
  );

  putRight("is put aside by a supervisor, and its author is told by whom", async () => {
    const { sam, parked, isInReview } = await setAside();
    await sam.push(entryOf([], { replaces: parked.id }));
    assert.not.ok(await isInReview());
    await ana.pull();
    const told = ana.held("notice").map(({ body }) => body.fields);
    assert.equal(
      told.filter(({ entry }) => entry === parked.id).map(({ about, by }) => [about, by]),
      [["put-aside", sam.person]],
    );
    assert.is((await ana.push(parked))[0]?.result, "noop");
  });

  putRight("what was parked unheard is taken back without a second look", async () => {
    const { note, parked, isInReview } = await setAside();
    const back = entryOf([withdrawRow(note)], { replaces: parked.id, takesBack: true });
    assert.is((await ana.push(back))[0]?.result, "noop");
    assert.not.ok(await isInReview());
    await ana.pull();
    assert.not.ok(ana.held("notice").some(({ body }) => body.fields["entry"] === parked.id));
    assert.is((await ana.push(parked))[0]?.result, "noop", "and does not come again");
  });

  putRight("nobody gives up what a colleague has yet to send", async () => {
    const dan = await server.tabletOf(agency, "dan");
    const client = putRow("client", clientOf("Niamh", [agency.sites.north]), null);
    const hers = entryOf([client]);
    const rows = [withdrawRow(client)];
    await dan.push(entryOf(rows, { replaces: hers.id, takesBack: true }));
    assert.is((await ana.push(hers))[0]?.result, "applied");
    const [second] = await dan.push(entryOf(rows, { replaces: hers.id, takesBack: true }));
    assert.is(second?.result, "noop");
    await ana.pull();
    assert.is(ana.documents.get(client.id)?.body.withdrawn, null);
  });

  putRight.run();
}

function noteOf(text: string): Fields<"note"> {
  return { date: "2026-07-16", referral: null, text, visibleTo: "team" };
}
