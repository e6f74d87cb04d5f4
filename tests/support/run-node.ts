import { spawn } from "node:child_process";
import { root } from "../../prepare.mjs";

interface Ended {
  code: number;
  output: string;
  /** It took longer than it may. */
  stopped: boolean;
}

/** Runs Node and keeps what it prints, which is also shown at once, or left to the caller. */
export function runNode(
  args: readonly string[],
  minutes: number,
  what: "shown" | "kept",
): Promise<Ended> {
  const colour = process.stdout.isTTY ? { FORCE_COLOR: "1" } : {};
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...colour },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  let stopped = false;
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    if (what === "shown") process.stdout.write(text);
    output += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    // What is counted stands in the other stream.
    if (what === "shown") process.stderr.write(text);
    else output += text;
  });
  const stop = () => child.kill("SIGTERM");
  const limit = setTimeout(() => {
    stopped = true;
    stop();
  }, minutes * 60_000);
  process.once("SIGTERM", stop);
  return new Promise((done) => {
    child.on("close", (code) => {
      clearTimeout(limit);
      process.off("SIGTERM", stop);
      done({ code: code ?? 1, output, stopped });
    });
  });
}
