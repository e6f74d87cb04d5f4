import { chromium, expect, type BrowserContext, type Page } from "@playwright/test";
import { constants, cpSync, existsSync, linkSync, readdirSync, readFileSync } from "node:fs";
import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { collectionNames, type CollectionName } from "../../../src/records/define-record.ts";
import { compile } from "../compile.ts";
import { COMPILED } from "../compiled.ts";
import { findBrowser, findWholeBrowser } from "../find-browser.ts";
import { passphrase, password } from "./secrets.ts";
import { freePort, ServerProcess } from "./server-process.ts";

/** All stories use one address, whatever port their server has: a profile's databases belong to its origin. */
export const origin = "http://satchel.localhost";

export const people = {
  ana: "ana.reyes@harborbridge.example",
  dan: "dan.okafor@harborbridge.example",
  sam: "sam.lee@harborbridge.example",
  ada: "ada.novak@harborbridge.example",
} as const;
export type Who = keyof typeof people;

export interface ProfileOptions {
  viewport?: { width: number; height: number };
  /** The address that reaches the server; another host name than the usual one for what depends on it. */
  host?: string;
  /** For a page that may be offered to be installed: the headless shell never offers. */
  installs?: boolean;
  /** As whoever asked the system for less of it; a sheet is then there at once. */
  motion?: "reduce" | "no-preference";
}

/** Opens a browser profile folder as a person's tablet, pointed at a server's port. */
export async function openProfile(
  folder: string,
  port: number,
  options: ProfileOptions = {},
): Promise<BrowserContext> {
  const browser = options.installs ? findWholeBrowser() : findBrowser();
  const host = options.host ?? new URL(origin).hostname;
  return chromium.launchPersistentContext(folder, {
    ...(browser && { executablePath: browser }),
    baseURL: `http://${host}`,
    viewport: options.viewport ?? { width: 1280, height: 800 },
    hasTouch: true,
    locale: "en-US",
    timezoneId: "America/Los_Angeles",
    reducedMotion: options.motion ?? "no-preference",
    serviceWorkers: "allow",
    args: [
      // Chromium's sandbox refuses to start for root, as in most containers.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      `--host-resolver-rules=MAP ${host}:80 127.0.0.1:${String(port)}`,
    ],
  });
}

// Set by whoever writes a story, so that each try does not make the template anew; else a folder for this run alone.
const FOLDER = "SATCHEL_STORY_TEMPLATE";
// Written last: a folder that has it is whole.
const FIRST_WORDS = "first-words.txt";

/**
 * Playwright's global set-up. The demo server's data and one signed-in, filled browser profile per person are made
 * once and copied for each story: a story starts in seconds on real data, and nothing it does reaches another.
 */
export default async function makeTemplate(): Promise<() => Promise<void>> {
  const compiled = await compile(["sync-server/main.ts"]);
  process.env[COMPILED] = compiled.folder;
  const kept = process.env[FOLDER];
  const folder = kept ?? (await mkdtemp(join(tmpdir(), "satchel-stories-")));
  process.env[FOLDER] = folder;
  if (!existsSync(join(folder, FIRST_WORDS))) await fill(folder);
  return async () => {
    compiled.remove();
    if (!kept) await rm(folder, { recursive: true, force: true });
  };
}

async function fill(folder: string): Promise<void> {
  const server = new ServerProcess(join(folder, "data"), await freePort(), {}, "npm start");
  await server.start();
  // One after the other: three first fills at once would take each other's processor.
  for (const who of Object.keys(people) as Who[]) {
    const profile = join(folder, who);
    await rm(profile, { recursive: true, force: true });
    await fillProfile(profile, who, server.port);
  }
  await server.stop();
  await dropUnwrittenLog(join(folder, "data/database/pg_wal"));
  await writeFile(join(folder, FIRST_WORDS), server.log);
}

