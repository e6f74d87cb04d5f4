import { randomBytes } from "node:crypto";
import { IDBFactory } from "fake-indexeddb";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { runArgon2 } from "../../../../src/store/sealing/argon2.ts";
import { argon2Costs, type Argon2 } from "../../../../src/store/sealing/argon2-cost.ts";
import type { DataKey, RawDataKey } from "../../../../src/store/sealing/data-key.ts";
import { makeEnvelopeShelf } from "../../../../src/store/sealing/envelope-shelf.ts";
import { makeKeyring, type Unlocked } from "../../../../src/store/sealing/keyring.ts";

const person = "01900000-0000-7000-8000-00000000000a";
const other = "01900000-0000-7000-8000-00000000000b";
const device = "01900000-0000-7000-8000-0000000000d0";
const passphrase = "lamp river seven basket";

/** A tablet's keyring on a disk of its own, its clock in the test's hands. */
function makeTablet(argon2: Argon2 = quick) {
  const tablet = { indexedDB: new IDBFactory(), now: Date.parse("2026-11-22T10:00:00Z") };
  const open = (by: Argon2 = argon2) =>
    makeKeyring({
      indexedDB: tablet.indexedDB,
      clock: () => tablet.now,
      randomBytes: (count) => new Uint8Array(randomBytes(count)),
      argon2: by,
    });
  const shelf = makeEnvelopeShelf(tablet.indexedDB);
  return { ...tablet, tablet, open, shelf, keyring: open() };
}

// The lowest cost is quick enough for many tests: this device has no memory for the higher ones.
const quick: Argon2 = async (request) =>
  request.memoryKiB > 19 * 1024 ? { ok: false, refusal: "no-memory" } : runArgon2(request);

const keyring = suite("keyring");

keyring(
  "opens with the passphrase that enrolled, however a tablet's keyboard typed it",
  async () => {
    const { keyring: ring } = makeTablet();
    const enrolled = keyOf(await ring.enrol({ person, device, passphrase }));
    const typed = ` ${passphrase.replace(" ", "  ")} `;
    const unlocked = keyOf(await ring.unlockByPassphrase({ person, passphrase: typed }));
    assert.is(unlocked.keyId, enrolled.keyId);
    assert.ok(await areSame(enrolled, unlocked));
    assert.not.ok(unlocked.key.extractable);
  },
);

keyring(
  "wraps at the strongest cost that finishes in time, and never below the lowest",
  async () => {
    const costOf = async (argon2: Argon2) => {
      const { keyring: ring, shelf } = makeTablet(argon2);
      keyOf(await ring.enrol({ person, device, passphrase }));
      const { wraps } = (await shelf.find(person)) as { wraps: { kdf: object }[] };
      return wraps[0]?.kdf as { memoryKiB: number; passes: number };
    };
    const slowAbove =
      (memoryKiB: number): Argon2 =>
      async (request) => {
        const answer = await runArgon2(request);
        const isSlow = request.memoryKiB > memoryKiB;
        return answer.ok ? { ...answer, tookMs: isSlow ? 1501 : 1 } : answer;
      };
    assert.is((await costOf(slowAbove(Infinity))).memoryKiB, 64 * 1024);
    assert.is((await costOf(slowAbove(32 * 1024))).memoryKiB, 32 * 1024);
    assert.is((await costOf(slowAbove(0))).memoryKiB, 19 * 1024);
    const poor = makeTablet(() => Promise.resolve({ ok: false, refusal: "no-memory" }));
    assert.is(refusalOf(await poor.keyring.enrol({ person, device, passphrase })), "no-memory");
    assert.is(refusalOf(await poor.keyring.find(person)), "no-envelope");
    assert.is(argon2Costs.at(-1)?.memoryKiB, 19 * 1024);
  },
);

// Nothing here depends on what the passphrase costs.
const instant: Argon2 = () =>
  Promise.resolve({ ok: true, key: new Uint8Array(32).fill(1), tookMs: 1 });

keyring("names each key so that the office can file it: letters, digits, - and _", async () => {
  const names = new Set<string>();
  for (let time = 0; time < 40; time += 1) {
    const { keyring: ring } = makeTablet(instant);
    const { keyId } = keyOf(await ring.enrol({ person, device, passphrase }));
    assert.match(keyId, /^[\w-]{16}$/);
    names.add(keyId);
  }
  assert.is(names.size, 40);
});

