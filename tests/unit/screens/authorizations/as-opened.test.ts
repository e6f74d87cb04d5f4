// S-33: what is decided is what was on the sheet.
import { createRoot, createSignal } from "solid-js";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { OneAuthorization } from "../../../../src/casework/authorizations.ts";
import { createAsOpened } from "../../../../src/screens/authorizations/as-opened.ts";

const deciding = suite("S-33 an authorization on its sheet");

// Of an authorization only its id and its rev are asked for here.
const version = (id: string, rev: string) => ({ view: { id, rev } }) as OneAuthorization;

deciding("stays as it was opened while other terms come down", () => {
  createRoot((dispose) => {
    const [one, setOne] = createSignal<OneAuthorization | undefined>(version("nights", "first"));
    const seen = createAsOpened(one);
    const rev = () => seen()?.view.rev;
    assert.is(rev(), "first");
    setOne(version("nights", "second"));
    assert.is(rev(), "first");
    setOne(version("passes", "other"));
    assert.is(rev(), "other");
    setOne(undefined);
    assert.is(seen(), undefined);
    setOne(version("nights", "second"));
    assert.is(rev(), "second");
    dispose();
  });
});

deciding.run();
