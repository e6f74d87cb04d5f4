import { suite } from "uvu";
import * as assert from "uvu/assert";
import { emptyClient, type Client } from "../../../src/records/client/client.ts";
import { makeCardIndex, PACK_SIZE } from "../../../src/store/card-index.ts";
import type { CardChange } from "../../../src/store/cards.ts";

const finding = suite("finding a client");

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const ME = id(900_001);
const settings = { me: ME, timeZone: "America/New_York" };

function person(n: number, given: string, family: string, more: Partial<Client> = {}): CardChange {
  const fields = { ...emptyClient([]), name: { given, family }, ...more };
  return {
    kind: "client",
    id: id(n),
    clientId: id(n),
    seq: n,
    body: { fields, author: id(900_002), at: "2026-07-16T10:00:00.000Z", withdrawn: null },
  };
}
const phones = (...numbers: string[]) => numbers.map((number) => ({ number, note: "" }));
const born = (date: string) => ({ date, quality: "full" as const });

const people = [
  person(1, "Maria", "Gallardo", { aliases: ["Mari"], phones: phones("(206) 555-0117") }),
  person(2, "Delphine", "Okafor-Reyes", { birth: born("1985-03-04") }),
  person(3, "Tomás", "Ibarra", { phones: phones("+1 206 555 0142", "555-0199") }),
  person(4, "", "", { aliases: ["Red Jacket"] }),
  person(5, "Mary Anne", "O’Brien", { birth: born("1991-12-24") }),
  person(6, "Đức", "Nguyễn"),
  person(7, "عائشة", "رحيمي"),
  person(8, "Gone", "Elsewhere", { mergedInto: id(1) }),
];
function filled() {
  const index = makeCardIndex(settings);
  index.fold(people);
  return index;
}
function found(text: string): string[] {
  const { cards } = filled().search(text, 50);
  return cards.map(({ identity }) =>
    identity ? identity.name.given || (identity.aliases[0] ?? "") : "",
  );
}

finding("from the first letter of any word of a name or alias", () => {
  assert.equal(found("m").sort(), ["Maria", "Mary Anne"]);
  assert.equal(found("g"), ["Maria"]);
  assert.equal(found("j"), ["Red Jacket"]);
  assert.equal(found("a"), ["Mary Anne"]);
  assert.equal(found("x"), []);
  assert.equal(found(""), []);
  assert.equal(found(" - "), []);
});

finding("words in any order, each from its start", () => {
  assert.equal(found("maria gal"), ["Maria"]);
  assert.equal(found("gal mar"), ["Maria"]);
  assert.equal(found("gallardo maria"), ["Maria"]);
  assert.equal(found("aria"), []);
  assert.equal(found("maria reyes"), []);
});

finding("hyphens, spaces, accents, marks and case do not matter", () => {
  for (const typed of ["okafor-reyes", "Okafor Reyes", "OKAFORREYES", "reyes", "delphine reyes"]) {
    assert.equal(found(typed), ["Delphine"], typed);
  }
  assert.equal(found("tomas"), ["Tomás"]);
  assert.equal(found("TOMÁS IBA"), ["Tomás"]);
  assert.equal(found("obrien"), ["Mary Anne"]);
  assert.equal(found("o'br"), ["Mary Anne"]);
  assert.equal(found("maryanne"), ["Mary Anne"]);
  assert.equal(found("redjacket"), ["Red Jacket"]);
  assert.equal(found("nguyen duc"), ["Đức"]);
  assert.equal(found("عائ"), ["عائشة"]);
});

finding("the last digits of a phone, however it is written", () => {
  assert.equal(found("17"), ["Maria"]);
  assert.equal(found("0117"), ["Maria"]);
  assert.equal(found("555-0117"), ["Maria"]);
  assert.equal(found("(206) 555-0117"), ["Maria"]);
  assert.equal(found("+1 206 555 0117"), ["Maria"]);
  assert.equal(found("0199"), ["Tomás"]);
  assert.equal(found("555"), []);
  assert.equal(found("7"), []);
});

