import { randomBytes } from "node:crypto";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { makePinCopy, pinFault } from "../../../src/app/lock/pin-copy.ts";
import { runArgon2 } from "../../../src/store/sealing/argon2.ts";

const [person, other] = [
  "01900000-0000-7000-8000-00000000000a",
  "01900000-0000-7000-8000-00000000000b",
];
const pin = "402817";
const makeRaw = () => ({ keyId: "key", bytes: new Uint8Array(randomBytes(32)) });
const makeCopy = (argon2 = runArgon2) =>
  makePinCopy(argon2, (count) => new Uint8Array(randomBytes(count)));

const copies = suite("the key under a PIN");

copies("opens with the PIN, for its own person, as often as she likes", async () => {
  const copy = makeCopy();
  const raw = makeRaw();
  assert.ok(await copy.make(person, pin, raw));
  assert.ok(copy.has(person));
  assert.not.ok(copy.has(other));
  for (let time = 0; time < 3; time += 1) {
    const opened = await copy.open(person, pin);
    assert.ok(opened.ok);
    assert.equal(opened.raw.bytes, raw.bytes);
    opened.raw.bytes.fill(0);
  }
  assert.equal(await copy.open(other, pin), { ok: false, refusal: "no-copy" });
});

copies("five wrong PINs in a row, and it is gone", async () => {
  const copy = makeCopy();
  await copy.make(person, pin, makeRaw());
  for (const left of [4, 3]) {
    assert.equal(await copy.open(person, "000001"), { ok: false, refusal: "wrong-pin", left });
  }
  assert.ok((await copy.open(person, pin)).ok, "the right one forgives");
  for (const left of [4, 3, 2, 1]) {
    assert.equal(await copy.open(person, "000001"), { ok: false, refusal: "wrong-pin", left });
  }
  assert.equal(await copy.open(person, "000001"), { ok: false, refusal: "no-copy" });
  assert.equal(await copy.open(person, pin), { ok: false, refusal: "no-copy" });
  assert.not.ok(copy.has(person));
});

copies("many tries at once are five tries", async () => {
  let tried = 0;
  const copy = makeCopy((request) => {
    tried += 1;
    return runArgon2(request);
  });
  await copy.make(person, pin, makeRaw());
  tried = 0;
  const guesses = Array.from({ length: 12 }, (_, at) => String(100_000 + at));
  const answers = await Promise.all(guesses.map((guess) => copy.open(person, guess)));
  // Which of the five ends last is chance, and with it how many still hear of a wrong PIN.
  assert.is(tried, 5);
  assert.not.ok(answers.some((answer) => answer.ok));
  assert.not.ok(copy.has(person));
  assert.equal(await copy.open(person, pin), { ok: false, refusal: "no-copy" });
});

copies("a device without the memory loses no try, and makes no copy", async () => {
  let isPoor = false;
  const copy = makeCopy(async (request) =>
    isPoor ? { ok: false, refusal: "no-memory" } : runArgon2(request),
  );
  await copy.make(person, pin, makeRaw());
  isPoor = true;
  for (let time = 0; time < 6; time += 1) {
    assert.equal(await copy.open(person, pin), { ok: false, refusal: "no-memory" });
  }
  isPoor = false;
  assert.ok((await copy.open(person, pin)).ok);
  isPoor = true;
  assert.not.ok(await copy.make(person, pin, makeRaw()));
  assert.not.ok(copy.has(person));
});

/** An Argon2 that waits in the middle, until a test lets it go on. */
function makeSlowArgon2() {
  const slow = { isSlow: false, goOn: (): void => undefined };
  const argon2: typeof runArgon2 = async (request) => {
    if (slow.isSlow) await new Promise<void>((resolve) => (slow.goOn = resolve));
    return runArgon2(request);
  };
  return { slow, argon2 };
}

copies("dropped while a PIN is tried, it stays gone, and the PIN opens nothing", async () => {
  const { slow, argon2 } = makeSlowArgon2();
  const copy = makeCopy(argon2);
  for (const typed of [pin, "000001"]) {
    await copy.make(person, pin, makeRaw());
    slow.isSlow = true;
    const trying = copy.open(person, typed);
    copy.drop();
    slow.isSlow = false;
    slow.goOn();
    assert.equal(await trying, { ok: false, refusal: "no-copy" }, typed);
    assert.not.ok(copy.has(person));
  }
});

copies("dropped while it is made, there is none", async () => {
  const { slow, argon2 } = makeSlowArgon2();
  const copy = makeCopy(argon2);
  slow.isSlow = true;
  const making = copy.make(person, pin, makeRaw());
  copy.drop();
  slow.isSlow = false;
  slow.goOn();
  assert.not.ok(await making);
  assert.not.ok(copy.has(person));
  assert.ok(await copy.make(person, pin, makeRaw()), "the next one is");
});

copies("a PIN has six to twelve digits that are not the first to be tried", () => {
  for (const good of [pin, "402817402817", "112233"]) assert.is(pinFault(good), null, good);
  for (const bad of ["40281", "4028174028174", "40a817", "", "402 817"]) {
    assert.is(pinFault(bad), "not-digits", bad);
  }
  for (const simple of ["111111", "123456", "654321", "890123", "121212", "135791"]) {
    assert.is(pinFault(simple), "too-simple", simple);
  }
});

copies.run();
