// `npm start`: from a fresh copy to a running Satchel. The server reads its settings from the environment
// (PORT, DATA_DIR, DATABASE_URL, DEMO, TLS_CERT, TLS_KEY; see README.md).
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { buildApp, checkNode, installPackages, root } from "./prepare.mjs";

checkNode();
installPackages("run");
buildApp();

const server = spawn(process.execPath, ["--import", "tsx", "sync-server/main.ts"], {
  cwd: root,
  stdio: "inherit",
});

// The server closes its database cleanly on a signal, so the signal must reach it, and we must outlive it.
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
  process.on(signal, () => {
    // Ctrl-C in a terminal reaches the server by itself; a second one would cut its closing short.
    if (signal !== "SIGINT" || !process.stdin.isTTY) server.kill(signal);
  });
}
server.on("error", (error) => {
  console.error(`The server could not be started: ${error.message}`);
  process.exitCode = 1;
});
server.on("exit", (code, signal) => {
  process.exitCode = code ?? (signal ? 128 + constants.signals[signal] : 1);
});
