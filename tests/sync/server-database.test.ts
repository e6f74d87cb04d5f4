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
  "009-spent-besides",
  "010-voucher-code",
  "011-mail-queue",
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

const before = (name: string) => all.slice(0, all.indexOf(name));

databases(
  "S-13 what grants paid is counted from what is there, and is not counted twice",
  async () => {
    for (const open of [
      () => openPglite(null),
      async () => openPostgres(await freshPostgresUrl()),
    ]) {
      const database = await open();
      await migrate(database, randomUUID, before("008-grant-total"));
      const office = await makeOffice(database);
      const [full, small, other] = [randomUUID(), randomUUID(), randomUUID()];
      await office.grant(full, { budget: 100_00, spent: 96_00 });
      await office.grant(small, { budget: 0, spent: 5_00 });
      await office.grant(other, { budget: 50_00, spent: 40_00 });
      await office.service({ grant: full, total: 30_00 });
      await office.service({ grant: full, total: 26_00 });
      await office.service({ grant: small, total: 70_00 });
      // Corrected from another grant and another total; turned away; deleted; charged to none; in an inbox.
      await office.service({ grant: full, total: 10_00 }, { was: { grant: other, total: 90_00 } });
      await office.service({ grant: full, total: 900_00, turnAway: "no-room" });
      await office.service({ grant: full, total: 900_00 }, { withdrawn: true });
      await office.service({ grant: null, total: 900_00 });
      assert.equal(await migrate(database, randomUUID), [
        "008-grant-total",
        "009-spent-besides",
        "010-voucher-code",
        "011-mail-queue",
      ]);
      assert.equal(
        await office.totals(),
        new Map([
          [full, 66_00n],
          [small, 70_00n],
        ]),
      );
      // 96 were all that it had spent: 66 of it are the services.
      assert.equal(await office.spent(full, small, other), [30_00, 0, 40_00], database.kind);
      assert.equal(
        await office.seqs(full, small, other),
        [12n, 13n, 3n],
        "tablets get what changed",
      );
      assert.is(await office.head(), 13n);
      await database.close();
    }
  },
);

databases(
  "S-13 a database that counted already is put right for what it had typed before",
  async () => {
    for (const open of [
      () => openPglite(null),
      async () => openPostgres(await freshPostgresUrl()),
    ]) {
      const database = await open();
      await migrate(database, randomUUID, before("008-grant-total"));
      const office = await makeOffice(database);
      const [old, late] = [randomUUID(), randomUUID()];
      await office.grant(old, { budget: 100_00, spent: 96_00 });
      await office.service({ grant: old, total: 60_00 });
      // Corrected after the counting: by then it was the earlier total.
      await office.service(
        { grant: old, total: 1_00 },
        { was: { grant: old, total: 20_00 }, isLater: true },
      );
      await migrate(database, randomUUID, before("009-spent-besides"));
      await office.grant(late, { budget: 100_00, spent: 96_00 }, { isLater: true });
      await office.service({ grant: late, total: 3_00 }, { isLater: true });
      await office.service({ grant: old, total: 3_00 }, { isLater: true });
      assert.equal(await migrate(database, randomUUID), [
        "009-spent-besides",
        "010-voucher-code",
        "011-mail-queue",
      ]);
      assert.equal(await office.spent(old, late), [16_00, 96_00], database.kind);
      await database.close();
    }
  },
);

databases(
  "S-13 a database that was made with the counting, or restored since, stays as it is",
  async () => {
    const database = await openPglite(null);
    await migrate(database, randomUUID, before("009-spent-besides"));
    const office = await makeOffice(database);
    const grant = randomUUID();
    await office.grant(grant, { budget: 100_00, spent: 40_00 });
    await office.service({ grant, total: 30_00 });
    await migrate(database, randomUUID);
    assert.equal(await office.spent(grant), [40_00]);
    assert.is(await office.head(), 2n);
    await database.close();
  },
);

interface When {
  /** After the day on which the database was brought up to date. */
  isLater?: boolean;
}

/** An agency as rows of the tables as they were: no door of today writes into those. */
async function makeOffice(database: Database) {
  const org = randomUUID();
  await database.query("insert into agency (org, created_at) values ($1, now())", [org]);
  let head = 0;
  const numbered = async (): Promise<number> => {
    head += 1;
    await database.query("update agency set head = $2 where org = $1", [org, BigInt(head)]);
    return head;
  };
  const bodyOf = (fields: object, { isLater = false }: When, withdrawn = false) =>
    JSON.stringify({
      fields,
      receivedAt: new Date(Date.now() + (isLater ? 1 : -1) * 86_400_000).toISOString(),
      withdrawn: withdrawn ? { by: org, at: "", why: "" } : null,
    });
  const put = async (kind: string, id: string, body: string, withdrawn = false) => {
    await database.query(
      `insert into record (org, id, collection, kind, bucket, rev, seq, day, due, withdrawn, body)
       values ($1, $2, $3, $4, 'sites:', $5, $6, 0, 0, $7, $8::json)`,
      [
        ...[org, id, kind === "grant" ? "reference" : "casework", kind, randomUUID()],
        ...[BigInt(await numbered()), withdrawn, body],
      ],
    );
  };
  return {
    grant: (id: string, money: { budget: number; spent: number }, when: When = {}) =>
      put("grant", id, bodyOf({ name: id, ...money }, when)),
    service: async (
      fields: { grant: string | null; total: number; turnAway?: string },
      {
        was,
        withdrawn = false,
        ...when
      }: When & { was?: { grant: string; total: number }; withdrawn?: boolean } = {},
    ) => {
      const id = randomUUID();
      if (was) {
        await database.query(
          `insert into record_version (org, id, rev, seq, author, withdrawn, body)
           values ($1, $2, $3, $4, $1, false, $5::json)`,
          [org, id, randomUUID(), BigInt(await numbered()), bodyOf(was, {})],
        );
      }
      await put("service", id, bodyOf({ turnAway: null, ...fields }, when, withdrawn), withdrawn);
    },
    totals: async () =>
      new Map(
        (
          await database.query<{ id: string; paid: bigint }>(
            "select id, paid from grant_total where org = $1",
            [org],
          )
        ).map(({ id, paid }) => [id, paid]),
      ),
    spent: async (...ids: string[]) => {
      const rows = await database.query<{ id: string; body: { fields: { spent: number } } }>(
        "select id, body from record where org = $1 and kind = 'grant'",
        [org],
      );
      return ids.map((id) => rows.find((row) => row.id === id)?.body.fields.spent);
    },
    seqs: async (...ids: string[]) => {
      const rows = await database.query<{ id: string; seq: bigint }>(
        "select id, seq from record where org = $1",
        [org],
      );
      return ids.map((id) => rows.find((row) => row.id === id)?.seq);
    },
    head: async () =>
      (await database.query<{ head: bigint }>("select head from agency where org = $1", [org]))[0]
        ?.head,
  };
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
