import type { Hono } from "hono";
import {
  accessRequest,
  closeSiteRequest,
  emailRequest,
  importRequest,
  inviteRequest,
  openSiteRequest,
  passwordChange,
  personRequest,
  settingsRequest,
  siteRequest,
} from "../../src/protocol/people.ts";
import type { AppContext } from "../app-context.ts";
import { changeEmail } from "../people/change-email.ts";
import { changeAccess, resetSecondFactor, setActive } from "../people/change-person.ts";
import { changePassword } from "../people/change-password.ts";
import { closeSite, openSite } from "../people/close-site.ts";
import { importPeople } from "../people/import-people.ts";
import { invite, newLink } from "../people/invite.ts";
import { listPeople } from "../people/list-people.ts";
import { changeSettings, settingsHistory } from "../people/settings.ts";
import { putSite } from "../people/sites.ts";
import type { AppEnv } from "./app-env.ts";
import { makeActs, makeGates } from "./gate.ts";

/** The administration of people and sites: online, for administrators. */
export function addPeopleRoutes(hono: Hono<AppEnv>, app: AppContext): void {
  const administrator = makeGates(app, 600)("administrator");
  const act = makeActs(hono, administrator);

  hono.get("/api/people", async (c) => {
    const { org } = await administrator(c);
    const people = await listPeople(app.database, org, app.now());
    return c.json({ people, sendsMail: app.sendMail !== null });
  });
  act("/api/people/invite", inviteRequest, (by, asked) => invite(app, by, asked));
  act("/api/people/new-link", personRequest, (by, { person }) => newLink(app, by, person));
  act("/api/people/access", accessRequest, (by, asked) => changeAccess(app, by, asked));
  act("/api/people/email", emailRequest, (by, asked) => changeEmail(app, by, asked));
  act("/api/people/disable", personRequest, (by, { person }) => setActive(app, by, person, false));
  act("/api/people/enable", personRequest, (by, { person }) => setActive(app, by, person, true));
  act("/api/people/reset-second-factor", personRequest, (by, { person }) =>
    resetSecondFactor(app, by, person),
  );
  act("/api/people/import", importRequest, (by, asked) => importPeople(app, by, asked));
  act("/api/settings", settingsRequest, (by, asked) => changeSettings(app, by, asked));
  hono.get("/api/settings/history", async (c) => {
    const { org } = await administrator(c);
    return c.json(await settingsHistory(app.database, org));
  });
  act("/api/sites", siteRequest, async (by, asked) => ({ id: await putSite(app, by, asked) }));
  act("/api/sites/close", closeSiteRequest, (by, asked) => closeSite(app, by, asked));
  act("/api/sites/open", openSiteRequest, (by, { site }) => openSite(app, by, site));

  // Every try costs a hash: few are enough for a person.
  const anyone = makeGates(app, 20)("worker", "supervisor", "administrator", "partner", "program");
  makeActs(hono, anyone)("/api/password", passwordChange, (by, asked) =>
    changePassword(app, by, asked),
  );
}
