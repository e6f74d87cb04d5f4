// Both databases speak the same types; migrations; and how pull walks indexes on a realistic number of rows.
import { randomUUID } from "node:crypto";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Database } from "../../sync-server/database/database.ts";
import { migrate } from "../../sync-server/database/migrations.ts";
import { openPglite } from "../../sync-server/database/pglite.ts";
import { openPostgres } from "../../sync-server/database/postgres.ts";
import { pullSql } from "../../sync-server/sync/pull.ts";
import { freshDatabase, freshPostgresUrl, stopDatabases } from "../support/server/databases.ts";

const databases = suite("databases");
databases.after(stopDatabases);

const columns = `
  9007199254740993::bigint as big, (-7)::int as whole, 2::smallint as small,
  12345678901234567890.123456789::numeric as exact, 1.5::double precision as double, 0.5::real as float,
  'a "text" ü'::text as words, 'x'::varchar as short, true as yes, false as no, null::bigint as nothing,
  '0190a000-0000-7000-8000-000000000001'::uuid as id,
  '2026-07-16'::date as day, '2026-07-16T10:42:00.123Z'::timestamptz as moment,
  '2026-07-16 10:42:00'::timestamp as wall,
  '{"a":[1,"b",null]}'::json as plain, '{"a":[1,"b",null]}'::jsonb as parsed, 'null'::json as json_null`;

const expected = {
  big: 9007199254740993n,
  whole: -7,
  small: 2,
  exact: "12345678901234567890.123456789",
  double: 1.5,
  float: 0.5,
  words: 'a "text" ü',
  short: "x",
  yes: true,
  no: false,
  nothing: null,
  id: "0190a000-0000-7000-8000-000000000001",
  day: "2026-07-16",
  moment: "2026-07-16T10:42:00.123Z",
  wall: "2026-07-16T10:42:00.000Z",
  plain: { a: [1, "b", null] },
  parsed: { a: [1, "b", null] },
  json_null: null,
};

databases(
  "every column type reads the same from both, and every parameter is taken by both",
  async () => {
    for (const database of [await freshDatabase("pglite"), await freshDatabase("postgres")]) {
      assert.equal(await database.query(`select ${columns}`), [expected], database.kind);
      const bound = await database.query(
        `select $1::bigint as big, $2::text as words, $3::boolean as yes, $4::int as whole, $5::json as body,
              (select string_agg(u::text, ',') from unnest($6::uuid[]) u) as ids,
              (select sum(n)::bigint from unnest($7::bigint[]) n) as sum, $8::uuid as nothing,
              (select string_agg(t, '|') from unnest($9::text[]) t) as texts, $10::timestamptz as moment`,
        [
          9007199254740993n,
          "ü",
          true,
          3,
          '{"a":1}',
          [expected.id],
          [1n, 2n],
          null,
          ['a "b"', "c,d", "\\e", "{}", "", "null", "NULL", "ü", " x ", "sites:0-a_b.c"],
          "2026-07-16T10:42:00.123Z",
        ],
      );
      const read = { big: 9007199254740993n, words: "ü", yes: true, whole: 3, body: { a: 1 } };
      const rest = {
        ids: expected.id,
        sum: 3n,
        nothing: null,
        texts: 'a "b"|c,d|\\e|{}||null|NULL|ü| x |sites:0-a_b.c',
        moment: expected.moment,
      };
      assert.equal(bound, [{ ...read, ...rest }], database.kind);
      await database.close();
    }
  },
);

databases("a transaction is whole or not at all", async () => {
  for (const database of [await freshDatabase("pglite"), await freshDatabase("postgres")]) {
    const add = () =>
      database.transaction(async (queries) => {
        await queries.query("insert into agency (org, created_at) values ($1, now())", [
          randomUUID(),
        ]);
        throw new Error("halfway");
      });
    await add().then(
      () => assert.unreachable(),
      (error: unknown) => assert.match(String(error), /halfway/),
    );
    assert.equal(await database.query("select org from agency"), []);
    await database.close();
  }
});

const all = [
  ...["001-first", "002-leaner-writes", "003-people", "004-second-factor", "005-resting"],
  ...["006-keyed-audit", "007-slow-limit", "008-grant-total"],
];

