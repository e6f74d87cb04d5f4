import { suite } from "uvu";
import * as assert from "uvu/assert";
import {
  daysOf,
  isInFilter,
  NO_GRANT,
  type ServiceFilter,
} from "../../../../src/records/service/service-filter.ts";

const filters = suite("which services of a history are looked at");

const any: ServiceFilter = { from: null, until: null, definition: null, grant: null, worker: null };
const kit = { date: "2026-07-15", definition: "kit", grant: "esg" };
const passes = (filter: Partial<ServiceFilter>, service: typeof kit | object = {}) =>
  isInFilter({ ...kit, ...service }, "ana", { ...any, ...filter });

filters("S-11 by date, both days included", () => {
  assert.ok(passes({}));
  assert.ok(passes({ from: "2026-07-15", until: "2026-07-15" }));
  assert.not.ok(passes({ from: "2026-07-16" }));
  assert.not.ok(passes({ until: "2026-07-14" }));
});

filters("S-11 by service, grant and worker", () => {
  assert.ok(passes({ definition: "kit", grant: "esg", worker: "ana" }));
  assert.not.ok(passes({ definition: "blanket" }));
  assert.not.ok(passes({ grant: "cdbg" }));
  assert.not.ok(passes({ worker: "dan" }));
});

filters("S-11 what no grant pays for is a choice of its own", () => {
  assert.ok(passes({ grant: NO_GRANT }, { grant: null }));
  assert.not.ok(passes({ grant: NO_GRANT }));
  assert.not.ok(passes({ grant: "esg" }, { grant: null }));
});

filters("spans of days, across the turn of a month and of a year", () => {
  assert.equal(daysOf("this-month", "2026-07-16"), { from: "2026-07-01", until: "2026-07-16" });
  assert.equal(daysOf("last-month", "2026-03-31"), { from: "2026-02-01", until: "2026-02-28" });
  assert.equal(daysOf("last-month", "2026-01-10"), { from: "2025-12-01", until: "2025-12-31" });
  assert.equal(daysOf("this-year", "2026-07-16"), { from: "2026-01-01", until: "2026-07-16" });
  assert.equal(daysOf("last-90-days", "2026-07-16"), { from: "2026-04-18", until: "2026-07-16" });
});

filters.run();
