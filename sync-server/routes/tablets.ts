import type { Hono } from "hono";
import { tabletLabel, tabletRequest } from "../../src/protocol/people.ts";
import type { AppContext } from "../app-context.ts";
import { labelTablet, listTablets, setTabletState } from "../people/tablet-acts.ts";
import type { AppEnv } from "./app-env.ts";
import { makeActs, makeGates } from "./gate.ts";

/** Tablets: administrators take them out of use and bring them back, supervisors see those of their people. */
export function addTabletRoutes(hono: Hono<AppEnv>, app: AppContext): void {
  const allow = makeGates(app, 600);
  const leader = allow("administrator", "supervisor");
  const act = makeActs(hono, allow("administrator"));

  hono.get("/api/tablets", async (c) => {
    const session = await leader(c);
    return c.json({ tablets: await listTablets(app.database, session) });
  });
  act("/api/tablets/retire", tabletRequest, (by, { device }) =>
    setTabletState(app, by, device, "retired"),
  );
  act("/api/tablets/lost", tabletRequest, (by, { device }) =>
    setTabletState(app, by, device, "lost"),
  );
  act("/api/tablets/active", tabletRequest, (by, { device }) =>
    setTabletState(app, by, device, "active"),
  );
  act("/api/tablets/label", tabletLabel, (by, { device, label }) =>
    labelTablet(app, by, device, label),
  );
}
