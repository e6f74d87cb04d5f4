import type { Locator, Page } from "@playwright/test";
import type { Say } from "../sweep.ts";
import { main, rows, type Place } from "./place.ts";

const openOutbox = async (page: Page, say: Say): Promise<void> => {
  await page
    .getByRole("status", { name: say("sync.label") })
    .getByRole("button")
    .click();
};

const save = (page: Page, say: Say): Promise<void> =>
  page.getByRole("button", { name: say("action.save"), exact: true }).click();

/** The form for a new record of the plan, with all that it says when it is not whole. */
function newInPlan(name: string, kind: "enrollments" | "needs" | "goals"): Place {
  return {
    ...{ name, at: `/clients/:client/${kind}/new`, act: save },
    shows: (page) => page.getByRole("alert"),
  };
}

/** A record that stands in the plan, opened from there. */
function ofPlan(name: string, list: Parameters<Say>[0], leadsTo: string): Place {
  return {
    ...{ name, at: "/clients/:client/plan", leadsTo },
    act: (page, say) =>
      page
        .getByRole("list", { name: say(list), exact: true })
        .getByRole("link")
        .first()
        .click(),
    shows: (page, say) => page.getByRole("button", { name: say("action.save"), exact: true }),
  };
}

async function fromFirstReferral(
  page: Page,
  say: Say,
  act: "referral.edit" | "release.view",
): Promise<void> {
  const list = page.getByRole("list", { name: say("referrals.heading"), exact: true });
  await list.getByRole("listitem").first().getByRole("button").last().click();
  await page.getByRole("menuitem", { name: say(act) }).click();
}

