// Why the server may not listen is said in one sentence with a way out; what is a bug stays one.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { whyNot } from "../../../sync-server/serve.ts";

const serving = suite("the port");

serving("a taken port and one that is kept for the system name it and another", () => {
  assert.match(whyNot("EADDRINUSE", 8787) ?? "", /^Port 8787 is taken .* PORT=8788$/);
  assert.match(whyNot("EACCES", 80) ?? "", /^Port 80 is kept for the system.* PORT=8787$/);
});

serving("anything else is no matter of the port", () => {
  assert.is(whyNot("EMFILE", 8787), null);
  assert.is(whyNot(undefined, 8787), null);
});

serving.run();
