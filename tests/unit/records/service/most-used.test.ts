import { suite } from "uvu";
import * as assert from "uvu/assert";
import { mostUsedFirst } from "../../../../src/records/service/most-used.ts";

const ordering = suite("the order of a services screen");

ordering("S-25 what is given most comes first, the rest as the administrator put it", () => {
  const screen = ["kit", "socks", "blanket", "pass"];
  assert.equal(mostUsedFirst(screen, []), screen);
  assert.equal(mostUsedFirst(screen, ["pass", "motel", "blanket"]), [
    "pass",
    "blanket",
    "kit",
    "socks",
  ]);
});

ordering.run();
