// The administration of people: who comes in and how, what she may reach, how she is shut out, and that nobody can
// shut out the last administrator.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import * as v from "valibot";
import {
  importAnswer,
  linkMade,
  muchIsTaken,
  peopleAnswer,
  type AccountLine,
} from "../../src/protocol/people.ts";
import type { Role } from "../../src/records/define-record.ts";
import type { Person } from "../../src/records/reference/agency.ts";
import type { Mail } from "../../sync-server/mail.ts";
import {
  clientOf,
  emailOf,
  type SmallAgency,
  type StaffName,
} from "../support/server/small-agency.ts";
import {
  PASSWORD,
  startTestServer,
  stopDatabases,
  type TestServer,
} from "../support/server/start-test-server.ts";
import { entryOf, patchRow, putRow, withdrawRow, type Tablet } from "../support/server/tablet.ts";
import { until } from "../support/sync/device.ts";

interface Said {
  code: string;
  message: string;
}

// What two do at once can only go wrong on real PostgreSQL.
for (const kind of ["pglite", "postgres"] as const) {
  const people = suite(`people on ${kind}`);
  let server: TestServer;
  let agency: SmallAgency;
  let ada: Tablet;
  let mails: Mail[];
  let sendsMail = false;
  let mailBreaks = false;
  let mailIsHeld = Promise.resolve();
  let count = 0;

  people.before(async () => {
    const sendMail = async (mail: Mail) => {
      if (mailBreaks) throw new Error("no words");
      if (!sendsMail) return false;
      await mailIsHeld;
      mails.push(mail);
      return true;
    };
    server = await startTestServer({ database: kind, sendMail });
  });
  people.before.each(async () => {
    mails = [];
    sendsMail = false;
    agency = await server.addSmallAgency();
    ada = await server.tabletOf(agency, "ada");
  });
  people.after.each(() => server.setNow(null));
  people.after(async () => {
    await server.close();
    // After the last suite that needs it.
    if (kind === "postgres") await stopDatabases();
  });

  const newEmail = () => `new${(count += 1)}@invited.example`;
  const words = (email: string, role: Role = "worker") => ({
    ...{ email, name: { given: "Nova", family: "Quist" }, title: "Nurse" },
    ...{ role, sites: [agency.sites.north] },
  });

  async function listed(): Promise<Map<string, AccountLine>> {
    const { people: all } = v.parse(peopleAnswer, (await ada.request("/api/people")).body);
    return new Map(all.map((line) => [line.person, line]));
  }

  async function invite(email: string, role: Role = "worker") {
    const answer = await ada.request("/api/people/invite", words(email, role));
    assert.is(answer.status, 200, JSON.stringify(answer.body));
    return v.parse(linkMade, answer.body);
  }

  const tokenOf = (link: string | null) => (link ?? "").split("token=")[1] ?? "";
  const look = (token: string) => server.tablet().requestOnce<Said>("/api/link/look", { token });
  const use = (token: string, password = "a new long password") =>
    server.tablet().requestOnce<Said>("/api/link/use", { token, password });
  const personOf = (name: StaffName) => ({ person: agency.staff[name] });

  async function setAccess(name: StaffName, change: object) {
    const line = (await listed()).get(agency.staff[name]);
    assert.ok(line);
    const { person, name: called, title, role, sites } = line;
    const asked = { person, name: called, title, role, sites, ...change };
    return ada.request<Said>("/api/people/access", asked);
  }

  people("an invited person chooses her password by a link that works once", async () => {
    const email = newEmail();
    const made = await invite(`  ${email.toUpperCase()} `);
    assert.match(made.link ?? "", /^http:\/\/satchel\.test\/#\/invite\?token=[\w-]{27}$/);
    const token = tokenOf(made.link);
    assert.is((await listed()).get(made.person)?.status, "invited");
    assert.is((await server.tablet().signIn(email, "")).status, 401, "no password is no way in");
    const shown = await look(token);
    assert.equal(shown.body, {
      ...{ purpose: "invite", email, given: "Nova", orgName: "Small Agency" },
    });
    assert.is((await look(token)).status, 200, "looking uses nothing up");
    assert.is((await use(token, "too short")).status, 400);
    const all = await Promise.all([1, 2, 3, 4, 5, 6].map(() => use(token)));
    assert.is(all.filter(({ status }) => status === 200).length, 1);
    const nova = server.tablet();
    const answer = await nova.signIn(email, "a new long password");
    assert.equal([answer.status, answer.body.sites], [200, [agency.sites.north]]);
    await nova.pull();
    assert.ok(nova.held("site").length > 0);
    assert.is((await listed()).get(made.person)?.status, "active");
    const stored = await server.database.query("select * from mail_link");
    assert.not.ok(JSON.stringify(stored).includes(token));
  });

  people("links that are used, replaced, too old or made up answer alike", async () => {
    const old = await invite(newEmail());
    const replaced = tokenOf((await invite(newEmail())).link);
    const lines = await listed();
    const second = [...lines.values()].find(({ person, status }) => {
      return status === "invited" && person !== old.person;
    });
    const again = await ada.request("/api/people/new-link", { person: second?.person ?? "" });
    assert.is((await look(tokenOf(v.parse(linkMade, again.body).link))).status, 200);
    const answers = [await look(replaced), await look("x".repeat(27)), await use(replaced)];
    server.setNow(new Date(Date.now() + 7 * 86_400_000 + 1000));
    answers.push(await look(tokenOf(old.link)), await use(tokenOf(old.link)));
    for (const { status, body } of answers) assert.equal([status, body], [403, answers[0]?.body]);
  });

  people(
    "mail goes to the person, and the administrator sees no link; when it fails she does",
    async () => {
      sendsMail = true;
      const email = newEmail();
      const mailed = await invite(email);
      assert.is(mailed.link, null);
      assert.is(mails[0]?.to, email);
      assert.match(mails[0]?.subject ?? "", /Small Agency/);
      const token = /token=([\w-]+)/.exec(mails[0]?.text ?? "")?.[1] ?? "";
      assert.is((await look(token)).status, 200);
      sendsMail = false;
      assert.ok((await invite(newEmail())).link);
      const taken = await ada.request<Said>("/api/people/invite", words(email));
      assert.equal([taken.status, taken.body.code], [409, "email-taken"]);
      const foreign = words(newEmail());
      const elsewhere = await server.addSmallAgency();
      foreign.sites = [elsewhere.sites.north];
      assert.is(
        (await ada.request("/api/people/invite", foreign)).status,
        400,
        "not a site of ours",
      );
    },
  );

  people(
    "a forgotten password: the same answer for everyone, a mail for who is known",
    async () => {
      sendsMail = true;
      const ask = (email: string) =>
        server.tablet().requestOnce("/api/forgotten-password", { email });
      const invited = newEmail();
      await invite(invited);
      mails.length = 0;
      const dan = await server.tabletOf(agency, "dan");
      // No mail leaves before both were answered: who asks can't tell by waiting whether one was written.
      let letGo = (): void => undefined;
      mailIsHeld = new Promise((resolve) => (letGo = resolve));
      const known = await ask(` ${emailOf(agency.org, "dan").toUpperCase()}`);
      const unknown = await ask("nobody@nowhere.example");
      assert.equal([known.status, known.body], [unknown.status, unknown.body]);
      assert.equal(mails, []);
      letGo();
      await ask(invited);
      await until("the mail is sent", () => mails.length > 0);
      assert.equal(
        mails.map(({ to }) => to),
        [emailOf(agency.org, "dan")],
      );
      const token = /#\/new-password\?token=([\w-]+)/.exec(mails[0]?.text ?? "")?.[1] ?? "";
      assert.is((await use(token)).status, 200);
      assert.is((await dan.request("/api/me")).status, 401, "every sign-in of his ended");
      assert.is((await server.tablet().signIn(emailOf(agency.org, "dan"), PASSWORD)).status, 401);
      const answer = await server
        .tablet()
        .signIn(emailOf(agency.org, "dan"), "a new long password");
      assert.is(answer.status, 200);
      for (let i = 0; i < 5; i += 1) await ask(emailOf(agency.org, "ana"));
      await until("three are sent", () => mails.length === 4);
      await ask(emailOf(agency.org, "ana"));
      await new Promise((done) => setTimeout(done, 50));
      assert.is(mails.length, 4, "nobody fills her mailbox");
    },
  );

  people("without mail the administrator sees who asked, and hands a link over", async () => {
    await server
      .tablet()
      .requestOnce("/api/forgotten-password", { email: emailOf(agency.org, "eve") });
    await until("she sees it", async () => {
      return (await listed()).get(agency.staff.eve)?.askedForPassword !== null;
    });
    const { body } = await ada.request("/api/people/new-link", personOf("eve"));
    assert.is((await use(tokenOf(v.parse(linkMade, body).link))).status, 200);
    assert.is((await listed()).get(agency.staff.eve)?.askedForPassword, null);
  });

  people("access changes at once; a person keeps to her own side", async () => {
    const ana = await server.tabletOf(agency, "ana");
    await ana.save(putRow("client", clientOf("North", [agency.sites.north]), null));
    await ana.pull();
    assert.is(
      (await setAccess("ana", { role: "supervisor", sites: [agency.sites.south] })).status,
      200,
    );
    const me = (await ana.request<{ role: Role; sites: string[] }>("/api/me")).body;
    assert.equal([me.role, me.sites], ["supervisor", [agency.sites.south]]);
    assert.is((await setAccess("ana", { name: { given: "Anna", family: "T" } })).status, 200);
    assert.is((await ana.request<{ name: { given: string } }>("/api/me")).body.name.given, "Anna");
    assert.is((await setAccess("ana", { role: "partner" })).body.code, "outside-role");
    assert.is((await setAccess("kim", { role: "worker" })).body.code, "outside-role");
    assert.is((await setAccess("ada", { role: "worker" })).body.code, "own-account");
    assert.is((await setAccess("ana", { sites: [agency.org] })).status, 400);
    assert.is(
      (await ada.request("/api/people/access", { ...words("x@y.z"), person: agency.org })).status,
      400,
    );
  });

  people("much of a caseload is taken only when the number was said", async () => {
    const ana = await server.tabletOf(agency, "ana");
    const rows = Array.from({ length: 24 }, (_, i) =>
      putRow("client", clientOf(`C${String(i)}`, [agency.sites.north]), null),
    );
    await ana.push(...rows.map((row) => entryOf([row])));
    const change = { sites: [agency.sites.south] };
    const refused = await setAccess("ana", change);
    const { clients } = v.parse(muchIsTaken, refused.body);
    assert.equal([refused.status, clients], [409, 24]);
    assert.is((await setAccess("ana", { ...change, takesClients: 23 })).status, 409);
    assert.is((await setAccess("ana", { ...change, takesClients: 24 })).status, 200);
  });

  people("shutting out and letting in again; the last administrator stays", async () => {
    const dan = await server.tabletOf(agency, "dan");
    assert.is((await ada.request("/api/people/disable", personOf("dan"))).status, 200);
    assert.is((await dan.request("/sync/hello")).status, 403);
    assert.is((await listed()).get(agency.staff.dan)?.status, "disabled");
    assert.is((await ada.request("/api/people/new-link", personOf("dan"))).status, 404);
    assert.is((await ada.request("/api/people/enable", personOf("dan"))).status, 200);
    assert.is((await dan.request("/sync/hello")).status, 401, "he signs in anew");
    assert.is((await dan.signIn(emailOf(agency.org, "dan"), PASSWORD)).status, 200);

    const own = await ada.request<Said>("/api/people/disable", personOf("ada"));
    assert.equal([own.status, own.body.code], [409, "own-account"]);
    const invited = await invite(newEmail(), "administrator");
    await ada.pull();
    const person = ada.documents.get(agency.staff.ada);
    assert.ok(person);
    for (const row of [
      patchRow(person, { active: false }),
      patchRow(person, { role: "worker" }),
      withdrawRow(person),
      putRow("person", { ...(person.body.fields as Person), active: false }, null, person.id),
    ]) {
      const answer = await ada.save(row);
      assert.is(answer.result, "parked", JSON.stringify(row));
    }
    const [first, second] = await ada.push(
      entryOf([patchRow(person, { role: "supervisor" })]),
      entryOf([patchRow(person, { title: "Chief" })]),
    );
    assert.equal([first?.reason, second?.result], ["last-administrator", "applied"]);

    await use(tokenOf(invited.link));
    const email = (await listed()).get(invited.person)?.email ?? "";
    const other = server.tablet();
    assert.is((await other.signIn(email, "a new long password")).status, 200);
    const both = await Promise.all([
      ada.request("/api/people/disable", { person: invited.person }),
      other.request("/api/people/disable", personOf("ada")),
    ]);
    assert.is(both.filter(({ status }) => status === 200).length, 1, "never both");
  });

  people("two administrators who step down at once: one of them stays", async () => {
    const invited = await invite(newEmail(), "administrator");
    await use(tokenOf(invited.link));
    const email = (await listed()).get(invited.person)?.email ?? "";
    const other = server.tablet();
    await other.signIn(email, "a new long password");
    await Promise.all([ada.pull(), other.pull()]);
    const stepDown = (tablet: Tablet) => {
      const own = tablet.documents.get(tablet.person);
      assert.ok(own);
      return tablet.save(patchRow(own, { role: "supervisor" }));
    };
    const answers = await Promise.all([ada, other].map(stepDown));
    assert.equal(answers.map(({ result }) => result).sort(), ["applied", "parked"]);
  });

  people("a CSV is tried first, and its faulty lines are named", async () => {
    const [good, another] = [newEmail(), newEmail()];
    const csv = [
      "\uFEFFGiven,Family,Email,Role,Title,Sites",
      `Nova,Quist,${good},worker,"Nurse, night",north;SOUTH`,
      "Bad,Mail,not-an-address,worker,,north",
      `Twice,Over,${good.toUpperCase()},worker,,north`,
      `,,${newEmail()},worker,,`,
      `Role,Less,${newEmail()},king,,`,
      `Site,Less,${newEmail()},worker,,Atlantis`,
      `Taken,Already,${emailOf(agency.org, "ana")},worker,,north`,
      `${"x".repeat(90)},Long,${newEmail()},worker,,north`,
      "",
      `=cmd(),Formula,${another},supervisor,,north`,
    ].join("\r\n");
    const run = async (isTrial: boolean) =>
      v.parse(importAnswer, (await ada.request("/api/people/import", { csv, isTrial })).body);
    const trial = await run(true);
    assert.equal(
      trial.lines.map(({ line, faults }) => [line, ...faults]),
      [
        [2],
        [3, "no-email"],
        [4, "email-twice"],
        [5, "no-name"],
        [6, "role-unknown"],
        [7, "site-unknown"],
        [8, "email-taken"],
        [9, "too-long"],
        // As an editor counts: the empty line before it is one, too.
        [11],
      ],
    );
    assert.is(trial.invited, 0);
    const before = (await listed()).size;
    const real = await run(false);
    assert.is(real.invited, 2);
    const lines = await listed();
    assert.is(lines.size, before + 2);
    const nova = [...lines.values()].find(({ email }) => email === good);
    assert.equal(
      [nova?.title, nova?.sites, nova?.status],
      ["Nurse, night", [agency.sites.north, agency.sites.south], "invited"],
    );
    assert.is((await run(false)).invited, 0, "a second time nobody is left");
    const bare = await ada.request("/api/people/import", { csv: "name,mail\na,b", isTrial: false });
    assert.equal(v.parse(importAnswer, bare.body).missingColumns, [
      "given",
      "family",
      "email",
      "role",
    ]);
  });

  people("two imports at once invite everybody once, and no failing mail stops them", async () => {
    const emails = Array.from({ length: 4 }, newEmail);
    const lines = emails.map((email) => `Nova,Quist,${email},worker`);
    const csv = ["given,family,email,role", ...lines].join("\n");
    sendsMail = true;
    mailBreaks = true;
    const run = async () =>
      v.parse(
        importAnswer,
        (await ada.request("/api/people/import", { csv, isTrial: false })).body,
      );
    const answers = await Promise.all([run(), run()]);
    assert.is(
      answers.reduce((sum, { invited }) => sum + invited, 0),
      4,
    );
    const faults = answers.flatMap((answer) => answer.lines.flatMap((line) => line.faults));
    assert.equal(faults, Array(4).fill("email-taken"));
    const written = await server.database.query<{ detail: { invited: number } }>(
      "select detail from audit where org = $1 and act = 'people-imported'",
      [agency.org],
    );
    assert.equal(
      written.map(({ detail }) => detail.invited).sort((a, b) => a - b),
      answers.map(({ invited }) => invited).sort((a, b) => a - b),
    );
    const failures = () => server.log.filter((line) => line.includes('"failure":"mail"'));
    await until("each mail was tried", () => failures().length === 4);
    mailBreaks = false;
  });

  people("sites are made and changed, by administrators alone", async () => {
    const site = { name: "Harbor", shortName: "H", phone: "" };
    const made = await ada.request<{ id: string }>("/api/sites", site);
    const { id } = made.body;
    assert.is((await ada.request("/api/sites", { ...site, id, name: "Old Harbor" })).status, 200);
    await ada.pull();
    assert.is(ada.documents.get(id)?.body.fields["name"], "Old Harbor");
    assert.is((await ada.request("/api/sites", { ...site, id: agency.staff.ana })).status, 404);
    for (const name of ["ana", "sam", "kim", "rosa"] as const) {
      const other = await server.tabletOf(agency, name);
      assert.is((await other.request("/api/people")).status, 404);
      assert.is((await other.request("/api/sites", site)).status, 404);
      assert.is((await other.request("/api/people/invite", words(newEmail()))).status, 404);
      assert.is((await other.request("/api/people/disable", personOf("dan"))).status, 404);
    }
    const elsewhere = await server.addSmallAgency();
    const away = { person: elsewhere.staff.ana };
    assert.is((await ada.request("/api/people/disable", away)).status, 404);
    assert.is((await ada.request("/api/people/new-link", away)).status, 404);
    assert.is((await ada.request("/api/people/reset-second-factor", away)).status, 404);
  });

  people("her own password is changed with the old one; her other sign-ins end", async () => {
    const [here, there] = [
      await server.tabletOf(agency, "ana"),
      await server.tabletOf(agency, "ana"),
    ];
    const change = (old: string) =>
      here.request<Said>("/api/password", { old, password: "another long password" });
    assert.equal((await change("wrong")).body.code, "wrong-password");
    assert.is((await change(PASSWORD)).status, 200);
    assert.is((await here.request("/api/me")).status, 200);
    assert.is((await there.request("/api/me")).status, 401);
  });

  people.run();
}
