import { build } from "vite";
import { fileURLToPath } from "node:url";
import type { Found, Viewpoint } from "../../../src/records/directory/directory-rows.ts";
import type { Bench } from "../bench.ts";
import type { Figure } from "../figure.ts";
import { percentile } from "../measure.ts";
import { slowDown } from "../tablet.ts";
import { makePrograms } from "./made-programs.ts";

const PROGRAMS = 5_000;
const ADDRESS = "http://directory.localhost";
const typed = ["lantern", "food pantry", "beds spanish", "quayside house 4", "gull 12", "99395"];

/** What a keystroke in the directory costs beyond painting: searched, held against a client, and put in order. */
export const directory: Bench = {
  name: "directory",
  run: async (ground) => {
    const page = await ground.emptyPage();
    const script = await buildRows();
    const programs = makePrograms(PROGRAMS);
    await page.route(`${ADDRESS}/**`, (route) => {
      const path = new URL(route.request().url()).pathname;
      if (path === "/rows.js") {
        return route.fulfill({ contentType: "text/javascript", body: script });
      }
      if (path === "/programs.json") return route.fulfill({ json: programs });
      return route.fulfill({
        contentType: "text/html",
        body: "<!doctype html><title>directory</title>",
      });
    });
    await page.goto(ADDRESS);
    await slowDown(page);
    const keys = typed.flatMap((text) => [...text].map((_, at) => text.slice(0, at + 1)));
    const searched = await page.evaluate(answerAll, { keys, isForClient: false });
    const matched = await page.evaluate(answerAll, { keys: [""], isForClient: true });
    await page.context().close();
    return [
      figureOf("key → rows found, in order", searched, 80),
      figureOf("all of them held against a client, with each why", matched, 200),
    ];
  },
};

function figureOf(what: string, times: readonly number[], most: number): Figure {
  return {
    what: `${PROGRAMS.toLocaleString("en")} programs, ${what}, on the page at CPU 4×`,
    unit: "ms",
    value: percentile(times, 0.95),
    p50: percentile(times, 0.5),
    bound: { on: "value", most },
    note: `${String(times.length)} times, slowest ${Math.max(...times).toFixed(1)} ms; painting not counted`,
  };
}

/** The rows' own source as the build makes it, in one file. */
async function buildRows(): Promise<string> {
  const entry = fileURLToPath(
    new URL("../../../src/records/directory/directory-rows.ts", import.meta.url),
  );
  const built = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      target: "baseline-widely-available",
      lib: { entry, formats: ["es"], fileName: "rows" },
    },
  });
  for (const output of Array.isArray(built) ? built : [built]) {
    const chunk = "output" in output ? output.output[0] : undefined;
    if (chunk) return chunk.code;
  }
  throw new Error("the rows were not built");
}

type Rows = typeof import("../../../src/records/directory/directory-rows.ts");

/** Runs in the page. */
async function answerAll(told: { keys: string[]; isForClient: boolean }): Promise<number[]> {
  const address = "/rows.js";
  const { standingRows, narrowed } = (await import(address)) as Rows;
  const programs = (await (await fetch("/programs.json")).json()) as Found[];
  const nothing = { need: "", language: "", isOpenNow: false, hasRoom: false, isLive: false };
  const client = {
    sought: { languages: ["Spanish"], needs: ["need-3"], usedPrograms: ["program-17"] },
    verdictOf: () => undefined,
  };
  const from: Viewpoint = {
    now: { weekday: 4, minute: 600 },
    today: "2026-07-16",
    position: { latitude: 44.2, longitude: -124.4 },
    mostMetres: 16_000,
    client: told.isForClient ? client : undefined,
  };
  const standing = standingRows(programs, from);
  const answer = (text: string): number => {
    const narrowing = { ...nothing, typed: text, within: "", hidesUnfit: false, shown: 50 };
    const pressed = performance.now();
    // A key only narrows what stands; another client, or another minute, holds all of them against it anew.
    narrowed(told.isForClient ? standingRows(programs, from) : standing, narrowing, from);
    return performance.now() - pressed;
  };
  // Compiled before it is measured, as after the first minute of a day.
  for (let round = 0; round < 10; round += 1) for (const text of told.keys) answer(text);
  const times: number[] = [];
  for (let round = 0; round < 8; round += 1) {
    for (const text of told.keys) {
      times.push(answer(text));
      await new Promise((resolve) => setTimeout(resolve, 4));
    }
  }
  return times;
}
