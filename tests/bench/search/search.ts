import { makeCardIndex } from "../../../src/store/card-index.ts";
import { MOST_RESULTS } from "../../../src/casework/clients/card-lists.ts";
import type { Bench } from "../bench.ts";
import type { Figure } from "../figure.ts";
import type { Ground } from "../ground.ts";
import { percentile } from "../measure.ts";
import { makeCards, type MadeCards } from "./made-cards.ts";
import { searchInApp } from "./search-in-app.ts";
import { typings, type Typing } from "./typings.ts";
import { answerTimes, buildWorker } from "./worker-page.ts";

const sizes = [
  { count: 10_000, most: 20 },
  { count: 50_000, most: 50 },
];
const TYPINGS = 90;

/** From a key pressed to its answer: in the index itself, in its worker, and painted in the app. */
export const search: Bench = {
  name: "search",
  run: async (ground) => {
    const worker = await buildWorker();
    const figures: Figure[] = [];
    for (const { count, most } of sizes) {
      const cards = makeCards(count);
      const typed = typings(cards.findable, TYPINGS);
      figures.push(inProcess(cards, typed), await inWorker(ground, worker, cards, typed, most));
    }
    return [...figures, ...(await searchInApp(ground))];
  },
};

function inProcess(cards: MadeCards, typed: readonly Typing[]): Figure {
  const index = makeCardIndex(cards.settings);
  index.load(cards.packs);
  const texts = typed.flat();
  // Compiled before it is measured, as after the first minute of a day.
  for (const text of texts.slice(0, 100)) index.search(text, MOST_RESULTS);
  const times = texts.map((text) => {
    const pressed = performance.now();
    index.search(text, MOST_RESULTS);
    return performance.now() - pressed;
  });
  return keystrokes(`${named(cards)}, index alone (Node)`, times);
}

async function inWorker(
  ground: Ground,
  worker: string,
  cards: MadeCards,
  typed: readonly Typing[],
  most: number,
): Promise<Figure> {
  const page = await ground.emptyPage();
  const times = await answerTimes(page, worker, cards, typed);
  await page.context().close();
  const figure = keystrokes(`${named(cards)}, key → answer of the worker (Chromium)`, times);
  return { ...figure, bound: { on: "value", most } };
}

function named(cards: MadeCards): string {
  return `${cards.findable.length.toLocaleString("en")} clients`;
}

function keystrokes(what: string, times: readonly number[]): Figure {
  const note = `${String(times.length)} keystrokes, slowest ${Math.max(...times).toFixed(1)} ms`;
  return { what, unit: "ms", value: percentile(times, 0.95), p50: percentile(times, 0.5), note };
}
