import type { Context, Hono } from "hono";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { tabletLabel, tabletRequest } from "../../src/protocol/people.ts";
import type { Role } from "../../src/records/define-record.ts";
import type { AppContext } from "../app-context.ts";
import { requireSession, type Session } from "../people/sessions.ts";
import { labelTablet, listTablets, setTabletState } from "../people/tablet-acts.ts";
import { readMessage } from "../read-body.ts";
import { refusals } from "../refuse.ts";
import { takeTry } from "../take-try.ts";
import type { AppEnv } from "./app-env.ts";

type Ctx = Context<AppEnv>;

/** The administration of people, sites and tablets: online, for administrators; supervisors see their people's tablets. */
export function addAdministrationRoutes(hono: Hono<AppEnv>, app: AppContext): void {
  const allow = makeGate(app);
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

/** Makes gates: each answers the session of somebody in one of its roles, who has not asked too often. */
function makeGate(app: AppContext) {
  const perPerson = new RateLimiterMemory({ points: 600, duration: 15 * 60 });
  return (...roles: readonly Role[]) =>
    async (c: Ctx): Promise<Session> => {
      const session = await requireSession(app, c);
      c.set("session", session);
      // Not there and not hers answer alike.
      if (!roles.includes(session.role)) throw refusals.notFound();
      await takeTry(perPerson, `${session.org} ${session.person}`);
      return session;
    };
}
