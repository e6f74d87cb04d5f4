import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { argumentsFor } from "../compiled.ts";

type Settings = Readonly<Record<string, string>>;
/** `npm start` looks after the packages and the build first, and runs the server from its sources. */
type Program = "the server" | "npm start";

// A worker that Playwright ends in the middle of a story must leave no server behind.
const running = new Set<ChildProcess>();
process.on("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});
/** Whatever they all printed since somebody asked. */
let printed = "";

/** A real server process on a data folder of its own; stopping it really stops it. */
export class ServerProcess {
  readonly dataDir: string;
  readonly port: number;
  readonly #settings: Settings;
  readonly #program: Program;
  #child: ChildProcess | undefined;
  #log = "";

  /** `settings` are further environment variables, as the person who starts it would set them. */
  constructor(
    dataDir: string,
    port: number,
    settings: Settings = {},
    program: Program = "the server",
  ) {
    this.dataDir = dataDir;
    this.port = port;
    this.#settings = settings;
    this.#program = program;
  }

  /** Starts it and resolves when it answers that it is ready; fails with what it said when it ends instead. */
  async start(): Promise<void> {
    const child = this.#spawn();
    const deadline = Date.now() + 120_000;
    while (Date.now() < deadline) {
      if (child.exitCode !== null) throw new Error(`the server ended:\n${this.#log}`);
      if (await this.#isReady()) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`the server was not ready in time:\n${this.#log}`);
  }

  /** Starts it where it must not start; resolves with its exit code. */
  async startInVain(): Promise<number> {
    const child = this.#spawn();
    await once(child, "exit");
    return child.exitCode ?? -1;
  }

  /** Everything it printed so far. */
  get log(): string {
    return this.#log;
  }

  /** Everything that every server of this process printed since this was asked last. */
  static printedSince(): string {
    const since = printed;
    printed = "";
    return since;
  }

  async stop(signal: NodeJS.Signals = "SIGTERM"): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
  }

  #spawn(): ChildProcess {
    const isWhole = this.#program === "npm start";
    // A story's server lives for seconds: compiling its embedded database well takes as long as all it is asked for.
    const args = isWhole
      ? ["start.mjs"]
      : ["--liftoff-only", ...argumentsFor("sync-server/main.ts")];
    const child = spawn(process.execPath, args, {
      env: {
        ...process.env,
        PORT: String(this.port),
        DATA_DIR: this.dataDir,
        ...this.#settings,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#child = child;
    running.add(child);
    child.once("exit", () => running.delete(child));
    const keep = (chunk: Buffer): void => {
      this.#log += chunk.toString();
      printed += chunk.toString();
    };
    child.stdout?.on("data", keep);
    child.stderr?.on("data", keep);
    return child;
  }

  async #isReady(): Promise<boolean> {
    try {
      return (await fetch(`http://127.0.0.1:${String(this.port)}/readyz`)).ok;
    } catch {
      return false; // Not listening yet.
    }
  }
}

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