/** Dan's tablet: something waits, something came back to him, a form is half filled in. */
/** Dan's tablet: something waits, something came back to him, a form is half filled in. */
export const workerPlaces: Place[] = [
  {
    name: "Today",
    at: "/",
    shows: (page) => page.getByRole("list").getByText("Dan Pruett").first(),
  },
  {
    name: "found clients",
    at: "/",
    act: (page, say) => page.getByRole("searchbox", { name: say("clients.find") }).fill("mar"),
    // Below it Today may name her, too: what is due depends on the day.
    shows: (page) => page.getByRole("link", { name: /^Maria Gallardo/ }).first(),
  },
  { name: "Clients", at: "/clients", shows: (page) => page.getByRole("listitem").nth(9) },
  {
    name: "services of a client",
    at: "/clients/:client/services",
    shows: (page) => rows(page).nth(8),
  },
  {
    name: "services of a client, one deleted",
    act: async (page, say) => {
      const history = page.getByRole("list", { name: say("services.heading"), exact: true });
      await history.getByRole("listitem").first().getByRole("button").last().click();
      await page.getByRole("menuitem", { name: say("action.delete") }).click();
    },
    shows: (page) => rows(page).nth(8),
  },
  {
    name: "services of a client, filtered and added up",
    act: async (page, say) => {
      await page.getByRole("button", { name: say("services.filters") }).click();
      await page.getByLabel(say("field.date"), { exact: true }).selectOption("days");
    },
    shows: (page) => rows(page).nth(8),
  },
  {
    name: "a new service, nothing chosen",
    at: "/clients/:client/services/new",
    act: save,
    shows: (page) => page.getByRole("alert"),
  },
  {
    name: "a new service, odd",
    act: async (page, say) => {
      await page.getByLabel(say("field.service"), { exact: true }).selectOption("Motel night");
      await page.getByLabel(say("field.units"), { exact: true }).fill("50");
    },
    shows: (page, say) => page.getByText(say("oddity.unusual-units")),
  },
  {
    name: "a new service, turned away",
    act: async (page, say) => {
      await page.getByRole("combobox", { name: say("field.turnAway") }).selectOption({ index: 1 });
    },
    shows: (page, say) => page.getByText(say("service.noUnits")),
  },
  {
    name: "referrals of a client",
    at: "/clients/:client/referrals",
    shows: (page) => rows(page).nth(5),
  },
  {
    name: "a new referral, not whole",
    at: "/clients/:client/referrals/new",
    act: (page, say) => page.getByRole("button", { name: say("action.finish") }).click(),
    shows: (page) => page.getByRole("alert"),
  },
  {
    name: "a follow-up put off, without a reason",
    at: "/",
    act: async (page, say) => {
      const list = page.getByRole("list", { name: say("today.followUps"), exact: true });
      await list.getByRole("button").first().click();
      await page.getByRole("menuitem", { name: say("snooze.act") }).click();
      await page
        .getByRole("dialog")
        .getByRole("button", { name: say("action.save") })
        .click();
    },
    shows: (page, say) => page.getByText(say("snooze.refused.no-reason")),
  },
  {
    name: "the next provider after one without room",
    at: "/clients/:client/referrals",
    act: async (page, say) => {
      const list = page.getByRole("list", { name: say("referrals.heading"), exact: true });
      await list.getByRole("listitem").first().getByRole("button").first().click();
      await page.getByRole("menuitemradio", { name: say("status.no-capacity") }).click();
      await page.getByRole("button", { name: say("referral.next") }).click();
    },
    leadsTo: "/clients/$clientId/referrals/$recordId/next",
    shows: (page, say) => page.getByText(say("referral.next.none")).or(rows(page).first()).first(),
  },
  {
    name: "the way to a referral's provider",
    at: "/clients/:client/referrals",
    act: async (page, say) => {
      const list = page.getByRole("list", { name: say("referrals.heading"), exact: true });
      await list.getByRole("listitem").first().getByRole("button").last().click();
      await page.getByRole("menuitem", { name: say("referral.directions") }).click();
    },
    shows: (page) => page.getByRole("dialog"),
  },
  {
    name: "a referral's voucher",
    at: "/clients/:client/referrals",
    act: async (page, say) => {
      const list = page.getByRole("list", { name: say("referrals.heading"), exact: true });
      await list.getByRole("listitem").first().getByRole("button").last().click();
      await page.getByRole("menuitem", { name: say("referral.edit") }).click();
      await page.getByLabel(say("voucher.isAuthorized")).check();
      await page.getByLabel(say("field.voucherAmount"), { exact: true }).fill("164");
      await page.getByRole("button", { name: say("action.save"), exact: true }).click();
      await list.getByRole("listitem").first().getByRole("button").last().click();
      await page.getByRole("menuitem", { name: say("voucher.view") }).click();
    },
    leadsTo: "/clients/$clientId/vouchers/$recordId",
    shows: (page, say) => page.getByRole("region", { name: say("voucher.paper") }),
  },
  {
    name: "a referral's release, to be signed",
    at: "/clients/:client/referrals",
    act: async (page, say) => {
      await fromFirstReferral(page, say, "referral.edit");
      await page.getByLabel(say("release.isAuthorized")).check();
    },
    leadsTo: "/clients/$clientId/referrals/$recordId",
    shows: (page, say) => page.getByRole("group", { name: say("release.signature") }),
  },
  {
    name: "an e-mail to a provider",
    act: async (page, say) => {
      await page.getByRole("radio", { name: say("release.how.typed") }).check();
      await page.getByRole("textbox", { name: say("release.typedName") }).fill("Dan Pruett");
      await page.getByRole("button", { name: say("action.save"), exact: true }).click();
    },
    leadsTo: "/clients/$clientId/referrals/$recordId/mail",
    shows: (page, say) => page.getByRole("region", { name: say("mail.asSent") }),
  },
  {
    name: "a release's paper",
    at: "/clients/:client/referrals",
    act: (page, say) => fromFirstReferral(page, say, "release.view"),
    leadsTo: "/clients/$clientId/releases/$recordId",
    shows: (page, say) => page.getByRole("region", { name: say("release.paper") }),
  },
  { name: "directory", at: "/directory", shows: (page) => rows(page).nth(5) },
  {
    name: "directory for a client",
    at: "/directory?for=:client",
    shows: (page) => rows(page).nth(5),
  },
  {
    name: "a program, for a client",
    at: "/directory?for=:client",
    act: (page) => rows(page).first().getByRole("link").click(),
    leadsTo: "/directory/$programId",
    shows: (page, say) => page.getByRole("list", { name: say("program.places") }),
  },
  { name: "plan of a client", at: "/clients/:client/plan", shows: (page) => rows(page).nth(5) },
  {
    name: "an assessment, not whole",
    act: async (page, say) => {
      await page.getByRole("button", { name: say("plan.addAssessment"), exact: true }).click();
      await page.getByRole("dialog").getByRole("link", { name: "Work and income check" }).click();
      await page.getByRole("button", { name: say("action.save"), exact: true }).click();
    },
    leadsTo: "/clients/$clientId/assessments/new/$formId",
    shows: (page) => page.getByRole("alert"),
  },
  newInPlan("a new enrollment, not whole", "enrollments"),
  newInPlan("a new need, not whole", "needs"),
  newInPlan("a new goal, not whole", "goals"),
  ofPlan("an enrollment", "plan.enrollments", "/clients/$clientId/enrollments/$recordId"),
  ofPlan("a need", "plan.needs", "/clients/$clientId/needs/$recordId"),
  ofPlan("a goal", "plan.goals", "/clients/$clientId/goals/$recordId"),
  ofPlan("an assessment", "plan.assessments", "/clients/$clientId/assessments/$recordId"),
  { name: "notes of a client", at: "/clients/:client/notes", shows: (page) => rows(page).nth(5) },
  {
    name: "quick services",
    at: "/clients/:client/quick-services",
    act: async (page) => {
      await page.getByRole("checkbox", { name: "Hygiene kit" }).check();
      await page.getByRole("checkbox", { name: "Street contact" }).check();
    },
  },
  {
    name: "quick services, saved and nothing ticked",
    act: async (page, say) => {
      await page.getByRole("button", { name: say("action.save"), exact: true }).click();
      await page.getByText(say("quickServices.nothing")).waitFor();
      await page.getByRole("button", { name: say("action.saveAndClose") }).click();
    },
    shows: (page) => page.getByRole("alert"),
  },
  {
    name: "quick services, what they carry",
    act: (page) => main(page).getByRole("button").filter({ hasText: "ESG" }).first().click(),
    shows: (page) => page.getByRole("dialog"),
  },
  {
    name: "quick services, units and value",
    at: "/clients/:client/quick-services",
    act: async (page, say) => {
      await page
        .getByRole("button", { name: say("tile.details", { name: "Hygiene kit" }) })
        .click();
      await page.getByLabel(say("field.units")).fill("-1");
      await page
        .getByRole("dialog")
        .getByRole("button", { name: say("action.done") })
        .click();
    },
    shows: (page) => page.getByRole("dialog"),
  },
  {
    name: "service eligibility",
    at: "/clients/:client/eligibility",
    shows: (page) => rows(page).nth(15),
  },
  {
    name: "service eligibility, a need to add",
    act: (page, say) =>
      page
        .getByRole("button", { name: say("eligibility.addNeed", { need: "Food" }) })
        .first()
        .click(),
    shows: (page) => page.getByRole("dialog"),
  },
  {
    name: "referral eligibility",
    at: "/clients/:client/referral-eligibility",
    shows: (page) => rows(page).nth(3),
  },
  {
    name: "service authorizations",
    at: "/clients/:client/authorizations",
    shows: (page) => rows(page).nth(5),
  },
  {
    name: "service authorizations, planned and given",
    act: (page) => rows(page).getByRole("button", { name: "Bus day pass", exact: true }).click(),
    shows: (page) => page.getByRole("dialog"),
  },
  {
    name: "a service authorization",
    at: "/clients/:client/authorizations",
    act: async (page, say) => {
      const pass = page.getByRole("button", { name: "Bus day pass", exact: true });
      await rows(page).filter({ has: pass }).first().getByRole("button").last().click();
      await page.getByRole("menuitem", { name: say("action.edit") }).click();
    },
    leadsTo: "/clients/$clientId/authorizations/$recordId",
  },
  {
    name: "new service authorization, not whole",
    at: "/clients/:client/authorizations/new",
    act: async (page, say) => {
      const [finish, next] = [say("authorization.finish"), say("authorization.next")].map((name) =>
        page.getByRole("button", { name, exact: true }),
      ) as [Locator, Locator];
      await finish.or(next).waitFor();
      // A phone has it in two steps.
      if (await next.isVisible()) await next.click();
      await finish.click();
    },
    shows: (page) => page.getByRole("alert"),
  },
  {
    name: "quick referrals",
    at: "/clients/:client/quick-referrals",
    act: async (page) => {
      await page.getByRole("checkbox", { name: "Family room" }).check();
      await page.getByRole("checkbox", { name: "Pet boarding" }).check();
    },
  },
  {
    name: "quick referrals, another provider",
    act: (page, say) =>
      page
        .getByRole("button", {
          name: say("quickReferrals.changeProvider", { name: "Family room" }),
        })
        .click(),
    shows: (page) => page.getByRole("dialog"),
  },
  {
    name: "quick referrals, what they carry",
    at: "/clients/:client/quick-referrals",
    act: (page, say) =>
      main(page)
        .getByRole("button")
        .filter({ hasText: `(${say("action.change")})` })
        .click(),
    shows: (page, say) => page.getByRole("dialog").getByLabel(say("field.need")),
  },
  {
    name: "referral in",
    at: "/clients/:client/referral-in",
    shows: (page) => page.getByRole("radio").nth(5),
  },
  {
    name: "referral in, not whole",
    act: save,
    shows: (page) => page.getByRole("alert"),
  },
  {
    name: "note",
    at: "/clients/:client/note",
    shows: (page, say) => page.getByRole("textbox", { name: say("note.text") }),
  },
  {
    name: "edit a client",
    at: "/clients/:client/edit",
    shows: (page) => page.getByRole("textbox").nth(8),
  },
  {
    name: "a service that came back",
    act: async (page, say) => {
      await openOutbox(page, say);
      const change = say("outbox.openField", { field: say("field.grant") });
      await page.getByRole("dialog").getByRole("link", { name: change }).click();
    },
    leadsTo: "/clients/$clientId/services/$recordId",
    shows: (page) => page.getByRole("combobox").nth(3),
  },
  {
    name: "a referral",
    at: "/clients/:client/referrals",
    act: (page) => rows(page).getByRole("link", { name: "Detox intake" }).click(),
    leadsTo: "/clients/$clientId/referrals/$recordId",
    shows: (page) => page.getByRole("combobox").nth(3),
  },
  {
    name: "a new client who looks like somebody",
    at: "/clients/new",
    act: (page, say) => page.getByLabel(say("clientForm.aliasNew")).first().fill("Red Jacket"),
    shows: (page) => page.getByRole("table"),
  },
  {
    name: "group entry",
    at: "/group",
    act: (page) => page.getByRole("radio", { name: "Socks" }).locator("..").click(),
    shows: (page) => page.getByRole("checkbox").nth(5),
  },
  {
    name: "group entry, nobody ticked",
    act: (page, say) =>
      page.getByRole("button", { name: say("action.saveAndClose"), exact: true }).click(),
    shows: (page) => page.getByRole("alert"),
  },
  { name: "head counts", at: "/group/counts", shows: (page) => rows(page).nth(1) },
  {
    name: "a head count",
    act: (page) => rows(page).getByRole("link").first().click(),
    leadsTo: "/group/counts/$recordId",
    shows: (page, say) => page.getByRole("group", { name: say("count.people") }),
  },
  { name: "record for whom", at: "/record", shows: (page) => rows(page).first() },
  { name: "referral in for whom", at: "/referral-in", shows: (page) => rows(page).first() },
  { name: "More", at: "/more" },
  {
    name: "sign out, asked",
    act: (page, say) =>
      page.getByRole("button", { name: say("more.signOut"), exact: true }).click(),
    shows: (page) => page.getByRole("alertdialog"),
  },
  { name: "no page", at: "/nowhere" },
  {
    name: "outbox",
    at: "/",
    act: openOutbox,
    shows: (page) => page.getByRole("dialog").getByRole("listitem").nth(2),
  },
];
