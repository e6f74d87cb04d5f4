import { untrack } from "solid-js";
import { PaperTexts, type I18n } from "../ui/i18n/i18n.tsx";

/** What a hook answers in other texts than those around it: for a letter in another language than its form. */
export function inWords<T>(words: I18n, ask: () => T): T {
  const asked: T[] = [];
  PaperTexts({
    value: words,
    get children() {
      // Once: its answer follows what it tracks by itself.
      if (asked.length === 0) asked.push(untrack(ask));
      return undefined;
    },
  });
  const [answer] = asked;
  if (asked.length === 0) throw new Error("nothing was asked below other texts");
  // There is one: it was pushed above.
  return answer as T;
}