finding("a birth date as it is typed", () => {
  for (const typed of [
    "1985",
    "1985-03-04",
    "3/4/1985",
    "03/04/1985",
    "4.3.1985",
    "04.03.1985",
    "3/4/85",
    "03/04/85",
    "04/03/85",
    "3/4",
    "03041985",
    "mar 4 1985",
    "March 4th, 1985",
    "4 de marzo de 1985",
    "4 mar 85",
    "mar 1985",
    "mar 4",
    "19850304",
  ]) {
    assert.equal(found(typed), ["Delphine"], typed);
  }
  assert.equal(found("24/12/91"), ["Mary Anne"]);
  assert.equal(found("1986"), []);
});

finding("who was merged into another is not found, and counts are of all that match", () => {
  assert.equal(found("elsewhere"), []);
  const { cards, total } = filled().search("m", 1);
  assert.is(cards.length, 1);
  assert.is(total, 2);
});

finding("those whom I saw last come first", () => {
  const index = filled();
  const mine: CardChange = {
    kind: "service",
    id: id(50),
    clientId: id(5),
    seq: 50,
    body: {
      fields: { date: "2026-07-16", turnAway: null },
      author: ME,
      at: "2026-07-16T10:00:00.000Z",
      withdrawn: null,
    },
  };
  index.fold([mine]);
  assert.equal(
    index.search("m", 5).cards.map((card) => card.id),
    [id(5), id(1)],
  );
  assert.equal(
    index.recent(5).map((card) => card.id),
    [id(5)],
  );
});

finding("the list is alphabetical, aliases among names", () => {
  const { cards, total } = filled().list(0, 3);
  assert.equal(
    cards.map((card) => card.id),
    [id(2), id(6), id(1)],
  );
  assert.is(total, 7);
  assert.equal(
    filled()
      .list(3, 2)
      .cards.map((card) => card.id),
    [id(5), id(4)],
  );
});

finding("a follow-up that was put off is due on its day, until another status is set", () => {
  const record = (kind: string, n: number, fields: object): CardChange => ({
    ...{ kind, id: id(n), clientId: id(1), seq: n },
    body: { fields: { ...fields }, author: ME, at: "2026-07-01T10:00:00.000Z", withdrawn: null },
  });
  const status = (n: number, to: string) => record("status-change", n, { referral: id(90), to });
  const index = filled();
  const due = () => index.followUps("2026-07-08", {}).map((one) => one.due);
  index.fold([
    record("referral", 90, { service: null, toProvider: id(4), mode: "logged", direction: "out" }),
    status(91, "pending"),
  ]);
  assert.equal(due(), ["2026-07-08"]);
  const snooze = { referral: id(90), status: id(91), until: "2026-07-20", reason: "appointment" };
  index.fold([record("snooze", 92, snooze)]);
  assert.equal(due(), []);
  const later = index.followUps("2026-07-20", {});
  assert.equal(
    later.map((one) => [one.due, one.putOff?.reason]),
    [["2026-07-20", "appointment"]],
  );
  index.fold([status(93, "eligible")]);
  assert.equal(due(), ["2026-07-08"]);
  assert.is(index.followUps("2026-07-08", {})[0]?.putOff, undefined);
});

finding("a renamed client is found by the new name only", () => {
  const index = filled();
  index.fold([{ ...person(1, "Mariana", "Soto"), seq: 60 }]);
  assert.is(index.search("soto", 5).total, 1);
  assert.is(index.search("gallardo", 5).total, 0);
});

finding("people who look alike, the likeliest first, herself excepted", () => {
  const wanted = {
    ...emptyClient([]),
    name: { given: "Maria", family: "Gallardo" },
    phones: phones("555-0142"),
  };
  const alike = filled().lookAlikes({ ...wanted, phones: phones("206 555 0117") }, id(99), 5);
  assert.equal(
    alike.map(({ card, reasons }) => [card.id, reasons]),
    [[id(1), ["phone", "name"]]],
  );
  assert.equal(filled().lookAlikes(wanted, id(1), 5).length, 1);
});

