import { suite } from "uvu";
import * as assert from "uvu/assert";
import {
  defaultSetting,
  siteOfService,
  type DefaultsContext,
} from "../../../../src/records/service/service-defaults.ts";

const defaults = suite("grant, enrollment and provider of a new service");

const grants = new Map([
  ["ended", { begins: "2025-01-01", ends: "2026-06-30" }],
  ["open", { begins: null, ends: null }],
]);
const enrollments = new Map([
  ["first", { entry: "2025-01-01", exit: "2025-12-31" }],
  ["second", { entry: "2026-01-01", exit: null }],
]);
const context = { date: "2026-07-16", ownProvider: "own", grants, enrollments };

defaults("the client's last used come first", () => {
  const last = { grant: "open", enrollment: "second", provider: "elsewhere" };
  assert.equal(defaultSetting([last], context), last);
});

defaults("a grant that ended is passed over for the one before it", () => {
  const newestFirst = [
    { grant: "ended", enrollment: null, provider: "own" },
    { grant: "open", enrollment: null, provider: "own" },
  ];
  assert.is(defaultSetting(newestFirst, context).grant, "open");
});

defaults("a grant that was retired is not suggested again, whatever its days say", () => {
  const newestFirst = [
    { grant: "retired", enrollment: null, provider: "own" },
    { grant: "open", enrollment: null, provider: "own" },
  ];
  const retired = { begins: null, ends: null, retired: true };
  const known: DefaultsContext["grants"] = new Map([...grants, ["retired", retired] as const]);
  assert.is(defaultSetting(newestFirst, { ...context, grants: known }).grant, "open");
});

defaults("an ended enrollment gives way to the only open one", () => {
  const last = { grant: null, enrollment: "first", provider: "own" };
  assert.is(defaultSetting([last], context).enrollment, "second");
});

defaults(
  "with nothing known: no grant, the own agency, and no guess between two enrollments",
  () => {
    const two = new Map([...enrollments, ["third", { entry: "2026-02-01", exit: null }] as const]);
    assert.equal(defaultSetting([], { ...context, enrollments: two }), {
      grant: null,
      enrollment: null,
      provider: "own",
    });
  },
);

defaults("a day before the grant began does not take it", () => {
  const last = { grant: "ended", enrollment: null, provider: "own" };
  assert.is(defaultSetting([last], { ...context, date: "2024-12-31" }).grant, null);
});

defaults("the site is one that client and worker share", () => {
  assert.is(siteOfService(["a", "b"], ["c", "b"]), "b");
  assert.is(siteOfService(["a"], ["c"]), "c");
  assert.is(siteOfService(["a"], []), "a");
});

defaults.run();
