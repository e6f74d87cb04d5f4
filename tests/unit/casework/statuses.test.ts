import { createRoot } from "solid-js";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { createStandings, standingOf } from "../../../src/casework/statuses.ts";
import type { ReferralStatus } from "../../../src/records/referral/referral-status.ts";
import type { RecordView } from "../../../src/store/overlay.ts";
import { openAnasStore } from "../../support/anas-store.ts";
import { until } from "../../support/sync/device.ts";

const standing = suite("how a referral stands");

const at = "2026-07-16T10:00:00.000Z";
const said = (
  to: ReferralStatus,
  more: Pick<RecordView, "seq" | "order" | "createdAt">,
): RecordView<"status-change"> => ({
  ...{ id: `said-${to}`, kind: "status-change", clientId: "maria", rev: `rev-${to}` },
  fields: { referral: "referral-1", from: null, to, at: more.createdAt, via: "app", reason: "" },
  ...{ createdBy: "ana", author: "ana", at, withdrawn: null, state: { is: "saved-here" } },
  ...more,
});
const received = said("not-updated", { seq: 7, order: null, createdAt: at });

standing("by the last word in saving order, though the tablet's clock went back meanwhile", () => {
  const first = said("pending", { seq: null, order: 11, createdAt: "2026-07-16T12:00:00.000Z" });
  const second = said("got-help", { seq: null, order: 12, createdAt: "2026-07-15T12:00:00.000Z" });
  const newestFirst = [first, received, second];
  assert.is(standingOf(newestFirst).status, "got-help");
  assert.is(standingOf(newestFirst).latest?.id, second.id);
});

standing(
  "what is not received yet stands above what the office has, however late it arrived",
  () => {
    const mine = said("got-help", { seq: null, order: 3, createdAt: "2026-07-10T12:00:00.000Z" });
    assert.is(standingOf([received, mine]).status, "got-help");
  },
);

standing("is not known before it is read, which is not the same as not updated", async () => {
  const store = await openAnasStore();
  const [standings, dispose] = createRoot((end) => [
    createStandings(store, () => "00000000-0000-7000-8000-000000000100"),
    end,
  ]);
  assert.is(standings("referral-1"), undefined);
  await until("it is read", () => standings("referral-1") !== undefined);
  assert.is(standings("referral-1")?.status, "not-updated");
  dispose();
  await store.close();
});

standing.run();
