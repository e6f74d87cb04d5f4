// A screen that no sweep visits is one whose contrast, names and width nobody looks at.
import type { SessionState } from "../../../src/app/session-state.ts";
import type { LinkPage } from "../../../src/office/link-in-address.ts";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { administratorPlaces } from "../../support/e2e/places/administrator.ts";
import { routeOf } from "../../support/e2e/places/place.ts";
import { supervisorPlaces } from "../../support/e2e/places/supervisor.ts";
import { workerPlaces } from "../../support/e2e/places/worker.ts";
import { sourceFiles } from "../../support/source-files.ts";
import { routeAt, screenRoutes } from "../../support/routes.ts";

const swept = suite("every screen is swept");

const routes = screenRoutes();
const places = [...workerPlaces, ...supervisorPlaces, ...administratorPlaces];

swept("the routes are read from the list of screens, and an address finds its own", () => {
  assert.ok(routes.includes("/clients/$clientId/services/$recordId"));
  assert.not(routes.includes("/clients/$clientId"), "it draws nothing and leads on");
  assert.is(routeAt("/catalogue/new", routes), "/catalogue/new");
  assert.is(routeAt("/clients/:client/services?x=1", routes), "/clients/$clientId/services");
  assert.is(routeAt("/nowhere", routes), undefined);
});

swept("each route of the router is a place of a sweep", () => {
  const visited = new Set(places.map(routeOf));
  const forgotten = routes.filter((route) => !visited.has(route));
  assert.equal(forgotten, [], "add a place under tests/support/e2e/places");
});

swept("what a place says about where it leads is a route", () => {
  const said = places.flatMap(({ leadsTo }) => leadsTo ?? []);
  assert.equal(
    said.filter((route) => !routes.includes(route)),
    [],
  );
});

/** What stands in front of the records has no route: by which name a sweep or a story looks at it. */
const inFront: Record<SessionState["is"] | LinkPage, string | null> = {
  "signed-out": "sign-in",
  insecure: "not secure",
  enrolment: "enrolment",
  locked: "locked, after wrong passphrases",
  forgotten: "forgotten",
  "key-lost": "no copy of the key",
  "past-limit": "past the limit",
  "taken-away": "taken away",
  "storage-failed": "storage that did not open",
  outside: "partner",
  invite: "an invitation, the password too short",
  "new-password": "a new password",
  "first-administrator": "first administrator, not whole",
  voucher: "a voucher's desk, no code yet",
  // The mark alone, for a moment.
  starting: null,
  leaving: null,
  // The router's.
  open: null,
};

swept("each page in front of the records is looked at", () => {
  const stories = sourceFiles("tests/e2e").map(({ text }) => text);
  const isLookedAt = (name: string) =>
    stories.some((text) =>
      new RegExp(`\\b(look|asItStands|inEachTheme)\\([^;]*"${name}"`).test(text),
    );
  const forgotten = Object.values(inFront).filter((name) => name !== null && !isLookedAt(name));
  assert.equal(forgotten, []);
});

swept.run();
