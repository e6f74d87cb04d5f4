import { createRoot, createSignal, type Accessor } from "solid-js";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { ForKeyed } from "../../../src/ui/for-keyed.ts";

const lists = suite("a list by key");

const maria = { id: "1", name: "Maria" };
const dan = { id: "2", name: "Dan" };

lists("a row stays when its words change, when others come, and when it moves", () => {
  createRoot((dispose) => {
    const [clients, setClients] = createSignal([maria, dan]);
    const rows = rowsOf(clients);
    const [marias, dans] = rows();
    setClients([{ ...dan }, { id: "3", name: "Rosa" }, { ...maria, name: "María" }]);
    assert.is(rows()[0], dans);
    assert.is(rows()[2], marias);
    assert.equal(
      rows().map((row) => row.name()),
      ["Dan", "Rosa", "María"],
    );
    dispose();
  });
});

lists("whoever leaves and comes back gets a row of her own", () => {
  createRoot((dispose) => {
    const [clients, setClients] = createSignal([maria, dan]);
    const rows = rowsOf(clients);
    const [marias] = rows();
    setClients([dan]);
    assert.is(rows().length, 1);
    setClients([dan, maria]);
    assert.is.not(rows()[1], marias);
    dispose();
  });
});

interface Row {
  name: Accessor<string>;
}

// Nothing is drawn in Node: a row is whatever was made for it.
function rowsOf(clients: Accessor<readonly (typeof maria)[]>): Accessor<Row[]> {
  const drawn: unknown = ForKeyed({
    get each() {
      return clients();
    },
    keyOf: ({ id }) => id,
    children: (client) => ({ name: () => client().name }) as unknown as Node,
  });
  return drawn as Accessor<Row[]>;
}

lists.run();