finding("packs bring back what was written, and only what changed is written again", () => {
  const index = makeCardIndex(settings);
  const many = Array.from({ length: PACK_SIZE + 50 }, (_, n) => person(n + 1, `Given${n}`, "Last"));
  index.fold(many);
  const packs = index.takeDirtyPacks();
  assert.equal(
    packs.map((pack) => pack.number).sort((a, b) => a - b),
    [0, 1],
  );
  assert.equal(index.takeDirtyPacks(), []);

  const again = makeCardIndex(settings);
  again.load(packs);
  assert.is(again.size(), index.size());
  assert.equal(again.list(0, 999), index.list(0, 999));
  assert.equal(again.takeDirtyPacks(), []);

  again.fold([person(PACK_SIZE + 7, "Changed", "Last")]);
  const changed = again.takeDirtyPacks();
  assert.equal(
    changed.map((pack) => pack.number),
    [1],
  );
  again.fold([person(PACK_SIZE + 60, "New", "Last")]);
  assert.equal(
    again.takeDirtyPacks().map((pack) => pack.number),
    [1],
  );
});

finding("emptied and filled with fewer, the packs that are left over are written empty", () => {
  const index = makeCardIndex(settings);
  index.fold(Array.from({ length: PACK_SIZE + 50 }, (_, n) => person(n + 1, `Given${n}`, "Last")));
  index.takeDirtyPacks();
  index.empty();
  index.fold([person(1, "Only", "Last")]);
  const again = makeCardIndex(settings);
  again.load(index.takeDirtyPacks());
  assert.is(again.size(), 1);
});

finding("a removed client is gone from search and from her pack", () => {
  const index = filled();
  index.takeDirtyPacks();
  index.remove([id(1)]);
  assert.is(index.search("gallardo", 5).total, 0);
  const [pack] = index.takeDirtyPacks();
  assert.not.match(pack?.cards ?? "", /Gallardo/);
});

finding("among ten thousand", () => {
  const index = makeCardIndex(settings);
  index.fold(
    Array.from({ length: 10_000 }, (_, n) =>
      person(n + 1, `Given${n % 700}`, `Family${n % 900}`, {
        aliases: n % 3 === 0 ? [`Alias ${n}`] : [],
        phones: phones(`206555${String(n).padStart(4, "0")}`),
        birth: born(`19${String(40 + (n % 60))}-0${(n % 9) + 1}-15`),
      }),
    ),
  );
  assert.is(index.search("given699", 20).total, 14);
});

finding(
  "the others of a household, also of one that bears the id of whoever was there first",
  () => {
    const index = makeCardIndex(settings);
    index.fold([
      person(1, "Maria", "Gallardo"),
      person(2, "Ana", "Gallardo", { household: id(1) }),
      person(3, "Tomás", "Ibarra", { household: id(77) }),
      person(4, "Rosa", "Ibarra", { household: id(77) }),
      person(5, "Gone", "Ibarra", { household: id(77), mergedInto: id(4) }),
    ]);
    const givenNames = (household: string) =>
      index.household(household).map(({ identity }) => identity?.name.given);
    assert.equal(givenNames(id(1)), ["Ana", "Maria"]);
    assert.equal(givenNames(id(77)), ["Rosa", "Tomás"]);
    assert.equal(givenNames(id(5)), []);
  },
);

finding("S-24 what this person gives most comes first, by what she gave lately", () => {
  const index = makeCardIndex(settings);
  const [SOCKS, KIT, PASS] = [id(501), id(502), id(503)];
  const gave = (n: number, definition: string, date: string, author = ME): CardChange => ({
    kind: "service",
    id: id(n),
    clientId: id(1 + (n % 3)),
    seq: n,
    body: {
      fields: { definition, date, turnAway: null },
      author,
      at: `${date}T10:00:00.000Z`,
      withdrawn: null,
    },
  });
  index.fold([
    gave(600, SOCKS, "2026-07-10"),
    gave(601, KIT, "2026-07-11"),
    gave(602, KIT, "2026-07-12"),
    gave(602, KIT, "2026-07-12"),
    gave(603, PASS, "2026-07-12", id(900_002)),
    gave(604, PASS, "2026-03-12"),
    gave(605, PASS, "2026-03-13"),
    gave(606, PASS, "2026-03-13"),
  ]);
  assert.equal(index.mostGiven("2026-07-01"), [KIT, SOCKS]);
  assert.equal(index.mostGiven("2026-01-01"), [PASS, KIT, SOCKS]);
  const [pack] = index.takeDirtyPacks();
  const again = makeCardIndex(settings);
  again.load(pack ? [pack] : []);
  assert.equal(again.mostGiven("2026-07-01"), [KIT, SOCKS], "a restart forgets no habit");
});

finding.run();
