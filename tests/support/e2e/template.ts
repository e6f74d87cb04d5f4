import { chromium, type BrowserContext } from "@playwright/test";
import { cp, mkdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findBrowser } from "../find-browser.ts";
import { freePort, ServerProcess } from "./server-process.ts";

/**
 * The demo server's data and one signed-in, filled browser profile per person are made once and copied for each story:
 * a story starts in a second on real data, and nothing it does reaches another.
 */
export const templateDir = join(tmpdir(), "satchel-e2e-template");

/** All stories use one address, whatever port their server has: a profile's databases belong to its origin. */
export const origin = "http://satchel.localhost";

export const people = {
  ana: "ana.reyes@harborbridge.example",
  dan: "dan.okafor@harborbridge.example",
  sam: "sam.lee@harborbridge.example",
} as const;
export type Who = keyof typeof people;
export const password = "harbor-bridge-demo";

/** Opens a browser profile folder as a person's tablet, pointed at a server's port. */
export async function openProfile(
  folder: string,
  port: number,
  options: { viewport?: { width: number; height: number }; locale?: string } = {},
): Promise<BrowserContext> {
  const browser = findBrowser();
  return chromium.launchPersistentContext(folder, {
    ...(browser && { executablePath: browser }),
    viewport: options.viewport ?? { width: 1280, height: 800 },
    hasTouch: true,
    locale: options.locale ?? "en-US",
    timezoneId: "America/Los_Angeles",
    serviceWorkers: "allow",
    args: [
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      `--host-resolver-rules=MAP satchel.localhost:80 127.0.0.1:${String(port)}`,
    ],
  });
}

/** Playwright's global set-up: makes the template anew for the build at hand. */
export default async function makeTemplate(): Promise<void> {
  await rm(templateDir, { recursive: true, force: true });
  await mkdir(templateDir, { recursive: true });
  const server = new ServerProcess(join(templateDir, "data"), await freePort());
  await server.start();
  for (const who of Object.keys(people) as Who[]) {
    const context = await openProfile(join(templateDir, who), server.port);
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(origin);
    await page.getByLabel("E-mail").fill(people[who]);
    await page.getByLabel("Password", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page
      .getByRole("status", { name: "Sync" })
      .filter({ hasText: "All received" })
      .waitFor({ timeout: 120_000 });
    // The worker must control the page and have everything, or the first offline start would fail.
    await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);
    await page.waitForTimeout(2500); // Packs are written 1.5 s after the last change.
    await context.close();
  }
  await server.stop();
}

/** A copy of the template's part for one story. */
export async function copyTemplate(part: "data" | Who, to: string): Promise<void> {
  await cp(join(templateDir, part), to, { recursive: true });
}
