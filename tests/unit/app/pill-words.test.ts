import { createComponent, createRoot } from "solid-js";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { usePillWords, type PillWords } from "../../../src/app/shell/pill-words.ts";
import { StoreProvider } from "../../../src/store/store-context.tsx";
import type { Store } from "../../../src/store/store.ts";
import type { Pill } from "../../../src/store/sync-state.ts";
import { createI18n, PaperTexts } from "../../../src/ui/i18n/i18n.tsx";
import { openAnasStore } from "../../support/anas-store.ts";

const pills = suite<{ store: Store }>("the words of the pill");

pills.before.each(async (context) => {
  context.store = await openAnasStore();
});
pills.after.each(async ({ store }) => store.close());

pills("old work is amber and says its age from the third day on", ({ store }) => {
  const two = wordsOf(store, { is: "waiting", waiting: 4, days: 2 });
  assert.equal(two, { tone: "waiting", text: two.short, short: two.short });
  const three = wordsOf(store, { is: "waiting", waiting: 4, days: 3 });
  assert.is(three.tone, "waiting-old");
  assert.match(three.text, /4.*3 days/);
});

pills("old data says the day and the time it is from", ({ store }) => {
  const from = new Date(Date.parse(store.now()) - 3 * 86_400_000).toISOString();
  const { tone, text } = wordsOf(store, { is: "old-data", from });
  assert.is(tone, "stale");
  assert.match(text, /^Data from (Sun|Mon|Tue|Wed|Thu|Fri|Sat)\b.*\d{1,2}:\d{2}/);
});

/** What the pill says in English above this store, in such a state. */
function wordsOf(store: Store, pill: Pill): PillWords {
  const { timeZone } = store.me;
  return createRoot((dispose) => {
    let said: PillWords | undefined;
    createComponent(StoreProvider, {
      store: { ...store, pill: () => pill },
      get children() {
        return createComponent(PaperTexts, {
          value: createI18n({ timeZone: () => timeZone, currency: () => "USD" }),
          get children() {
            said = usePillWords()();
            return null;
          },
        });
      },
    });
    dispose();
    if (!said) throw new Error("the pill said nothing");
    return said;
  });
}

pills.run();
