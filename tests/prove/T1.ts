// T1, a tablet that is stolen, locked or off: a worker's day with canaries in every text field, typed and received, sent
// and unsent, then the lock and the closed browser. Every file of the whole browser profile is searched.
import { chmod, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, inflateRawSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { foundIn, makeCanaries, type Canaries } from "../support/canaries.ts";
import { PASSWORD, openCanaryTablet, startCanaryOffice } from "./canary-office.ts";
import type { Proof } from "./proof.ts";

const RECORDS = 500;

export const proof: Proof = {
  claim: "a stolen tablet's browser profile holds nothing of its records",
  run: async () => {
    const folder = await mkdtemp(join(tmpdir(), "satchel-prove-"));
    // PostgreSQL refuses to run as root, and its own user must reach its folder in here.
    await chmod(folder, 0o755);
    const canaries = makeCanaries();
    const passphrase = ["pebble", "orchid", "tunnel", canaries.make()].join(" ");
    const office = await startCanaryOffice(join(folder, "data"), RECORDS, canaries);
    const profile = join(folder, "profile");
    try {
      const page = await openCanaryTablet(profile, office, "ana", passphrase);
      await work(page, office.clients, canaries);
      await page.getByRole("button", { name: "Lock", exact: true }).click();
      await page.getByLabel("Passphrase", { exact: true }).waitFor();
      await page.context().close();
      const secrets = [...canaries.all, passphrase, PASSWORD];
      return await search(profile, secrets, office.clients);
    } finally {
      await office.server.stop();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  },
};

/** Looks for people, opens them, writes about them, online and offline, and leaves a form unfinished. */
async function work(page: Page, clients: readonly string[], canaries: Canaries): Promise<void> {
  const find = page.getByRole("searchbox", { name: "Find a client" });
  for (const typed of canaries.all.slice(1, 4)) {
    await find.fill(typed);
    await page.getByRole("list", { name: "Found" }).getByRole("link").first().waitFor();
  }
  await writeNote(page, clients[0] ?? "", canaries.make(), "save");
  await recordSomebody(page, canaries);
  await page.context().setOffline(true);
  await writeNote(page, clients[1] ?? "", canaries.make(), "save");
  await recordSomebody(page, canaries);
  await writeNote(page, clients[2] ?? "", canaries.make(), "leave");
  // Packs are written a second and a half after the last change.
  await page.waitForTimeout(3000);
}

async function writeNote(
  page: Page,
  client: string,
  text: string,
  end: "save" | "leave",
): Promise<void> {
  await openAt(page, `/clients/${client}/note`);
  await page.getByLabel("Note", { exact: true }).fill(text);
  if (end === "leave") return page.getByText(/^Draft kept on this tablet/).waitFor();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText(text).first().waitFor();
}

async function recordSomebody(page: Page, canaries: Canaries): Promise<void> {
  const given = canaries.make();
  await openAt(page, "/");
  await page.getByRole("link", { name: "New client" }).first().click();
  await page.getByLabel("First name").fill(given);
  await page.getByLabel("Last name").fill(canaries.make());
  await page.getByLabel("Alias or street name").first().fill(canaries.make());
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: new RegExp(given) }).waitFor();
}

// Through the router: a reload would lock.
async function openAt(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => history.pushState({}, "", to), address);
}

/** Every secret that any file of a folder gives away; and a complaint when the search would not find what is there. */
async function search(
  folder: string,
  secrets: readonly string[],
  known: readonly string[],
): Promise<string[]> {
  const leaks: string[] = [];
  const seen = new Set<string>();
  let bytes = 0;
  for (const file of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const path = join(file.parentPath, file.name);
    const content = await readFile(path);
    bytes += content.length;
    for (const piece of [content, ...unpacked(content)]) {
      for (const secret of foundIn(piece, secrets)) leaks.push(`${secret} in ${path}`);
      for (const id of foundIn(piece, known)) seen.add(id);
    }
  }
  const words = `${String(secrets.length)} secrets, ${String(Math.round(bytes / 1e6))} MB`;
  console.log(`  searched for ${words}; ${String(seen.size)} of ${String(known.length)} ids seen`);
  // Ids lie in clear, in the same databases: the search sees through how the browser stores.
  if (seen.size < known.length * 0.9) leaks.push("the search is blind: ids in clear were not seen");
  return leaks;
}

// Answers may be kept as they came over the line. Each start of a packed piece is tried.
function unpacked(content: Buffer): Buffer[] {
  const pieces: Buffer[] = [];
  for (let at = content.indexOf(GZIP); at >= 0; at = content.indexOf(GZIP, at + 1)) {
    try {
      pieces.push(gunzipSync(content.subarray(at)));
    } catch {
      try {
        pieces.push(inflateRawSync(content.subarray(at + 10), { finishFlush: 2 }));
      } catch {
        // These three bytes were by chance.
      }
    }
  }
  return pieces;
}

const GZIP = Buffer.from([0x1f, 0x8b, 0x08]);