keyring("makes wrong passphrases wait, longer each time, also after a reload", async () => {
  const tablet = makeTablet();
  keyOf(await tablet.keyring.enrol({ person, device, passphrase }));
  const waits: number[] = [];
  for (let wrong = 0; wrong < 6; wrong += 1) {
    const refused = await tablet.open().unlockByPassphrase({ person, passphrase: "not this one" });
    if (refused.ok || refused.refusal !== "wrong-passphrase") throw new Error("was not refused");
    waits.push(refused.waitMs);
    const soon = await tablet.open().unlockByPassphrase({ person, passphrase });
    if (refused.waitMs > 0) assert.is(refusalOf(soon), "too-soon");
    // The right one before the waits begin forgives; start over with as many wrong ones.
    else if (soon.ok) await wrongAgain(tablet, wrong + 1);
    tablet.tablet.now += refused.waitMs;
  }
  assert.equal(waits, [0, 0, 5000, 10_000, 20_000, 40_000]);
  assert.ok((await tablet.open().unlockByPassphrase({ person, passphrase })).ok);
  const found = await tablet.open().find(person);
  assert.is(found.ok && found.enrolled.waitMs, 0);
});

keyring("never waits longer than the wait itself, wherever the clock is set", async () => {
  const { tablet, keyring: ring } = makeTablet();
  keyOf(await ring.enrol({ person, device, passphrase }));
  await wrongAgain({ open: () => ring }, 3);
  tablet.now -= 30 * 86_400_000;
  const found = await ring.find(person);
  assert.is(found.ok && found.enrolled.waitMs, 5000);
});

keyring("refuses weak passphrases and a second enrolment", async () => {
  const { keyring: ring } = makeTablet();
  assert.is(refusalOf(await ring.enrol({ person, device, passphrase: "short" })), "too-weak");
  const same = "aaaaaaaaaaaaaaaa";
  assert.is(refusalOf(await ring.enrol({ person, device, passphrase: same })), "too-weak");
  keyOf(await ring.enrol({ person, device, passphrase }));
  const again = await ring.enrol({ person, device, passphrase: "another long one" });
  assert.is(refusalOf(again), "already-enrolled");
});

keyring(
  "does not read an envelope whose cost was lowered, nor open one that was changed",
  async () => {
    const { keyring: ring, shelf, tablet } = makeTablet();
    keyOf(await ring.enrol({ person, device, passphrase }));
    const kept = (await shelf.find(person)) as Kept;
    const withKdf = (change: object) => ({
      ...kept,
      wraps: [{ ...kept.wraps[0], kdf: { ...kept.wraps[0]?.kdf, ...change } }],
    });
    const tryWith = async (changed: object) => {
      await shelf.change(person, () => changed);
      tablet.now += 3_600_000;
      return refusalOf(await ring.unlockByPassphrase({ person, passphrase }));
    };
    assert.is(await tryWith(withKdf({ memoryKiB: 8 })), "damaged");
    assert.is(await tryWith(withKdf({ passes: 1 })), "damaged");
    assert.is(await tryWith(withKdf({ parallelism: 4 })), "damaged");
    assert.is(await tryWith({ ...kept, wraps: [] }), "damaged");
    assert.is(await tryWith(withKdf({ passes: 3 })), "wrong-passphrase");
    assert.is(await tryWith({ ...kept, device: other }), "wrong-passphrase");
    assert.is(await tryWith({ ...kept, keyId: "another" }), "wrong-passphrase");
    await shelf.change(person, () => kept);
    tablet.now += 3_600_000;
    assert.ok((await ring.unlockByPassphrase({ person, passphrase })).ok);
  },
);

keyring("does not open one person's envelope for another", async () => {
  const { keyring: ring, shelf } = makeTablet();
  keyOf(await ring.enrol({ person, device, passphrase }));
  const kept = (await shelf.find(person)) as Kept;
  await shelf.change(other, () => ({ ...kept, person: other }));
  const tried = await ring.unlockByPassphrase({ person: other, passphrase });
  assert.is(refusalOf(tried), "wrong-passphrase");
});

keyring("opens with a passkey's output as well, until it is removed", async () => {
  const { keyring: ring } = makeTablet();
  const enrolled = keyOf(await ring.enrol({ person, device, passphrase }));
  const output = new Uint8Array(randomBytes(32));
  const passkey = { credentialId: "key-1", salt: Buffer.from(randomBytes(32)).toString("base64") };
  const added = await ring.addPasskey({
    ...{ person, passphrase, ...passkey },
    prfOutput: output.slice(),
  });
  assert.ok(added.ok);
  const found = await ring.find(person);
  assert.equal(found.ok && found.enrolled.passkeys, [passkey]);
  const by = { person, credentialId: "key-1" };
  const unlocked = keyOf(await ring.unlockByPasskey({ ...by, prfOutput: output.slice() }));
  assert.ok(await areSame(enrolled, unlocked));
  const wrong = await ring.unlockByPasskey({ ...by, prfOutput: new Uint8Array(32) });
  assert.is(refusalOf(wrong), "wrong-passkey");
  assert.ok((await ring.removePasskey(person, "key-1")).ok);
  const removed = await ring.unlockByPasskey({ ...by, prfOutput: output.slice() });
  assert.is(refusalOf(removed), "wrong-passkey");
  assert.ok((await ring.unlockByPassphrase({ person, passphrase })).ok);
});

