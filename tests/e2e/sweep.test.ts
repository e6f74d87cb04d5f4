import type { Locator, Page } from "@playwright/test";
import { expect, test, type Story } from "../support/e2e/story.ts";
import { passphrase, password } from "../support/e2e/template.ts";
import {
  inEachSize,
  inEachTheme,
  landscape,
  phone,
  sayIn,
  widthFindings,
  type Language,
  type Say,
} from "../support/e2e/sweep.ts";

/** Somewhere a person gets to, and how. */
interface Place {
  name: string;
  /** An address of the app; `:client` is Dan Pruett. */
  at?: string;
  /** What is done there first. */
  act?: (page: Page, say: Say) => Promise<void>;
  /** What is there once the place is whole. */
  shows?: (page: Page, say: Say) => Locator;
}

const main = (page: Page) => page.getByRole("main");
const rows = (page: Page) => main(page).getByRole("listitem");
const openOutbox = async (page: Page, say: Say): Promise<void> => {
  await page
    .getByRole("status", { name: say("sync.label") })
    .getByRole("button")
    .click();
};

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
const workerPlaces: Place[] = [
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
    act: (page, say) => page.getByRole("button", { name: say("action.save"), exact: true }).click(),
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
    shows: (page, say) => page.getByRole("region", { name: say("voucher.paper") }),
  },
  {
    name: "a referral's release, to be signed",
    at: "/clients/:client/referrals",
    act: async (page, say) => {
      await fromFirstReferral(page, say, "referral.edit");
      await page.getByLabel(say("release.isAuthorized")).check();
    },
    shows: (page, say) => page.getByRole("group", { name: say("release.signature") }),
  },
  {
    name: "an e-mail to a provider",
    act: async (page, say) => {
      await page.getByRole("radio", { name: say("release.how.typed") }).check();
      await page.getByRole("textbox", { name: say("release.typedName") }).fill("Dan Pruett");
      await page.getByRole("button", { name: say("action.save"), exact: true }).click();
    },
    shows: (page, say) => page.getByRole("region", { name: say("mail.asSent") }),
  },
  {
    name: "a release's paper",
    at: "/clients/:client/referrals",
    act: (page, say) => fromFirstReferral(page, say, "release.view"),
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
    shows: (page) => page.getByRole("alert"),
  },
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
    act: (page, say) => page.getByRole("button", { name: say("action.save"), exact: true }).click(),
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
    shows: (page) => page.getByRole("combobox").nth(3),
  },
  {
    name: "a referral",
    at: "/clients/:client/referrals",
    act: (page) => rows(page).getByRole("link", { name: "Detox intake" }).click(),
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
  { name: "head counts", at: "/group/counts" },
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

const supervisorPlaces: Place[] = [
  { name: "Today of a supervisor", at: "/", shows: (page) => rows(page).nth(8) },
  {
    name: "Review, oddities",
    at: "/review",
    shows: (page) => main(page).getByText("Oksana Melnyk", { exact: true }).first(),
  },
  {
    name: "Review, rest",
    at: "/review?show=rest",
    shows: (page) => main(page).getByText("Jon Weller", { exact: true }).first(),
  },
  {
    name: "somebody who looks like another, under review",
    at: "/review",
    act: (page) =>
      main(page).locator("tr, li").filter({ hasText: "Jon Weller" }).getByRole("link").click(),
    shows: (page) => main(page).getByRole("heading", { name: "Jon Weller" }),
  },
  {
    name: "a record under review",
    at: "/review",
    act: (page) =>
      main(page)
        .getByRole("link", { name: /SNAP help|Yusuf Rahimi/ })
        .click(),
    shows: (page) => main(page).getByRole("heading", { name: "Yusuf Rahimi" }),
  },
  {
    name: "a record that is sent back",
    act: (page, say) =>
      page.getByRole("button", { name: say("review.return"), exact: true }).click(),
    shows: (page) => page.getByRole("textbox").last(),
  },
  {
    name: "Review, two values",
    at: "/review?show=two-values",
    act: (page) =>
      main(page)
        .getByRole("link", { name: /Delphine|Phones|⟦P/ })
        .first()
        .click(),
    shows: (page) => page.getByRole("radio").nth(1),
  },
];

function whatShows(page: Page, { shows }: Place, say: Say): Locator {
  return shows?.(page, say) ?? page.getByRole("heading", { level: 1 });
}

/** Goes there as the app's own links do: nothing is loaded anew. */
async function visit(page: Page, place: Place, say: Say, client: string): Promise<void> {
  const { at, act } = place;
  if (at !== undefined) {
    // A sheet of the place before may still be open.
    await page.keyboard.press("Escape");
    await page.evaluate(
      (address) => history.pushState({}, "", address),
      at.replace(":client", client),
    );
  }
  if (act) await act(page, say);
  await expect(whatShows(page, place, say)).toBeVisible();
  // A sheet that is seen may still be on its way in.
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map((one) => one.finished)),
  );
}

