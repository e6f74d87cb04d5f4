import type { Hono } from "hono";
import { tabletLabel, tabletRequest } from "../../src/protocol/people.ts";
import type { AppContext } from "../app-context.ts";
import { labelTablet, listTablets, setTabletState } from "../people/tablet-acts.ts";
import { readMessage } from "../read-body.ts";
import type { AppEnv } from "./app-env.ts";
import { makeGates } from "./gate.ts";

/** The administration of people, sites and tablets: online, for administrators; supervisors see their people's tablets. */
export function addAdministrationRoutes(hono: Hono<AppEnv>, app: AppContext): void {
  const allow = makeGates(app, 600);
  const administrators = allow("administrator");
  const leaders = allow("administrator", "supervisor");

  hono.get("/api/tablets", async (c) => {
    const session = await leaders(c);
    return c.json({ tablets: await listTablets(app.database, session) });
  });
  for (const [path, state] of [
    ["retire", "retired"],
    ["lost", "lost"],
    ["active", "active"],
  ] as const) {
    hono.post(`/api/tablets/${path}`, async (c) => {
      const session = await administrators(c);
      const { device } = await readMessage(c, tabletRequest);
      await setTabletState(app, session, device, state);
      return c.json({});
    });
  }
  hono.post("/api/tablets/label", async (c) => {
    const session = await administrators(c);
    const { device, label } = await readMessage(c, tabletLabel);
    await labelTablet(app, session, device, label);
    return c.json({});
  });
}