keyring("changes the passphrase and keeps the key and its passkeys", async () => {
  const { keyring: ring } = makeTablet();
  const before = keyOf(await ring.enrol({ person, device, passphrase }));
  const to = "harbor window copper noon";
  assert.ok((await ring.changePassphrase({ person, passphrase, to })).ok);
  const old = await ring.unlockByPassphrase({ person, passphrase });
  assert.is(refusalOf(old), "wrong-passphrase");
  const after = keyOf(await ring.unlockByPassphrase({ person, passphrase: to }));
  assert.ok(await areSame(before, after));
});

keyring("takes back the key that the office kept, under a new passphrase", async () => {
  const { keyring: ring } = makeTablet();
  let escrowed: RawDataKey | undefined;
  const withRaw = async (raw: RawDataKey) => {
    escrowed = { keyId: raw.keyId, bytes: raw.bytes.slice() };
  };
  const before = keyOf(await ring.enrol({ person, device, passphrase, withRaw }));
  await ring.noteEscrowed(person);
  const found = await ring.find(person);
  assert.is(found.ok && found.enrolled.isEscrowed, true);
  const fresh = "copper noon window harbor";
  if (!escrowed) throw new Error("was not handed over");
  const after = keyOf(await ring.adopt({ person, device, passphrase: fresh, raw: escrowed }));
  assert.is(after.keyId, before.keyId);
  assert.ok(await areSame(before, after));
  assert.is(refusalOf(await ring.unlockByPassphrase({ person, passphrase })), "wrong-passphrase");
});

keyring("keeps the key's bytes no longer than the act that needs them", async () => {
  const { keyring: ring } = makeTablet();
  let lent = new Uint8Array();
  let wasReal = false;
  const withRaw = async ({ bytes }: RawDataKey) => {
    lent = bytes;
    wasReal = bytes.some((byte) => byte !== 0);
  };
  keyOf(await ring.enrol({ person, device, passphrase, withRaw }));
  assert.ok(wasReal);
  assert.ok(lent.every((byte) => byte === 0));
});

keyring("forgets one person's envelope and databases and nobody else's", async () => {
  const { keyring: ring, indexedDB } = makeTablet();
  for (const who of [person, other]) {
    keyOf(await ring.enrol({ person: who, device, passphrase }));
    await makeDatabase(indexedDB, `rxdb-dexie-truth-${who}--0--clients`);
  }
  await ring.forget(person);
  const names = (await indexedDB.databases())
    .map(({ name }) => name)
    .filter((name) => name !== "satchel-keys");
  assert.equal(names, [`rxdb-dexie-truth-${other}--0--clients`]);
  assert.is(refusalOf(await ring.find(person)), "no-envelope");
  assert.equal(
    (await ring.all()).map((enrolled) => enrolled.person),
    [other],
  );
});

keyring(
  "sweeps the databases of whoever has no envelope, and keeps those of a damaged one",
  async () => {
    const { keyring: ring, indexedDB, shelf } = makeTablet();
    const [cutOff, stranger] = [person.replace(/a$/, "c"), "rxdb-dexie-elsewhere--0--x"];
    for (const who of [person, other]) keyOf(await ring.enrol({ person: who, device, passphrase }));
    await shelf.change(other, (kept) => ({ ...(kept as Kept), wraps: [] }));
    for (const who of [person, other, cutOff]) {
      await makeDatabase(indexedDB, `rxdb-dexie-truth-${who}--0--clients`);
      await makeDatabase(indexedDB, `rxdb-dexie-work-${who}--0--saves`);
    }
    await makeDatabase(indexedDB, stranger);
    assert.equal([...(await ring.sweep())], [person, other]);
    const names = (await indexedDB.databases()).map(({ name }) => name ?? "");
    const left = names.filter((name) => name !== "satchel-keys" && name !== stranger);
    assert.is(left.length, 4);
    assert.not.ok(left.some((name) => name.includes(cutOff)));
    assert.ok(names.includes(stranger));
  },
);

keyring.run();

interface Kept {
  wraps: { kdf?: object }[];
}

function keyOf(answer: Unlocked): DataKey {
  if (!answer.ok) throw new Error(`refused: ${answer.refusal}`);
  return answer.dataKey;
}

function refusalOf(answer: { ok: true } | { ok: false; refusal: string }): string | null {
  return answer.ok ? null : answer.refusal;
}

async function wrongAgain(
  tablet: { open: () => ReturnType<typeof makeKeyring> },
  times: number,
): Promise<void> {
  for (let wrong = 0; wrong < times; wrong += 1) {
    await tablet.open().unlockByPassphrase({ person, passphrase: "not this one" });
  }
}

async function areSame(one: DataKey, two: DataKey): Promise<boolean> {
  const iv = new Uint8Array(12);
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, one.key, new Uint8Array(8));
  const opened = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, two.key, sealed);
  return opened.byteLength === 8;
}

function makeDatabase(indexedDB: IDBFactory, name: string): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}
