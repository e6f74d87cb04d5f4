// S-13: what grants paid. The office keeps it by differences; a property says that this is what a recount says.
import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { RecordId } from "../../../../src/records/fields.ts";
import {
  addCharge,
  chargeOf,
  chargesByGrant,
  isOverdrawn,
  type ChargedService,
} from "../../../../src/records/service/grant-charges.ts";

const charges = suite("S-13 what grants paid");

const [ESG, MOTEL] = ["esg", "motel"];
const given = (more: Partial<ChargedService["fields"]> = {}, isWithdrawn = false) => ({
  isWithdrawn,
  fields: { grant: ESG, total: 8_200, turnAway: null, ...more },
});

charges("a service that stands is paid by its grant, and nothing else is", () => {
  assert.equal(chargeOf(given()), { grant: ESG, amount: 8_200 });
  assert.is(chargeOf(given({ grant: null })), null);
  assert.is(chargeOf(given({ turnAway: "no-room" })), null, "she got nothing");
  assert.is(chargeOf(given({}, true)), null, "deleted");
  const paid = chargesByGrant([given(), given({ total: 1 }), given({ grant: MOTEL, total: 3 })]);
  assert.equal(
    [...paid],
    [
      [ESG, 8_201],
      [MOTEL, 3],
    ],
  );
});

charges("a budget is overdrawn by the first cent, with what was typed as spent besides", () => {
  assert.is(isOverdrawn({ budget: 10_000, spent: 1_800 }, 8_200), false);
  assert.is(isOverdrawn({ budget: 10_000, spent: 1_800 }, 8_201), true);
  assert.is(isOverdrawn({ budget: 0, spent: 0 }, 8_200), false, "nobody typed a budget yet");
});

charges(
  "kept by differences through any corrections, moves and deletions it is the recount",
  () => {
    const version = fc.record({
      isWithdrawn: fc.boolean(),
      fields: fc.record({
        grant: fc.constantFrom(ESG, MOTEL, null),
        total: fc.integer({ min: 0, max: 10_000_000_000 }),
        turnAway: fc.constantFrom(null, null, "no-room"),
      }),
    });
    const acts = fc.array(fc.record({ service: fc.nat(12), version }), { maxLength: 200 });
    fc.assert(
      fc.property(acts, (history) => {
        const standing = new Map<number, ChargedService>();
        const kept = new Map<RecordId, number>();
        for (const act of history) {
          const before = standing.get(act.service);
          if (before) addCharge(kept, before, -1);
          addCharge(kept, act.version, 1);
          standing.set(act.service, act.version);
        }
        const recount = chargesByGrant(standing.values());
        for (const grant of [ESG, MOTEL]) assert.is(kept.get(grant) ?? 0, recount.get(grant) ?? 0);
      }),
    );
  },
);

charges.run();
