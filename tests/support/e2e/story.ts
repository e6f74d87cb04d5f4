import { test as base, expect, type BrowserContext, type Page } from "@playwright/test";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort, ServerProcess } from "./server-process.ts";
import { copyTemplate, openProfile, origin, type Who } from "./template.ts";

export { expect };

/** One person's tablet: a browser profile that survives closing, and the page that is open on it. */
export class Tablet {
  page!: Page;
  context!: BrowserContext;
  readonly #folder: string;
  readonly #port: number;
  #taps = 0;

  constructor(folder: string, port: number) {
    this.#folder = folder;
    this.#port = port;
  }

  /** Opens the app at a path, as a person would from the home screen. */
  async open(path = "/", options: Parameters<typeof openProfile>[2] = {}): Promise<Page> {
    this.context = await openProfile(this.#folder, this.#port, options);
    this.page = this.context.pages()[0] ?? (await this.context.newPage());
    await this.page.addInitScript(() => {
      addEventListener(
        "pointerdown",
        (event) => {
          if (event.isTrusted)
            sessionStorage.setItem("taps", String(Number(sessionStorage.getItem("taps") ?? 0) + 1));
        },
        true,
      );
    });
    await this.page.goto(`${origin}${path}`);
    return this.page;
  }

  /** Closes the browser really: the process ends. */
  async close(): Promise<void> {
    await this.context?.close();
  }

  async offline(isOffline: boolean): Promise<void> {
    await this.context.setOffline(isOffline);
  }

  /** Forgets the taps so far. */
  async startCounting(): Promise<void> {
    this.#taps = await this.#pointerEvents();
  }

  /** Real pointer presses since `startCounting`. */
  async taps(): Promise<number> {
    return (await this.#pointerEvents()) - this.#taps;
  }

  async #pointerEvents(): Promise<number> {
    return this.page.evaluate(() => Number(sessionStorage.getItem("taps") ?? 0));
  }
}

interface Story {
  /** A server of this story's own, on demo data. */
  office: ServerProcess;
  /** A tablet on which that person signed in this morning. */
  tabletOf: (who: Who) => Promise<Tablet>;
  /** A tablet nobody ever used. */
  freshTablet: () => Promise<Tablet>;
}

/** A story has its own server and its own copies of the profiles; nothing is shared. */
export const test = base.extend<Story & { folder: string }>({
  // Playwright wants the first argument destructured, even where a fixture needs nothing.
  // eslint-disable-next-line no-empty-pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), "satchel-story-"));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  office: async ({ folder }, use) => {
    await copyTemplate("data", join(folder, "data"));
    const office = new ServerProcess(join(folder, "data"), await freePort());
    await office.start();
    await use(office);
    await office.stop();
  },
  tabletOf: async ({ folder, office }, use) => {
    const tablets: Tablet[] = [];
    await use(async (who) => {
      const profile = join(folder, `${who}-${String(tablets.length)}`);
      await copyTemplate(who, profile);
      const tablet = new Tablet(profile, office.port);
      tablets.push(tablet);
      return tablet;
    });
    for (const tablet of tablets) await tablet.close();
  },
  freshTablet: async ({ folder, office }, use) => {
    const tablets: Tablet[] = [];
    await use(async () => {
      const tablet = new Tablet(join(folder, `fresh-${String(tablets.length)}`), office.port);
      tablets.push(tablet);
      return Promise.resolve(tablet);
    });
    for (const tablet of tablets) await tablet.close();
  },
});

/** The header's sync pill. */
export function pill(page: Page) {
  return page.getByRole("status", { name: "Sync" });
}
