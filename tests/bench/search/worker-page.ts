// The app's own card worker on an empty page of a real browser: what a keystroke costs beyond the page.
import { build } from "vite";
import type { Page } from "@playwright/test";
import { fileURLToPath } from "node:url";
import type { CardMessage } from "../../../src/store/card-worker-messages.ts";
import type { MadeCards } from "./made-cards.ts";
import type { Typing } from "./typings.ts";

const ADDRESS = "http://worker.localhost";

/** The source of the card worker as the build makes it, in one file. */
export async function buildWorker(): Promise<string> {
  const entry = fileURLToPath(new URL("../../../src/store/card-worker.ts", import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      target: "baseline-widely-available",
      lib: { entry, formats: ["es"], fileName: "card-worker" },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  for (const output of outputs) {
    const chunk = "output" in output ? output.output[0] : undefined;
    if (chunk) return chunk.code;
  }
  throw new Error("the card worker was not built");
}

/** Milliseconds from posting each keystroke to having its answer, on a page that has the worker and nothing else. */
export async function answerTimes(
  page: Page,
  worker: string,
  cards: MadeCards,
  typed: readonly Typing[],
): Promise<number[]> {
  await serve(page, worker, cards);
  await page.goto(ADDRESS);
  return page.evaluate(typeAll, { settings: cards.settings, typed: typed.flat() });
}

async function serve(page: Page, worker: string, cards: MadeCards): Promise<void> {
  await page.unroute(`${ADDRESS}/**`);
  await page.route(`${ADDRESS}/**`, (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path === "/worker.js") {
      return route.fulfill({ contentType: "text/javascript", body: worker });
    }
    if (path === "/packs.json") return route.fulfill({ json: cards.packs });
    return route.fulfill({
      contentType: "text/html",
      body: "<!doctype html><title>worker</title>",
    });
  });
}

/** Runs in the page. */
async function typeAll(told: {
  settings: MadeCards["settings"];
  typed: string[];
}): Promise<number[]> {
  const worker = new Worker("/worker.js", { type: "module" });
  let last = 0;
  const post = (message: CardMessage): void => worker.postMessage(message);
  const call = (method: "load" | "search", args: unknown[]) =>
    new Promise<void>((resolve) => {
      worker.addEventListener("message", () => resolve(), { once: true });
      post({ number: (last += 1), method, args });
    });
  post({ open: told.settings });
  const packs: unknown = await (await fetch("/packs.json")).json();
  await call("load", [packs]);
  // The list beside the search has put the clients in order long before anybody types.
  await call("search", ["a", 1]);
  const times: number[] = [];
  for (const text of told.typed) {
    const pressed = performance.now();
    await call("search", [text, 100]);
    times.push(performance.now() - pressed);
    // Nobody types without a pause: the worker's garbage is collected between keys, as in life.
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
  worker.terminate();
  return times;
}
