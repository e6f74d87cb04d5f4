import { test as base, expect, type BrowserContext, type Page } from "@playwright/test";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeOverheard, type Overheard } from "./overheard.ts";
import { freePort, ServerProcess } from "./server-process.ts";
import { copyTemplate, openProfile, unlock, type ProfileOptions, type Who } from "./template.ts";

export { expect };

interface OpenOptions extends ProfileOptions {
  offline?: boolean;
  /** False stays at the locked page; true is for a tablet on which somebody enrolled during the story. */
  unlock?: boolean;
  /** Opens it at another time, as a tablet that was away for a while. */
  at?: Date;
}

/** One person's tablet: a browser profile that survives closing, and the page that is open on it. */
export class Tablet {
  readonly #folder: string;
  readonly #port: number;
  #context: BrowserContext | undefined;
  #page: Page | undefined;
  #tapsBefore = 0;
  #refused: string[] = [];
  readonly #isEnrolled: boolean;
  readonly #overheard: Overheard;

  constructor(
    folder: string,
    { port, overheard }: Pick<Ground, "port" | "overheard">,
    isEnrolled: boolean,
  ) {
    this.#folder = folder;
    this.#port = port;
    this.#isEnrolled = isEnrolled;
    this.#overheard = overheard;
  }

  get context(): BrowserContext {
    if (!this.#context) throw new Error("the tablet is closed");
    return this.#context;
  }

  get page(): Page {
    if (!this.#page) throw new Error("the tablet is closed");
    return this.#page;
  }

  /** Opens the app at an address, as a person would from the home screen, and unlocks it where she enrolled. */
  async open(path = "/", options: OpenOptions = {}): Promise<Page> {
    // What moves is a tenth of a story's processor. One day in the field is lived with all of it.
    this.#context = await openProfile(this.#folder, this.#port, { motion: "reduce", ...options });
    this.#context.setDefaultTimeout(30_000);
    await this.#overheard.watch(this.#context);
    this.#context.on("console", (message) => {
      if (policyWords.test(message.text())) this.#refused.push(message.text());
    });
    if (options.offline) await this.#context.setOffline(true);
    await this.#context.addInitScript(countTaps);
    this.#page = this.#context.pages()[0] ?? (await this.#context.newPage());
    if (options.at) await this.#page.clock.setFixedTime(options.at);
    await this.#page.goto(path);
    if (options.unlock ?? this.#isEnrolled) await unlock(this.#page);
    return this.#page;
  }

  /** What stood on the screen when a story failed: where only the output is kept, there is no other witness. */
  async tellWhatIsShown(): Promise<void> {
    if (!this.#page || this.#page.isClosed()) return;
    const shown = await this.#page.locator("body").ariaSnapshot({ timeout: 5_000 });
    console.log(`On the tablet at ${new URL(this.#page.url()).pathname}:\n${shown.slice(0, 3000)}`);
  }

  /** What the page's policies refused since this was last asked. A story ends with none that it did not ask for. */
  takeRefused(): string[] {
    return this.#refused.splice(0);
  }

  /** Closes the browser really: its process ends. */
  async close(): Promise<void> {
    await this.#context?.close();
    this.#context = undefined;
    this.#page = undefined;
  }

  /** Airplane mode. */
  async goOffline(): Promise<void> {
    await this.context.setOffline(true);
  }

  async comeBackOnline(): Promise<void> {
    await this.context.setOffline(false);
  }

  /** Forgets the taps so far. */
  async startCountingTaps(): Promise<void> {
    this.#tapsBefore = await this.#allTaps();
  }

  /** Real presses since `startCountingTaps`; what a script dispatches is none. */
  async taps(): Promise<number> {
    return (await this.#allTaps()) - this.#tapsBefore;
  }

  async #allTaps(): Promise<number> {
    return this.page.evaluate(() => Number(sessionStorage.getItem("taps") ?? 0));
  }
}

// How Chromium says that the content security policy, or the policy of Trusted Types in it, refused something.
const policyWords = /Content Security Policy|'Trusted(HTML|Script|ScriptURL)'/;

function countTaps(): void {
  addEventListener(
    "pointerdown",
    (event) => {
      if (!event.isTrusted) return;
      sessionStorage.setItem("taps", String(Number(sessionStorage.getItem("taps") ?? 0) + 1));
    },
    true,
  );
}

export interface Story {
  /** A server of this story's own, on demo data. A story that does not ask for it has no office to reach. */
  office: ServerProcess;
  /** A tablet on which that person signed in this morning; it is not open yet. */
  tabletOf: (who: Who) => Tablet;
  /** A tablet nobody ever used. */
  freshTablet: () => Tablet;
}

/** What every story has to itself: a folder, a port, and the tablets to close in the end. */
interface Ground {
  folder: string;
  port: number;
  tablets: Tablet[];
  overheard: Overheard;
}

/** A story has its own server and its own copies of the profiles; nothing is shared. */
export const test = base.extend<Story & Ground>({
  // Playwright wants the first argument destructured, even where a fixture needs nothing.
  // eslint-disable-next-line no-empty-pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), "satchel-story-"));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  // Set up first and looked at last, when every page is closed and every server has ended.
  overheard: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use, story) => {
      const overheard = makeOverheard();
      await use(overheard);
      const findings = overheard.findings();
      if (story.status === story.expectedStatus) expect(findings, "was told (T22)").toEqual([]);
    },
    { auto: true },
  ],
  // eslint-disable-next-line no-empty-pattern
  port: async ({}, use) => use(await freePort()),
  office: async ({ folder, port }, use) => {
    copyTemplate("data", join(folder, "data"));
    const office = new ServerProcess(join(folder, "data"), port);
    await office.start();
    await use(office);
    await office.stop("SIGKILL");
  },
  // eslint-disable-next-line no-empty-pattern
  tablets: async ({}, use, story) => {
    const tablets: Tablet[] = [];
    await use(tablets);
    for (const tablet of tablets) {
      if (story.status !== story.expectedStatus) await tablet.tellWhatIsShown();
      await tablet.close();
    }
    expect(tablets.flatMap((tablet) => tablet.takeRefused())).toEqual([]);
  },
  tabletOf: async ({ folder, port, tablets, overheard }, use) =>
    use((who) => {
      const profile = join(folder, `${who}-${String(tablets.length)}`);
      copyTemplate(who, profile);
      return addTablet(tablets, new Tablet(profile, { port, overheard }, true));
    }),
  freshTablet: async ({ folder, port, tablets, overheard }, use) =>
    use(() => {
      const profile = join(folder, `fresh-${String(tablets.length)}`);
      return addTablet(tablets, new Tablet(profile, { port, overheard }, false));
    }),
});

function addTablet(tablets: Tablet[], tablet: Tablet): Tablet {
  tablets.push(tablet);
  return tablet;
}
