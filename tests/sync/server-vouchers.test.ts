// Vouchers at the office: codes for tablets, and the desk that redeems one, on both databases.
import { createHmac, randomBytes } from "node:crypto";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { VoucherAnswer, VoucherLook } from "../../src/protocol/vouchers.ts";
import { addDays } from "../../src/records/days.ts";
import type { EntryRow } from "../../src/records/entry.ts";
import { codeOfBytes, readCode, type GivenCode } from "../../src/records/referral/voucher-code.ts";
import { voucherProofText, type Voucher } from "../../src/records/referral/voucher.ts";
import type { DatabaseKind } from "../support/server/databases.ts";
import { clientOf, type SmallAgency } from "../support/server/small-agency.ts";
import {
  startTestServer,
  stopDatabases,
  type TestServer,
} from "../support/server/start-test-server.ts";
import { entryOf, patchRow, putRow, withdrawRow, Tablet } from "../support/server/tablet.ts";

type Said = { code?: string; redeemedAt?: string };
const NOON = "T20:00:00.000Z";
const today = new Date().toISOString().slice(0, 10);

for (const kind of ["pglite", "postgres"] satisfies DatabaseKind[]) {
  const vouchers = suite(`vouchers at the office on ${kind} (R-24)`);
  let server: TestServer;
  let agency: SmallAgency;
  let ana: Tablet;
  let client: EntryRow;
  let referral: EntryRow;

  // Each test asks from another address: tries are counted by it.
  let address = 0;
  vouchers.before(async () => {
    server = await startTestServer({ database: kind });
  });
  vouchers.before.each(async () => {
    address += 1;
    agency = await server.addSmallAgency();
    ana = await server.tabletOf(agency, "ana");
    client = putRow("client", clientOf("Rosa", [agency.sites.north]), null);
    referral = putRow("referral", referralTo(agency.provider), client.id);
    await ana.save(client);
    await ana.save(referral);
  });
  vouchers.after(async () => {
    await server.close();
    await stopDatabases();
  });

  const codesOf = async (tablet: Tablet, wanted = 5) =>
    (await tablet.request<{ codes: GivenCode[] }>("/sync/voucher-codes", { wanted })).body.codes;
  const issue = (given: Pick<GivenCode, "code">, more: Partial<Voucher> = {}) =>
    putRow(
      "voucher",
      {
        ...{ referral: referral.id, code: given.code, amount: 164_00, until: addDays(today, 14) },
        ...{ issuedAt: `${today}${NOON}`, proof: "", voided: null, redeemed: null },
        ...more,
      },
      client.id,
    );
  /** What its square says, and what its tablet will report. */
  const issuedOffline = (given: GivenCode) => {
    const terms = { amount: 164_00, until: addDays(today, 14) };
    const proof = proofOf(given, { code: given.code, ...terms });
    return { shown: { ...terms, proof }, voucher: issue(given, { proof }) };
  };
  const one = async (): Promise<GivenCode> => {
    const [given] = await codesOf(ana, 1);
    assert.ok(given);
    return given;
  };
  const desk = () =>
    new Tablet((path, init) => {
      const request = new Request(new URL(path, "http://satchel.test"), init);
      return server.app.fetch(request, { address: `192.0.2.${String(address)}` });
    });
  const look = (asked: VoucherLook) =>
    desk().requestOnce<VoucherAnswer & Said>("/api/voucher/look", asked);
  const redeem = (asked: VoucherLook, who = "Night desk") =>
    desk().requestOnce<VoucherAnswer & Said>("/api/voucher/redeem", { ...asked, desk: who });
  const heldBy = async (tablet: Tablet) => {
    await tablet.pull();
    return tablet.held("voucher").map(({ body }) => body.fields as Voucher);
  };
  const odd = async () => {
    const sam = await server.tabletOf(agency, "sam");
    await sam.pull();
    return sam.held("review-item").flatMap(({ body }) => body.fields["oddities"]);
  };
  const voided = { reason: "Wrong day", by: "", at: `${today}${NOON}` };

  vouchers("a tablet gets codes, each once, and never more than it may lose", async () => {
    const dan = await server.tabletOf(agency, "dan");
    const all = (await Promise.all([codesOf(ana, 20), codesOf(dan, 20), codesOf(ana, 20)])).flat();
    assert.is(new Set(all.map(({ code }) => code)).size, 60);
    for (const { code } of all) assert.is(readCode(code), code);
    assert.is((await codesOf(ana, 20)).length, 20);
    assert.equal(await codesOf(ana, 20), []);
    assert.is((await ana.request("/sync/voucher-codes", { wanted: 1000 })).status, 400);
  });

  vouchers(
    "a tablet that was retired or lost gets none, nor does anybody without one",
    async () => {
      const [ada, dan] = [
        await server.tabletOf(agency, "ada"),
        await server.tabletOf(agency, "dan"),
      ];
      await ada.request("/api/tablets/retire", { device: ana.device });
      await ada.request("/api/tablets/lost", { device: dan.device });
      for (const tablet of [ana, dan, await server.tabletOf(agency, "kim")]) {
        assert.is((await tablet.request("/sync/voucher-codes", { wanted: 1 })).status, 403);
      }
      assert.is((await desk().requestOnce("/sync/voucher-codes", { wanted: 1 })).status, 401);
    },
  );

  vouchers(
    "a desk sees what it is worth and nothing of the client, and redeems it once",
    async () => {
      const given = await one();
      await ana.save(issue(given));
      const asked = { code: given.code, shown: null };
      const seen = await look(asked);
      assert.equal(seen.body, {
        ...{ state: "good", agency: "Small Agency", amount: 164_00, until: addDays(today, 14) },
        ...{ provider: "Small Agency", redeemedAt: null },
      });
      assert.not.match(JSON.stringify(seen.body), /Rosa/);
      assert.is((await look(asked)).body.state, "good", "looking changes nothing");

      assert.is((await redeem(asked, " Night desk ")).body.state, "redeemed");
      const again = await redeem(asked, "Day desk");
      assert.equal([again.status, again.body.code], [409, "voucher-redeemed"]);
      assert.is((await look(asked)).body.state, "redeemed");
      const [voucher] = await heldBy(await server.tabletOf(agency, "dan"));
      assert.is(voucher?.redeemed?.desk, "Night desk");

      const acts = await server.database.query<{ act: string; person: string | null }>(
        "select act, person from audit where org = $1 and act = 'voucher-redeemed'",
        [agency.org],
      );
      assert.equal(acts, [{ act: "voucher-redeemed", person: null }]);
    },
  );

  vouchers("of two desks at the same moment one redeems it", async () => {
    const given = await one();
    await ana.save(issue(given));
    const asked = { code: given.code, shown: null };
    const answers = await Promise.all(["A", "B", "C", "D", "E"].map((name) => redeem(asked, name)));
    const statuses = answers.map(({ status }) => status).sort((a, b) => a - b);
    assert.equal(statuses, [200, 409, 409, 409, 409]);
    const [voucher] = await heldBy(ana);
    assert.ok(voucher?.redeemed);
  });

  vouchers("unknown, void, expired, deleted and too early answer alike", async () => {
    const [gone, late, deleted, early] = await codesOf(ana, 4);
    assert.ok(gone && late && deleted && early);
    const [toVoid, toDelete] = [issue(gone), issue(deleted)];
    await ana.save(toVoid, toDelete, issue(late, { until: addDays(today, -3) }));
    await ana.save(patchRow(toVoid, { voided: { ...voided, by: agency.staff.ana } }));
    await ana.save(withdrawRow(toDelete));
    const said = new Set<string>();
    for (const code of ["222222222", gone.code, late.code, deleted.code, early.code]) {
      for (const ask of [look, redeem]) {
        const { status, body } = await ask({ code, shown: null });
        said.add(JSON.stringify([status, body]));
      }
    }
    assert.is(said.size, 1);
    assert.match([...said].join(), /voucher-not-valid/);
  });

  vouchers("a voucher of a referral that was deleted is good no more", async () => {
    const given = await one();
    await ana.save(issue(given));
    await ana.save(withdrawRow(referral));
    assert.is((await redeem({ code: given.code, shown: null })).status, 404);
  });

  vouchers(
    "one issued without a connection is paid before its tablet calls, as it was said",
    async () => {
      const given = await one();
      const terms = { code: given.code, amount: 164_00, until: addDays(today, 14) };
      const shown = { amount: terms.amount, until: terms.until, proof: proofOf(given, terms) };
      assert.is(
        (await look({ code: given.code, shown: null })).status,
        404,
        "typed, it may be any",
      );
      const painted = { ...shown, amount: 900_00 };
      assert.is((await redeem({ code: given.code, shown: painted })).status, 404);
      const seen = await look({ code: given.code, shown });
      assert.equal([seen.body.state, seen.body.amount, seen.body.provider], ["good", 164_00, null]);
      assert.is((await redeem({ code: given.code, shown })).status, 200);
      assert.is((await redeem({ code: given.code, shown })).status, 409);

      const issued = issue(given, { proof: shown.proof });
      assert.is((await ana.save(issued)).result, "applied");
      const [voucher] = await heldBy(ana);
      assert.is(voucher?.redeemed?.desk, "Night desk", "its tablet hears of it with its own save");
      assert.is((await redeem({ code: given.code, shown: null })).status, 409);
    },
  );

  vouchers("one that a tablet made a code for is good from when the office has it", async () => {
    const made = { code: madeUp() };
    assert.is((await redeem({ code: made.code, shown: null })).status, 404);
    await ana.save(issue(made));
    assert.is((await redeem({ code: made.code, shown: null })).status, 200);
  });

  vouchers("a code that two vouchers have pays the first one, and Review says so", async () => {
    const given = await one();
    const [first, second] = [issue(given), issue(given, { amount: 900_00 })];
    await ana.save(first);
    assert.is((await ana.save(second)).result, "applied", "what happened is kept");
    assert.is((await redeem({ code: given.code, shown: null })).body.amount, 164_00);
    assert.ok((await odd()).includes("code-taken"));
    const paid = (await heldBy(ana)).filter(({ redeemed }) => redeemed !== null);
    assert.equal(
      paid.map(({ amount }) => amount),
      [164_00],
    );
  });

  vouchers("voided offline and redeemed meanwhile: both stand, and Review says so", async () => {
    const given = await one();
    const voucher = issue(given);
    await ana.save(voucher);
    await redeem({ code: given.code, shown: null });
    assert.not.ok((await odd()).includes("paid-though-voided"));
    // From a tablet that has not heard of the redemption.
    const answer = await ana.save(
      patchRow(voucher, { voided: { ...voided, by: agency.staff.ana } }),
    );
    assert.is.not(answer.result, "parked");
    const [held] = await heldBy(ana);
    assert.is(held?.voided?.reason, "Wrong day");
    assert.is(held?.redeemed?.desk, "Night desk");
    assert.ok((await odd()).includes("paid-though-voided"));
  });

  vouchers("taken back offline and redeemed meanwhile: Review says so, too", async () => {
    const given = await one();
    const voucher = issue(given);
    await ana.save(voucher);
    await redeem({ code: given.code, shown: null });
    await ana.save(withdrawRow(voucher, "undo"));
    assert.ok((await odd()).includes("paid-though-voided"));
  });

  vouchers(
    "paid before its tablet called, which then tells of it and of its end at once: Review says so",
    async () => {
      for (const ends of ["voided", "withdrawn"] as const) {
        const given = await one();
        const { shown, voucher } = issuedOffline(given);
        assert.is((await redeem({ code: given.code, shown })).status, 200);
        const end =
          ends === "voided"
            ? patchRow(voucher, { voided: { ...voided, by: agency.staff.ana } })
            : withdrawRow(voucher, "undo");
        const before = (await odd()).filter((one) => one === "paid-though-voided").length;
        await ana.push(entryOf([voucher]), entryOf([end]));
        const after = (await odd()).filter((one) => one === "paid-though-voided").length;
        assert.is(after, before + 1, ends);
      }
    },
  );

  vouchers(
    "of a lost tablet, or of somebody who was shut out, what no tablet reported is not paid",
    async () => {
      const [ada, dan] = [
        await server.tabletOf(agency, "ada"),
        await server.tabletOf(agency, "dan"),
      ];
      const [[ofDan], ofAna] = [await codesOf(dan, 1), await one()];
      assert.ok(ofDan);
      const [lost, shutOut] = [issuedOffline(ofDan), issuedOffline(ofAna)];
      assert.is((await look({ code: ofDan.code, shown: lost.shown })).body.state, "good");
      await ada.request("/api/tablets/lost", { device: dan.device });
      assert.is((await redeem({ code: ofDan.code, shown: lost.shown })).status, 404);
      await server.database.query("update account set disabled = true where person = $1", [
        agency.staff.ana,
      ]);
      assert.is((await redeem({ code: ofAna.code, shown: shutOut.shown })).status, 404);
    },
  );

  vouchers("what a desk paid is known, though no tablet ever reports it", async () => {
    const given = await one();
    await redeem({ code: given.code, shown: issuedOffline(given).shown });
    const [row] = await server.database.query<{ paid: string; detail: unknown }>(
      `select c.paid::text, a.detail from voucher_code c
         join audit a on a.org = c.org and a.act = 'voucher-redeemed' where c.code = $1`,
      [given.code],
    );
    assert.equal([row?.paid, row?.detail], ["16400", { cents: 164_00 }]);
  });

  vouchers("who voids it is who signed in, and whoever saves none gets no codes", async () => {
    const voucher = issue(await one());
    await ana.save(voucher);
    await ana.save(patchRow(voucher, { voided: { ...voided, by: agency.staff.dan } }));
    const [held] = await heldBy(ana);
    assert.is(held?.voided?.by, agency.staff.ana);
    const claims = await server.database.query(
      "select 1 from audit where org = $1 and act = 'author-mismatch'",
      [agency.org],
    );
    assert.is(claims.length, 1);
    assert.equal(await codesOf(await server.tabletOf(agency, "ada")), []);
  });

  vouchers("no tablet says that one was redeemed, or makes another one of it", async () => {
    const voucher = issue(await one(), { redeemed: { desk: "Mine", at: `${today}${NOON}` } });
    await ana.save(voucher);
    const other = {
      amount: 900_00,
      until: addDays(today, 900),
      redeemed: { desk: "Mine", at: `${today}${NOON}` },
    };
    await ana.save(patchRow(voucher, other));
    const [held] = await heldBy(ana);
    assert.equal([held?.amount, held?.until, held?.redeemed], [164_00, addDays(today, 14), null]);
  });

  vouchers("whoever tries codes is stopped, wherever she begins", async () => {
    const statuses = new Set<number>();
    for (let i = 0; i < 61; i += 1)
      statuses.add((await look({ code: "222222222", shown: null })).status);
    assert.equal([...statuses], [404, 429]);
    assert.is((await redeem({ code: "222222222", shown: null })).status, 429);
  });

  vouchers.run();
}

function madeUp(): string {
  return codeOfBytes(randomBytes(20)) ?? madeUp();
}

function proofOf(given: GivenCode, terms: Pick<Voucher, "code" | "amount" | "until">): string {
  const hash = createHmac("sha256", Buffer.from(given.key, "base64url"));
  return hash.update(voucherProofText(terms)).digest().subarray(0, 20).toString("base64url");
}

function referralTo(provider: string) {
  return {
    ...{ direction: "out" as const, mode: "logged" as const, date: today, service: null },
    ...{ toProvider: provider, toProgram: null, fromProvider: null, fromUser: null },
    ...{ comments: "", need: null, goal: null, contactMethod: null, dateAcknowledged: null },
    ...{ reason: null, outcome: null, flags: [] },
  };
}
