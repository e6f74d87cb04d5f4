import { suite } from "uvu";
import * as assert from "uvu/assert";
import { makeRemembered } from "../../../src/app/remembered.ts";
import type { Me } from "../../../src/records/signed-in.ts";

function me(last: string): Me {
  return {
    person: `01900000-0000-7000-8000-00000000000${last}`,
    name: { given: `Given ${last}`, family: "Family" },
    email: `${last}@agency.example`,
    role: "worker",
    orgId: "01900000-0000-7000-8000-0000000000ff",
    orgName: "Agency",
    sites: [],
    timeZone: "UTC",
    epoch: "1",
    parcelKey: "",
    secondFactor: { setting: "off", isSetUp: false },
    idleLockMinutes: 5,
    offlineLimitDays: 30,
    foundTabletPhone: "",
  };
}

/** A tab's storage. */
function makeStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}

const remembering = suite("who works on a tablet");
const [ana, dan] = [me("a"), me("b")];

remembering("whoever came last stands first, once, with what was said last", () => {
  const remembered = makeRemembered(makeStorage());
  assert.equal(remembered.people(), []);
  for (const one of [ana, dan, { ...ana, orgName: "Renamed" }]) remembered.remember(one);
  assert.equal(
    remembered.people().map(({ person, orgName }) => [person, orgName]),
    [
      [ana.person, "Renamed"],
      [dan.person, "Agency"],
    ],
  );
});

remembering("counts stay with their person, and go with her", () => {
  const storage = makeStorage();
  const remembered = makeRemembered(storage);
  remembered.remember(ana);
  remembered.setWaiting(ana.person, 7);
  remembered.setWaiting(dan.person, 2);
  assert.is(makeRemembered(storage).waiting(ana.person), 7);
  remembered.forget(ana.person);
  assert.is(remembered.waiting(ana.person), 0);
  assert.is(remembered.waiting(dan.person), 2);
  assert.equal(remembered.people(), []);
});

remembering("a storage that is damaged or refuses remembers nobody and breaks nothing", () => {
  const storage = makeStorage();
  storage.setItem("satchel.people", "{ not json");
  storage.setItem("satchel.waiting", '{"x":-3}');
  const remembered = makeRemembered(storage);
  assert.equal(remembered.people(), []);
  assert.is(remembered.waiting("x"), 0);
  storage.setItem = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  remembered.remember(ana);
  assert.equal(remembered.people(), []);
});

remembering.run();
