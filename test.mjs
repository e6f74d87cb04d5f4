// `npm test`: everything, from a fresh copy. `node test.mjs unit sync` runs only the steps named.
import { spawn } from "node:child_process";
import { checkNode, installPackages, root } from "./prepare.mjs";

checkNode();
installPackages("test");

const steps = spawn(
  process.execPath,
  ["--import", "tsx", "tests/support/run-all.ts", ...process.argv.slice(2)],
  { cwd: root, stdio: "inherit" },
);
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
  process.on(signal, () => steps.kill(signal));
}
steps.on("exit", (code) => {
  process.exitCode = code ?? 1;
});
