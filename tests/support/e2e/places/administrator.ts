import type { Page } from "@playwright/test";
import { countyFiles } from "../../made-directory.ts";
import type { Say } from "../sweep.ts";
import { password } from "../secrets.ts";
import type { Place } from "./place.ts";

const dialog = (page: Page) => page.getByRole("alertdialog").or(page.getByRole("dialog"));
const tableLinks = (page: Page) => page.getByRole("table").getByRole("link");
const press = (page: Page, say: Say, key: Parameters<Say>[0]) =>
  page
    .getByRole("button", { name: say(key), exact: true })
    .last()
    .click();

/** Where an administrator gets to. The office is there: these pages are nothing without it. */
export const administratorPlaces: Place[] = [
  {
    name: "Today of an administrator",
    at: "/",
    shows: (page) => page.getByRole("heading", { level: 1 }),
  },
  {
    name: "People",
    at: "/people",
    shows: (page) => page.getByRole("link", { name: "Dan Okafor" }),
  },
  {
    name: "nobody found",
    at: "/people",
    act: (page, say) => page.getByRole("searchbox", { name: say("people.search") }).fill("zzz"),
    shows: (page, say) => page.getByText(say("people.noMatch")),
  },
  {
    name: "a person",
    act: async (page, say) => {
      await page.getByRole("button", { name: say("people.showAll") }).click();
      await page.getByRole("link", { name: "Dan Okafor" }).click();
    },
    leadsTo: "/people/$personId",
    shows: (page) => page.getByRole("heading", { name: "Dan Okafor" }),
  },
  {
    name: "a person, changed and without a site",
    act: async (page, say) => {
      await page.getByLabel("Street Outreach").uncheck();
      await press(page, say, "person.save");
    },
    shows: (page, say) => page.getByText(say("person.siteMissing")).first(),
  },
  {
    name: "much of a caseload is taken",
    act: async (page, say) => {
      await page.getByLabel("Northgate Housing").check();
      await press(page, say, "person.save");
    },
    shows: dialog,
  },
  {
    name: "a link to hand over",
    act: async (page, say) => {
      await press(page, say, "action.cancel");
      await press(page, say, "person.giveUp");
      await press(page, say, "person.newLink");
    },
    shows: (page, say) => page.getByLabel(say("link.label"), { exact: true }),
  },
  {
    name: "an e-mail, corrected",
    act: (page, say) => press(page, say, "email.act"),
    shows: dialog,
  },
  {
    name: "disable, asked",
    act: async (page, say) => {
      await page.keyboard.press("Escape");
      await press(page, say, "person.disable");
    },
    shows: dialog,
  },
  {
    name: "her own account",
    at: "/people",
    act: (page) => page.getByRole("link", { name: "Ada Novak" }).click(),
    leadsTo: "/people/$personId",
    shows: (page, say) => page.getByText(say("person.own")),
  },
  {
    name: "invite, not whole",
    at: "/people/invite",
    act: async (page, say) => {
      await page.getByRole("heading", { name: say("invite.title") }).waitFor();
      await press(page, say, "invite.act");
    },
    shows: (page) => page.getByRole("alert"),
  },
  {
    name: "import, with errors",
    at: "/people/import",
    act: (page, say) =>
      page.getByLabel(say("import.choose")).setInputFiles({
        name: "people.csv",
        mimeType: "text/csv",
        buffer: Buffer.from(
          "given,family,email,role,title,sites\nMaria,Sol,m@agency.example,worker,,\n,,x,boss,,Atlantis",
        ),
      }),
    shows: (page, say) => page.getByText(say("import.fault.role-unknown")),
  },
  { name: "sites", at: "/sites", shows: tableLinks },
  {
    name: "a site",
    at: "/sites",
    act: (page) => page.getByRole("link", { name: "Street Outreach" }).click(),
    leadsTo: "/sites/$siteId",
    shows: (page) => page.getByRole("heading", { name: "Street Outreach" }),
  },
  {
    name: "a new site, not whole",
    at: "/sites/new",
    act: (page, say) => press(page, say, "action.save"),
    shows: (page) => page.getByRole("alert"),
  },
  {
    name: "close a site, asked",
    at: "/sites",
    act: async (page, say) => {
      await page.getByRole("link", { name: "Street Outreach" }).click();
      await press(page, say, "sites.close");
    },
    leadsTo: "/sites/$siteId",
    shows: dialog,
  },
  {
    name: "close a site, where to",
    act: (page, say) =>
      dialog(page)
        .getByRole("button", { name: say("sites.close") })
        .click(),
    shows: (page, say) => dialog(page).getByLabel(say("sites.moveTo")),
  },
  {
    name: "the settings",
    at: "/settings",
    shows: (page, say) => page.getByLabel(say("settings.agencyName")),
  },
  {
    name: "the settings, with errors",
    act: async (page, say) => {
      await page.getByLabel(say("settings.offlineLimitDays")).fill("0");
      await press(page, say, "action.save");
    },
    shows: (page) => page.getByRole("alert"),
  },
  {
    name: "services",
    at: "/catalogue",
    shows: (page) => page.getByRole("table").getByRole("link", { name: "Motel night" }),
  },
  {
    name: "a service",
    act: (page) => page.getByRole("table").getByRole("link", { name: "Motel night" }).click(),
    leadsTo: "/catalogue/$serviceId",
    shows: (page) => page.getByRole("heading", { name: "Motel night" }),
  },
  {
    name: "a new service, not whole",
    at: "/catalogue/new",
    act: (page, say) => press(page, say, "action.save"),
    shows: (page) => page.getByRole("alert"),
  },
  {
    name: "a file of services, with errors",
    at: "/catalogue/file",
    act: (page, say) =>
      page.getByLabel(say("catalogueFile.choose")).setInputFiles({
        name: "services.csv",
        mimeType: "text/csv",
        buffer: Buffer.from("name,unit\nTent,miles\nTarp,count"),
      }),
    shows: (page, say) => page.getByText(say("catalogueFile.isNew")),
  },
  {
    name: "files of providers, with errors and a file opened",
    at: "/providers",
    act: async (page, say) => {
      await page.getByLabel(say("providers.source")).fill("County");
      await page.getByLabel(say("providers.choose"), { exact: true }).setInputFiles(
        Object.entries({
          ...countyFiles,
          "organizations.csv": [...countyFiles["organizations.csv"], ",Nobody,,,,"],
        }).map(([name, lines]) => ({
          ...{ name, mimeType: "text/csv", buffer: Buffer.from(lines.join("\n")) },
        })),
      );
      // Looked at again after a size it is still open.
      const file = page.locator("details").first();
      await file.evaluate((one: HTMLDetailsElement) => (one.open = true));
    },
    shows: (page, say) => page.getByText(say("providers.isNew.place")),
  },
  { name: "grants and funds", at: "/grants", shows: tableLinks },
  {
    name: "a grant",
    act: (page) => tableLinks(page).first().click(),
    leadsTo: "/grants/$grantId",
    shows: (page, say) => page.getByRole("button", { name: say("action.save"), exact: true }),
  },
  {
    name: "a new fund, not whole",
    at: "/grants/new-fund",
    act: (page, say) => press(page, say, "action.save"),
    shows: (page) => page.getByRole("alert"),
  },
  {
    name: "a new grant, not whole",
    at: "/grants/new-grant",
    act: (page, say) => press(page, say, "action.save"),
    shows: (page) => page.getByRole("alert"),
  },
  { name: "lists", at: "/lists", shows: tableLinks },
  {
    name: "a list",
    at: "/lists/need-types",
    shows: (page, say) => page.getByLabel(say("lists.newLine")),
  },
  { name: "rules of eligibility", at: "/rules", shows: tableLinks },
  {
    name: "a rule of eligibility, with a condition that is not finished",
    at: "/rules",
    act: async (page, say) => {
      await page.getByRole("link", { name: "Bus month pass" }).click();
      await press(page, say, "rules.add");
      await press(page, say, "action.save");
    },
    leadsTo: "/rules/$ruleKey",
    shows: (page) => page.getByRole("alert"),
  },
  { name: "forms", at: "/forms", shows: tableLinks },
  {
    name: "a form with a question that is not finished",
    at: "/forms/new",
    act: async (page, say) => {
      await page.getByLabel(say("field.name"), { exact: true }).waitFor();
      await press(page, say, "forms.add");
      await page.getByLabel(say("forms.type"), { exact: true }).selectOption("choice");
      await press(page, say, "action.save");
    },
    shows: (page) => page.getByRole("alert"),
  },
  { name: "tablets", at: "/tablets", shows: tableLinks },
  {
    name: "a tablet",
    at: "/tablets",
    act: (page) => tableLinks(page).first().click(),
    leadsTo: "/tablets/$deviceId",
    shows: (page, say) => page.getByRole("button", { name: say("tablets.retire"), exact: true }),
  },
  {
    name: "retire, asked",
    act: (page, say) => press(page, say, "tablets.retire"),
    shows: dialog,
  },
  {
    name: "lost, asked",
    act: async (page, say) => {
      await press(page, say, "action.cancel");
      await press(page, say, "tablets.lose");
    },
    shows: dialog,
  },
  {
    name: "erasures",
    at: "/erasures",
    shows: (page, say) => page.getByText(say("erasures.none")),
  },
  {
    name: "Audit",
    at: "/audit",
    shows: (page) => page.getByRole("row").nth(3),
  },
  {
    name: "one's own access, another password",
    at: "/more",
    act: (page, say) => press(page, say, "own.changePassword"),
    shows: dialog,
  },
  {
    name: "the secret of an authenticator app",
    at: "/more",
    act: async (page, say) => {
      await press(page, say, "own.setUpTotp");
      await dialog(page).getByLabel(say("own.passwordNow"), { exact: true }).fill(password);
      await press(page, say, "own.next");
    },
    shows: (page, say) => page.getByRole("img", { name: say("own.qr") }),
  },
];