databases("migrations run once, whoever starts them and however often", async () => {
  const url = await freshPostgresUrl();
  const several = Array.from({ length: 4 }, () => openPostgres(url));
  const applied = await Promise.all(several.map((database) => migrate(database, randomUUID)));
  assert.equal(
    applied.filter((names) => names.length > 0),
    [all],
  );
  await onceMore(several[0]);
  await Promise.all(several.map((database) => database.close()));
  const lite = await openPglite(null);
  assert.equal(await migrate(lite, randomUUID), all);
  await onceMore(lite);
  await lite.close();
});

async function onceMore(database: Database | undefined): Promise<void> {
  assert.ok(database);
  const epoch = () => database.query("select epoch from installation");
  const before = await epoch();
  assert.equal(await migrate(database, randomUUID), []);
  assert.equal(await epoch(), before);
}

interface Plan {
  "Node Type": string;
  "Relation Name"?: string;
  "Index Name"?: string;
  "Actual Rows": number;
  "Actual Loops": number;
  Plans?: Plan[];
}

databases("pull walks indexes: no scan of the records, however it is asked", async () => {
  const database = await freshDatabase("postgres");
  const org = randomUUID();
  const person = randomUUID();
  await fill(database, org, person);
  const positions: [string, number, number][] = [
    ["the first fill", 0, 501],
    ["the middle of the fill", 40_000, 501],
    ["a poke when all is there", 99_990, 501],
    ["nothing new", 200_000, 501],
    ["one row", 0, 2],
  ];
  for (const [name, position, limit] of positions) {
    const parameters = [
      org,
      person,
      "casework",
      BigInt(position),
      "00000000-0000-0000-0000-000000000000",
      limit,
      0n,
    ];
    const rows = await database.query<{ "QUERY PLAN": [{ Plan: Plan; "Execution Time": number }] }>(
      `explain (analyze, format json) ${pullSql}`,
      parameters,
    );
    const [explained] = rows[0]?.["QUERY PLAN"] ?? [];
    assert.ok(explained);
    const nodes = flatten(explained.Plan);
    const scans = nodes.filter(
      (node) => node["Relation Name"] === "record" || node["Relation Name"] === "exit",
    );
    assert.ok(scans.length > 0);
    for (const scan of scans) {
      assert.match(
        scan["Node Type"],
        /^Index (Only )?Scan$/,
        `${name}: ${scan["Node Type"]} on ${scan["Relation Name"]}`,
      );
    }
    // Each branch stops at the limit: nothing visible is sorted as a whole.
    const read = scans.reduce((sum, scan) => sum + scan["Actual Rows"] * scan["Actual Loops"], 0);
    assert.ok(read <= limit * 16, `${name} read ${read} rows for ${limit}`);
    assert.ok(explained["Execution Time"] < 250, `${name} took ${explained["Execution Time"]} ms`);
  }
  await database.close();
});

function flatten(plan: Plan): Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap(flatten)];
}

// 150,000 records in 40 buckets, of which the person holds five and lost one; one she gained late.
async function fill(database: Database, org: string, person: string): Promise<void> {
  await database.query("insert into agency (org, head, created_at) values ($1, 150000, now())", [
    org,
  ]);
  await database.query(
    `insert into record (org, id, collection, kind, client_id, bucket, rev, seq, day, due, withdrawn, body)
     select $1, gen_random_uuid(), case when n % 8 = 0 then 'clients' else 'casework' end, 'service',
            gen_random_uuid(), 'sites:' || (n % 40), gen_random_uuid(), n, 20000 + n % 400, 0, false,
            json_build_object('fields', json_build_object('text', repeat('x', 300)))
       from generate_series(1, 150000) n`,
    [org],
  );
  await database.query(
    `insert into exit (org, bucket, collection, seq, id, rev)
     select $1, 'sites:' || (n % 40), 'casework', 150000 + n, gen_random_uuid(), gen_random_uuid()
       from generate_series(1, 4000) n`,
    [org],
  );
  await database.query(
    `insert into access (org, person, bucket, from_seq, until_seq) values
       ($1, $2, 'sites:1', 0, null), ($1, $2, 'sites:2', 0, null), ($1, $2, 'sites:3', 0, null),
       ($1, $2, 'sites:4', 100000, null), ($1, $2, 'sites:5', 0, 120000)`,
    [org, person],
  );
  await database.query("vacuum analyze");
}

databases.run();
