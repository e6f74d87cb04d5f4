import { createRoot, createSignal } from "solid-js";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { createAnswer, keepEqual } from "../../../src/store/answer.ts";

const answers = suite("answers that a list asks for");

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

answers("an answer that was overtaken is dropped", async () => {
  const waiting = new Map<string, (answer: string) => void>();
  await createRoot(async (dispose) => {
    const [typed, setTyped] = createSignal("m");
    const answer = createAnswer(() => {
      const text = typed();
      return new Promise<string>((resolve) => waiting.set(text, resolve));
    });
    await settled();
    assert.is(answer(), undefined);
    setTyped("ma");
    waiting.get("ma")?.("found for ma");
    await settled();
    waiting.get("m")?.("found for m");
    await settled();
    assert.is(answer(), "found for ma");
    dispose();
  });
});

answers("rows in which nothing changed are the same objects", () => {
  const before = [
    { id: "1", name: "Maria" },
    { id: "2", name: "Dan" },
  ];
  const now = keepEqual(
    before,
    [
      { id: "2", name: "Daniel" },
      { id: "1", name: "Maria" },
    ],
    (row) => row.id,
  );
  assert.is(now[1], before[0]);
  assert.is.not(now[0], before[1]);
  assert.is(now[0]?.name, "Daniel");
});

answers.run();
