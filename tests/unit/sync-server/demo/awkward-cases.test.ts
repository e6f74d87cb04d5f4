// The cases that break naive software are in the demo, and can be found by name.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { displayName } from "../../../../src/records/client/client-names.ts";
import { ageOn, dayOfInstant } from "../../../../src/records/days.ts";
import type { RecordId } from "../../../../src/records/fields.ts";
import { statusGroup } from "../../../../src/records/referral/referral-status.ts";
import { whyNotSent } from "../../../../src/records/mail/why-not-sent.ts";
import type { KindName } from "../../../../src/records/registry.ts";
import { makeDemoAgency } from "../../../../sync-server/demo/demo-agency.ts";
import type { SeedOf } from "../../../../sync-server/demo/ledger.ts";
import { recordsOf } from "./demo-reader.ts";

const awkward = suite("awkward cases");

const today = "2026-07-16";
const demo = makeDemoAgency({ today });
const { landmarks } = demo;

function found<K extends KindName>(kind: K, id: RecordId): SeedOf<K>["fields"] {
  const record = recordsOf(demo, kind).find((one) => one.id === id);
  if (!record) throw new Error(`no ${kind} ${id}`);
  return record.fields;
}

awkward("names: hyphenated, single, right to left, an alias only", () => {
  const named = (id: RecordId) => displayName(found("client", id), (alias) => `“${alias}”`);
  assert.is(named(landmarks.delphineOkaforReyes), "Delphine Okafor-Reyes");
  assert.is(named(landmarks.singleName), "Moethida");
  assert.is(named(landmarks.zaynabHaddad), "زينب حداد");
  assert.is(named(landmarks.redJacket), "“Red Jacket”");
  assert.is(named(landmarks.sameNameOne), named(landmarks.sameNameOther));
});

awkward("twins share all but a letter", () => {
  const [lena, lina] = [landmarks.lenaCastellane, landmarks.linaCastellane].map((id) =>
    found("client", id),
  );
  assert.equal(lena?.birth, lina?.birth);
  assert.equal(lena?.phones, lina?.phones);
  assert.ok(lena?.household !== null && lena?.household === lina?.household);
});

awkward("Jon is Jonathan with day and month swapped, in any season", () => {
  for (const day of [today, "2026-01-02", "2026-05-05", "2026-12-30"]) {
    const made = makeDemoAgency({ today: day, size: "field" });
    const birth = (id: RecordId) =>
      recordsOf(made, "client")
        .find((one) => one.id === id)
        ?.fields.birth.date?.split("-") ?? [];
    const [year, month, date] = birth(made.landmarks.jonathanWeller);
    assert.equal(birth(made.landmarks.jonWeller), [year, date, month]);
  }
});

awkward("no phone, and nothing known at all", () => {
  assert.equal(found("client", landmarks.noPhone).phones, []);
  const unknown = found("client", landmarks.allUnknown);
  assert.equal([unknown.birth.date, unknown.languages, unknown.phones], [null, [], []]);
});

awkward("Maria is about 42, speaks Spanish, was seen today and has three open referrals", () => {
  const maria = found("client", landmarks.mariaGallardo);
  assert.is(ageOn(maria.birth.date ?? "", today), 42);
  assert.is(maria.birth.quality, "approximate");
  assert.equal([maria.aliases, maria.languages], [["Mari"], ["Spanish"]]);
  const hers = recordsOf(demo, "service").filter((one) => one.clientId === landmarks.mariaGallardo);
  assert.ok(hers.some(({ fields }) => fields.date === today));
  const status = new Map(
    recordsOf(demo, "status-change")
      .filter((one) => one.clientId === landmarks.mariaGallardo)
      .map(({ fields }) => [fields.referral, fields.to]),
  );
  assert.is([...status.values()].filter((code) => statusGroup(code) === "open").length, 3);
});

awkward("a grant that ended, and a service entered for the day after", () => {
  const grant = found("grant", landmarks.grantEnded);
  const service = found("service", landmarks.grantEndedService);
  assert.ok(grant.ends !== null && grant.ends < service.date);
  assert.equal(service.flags, ["grant-ended"]);
});

awkward("a program closed on this weekday", () => {
  const program = found("program", landmarks.closedToday);
  const weekday = new Date(`${today}T12:00:00Z`).getUTCDay();
  assert.ok(program.hours.length > 0);
  assert.ok(program.hours.every((hours) => hours.weekday !== weekday));
});

awkward("a tablet whose clock is three hours behind", () => {
  const late = recordsOf(demo, "service").find(({ id }) => id === landmarks.clockThreeHoursWrong);
  assert.is(Date.parse(late?.receivedAt ?? "") - Date.parse(late?.at ?? ""), 3 * 3_600_000);
});

awkward("the hour that the clocks skip or repeat", () => {
  const wall = (at: string) =>
    new Date(at).toLocaleTimeString("en-GB", { timeZone: demo.timeZone, timeStyle: "short" });
  const pair = (made: typeof demo) =>
    [made.landmarks.clockChangeFirst, made.landmarks.clockChangeSecond].map(
      (id) => recordsOf(made, "note").find((one) => one.id === id)?.at ?? "",
    );
  assert.equal(pair(demo).map(wall), ["01:59", "03:01"]);
  const winter = makeDemoAgency({ today: "2027-01-20", size: "field" });
  assert.equal(pair(winter).map(wall), ["01:30", "01:30"]);
  const [first = "", second = ""] = pair(winter);
  assert.is(Date.parse(second) - Date.parse(first), 3_600_000);
  assert.is(dayOfInstant(first, demo.timeZone), "2026-11-01");
});

awkward("one phone number changed on two tablets", () => {
  const competing = found("competing-value", landmarks.competingPhone);
  const delphine = recordsOf(demo, "client").find(({ id }) => id === competing.record);
  assert.is(competing.standing.rev, delphine?.rev);
  assert.equal(competing.standing.value, delphine?.fields.phones);
});

awkward("a release that was taken back while the mail that it allowed waited", () => {
  const [mail] = recordsOf(demo, "mail");
  assert.ok(mail);
  assert.equal([mail.fields.delivery.state, mail.author], ["stopped", landmarks.dan]);
  const [revocation] = recordsOf(demo, "revocation");
  assert.is(revocation?.fields.release, mail.fields.release);
  // It is what stopped it: without it the mail could have gone.
  const judged = {
    client: found("client", mail.clientId ?? ""),
    referral: found("referral", mail.fields.referral),
    release: found("release", mail.fields.release),
    provider: found("provider", mail.fields.provider),
    ...{ program: null, today },
  };
  assert.is(whyNotSent(mail.fields, { ...judged, isRevoked: true }), "release-revoked");
  assert.is(whyNotSent(mail.fields, { ...judged, isRevoked: false }), null);
  const told = recordsOf(demo, "notice").filter(({ fields }) => fields.record === mail.id);
  assert.equal(
    told.map(({ fields }) => [fields.about, fields.to]),
    [["mail-not-sent", landmarks.dan]],
  );
});

awkward.run();
