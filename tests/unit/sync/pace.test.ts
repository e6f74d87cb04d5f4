import { suite } from "uvu";
import * as assert from "uvu/assert";
import { makePace, type Pace } from "../../../src/sync/pace.ts";
import type { SyncFailure } from "../../../src/sync/office-request.ts";

const test = suite("how much goes in one push");

const ids = (count: number, from = 0) =>
  Array.from({ length: count }, (_, n) => `entry-${String(from + n)}`);

/** An office that answers by what is in a push; entries leave the outbox when they are taken or held. */
function sendAll(pace: Pace, outbox: string[], answer: (batch: string[]) => SyncFailure | null) {
  const [taken, held] = [[] as string[], [] as string[]];
  pace.begin();
  for (let pushes = 0; outbox.length > 0; pushes += 1) {
    assert.ok(pushes < 200, "it never ends");
    const others = outbox.filter((id) => !pace.isAside(id));
    const batch = others.length > 0 ? others.slice(0, pace.mostEntries()) : outbox.slice(0, 1);
    const failure = answer(batch);
    if (failure === null) {
      pace.answered(batch);
      taken.push(...batch);
    } else if (pace.failed(batch, failure)) held.push(...batch);
    outbox = outbox.filter((id) => !taken.includes(id) && !held.includes(id));
  }
  return { taken, held };
}

test("one that the office fails on is found among two hundred, and held; the others go", () => {
  const poison = ["entry-17", "entry-120"];
  const { taken, held } = sendAll(makePace(), ids(200), (batch) =>
    batch.some((id) => poison.includes(id)) ? "broken" : null,
  );
  assert.equal(held, poison);
  assert.is(taken.length, 198);
});

test("an office that takes nothing is no reason to hold anything", () => {
  const pace = makePace();
  let isBroken = true;
  let pushes = 0;
  const { taken, held } = sendAll(pace, ids(3), () => {
    isBroken = (pushes += 1) < 30;
    return isBroken ? "refused" : null;
  });
  assert.equal([taken.length, held], [3, []]);
});

test("a single failure may be chance; the load stays, and two hundred go at once again after it", () => {
  const pace = makePace();
  assert.not.ok(pace.failed(ids(200), "broken"));
  assert.is(pace.mostEntries(), 200);
  pace.failed(ids(200), "broken");
  assert.is(pace.mostEntries(), 100);
  pace.answered(ids(100));
  assert.is(pace.mostEntries(), 200);
});

test("what is too much for the line or the office goes in smaller parts until all is sent", () => {
  for (const failure of ["slow", "too-large"] as const) {
    const pace = makePace();
    pace.failed(ids(200), failure);
    pace.failed(ids(100), failure);
    pace.answered(ids(50));
    assert.is(pace.mostEntries(), 50, failure);
    pace.begin();
    assert.is(pace.mostEntries(), 200, failure);
  }
});

test("one entry that is too large is held at once", () => {
  assert.ok(makePace().failed(ids(1), "too-large"));
});

test("without a connection nothing is anybody's fault", () => {
  const pace = makePace();
  for (let times = 0; times < 9; times += 1) assert.not.ok(pace.failed(ids(1), "unreachable"));
  assert.is(pace.mostEntries(), 200);
  assert.not.ok(pace.isAside("entry-0"));
});

test.run();
