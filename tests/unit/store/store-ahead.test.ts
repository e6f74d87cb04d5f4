// The databases open while the passphrase is still being tried; what they hold stays sealed until the key is there.
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Store } from "../../../src/store/store.ts";
import { openAnasAhead } from "../../support/anas-store.ts";
import { makeDataKey } from "../../support/data-key.ts";

const ahead = suite("a store before its key");

const keepDraft = (store: Store) =>
  store.drafts.keep({
    ...{ id: store.newId(), path: "/clients/new", form: "new-client", clientId: null },
    ...{ title: "Rosalind", keptAt: store.now(), content: {} },
  });
const titles = (store: Store) => store.drafts.all().map(({ title }) => title);

ahead("one that is let go of leaves everything as it was, for the next try", async () => {
  const storage = { indexedDB: new IDBFactory(), IDBKeyRange };
  const key = await makeDataKey();
  const before = await openAnasAhead({ storage }).open(key);
  await keepDraft(before);
  await before.close();

  // A wrong passphrase, twice; and one that is let go of before it is open.
  for (let wrong = 0; wrong < 2; wrong += 1) await openAnasAhead({ storage }).drop();
  const after = await openAnasAhead({ storage }).open(key);
  assert.equal(titles(after), ["Rosalind"]);
  assert.is(after.damage().shut, 0);
  await after.close();
});

ahead("one whose key comes late holds what it holds", async () => {
  const storage = { indexedDB: new IDBFactory(), IDBKeyRange };
  const key = await makeDataKey();
  const before = await openAnasAhead({ storage }).open(key);
  await keepDraft(before);
  await before.close();
  const begun = openAnasAhead({ storage });
  await new Promise((resolve) => setTimeout(resolve, 200));
  const after = await begun.open(key);
  assert.equal(titles(after), ["Rosalind"]);
  await after.close();
});

ahead.run();