/** Half of what the embedded database leaves on the disk is log that it set aside and has not written to. */
async function dropUnwrittenLog(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /^[0-9A-F]{24}$/.test(name)).sort();
  const times = await Promise.all(
    names.map(async (name) => (await stat(join(folder, name))).mtimeMs),
  );
  const unwritten = names.slice(times.indexOf(Math.max(...times)) + 1);
  await Promise.all(unwritten.map((name) => rm(join(folder, name))));
}

async function fillProfile(profile: string, who: Who, port: number): Promise<void> {
  const context = await openProfile(profile, port);
  await context.addInitScript(haveLittleMemory);
  const page = context.pages()[0] ?? (await context.newPage());
  const compared = whenCompared(page);
  await page.goto("/");
  await signIn(page, who);
  await expect(page.getByText("up to date")).toBeVisible({ timeout: 120_000 });
  await compared;
  // The worker must have every file, or the first offline start would fail.
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);
  await page.waitForTimeout(2500); // Packs are written 1.5 s after the last change.
  await context.close();
}

/** The day's comparison with the office reads every record: made once here, it is not made in each story. */
async function whenCompared(page: Page): Promise<void> {
  const left = new Set(collectionNames);
  await page.waitForEvent("requestfinished", {
    timeout: 120_000,
    predicate: (request) => {
      if (!request.url().endsWith("/sync/digest")) return false;
      const { collection } = request.postDataJSON() as { collection: CollectionName };
      left.delete(collection);
      return left.size === 0;
    },
  });
}

/**
 * These are small tablets: enrolling chooses the lowest cost that is allowed, and each of the many unlocks after it takes
 * a tenth of a second. The stories about the passphrase itself enrol on tablets of their own.
 */
function haveLittleMemory(): void {
  window.Worker = class extends Worker {
    override postMessage(message: { memoryKiB?: number }): void {
      const answer = { data: { ok: false, refusal: "no-memory" } };
      if ((message.memoryKiB ?? 0) <= 19 * 1024) super.postMessage(message);
      else setTimeout(() => this.dispatchEvent(new MessageEvent("message", answer)));
    }
  };
}

/** Signs in as a person of the demo, at the page that asks for it, and opens her records with her passphrase. */
export async function signIn(page: Page, who: Who): Promise<void> {
  await askIn(page, people[who]);
  await unlock(page);
}

/** The sign-in alone. */
export async function askIn(page: Page, email: string, typed = password): Promise<void> {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(typed);
  await page.getByRole("button", { name: "Sign in" }).click();
}

/** Types the passphrase where it is asked for: to enrol on a new tablet, or to unlock. */
export async function unlock(page: Page, typed = passphrase): Promise<void> {
  await page.getByLabel("Passphrase", { exact: true }).fill(typed);
  await page.getByRole("button", { name: /^(Start|Unlock)$/ }).click();
}

/** Loads the page anew, as a person would, or goes to another address by the browser's bar: both take the passphrase. */
export async function reopen(page: Page, address?: string): Promise<void> {
  if (address === undefined) await page.reload();
  else await page.goto(address);
  await unlock(page);
}

/**
 * A copy of the template's part for one story. LevelDB writes a table once and never again, so that a profile shares them
 * with the template: they are nearly all of it, and copying was a tenth of the stories' processor time.
 */
export function copyTemplate(part: "data" | Who, to: string): void {
  const from = templatePart(part);
  const mode = constants.COPYFILE_FICLONE;
  // In one go: asynchronous copying of a thousand files takes several times as long.
  cpSync(from, to, { recursive: true, mode, filter: (file) => !isTable(file) });
  for (const file of readdirSync(from, { recursive: true, encoding: "utf8" })) {
    if (isTable(file)) linkSync(join(from, file), join(to, file));
  }
}

function isTable(file: string): boolean {
  return file.endsWith(".ldb");
}

/** What the server printed when it was started for the first time, on an empty folder. */
export function firstWords(): string {
  return readFileSync(templatePart(FIRST_WORDS), "utf8");
}

function templatePart(part: string): string {
  const folder = process.env[FOLDER];
  if (folder === undefined) throw new Error("Playwright's global set-up did not run");
  return join(folder, part);
}
