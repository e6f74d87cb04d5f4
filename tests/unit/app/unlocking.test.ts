import { randomBytes } from "node:crypto";
import { IDBFactory } from "fake-indexeddb";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { HIDDEN_MS } from "../../../src/app/lock/lock-times.ts";
import { makePinCopy } from "../../../src/app/lock/pin-copy.ts";
import { makeReleasedKey } from "../../../src/app/released-key.ts";
import { makeUnlocking } from "../../../src/app/unlocking.ts";
import type { Me } from "../../../src/records/signed-in.ts";
import { runArgon2 } from "../../../src/store/sealing/argon2.ts";
import type { Argon2 } from "../../../src/store/sealing/argon2-cost.ts";
import { makeKeyring } from "../../../src/store/sealing/keyring.ts";

const device = "01900000-0000-7000-8000-0000000000d0";
const passphrase = "lamp river seven basket";
const random = (count: number) => new Uint8Array(randomBytes(count));
const zeros = new Uint8Array(32);

function makePerson(end: string): Me {
  return {
    person: `01900000-0000-7000-8000-00000000000${end}`,
    email: `${end}@harborbridge.example`,
    name: { given: "Ana", family: "Reyes" },
    role: "worker",
    orgId: "01900000-0000-7000-8000-0000000000f0",
    orgName: "Harbor Bridge",
    sites: [],
    timeZone: "America/Los_Angeles",
    epoch: "first",
    parcelKey: "",
    secondFactor: { setting: "off", isSetUp: false },
    idleLockMinutes: 5,
    offlineLimitDays: 30,
    foundTabletPhone: "",
  };
}
const [ana, ben] = [makePerson("a"), makePerson("b")];

/** A tablet whose records only note who was let in; keys, PINs and their costs are real. */
function makeTablet() {
  const admitted: string[] = [];
  const ahead = { begun: 0, taken: 0, dropped: 0 };
  const closed = new AbortController();
  const tablet = {
    now: 0,
    onHanded: (): void => undefined,
    handedUntil: null as AbortSignal | null,
  };
  const argon2: Argon2 = async (request) => {
    if (request.memoryKiB > 19 * 1024) return { ok: false, refusal: "no-memory" };
    const answer = await runArgon2(request);
    tablet.now += sleeps.ms;
    return answer;
  };
  const sleeps = { ms: 0 };
  const released = makeReleasedKey();
  const keyring = makeKeyring({
    indexedDB: new IDBFactory(),
    clock: () => 1_000_000,
    randomBytes: random,
    argon2,
  });
  const unlocking = makeUnlocking(
    {
      keyring,
      device,
      clock: () => tablet.now,
      pin: makePinCopy(argon2, random),
      passkeys: { isOffered: () => false } as never,
      // An office that never answers.
      escrowOf: () => ({
        hand: (_, until) =>
          new Promise((_resolve, reject) => {
            tablet.handedUntil = until;
            until.addEventListener("abort", () => reject(new Error("given up")));
            tablet.onHanded();
          }),
        release: () => Promise.resolve({ ok: false, failure: "unreachable" }),
      }),
    },
    {
      openAhead: () => {
        ahead.begun += 1;
        return {
          open: () => Promise.reject(new Error("nothing opens here")),
          drop: async () => Promise.resolve((ahead.dropped += 1)),
        };
      },
      admit: async (me, _, __, opening) => {
        admitted.push(me.person);
        if (opening) ahead.taken += 1;
        return Promise.resolve();
      },
      current: () => undefined,
      unlockedAt: () => 0,
      untilClosed: () => closed.signal,
    },
    released,
  );
  return { tablet, sleeps, closed, admitted, ahead, released, keyring, unlocking };
}

const newKey = () => ({ keyId: "kept", key: randomBytes(32).toString("base64url") });

const unlocking = suite("unlocking");

unlocking("the key that the office gave back is taken by its own person alone", async () => {
  const { unlocking: front, keyring, released } = makeTablet();
  assert.ok(released.hold(ana.person, newKey()));
  assert.ok((await front.enrol(ben, passphrase)).ok);
  const hers = await keyring.find(ben.person);
  assert.ok(hers.ok && hers.enrolled.keyId !== "kept", "somebody else gets a key of her own");
  assert.ok((await front.enrol(ana, passphrase)).ok);
  const found = await keyring.find(ana.person);
  assert.is(found.ok && found.enrolled.keyId, "kept");
});

unlocking(
  "its bytes end when she went away, was followed by another, or has enrolled",
  async () => {
    const { unlocking: front, released } = makeTablet();
    const take = (): Uint8Array => {
      assert.ok(released.hold(ana.person, newKey()));
      const raw = released.of(ana.person);
      assert.ok(raw && raw.bytes.some((byte) => byte !== 0));
      return raw.bytes;
    };
    const left = take();
    released.drop();
    assert.equal([left, released.of(ana.person)], [zeros, null]);
    const followed = take();
    released.hold(ben.person, newKey());
    assert.equal([followed, released.of(ana.person)], [zeros, null]);
    const enrolled = take();
    await front.enrol(ana, "short");
    assert.ok(released.of(ana.person), "a passphrase that will not do changes nothing");
    await front.enrol(ana, passphrase);
    assert.equal([enrolled, released.of(ana.person)], [zeros, null]);
    assert.not.ok(
      released.hold(ana.person, { keyId: "kept", key: "c2hvcnQ" }),
      "no key of that length",
    );
  },
);

unlocking("a lock gives up handing the key to an office that does not answer", async () => {
  const { unlocking: front, tablet, closed } = makeTablet();
  const handed = new Promise<void>((resolve) => (tablet.onHanded = resolve));
  await front.enrol(ana, passphrase);
  await handed;
  assert.is(tablet.handedUntil?.aborted, false);
  closed.abort();
  assert.is(tablet.handedUntil?.aborted, true);
});

unlocking("a tablet that slept in the middle lets nobody in", async () => {
  const { unlocking: front, sleeps, admitted } = makeTablet();
  assert.ok((await front.enrol(ana, passphrase)).ok);
  sleeps.ms = HIDDEN_MS;
  assert.equal(await front.unlock(ana, passphrase), { ok: false, refusal: "slept" });
  sleeps.ms = 1000;
  assert.ok((await front.unlock(ana, passphrase)).ok);
  assert.equal(admitted, [ana.person, ana.person]);
});

unlocking("what was opened ahead is let go of by whoever does not get in", async () => {
  const { unlocking: front, sleeps, ahead } = makeTablet();
  assert.is((await front.unlock(ana, passphrase)).ok, false, "nobody has a key here");
  assert.equal(ahead, { begun: 1, taken: 0, dropped: 1 });
  assert.ok((await front.enrol(ana, passphrase)).ok);
  assert.is((await front.unlock(ana, "another one altogether")).ok, false);
  sleeps.ms = HIDDEN_MS;
  assert.is((await front.unlock(ana, passphrase)).ok, false);
  assert.equal(ahead, { begun: 3, taken: 0, dropped: 3 });
  sleeps.ms = 0;
  assert.ok((await front.unlock(ana, passphrase)).ok);
  assert.equal(ahead, { begun: 4, taken: 1, dropped: 3 });
});

unlocking.run();
