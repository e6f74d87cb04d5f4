import { suite } from "uvu";
import * as assert from "uvu/assert";
import * as fc from "fast-check";
import { MOST_ROWS, type EntryRow } from "../../../src/records/entry.ts";
import type { OutboxEntry } from "../../../src/store/outbox.ts";
import { backOffMs } from "../../../src/sync/link.ts";
import { nextBatch } from "../../../src/sync/sender.ts";

const test = suite("what one push carries, and how long to wait for the next");

test("batches keep the saving order, carry at most 200 rows, and always move on", () => {
  const counts = fc.array(fc.integer({ min: 1, max: MOST_ROWS }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(counts, fc.integer({ min: 1, max: 300 }), (rowCounts, mostEntries) => {
      const waiting = rowCounts.map((rows, order) => entryOf(order, rows));
      const batch = nextBatch(waiting, mostEntries);
      assert.ok(batch.length >= 1 && batch.length <= mostEntries);
      assert.equal(batch, waiting.slice(0, batch.length));
      const rows = batch.reduce((sum, { entry }) => sum + entry.rows.length, 0);
      assert.ok(batch.length === 1 || rows <= MOST_ROWS);
    }),
  );
});

test("an entry near a megabyte travels alone", () => {
  const [big, small] = [entryOf(0, 1, "x".repeat(880_000)), entryOf(1, 1, "x".repeat(50_000))];
  assert.is(nextBatch([small, big], 10).length, 1);
  assert.is(nextBatch([big, small], 10).length, 1);
});

test("pauses double up to a minute and never march in step", () => {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const most = Math.min(60_000, 1000 * 2 ** attempt);
    assert.is(
      backOffMs(attempt, () => 0),
      most / 2,
    );
    assert.ok(backOffMs(attempt, () => 0.999) <= most);
    assert.is.not(
      backOffMs(attempt, () => 0.2),
      backOffMs(attempt, () => 0.8),
    );
  }
});

function entryOf(order: number, rows: number, text = ""): OutboxEntry {
  const id = `0197a000-0000-7000-8000-${String(order).padStart(12, "0")}`;
  const row: EntryRow = {
    ...{ collection: "casework", kind: "note", id, rev: id, base: null, clientId: id },
    put: { text },
  };
  return {
    ...{ id, order, state: "waiting", author: id, undo: [], isAttempted: false },
    ...{ answer: null, reason: null, receivedAt: null },
    entry: {
      id,
      clientId: id,
      at: "2026-01-01T00:00:00.000Z",
      rows: Array.from({ length: rows }, () => row),
    },
  };
}

test.run();
