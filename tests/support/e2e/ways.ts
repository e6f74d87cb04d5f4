import type { APIResponse, Locator, Page, Request, Route } from "@playwright/test";
import type { Glance } from "../../../src/records/review/review.ts";
import type { ServerProcess } from "./server-process.ts";

/** The header's sync pill, whose name says where the work is. */
export function pill(page: Page): Locator {
  return page.getByRole("status", { name: "Sync" }).getByRole("button");
}

/** One tap: from Today to somebody seen lately. */
export async function openRecent(page: Page, client: string | RegExp): Promise<void> {
  await page.getByRole("list", { name: "Recent" }).getByRole("link", { name: client }).tap();
}

/** Types into the search box and opens the one that is found under that name. */
export async function findAndOpen(page: Page, typed: string, client: RegExp): Promise<void> {
  await page.getByRole("searchbox", { name: "Find a client" }).fill(typed);
  await page.getByRole("list", { name: "Found" }).getByRole("link", { name: client }).tap();
}

/** The client whose page is open. */
export function openClient(page: Page, name: string | RegExp): Locator {
  return page.getByRole("main").getByRole("heading", { level: 1, name });
}

/** The rows of an open client's history. */
export function history(
  page: Page,
  of: "Services given" | "Referrals" | "Notes" | "Referral Notes",
): Locator {
  return page.getByRole("main").getByRole("list", { name: of, exact: true }).getByRole("listitem");
}

/** Services of today in an open client's history. What the demo made is left out by name: in the night it is yesterday's. */
export function todays(page: Page, services: readonly string[]): Locator {
  const named = new RegExp(services.join("|"));
  return history(page, "Services given").filter({ hasText: "Today" }).filter({ hasText: named });
}

/** Goes to another part of the open client's file. */
export async function turnTo(
  page: Page,
  tab: "Services" | "Referrals" | "Plan" | "Notes",
): Promise<void> {
  const file = page.getByRole("main").getByRole("navigation");
  await file.getByRole("link", { name: new RegExp(`^${tab}`) }).tap();
}

/** Opens the outbox by its pill. */
export async function openOutbox(page: Page): Promise<Locator> {
  await pill(page).tap();
  return page.getByRole("dialog", { name: "Outbox" });
}

/** Goes to a part of the app by the rail. */
export async function goTo(
  page: Page,
  place: "Today" | "Clients" | "Directory" | "Review" | "People" | "More",
) {
  const rail = page.getByRole("navigation", { name: "Main" });
  await rail.getByRole("link", { name: new RegExp(`^${place}`) }).tap();
}

/** Lets a request reach the office and answers what came back; the route decides what the tablet gets to see of it. */
export async function letThrough(route: Route, office: ServerProcess): Promise<APIResponse> {
  const { host, pathname } = new URL(route.request().url());
  // The tests' own process does not know the stories' address: it goes to the port, in its name.
  return route.fetch({
    url: `http://127.0.0.1:${String(office.port)}${pathname}`,
    headers: { ...(await route.request().allHeaders()), host },
    // A kept connection may be closed by the server just as it is used again.
    maxRetries: 1,
  });
}

/** Opens the form for the details of the client whose page is open. */
export async function edit(page: Page, client: string): Promise<void> {
  await page.getByRole("button", { name: `More for ${client}`, exact: true }).tap();
  await page.getByRole("menuitem", { name: "Edit" }).tap();
}

/** Whether a push carries what was recorded, and not only whose file was opened. */
export function carriesServices(route: Route): boolean {
  return route.request().postData()?.includes(`"kind":"service"`) === true;
}

/** Resolves when a tablet tells the office that a client was read in passing, for the audit. */
export function toldGlance(page: Page, through: Glance): Promise<Request> {
  return page.waitForRequest(
    (request) => request.postData()?.includes(`"through":"${through}"`) === true,
  );
}

/** Opens somebody's form from the administrator's list of people. */
export async function openPerson(page: Page, name: string): Promise<Locator> {
  await page.getByRole("table").getByRole("link", { name, exact: true }).tap();
  const pane = page.getByRole("region", { name: "The person" });
  await pane.getByRole("heading", { name }).waitFor();
  return pane;
}