/** Everything that is found, place by place; one that cannot be reached hides none of the others. */
async function sweep(
  { page, client, say }: Opened,
  places: readonly Place[],
  look: (place: Place) => Promise<string[]>,
): Promise<string[]> {
  const found: string[] = [];
  for (const place of places) {
    try {
      await visit(page, place, say, client);
      found.push(...(await look(place)));
    } catch (error) {
      found.push(`${place.name} was not reached: ${String(error)}`);
    }
  }
  return found;
}

/** What is wrong with a place in each size. */
function look({ page, client, say }: Opened, place: Place, axe: boolean): Promise<string[]> {
  const there = whatShows(page, place, say);
  return inEachSize(page, place.name, {
    axe,
    again: () =>
      there
        .waitFor({ timeout: 2000 })
        // A list that moved into the page has forgotten what was typed into it.
        .catch(() => visit(page, place, say, client)),
  });
}

type Opened = Awaited<ReturnType<typeof open>>;

/** The page in a language and at a size, with nothing that moves. */
async function open(
  { tabletOf }: Pick<Story, "tabletOf">,
  who: "dan" | "sam",
  language: Language,
  viewport = landscape,
) {
  const tablet = tabletOf(who);
  const page = await tablet.open("/", { viewport, offline: true });
  await page.evaluate((locale) => localStorage.setItem("satchel.locale", locale), language);
  await page.reload();
  const say = sayIn(language);
  await page.getByLabel(say("passphrase.label"), { exact: true }).fill(passphrase);
  await page.getByRole("button", { name: say("unlock.act"), exact: true }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", language);
  const recent = page.getByRole("link", { name: who === "dan" ? /^Dan Pruett/ : /\d/ }).first();
  const client = /clients\/([^/]+)/.exec(String(await recent.getAttribute("href")))?.[1] ?? "";
  return { page, client, say };
}

const people = [
  ["dan", workerPlaces],
  ["sam", supervisorPlaces],
] as const;

for (const [who, places] of people) {
  test(`${who}'s screens in light, dark and sun, in three sizes`, async ({ tabletOf }) => {
    test.setTimeout(900_000);
    const opened = await open({ tabletOf }, who, "en");
    expect(await sweep(opened, places, (place) => look(opened, place, true))).toEqual([]);
  });

  // Longer words from the other side: a line that wraps or a mirrored rule may lie on another ground.
  test(`${who}'s screens from right to left, in three sizes`, async ({ tabletOf }) => {
    test.setTimeout(600_000);
    const opened = await open({ tabletOf }, who, "ar-XB");
    const found = await sweep(opened, places, async (place) => [
      ...(await inEachTheme(opened.page, place.name)),
      ...(await look(opened, place, false)),
    ]);
    expect(found).toEqual([]);
  });
}

test("dan's screens in Spanish on a phone: nothing is cut off", async ({ tabletOf }) => {
  test.setTimeout(600_000);
  const opened = await open({ tabletOf }, "dan", "es", phone);
  const found = await sweep(opened, workerPlaces, async (place) =>
    (await widthFindings(opened.page)).map((finding) => `${place.name}: ${finding}`),
  );
  expect(found).toEqual([]);
});

test("the pages in front of the records", async ({ office, freshTablet }) => {
  test.setTimeout(600_000);
  expect(office.log).toContain("Satchel is ready");
  const found: string[] = [];
  const [tablet, insecure] = [freshTablet(), freshTablet()];
  const page = await tablet.open();
  const look = async (on: Page, name: string): Promise<void> => {
    const isThere = () => expect(on.getByRole("main")).toBeVisible();
    for (const language of ["ar-XB", "en"]) {
      await on.evaluate((locale) => localStorage.setItem("satchel.locale", locale), language);
      await on.reload();
      await expect(on.locator("html")).toHaveAttribute("lang", language);
      await isThere();
      const here = `${name}, ${language}`;
      const isEnglish = language === "en";
      found.push(...(await inEachSize(on, here, { axe: isEnglish, again: isThere })));
      if (!isEnglish) found.push(...(await inEachTheme(on, here)));
    }
  };
  await look(page, "sign-in");
  await look(await insecure.open("/", { host: "satchel.test" }), "not secure");

  await page.goto("about:blank");
  await page.goto("/#/first-administrator?token=used");
  await expect(page.getByRole("heading", { name: "Set up Satchel" })).toBeVisible();
  await page.getByRole("button", { name: "Start" }).click();
  found.push(...(await inEachTheme(page, "first administrator, not whole")));

  await page.goto("/");
  await page.getByLabel("E-mail").fill("officer.kim@police.example");
  await page.getByLabel("Password", { exact: true }).fill("not-his-password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  found.push(...(await inEachTheme(page, "sign-in refused")));
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Hello, Jin" })).toBeVisible();
  await look(page, "partner");
  expect(found).toEqual([]);
});
