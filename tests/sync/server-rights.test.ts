// T5, a curious partner or program, and T16, a request from another site: every route of the server, asked by everybody.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { askers, askFor, rights } from "../support/server/rights.ts";
import { makeWorld, type Askers, type World } from "../support/server/rights-world.ts";
import { newId } from "../support/server/small-agency.ts";
import { startTestServer, type TestServer } from "../support/server/start-test-server.ts";

const tests = suite("rights");
let server: TestServer;
let world: World;
let ask: Askers;

tests.before(async () => {
  server = await startTestServer();
  ({ world, ask } = await makeWorld(server));
});
tests.after(() => server.close());

tests("the table has a line for every route of the server, and none for another", () => {
  const inTable = new Set(rights.map(({ route }) => route));
  assert.equal([...inTable].sort(), [...new Set(server.app.routes)].sort());
});

tests(
  "T16: what a page of another site asks, or an address bar, is refused at every route",
  async () => {
    const before = await everything();
    const foreign = [
      { "x-satchel": "" },
      { "x-satchel": "yes" },
      { origin: "https://evil.example" },
      { origin: "null" },
      { origin: "http://satchel.test.evil.example" },
    ];
    const guarded = rights.filter(
      ({ route }) => !route.startsWith("GET ") || /^GET \/(api|sync)\//.test(route),
    );
    const accepted: string[] = [];
    for (const right of guarded) {
      for (const headers of foreign) {
        const asker = right.who[0] ?? "signed out";
        const { status, body } = await askFor(right, world, ask, asker, { headers });
        const isRefused = status === 403 && JSON.stringify(body).includes('"cross-site"');
        if (!isRefused) accepted.push(`${right.route} with ${JSON.stringify(headers)}`);
      }
    }
    assert.equal(accepted, []);
    assert.equal(await everything(), before, "nothing was changed");
  },
);

// What a request could have left behind, in numbers.
async function everything(): Promise<object[]> {
  return server.database.query(
    `select (select sum(head) from agency) as head, (select sum(number) from audit_head) as audit,
            (select count(*) from account) as accounts, (select count(*) from entry) as entries,
            (select count(*) from access_token) as tokens, (select count(*) from escrow) as keys,
            (select json_agg(t.state) from tablet t)::text as tablets,
            (select count(*) from totp) as totp, (select count(*) from mail_link) as links`,
  );
}

tests("what is somebody else's answers like what is not there", async () => {
  const telling: string[] = [];
  for (const right of rights) {
    const id = right.id?.(world);
    if (id === undefined) continue;
    for (const asker of askers.filter((one) => !right.who.includes(one))) {
      const unknown = newId();
      const there = await askFor(right, world, ask, asker);
      const nowhere = await askFor(right, world, ask, asker, { id: unknown });
      const of = (answer: typeof there, named: string) =>
        neutral(JSON.stringify([answer.status, answer.body]), named);
      if (of(there, id) !== of(nowhere, unknown)) {
        telling.push(`${right.route}, ${right.owner}, ${asker}: ${of(there, id)}`);
      }
    }
  }
  assert.equal(telling, []);
});

// Ids and moments differ from one request to the next, whatever is asked for.
function neutral(text: string, named: string): string {
  return text
    .replaceAll(named, "ID")
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "id")
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "then");
}

tests("T5: each cell of roles, routes and owners is as the table says", async () => {
  const outside: string[] = [];
  let cells = 0;
  for (const right of rights) {
    const { got = ({ status }) => status === 200 } = right;
    for (const asker of askers) {
      const answer = await askFor(right, world, ask, asker);
      cells += 1;
      const isGiven = got(answer, world);
      if (isGiven !== right.who.includes(asker) || answer.status >= 500) {
        const said = JSON.stringify(answer.body).slice(0, 120);
        outside.push(`${right.route}, ${right.owner}, ${asker}: ${answer.status} ${said}`);
      }
    }
  }
  assert.equal(outside, []);
  assert.ok(cells >= 700, `${String(cells)} cells`);
});

tests.run();
