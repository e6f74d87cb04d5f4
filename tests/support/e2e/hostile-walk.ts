// Walks through every screen of an office of scripts and watches what becomes of them.
import { expect, type Page } from "@playwright/test";
import type { RecordId } from "../../../src/records/fields.ts";
import { ALIAS, type HostileOffice } from "./hostile-office.ts";
import { hostileTexts } from "./hostile-texts.ts";
import { history, openOutbox } from "./ways.ts";

declare global {
  interface Window {
    toldOfScript: (what: string) => void;
  }
}

/** Notes what a script would do when it ran, or was stopped on its way by nothing but the page's policy. */
export async function watchForScripts(page: Page, seen: string[]): Promise<void> {
  page.on("dialog", (dialog) => {
    seen.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!/^(http:\/\/satchel\.localhost|blob:|data:)/.test(request.url())) seen.push(request.url());
  });
  await page.exposeFunction("toldOfScript", (what: string) => seen.push(what));
  await page.addInitScript(watchElements);
}

// Runs in the page, before the app.
function watchElements(): void {
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
    window.toldOfScript(`stopped: ${violatedDirective} ${blockedURI}`);
  });
  const foreign = [
    ...["script:not([src^='/'])", "iframe", "object", "embed", "base", "marquee", "math", "video"],
    ...["picture", "source", "template", "x", "animate", "mtext", "meta[http-equiv='refresh']"],
    ...["form[action]", "link[href*='evil']", "img[src='x']", "details[ontoggle]", "style[title]"],
  ].join();
  // A text may be a part of one of our own addresses: what counts is where it leads.
  const leadsAstray = (value: string): boolean => {
    const { protocol, origin } = URL.parse(value, location.href) ?? location;
    const isElsewhere = /^https?:$/.test(protocol) && origin !== location.origin;
    return isElsewhere || /^javascript:/i.test(protocol) || /^\s*data:text/i.test(value);
  };
  const isForeign = (element: Element): boolean =>
    element.matches(foreign) ||
    [...element.attributes].some(
      ({ name, value }) =>
        name.startsWith("on") ||
        name === "srcdoc" ||
        (/^(href|src|action|xlink:href)$/.test(name) && leadsAstray(value)) ||
        (name === "style" && /evil/.test(value)),
    );
  const look = (node: Node): void => {
    if (!(node instanceof Element)) return;
    for (const element of [node, ...node.querySelectorAll("*")]) {
      if (isForeign(element)) window.toldOfScript(`made: ${element.outerHTML.slice(0, 200)}`);
    }
  };
  new MutationObserver((changes) => {
    for (const { addedNodes, target, type } of changes) {
      if (type === "attributes") look(target);
      for (const node of addedNodes) look(node);
    }
  }).observe(document, { childList: true, subtree: true, attributes: true });
}

/** Which of the texts can be read on the page, in words or in fields. */
function textsOn(page: Page): Promise<number> {
  return page.evaluate((texts) => {
    const fields = [...document.querySelectorAll("input, textarea, option")].map((field) =>
      "value" in field ? String(field.value) : "",
    );
    const words = [document.body.textContent, ...fields].join("\n");
    return texts.filter((text) => words.includes(text)).length;
  }, beginnings);
}

// A field may have no room for more of it.
const beginnings = hostileTexts.map((text) => text.slice(0, 20));

/** Goes to an address as a link in the page would, and waits until something of the scripts stands there as text. */
async function visit(page: Page, address: string): Promise<void> {
  // Somebody is there: a walk of all two hundred texts is longer than a tablet stays unlocked by itself.
  await page.keyboard.press("Shift");
  const before = await page.evaluate((to) => {
    const standing = document.querySelector("main")?.textContent ?? "";
    window.history.pushState({}, "", to);
    return standing;
  }, address);
  const isOther = (was: string) => (document.querySelector("main")?.textContent ?? "") !== was;
  // The same words may stand on the next page, too.
  await page.waitForFunction(isOther, before, { timeout: 2_000 }).catch(() => undefined);
  await expect.poll(() => textsOn(page), { message: `nothing hostile at ${address}` }).not.toBe(0);
}

const file = ["services", "referrals", "plan", "notes"];
const forms = [
  ...["edit", "quick-services", "quick-referrals", "referral-in", "note", "services/new"],
  ...["eligibility", "authorizations", "authorizations/new", "needs/new", "goals/new"],
  "enrollments/new",
];

/** What a worker sees: the whole file of some clients, the form of each record, and what came back to her. */
export async function walkAsWorker(
  page: Page,
  office: HostileOffice,
  whole: number,
): Promise<void> {
  for (const [at, { id, services, referrals, plan }] of office.clients.entries()) {
    const pages = at < whole ? [...file, ...forms] : ["edit"];
    for (const name of pages) await visit(page, `/clients/${id}/${name}`);
    for (const service of services) await visit(page, `/clients/${id}/services/${service}`);
    for (const referral of referrals) await visit(page, `/clients/${id}/referrals/${referral}`);
    if (at < whole) for (const name of plan) await visit(page, `/clients/${id}/${name}`);
  }
  await readAllNotes(page, office.clients[0]?.id ?? "");
  for (const address of ["/", "/clients", "/record", "/referral-in", "/group", "/more"]) {
    await visit(page, address);
  }
  const outbox = await openOutbox(page);
  await expect(outbox.getByRole("link").first()).toBeVisible();
  expect(await textsOn(page)).not.toBe(0);
  await page.keyboard.press("Escape");
  await visit(page, "/clients/new");
  await page.getByLabel("First name").fill("Zz");
  await page.getByLabel("Alias or street name").first().fill(ALIAS);
  // Those who look like her.
  await expect(page.getByRole("table").first()).toBeVisible();
}

/** One client has a note of each text. */
async function readAllNotes(page: Page, client: RecordId): Promise<void> {
  await visit(page, `/clients/${client}/notes`);
  const older = page.getByRole("button", { name: "Show older" });
  await expect(async () => {
    if (await older.isVisible()) await older.tap({ timeout: 2_000 });
    expect(await history(page, "Notes").count()).toBeGreaterThanOrEqual(hostileTexts.length);
  }).toPass({ timeout: 90_000 });
}

export async function walkAsSupervisor(page: Page, office: HostileOffice): Promise<void> {
  for (const address of ["/", "/review", "/tablets", "/erasures"]) await visit(page, address);
  for (const line of office.lines) await visit(page, `/review/${line}`);
}

export async function walkAsAdministrator(page: Page, office: HostileOffice): Promise<void> {
  const lists = ["/people", "/sites", "/tablets", "/erasures", "/settings", "/audit"];
  for (const address of ["/", ...lists, "/more"]) await visit(page, address);
  for (const person of office.people) await visit(page, `/people/${person}`);
  for (const site of office.sites) await visit(page, `/sites/${site}`);
  for (const device of office.devices) await visit(page, `/tablets/${device}`);
  await visit(page, "/people/invite");
  await visit(page, "/people/import");
}
