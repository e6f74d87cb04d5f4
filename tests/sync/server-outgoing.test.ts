// Mail to providers, from the tablet that wrote it to a real mailbox: what may leave, what is told when it may not, and
// that nothing is sent twice. On both databases, which lock in their own ways.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { EntryRow } from "../../src/records/entry.ts";
import type { Instant, RecordId } from "../../src/records/fields.ts";
import type { Mail } from "../../src/records/mail/mail.ts";
import type { Release } from "../../src/records/release/release.ts";
import { errorForLog } from "../../sync-server/request-log.ts";
import { makePostMail, type PostMail } from "../../sync-server/mail.ts";
import { sendDueMail } from "../../sync-server/outgoing/send-due.ts";
import type { DatabaseKind } from "../support/server/databases.ts";
import { startMailbox } from "../support/server/mailbox.ts";
import { aMail, aProgram, aProvider, aRelease, referralTo } from "../support/server/referred.ts";
import { clientOf, newId, seedBy, type SmallAgency } from "../support/server/small-agency.ts";
import {
  startTestServer,
  stopDatabases,
  type TestServer,
} from "../support/server/start-test-server.ts";
import { patchRow, putRow, withdrawRow, type Tablet } from "../support/server/tablet.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

for (const kind of ["pglite", "postgres"] satisfies DatabaseKind[]) {
  const outgoing = suite(`mail to providers on ${kind} (R-16)`);
  let server: TestServer;
  let box: Awaited<ReturnType<typeof startMailbox>>;
  let post: PostMail;
  let agency: SmallAgency;
  let ana: Tablet;
  let client: EntryRow;
  let referral: EntryRow;
  let provider: RecordId;
  let program: RecordId;
  let now = Date.now();
  const logged: unknown[] = [];

  outgoing.before(async () => {
    server = await startTestServer({ database: kind });
    box = await startMailbox();
    post = makePostMail({ smtpUrl: box.url, from: "satchel@agency.example" }, (error) =>
      logged.push(errorForLog(error)),
    );
  });
  outgoing.before.each(async () => {
    now = Date.now();
    server.setNow(null);
    box.setMood("friendly");
    box.letters.length = 0;
    agency = await server.addSmallAgency();
    [provider, program] = [newId(), newId()];
    const seed = seedBy(agency.staff.ada, new Date().toISOString());
    await server.addRecords(agency.org, [
      seed("provider", provider, aProvider("office@lantern.example")),
      seed("program", program, aProgram(provider, "intake@lantern.example")),
    ]);
    ana = await server.tabletOf(agency, "ana");
    client = putRow("client", clientOf("Rosalind", [agency.sites.north]), null);
    referral = putRow("referral", { ...referralTo(provider), toProgram: program }, client.id);
    await ana.save(client);
    await ana.save(referral);
  });
  outgoing.after(async () => {
    await box.close();
    await server.close();
    await stopDatabases();
  });

  const given = async (more: Partial<Release> = {}): Promise<EntryRow> => {
    const row = putRow("release", { ...aRelease(referral.id, provider), ...more }, client.id);
    assert.is((await ana.save(row)).result, "applied");
    return row;
  };
  const written = (release: RecordId, more: Partial<Mail> = {}) =>
    putRow("mail", { ...aMail(referral.id, release, provider, program), ...more }, client.id);
  const queued = async (
    more: Partial<Mail> = {},
  ): Promise<{ release: EntryRow; mail: EntryRow }> => {
    const release = await given();
    const mail = written(release.id, more);
    assert.is((await ana.save(mail)).result, "applied");
    return { release, mail };
  };
  const send = (by: PostMail | null = post) =>
    sendDueMail(server.door, by, (error) => logged.push(errorForLog(error)));
  const after = (ms: number): void => {
    now += ms;
    server.setNow(new Date(now));
  };
  const deliveryOf = async ({ id }: EntryRow): Promise<Mail["delivery"] | undefined> => {
    await ana.pull();
    const held = ana.held("mail").find((one) => one.id === id);
    return (held?.body.fields as Mail | undefined)?.delivery;
  };
  const toldOf = async ({ id }: EntryRow): Promise<number> => {
    await ana.pull();
    const about = ana.held("notice").filter(({ body }) => body.fields["about"] === "mail-not-sent");
    return about.filter(({ body }) => body.fields["record"] === id).length;
  };
  const byAda = async (row: EntryRow): Promise<void> => {
    const ada = await server.tabletOf(agency, "ada");
    await ada.pull();
    const held = ada.documents.get(row.id);
    assert.ok(held);
    assert.is((await ada.save({ ...row, base: held.rev })).result, "applied");
  };
  const catalogued = (kindOf: "provider" | "program", id: RecordId) =>
    ({ id, rev: "", kind: kindOf, clientId: null }) as const;
  const revoke = (release: EntryRow) =>
    ana.save(putRow("revocation", { release: release.id, reason: "" }, client.id));

  outgoing("what was written offline is in the provider's mailbox, and says so", async () => {
    const { mail } = await queued();
    assert.equal((await deliveryOf(mail))?.state, "queued");
    await send();
    assert.is(box.letters.length, 1);
    const [letter] = box.letters;
    assert.equal(letter?.to, ["intake@lantern.example"]);
    assert.ok(
      letter?.text.includes("Name: Rosalind Test\nReferred for: Motel night"),
      letter?.text,
    );
    assert.is(letter?.subject, "A referral from Small Agency");
    assert.not.match(letter?.subject ?? "", /Rosalind|Test/);
    assert.equal((await deliveryOf(mail))?.state, "sent");
    assert.is(await toldOf(mail), 0);
    await send();
    assert.is(box.letters.length, 1);
    const acts = await server.database.query(
      "select act, person, detail from audit where org = $1 and act like 'mail-%'",
      [agency.org],
    );
    assert.equal(acts, [
      {
        ...{ act: "mail-sent", person: agency.staff.ana },
        detail: { provider, fields: ["name", "service"] },
      },
    ]);
  });

  const changes: [string, Mail["delivery"]["stop"], (of: Queued) => Promise<unknown>][] = [
    ["the release was taken back", "release-revoked", ({ release }) => revoke(release)],
    [
      "the release was deleted",
      "release-missing",
      ({ release }) => ana.save(withdrawRow(release, "undo")),
    ],
    [
      "the referral goes to somebody else now",
      "other-provider",
      () => ana.save(patchRow(referral, { toProvider: agency.provider, toProgram: null })),
    ],
    ["the referral was deleted", "referral-gone", () => ana.save(withdrawRow(referral))],
    [
      "nobody is to be contacted any more",
      "tracking",
      () => ana.save(patchRow(referral, { mode: "tracking" })),
    ],
    [
      "the provider left the directory",
      "provider-gone",
      () => byAda(withdrawRow(catalogued("provider", provider), "closed")),
    ],
    [
      "the program closed",
      "provider-closed",
      () => byAda(patchRow(catalogued("program", program), { status: "defunct" })),
    ],
    [
      "the directory has another address",
      "address-changed",
      () => byAda(patchRow(catalogued("program", program), { email: "new@lantern.example" })),
    ],
  ];
  for (const [what, stop, change] of changes) {
    outgoing(`${what} while the mail waits: it is not sent, and its author is told`, async () => {
      const of = await queued();
      await change(of);
      await send();
      assert.is(box.letters.length, 0);
      const { state, stop: said } = (await deliveryOf(of.mail)) ?? {};
      assert.equal([state, said], ["stopped", stop]);
      assert.is(await toldOf(of.mail), 1);
    });
  }

  outgoing("a provider that lost its addresses gets none", async () => {
    const { mail } = await queued();
    await byAda(patchRow(catalogued("program", program), { email: "" }));
    await byAda(patchRow(catalogued("provider", provider), { email: "ask at the desk" }));
    await send();
    assert.equal((await deliveryOf(mail))?.stop, "no-address");
  });

  outgoing(
    "beyond what the release lets out nothing leaves, whatever a tablet writes",
    async () => {
      const facts = [{ field: "phones" as const, label: "Phone", value: "555-0117" }];
      const { mail } = await queued({ facts });
      await send();
      assert.equal((await deliveryOf(mail))?.stop, "field-not-released");
      const another = written((await given({ recipient: agency.provider })).id);
      await ana.save(another);
      const elsewhere = written((await given()).id, { to: "friend@elsewhere.example" });
      await ana.save(elsewhere);
      const without = written(newId());
      await ana.save(without);
      await send();
      assert.equal((await deliveryOf(another))?.stop, "other-provider");
      assert.equal((await deliveryOf(elsewhere))?.stop, "address-changed");
      assert.is(box.letters.length, 0);
    },
  );

  outgoing("how to reach her stays here once she wants nobody to reach out", async () => {
    const release = await given({ fields: ["name", "phones"] });
    const facts = [{ field: "phones" as const, label: "Phone", value: "555-0117" }];
    const mail = written(release.id, { facts });
    await ana.save(mail);
    const contact = { by: "none", safeHours: "", discreet: false };
    await ana.save(patchRow(client, { contact }));
    await send();
    assert.equal((await deliveryOf(mail))?.stop, "do-not-contact");
  });

  outgoing("a release that ended while the mail waited lets nothing out", async () => {
    const release = await given({ from: "2026-01-01", until: "2039-06-30" });
    const mail = written(release.id);
    await ana.save(mail);
    server.setNow(new Date("2039-07-02T12:00:00.000Z"));
    await send();
    server.setNow(null);
    assert.equal((await deliveryOf(mail))?.stop, "release-ended");
  });

  outgoing(
    "a busy mail server is asked again, later and later, and then somebody calls",
    async () => {
      const { mail } = await queued();
      box.setMood("busy");
      const before = box.asked();
      await send();
      await send();
      assert.is(box.asked() - before, 1, "not again at once");
      const first = await deliveryOf(mail);
      assert.equal([first?.state, first?.tries], ["queued", 1]);
      assert.is(await toldOf(mail), 0);
      for (let hour = 0; hour < 20; hour += 1) {
        after(HOUR);
        await send();
      }
      const last = await deliveryOf(mail);
      assert.equal([last?.state, last?.tries, last?.nextAt], ["failed", 7, null]);
      assert.is(await toldOf(mail), 1);
      assert.is(box.letters.length, 0);
    },
  );

  outgoing("one that was busy takes it at the next try", async () => {
    const { mail } = await queued();
    box.setMood("busy");
    await send();
    box.setMood("friendly");
    after(2 * MINUTE);
    await send();
    assert.is(box.letters.length, 1);
    assert.equal((await deliveryOf(mail))?.state, "sent");
  });

  outgoing(
    "taken back while it waits for its next try: told at once, not hours later",
    async () => {
      const { release, mail } = await queued();
      box.setMood("busy");
      for (let tries = 0; tries < 4; tries += 1) {
        await send();
        after(HOUR);
      }
      box.setMood("friendly");
      now -= HOUR;
      server.setNow(new Date(now));
      await revoke(release);
      await send();
      assert.equal((await deliveryOf(mail))?.stop, "release-revoked");
      assert.is(await toldOf(mail), 1);
      assert.is(box.letters.length, 0);
    },
  );

  outgoing("a mailbox that will not have it: told, until somebody called", async () => {
    const { mail } = await queued();
    box.setMood("refusing");
    await send();
    assert.equal((await deliveryOf(mail))?.state, "returned");
    assert.is(await toldOf(mail), 1);
    const at: Instant = new Date().toISOString();
    const called = { by: agency.staff.dan, at };
    assert.is((await ana.save(patchRow(mail, { called }))).result, "applied");
    assert.is(await toldOf(mail), 0);
    const held = ana.held("mail").find(({ id }) => id === mail.id);
    // Who called is who signed in.
    assert.equal(held?.body.fields["called"], { by: agency.staff.ana, at });
  });

  outgoing(
    "hung up on after the message: nobody can say, it is not sent again, and told",
    async () => {
      const { mail } = await queued();
      box.setMood("gone");
      await send();
      box.setMood("friendly");
      after(HOUR);
      await send();
      assert.equal((await deliveryOf(mail))?.state, "unsure");
      assert.is(await toldOf(mail), 1);
      assert.is(box.letters.length, 1);
    },
  );

  outgoing(
    "a process that ends before it writes down that a mail was taken sends it no second time",
    async () => {
      const { mail } = await queued();
      await send(async (letter) => {
        await post(letter);
        throw new Error("the process ends here");
      });
      assert.is(box.letters.length, 1);
      after(5 * MINUTE);
      await send();
      assert.equal((await deliveryOf(mail))?.state, "queued");
      after(6 * MINUTE);
      await send();
      assert.equal((await deliveryOf(mail))?.state, "unsure");
      assert.is(await toldOf(mail), 1);
      assert.is(box.letters.length, 1);
    },
  );

  outgoing("two processes at the same moment send each mail once", async () => {
    const release = await given();
    const mails = Array.from({ length: 5 }, () => written(release.id));
    for (const mail of mails) await ana.save(mail);
    await Promise.all([send(), send(), send()]);
    assert.is(box.letters.length, 5);
    const ids = box.letters.map(({ raw }) => /^Message-ID: (.*)$/m.exec(raw)?.[1]);
    assert.is(new Set(ids).size, 5);
    for (const mail of mails) assert.equal((await deliveryOf(mail))?.state, "sent");
  });

  outgoing(
    "one that its author took back before it went does not go, and nobody is told",
    async () => {
      const { mail } = await queued();
      await ana.save(withdrawRow(mail, "undo"));
      await send();
      assert.is(box.letters.length, 0);
      assert.is(await toldOf(mail), 0);
    },
  );

  outgoing("no tablet says that a mail was sent, or changes what it says", async () => {
    const delivery = { state: "sent", at: null, tries: 0, nextAt: null, stop: null } as const;
    const { mail } = await queued({ delivery });
    await ana.save(patchRow(mail, { message: "Something else", delivery }));
    assert.equal((await deliveryOf(mail))?.state, "queued");
    await send();
    assert.is(box.letters.length, 1);
    assert.not.ok(box.letters[0]?.text.includes("Something else"));
  });

  outgoing("an office without a mail server says so, and somebody calls", async () => {
    const { mail } = await queued();
    await send(null);
    assert.equal((await deliveryOf(mail))?.stop, "no-mail-server");
    assert.is(await toldOf(mail), 1);
  });

  outgoing("whatever was written arrives as it was, and as nothing but text", async () => {
    const message = `<b>Hello</b> {{agency}}\nمرحبا بكم\n.\nBcc: other@elsewhere.example\n${"long ".repeat(1900)}`;
    const mail = written((await given()).id, { message });
    await ana.save(mail);
    await send();
    const [letter] = box.letters;
    assert.ok(letter?.text.includes(message.trim()));
    assert.match(letter?.raw ?? "", /^Content-Type: text\/plain/m);
    assert.equal(letter?.to, ["intake@lantern.example"]);
  });

  outgoing(
    "what went is not called back: taken back afterwards, it still says that it was sent",
    async () => {
      const { mail } = await queued();
      await send();
      await ana.save(withdrawRow(mail, "undo"));
      await send();
      assert.equal((await deliveryOf(mail))?.state, "sent");
      assert.is(box.letters.length, 1);
    },
  );

  outgoing("what mail says, and to whom, is in no log", async () => {
    const message = "qcanaryqmessage";
    const mail = written((await given()).id, { message });
    await ana.save(mail);
    for (const mood of ["busy", "gone"] as const) {
      box.setMood(mood);
      await send();
      after(HOUR);
    }
    const said = JSON.stringify([...logged, ...server.log]);
    for (const secret of [message, "Rosalind", "lantern.example"]) {
      assert.not.ok(said.includes(secret), secret);
    }
  });

  outgoing.run();
}

interface Queued {
  release: EntryRow;
  mail: EntryRow;
}
