// What benches share, made once for a run and only when somebody asks: the built app, an agency of the largest size
// that a tablet carries, a real server on it, and a tablet that has everything.
import { chmod, cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { buildApp, root } from "../../prepare.mjs";
import { freePort, ServerProcess } from "../support/e2e/server-process.ts";
import { fillTablet, openTablet } from "./tablet.ts";
import { importStress, makeStress, type Stress } from "./stress-agency.ts";

export interface Ground {
  /** The built app's folder. */
  dist: () => Promise<string>;
  stress: () => Promise<Stress>;
  /** A copy of a data folder with the stress agency in its embedded database. */
  dataCopy: (name: string) => Promise<string>;
  /** The server on the stress agency; started again when a bench stopped it. */
  office: () => Promise<ServerProcess>;
  /** From now on nobody answers. */
  stopOffice: () => Promise<void>;
  /** A browser profile nobody ever used. */
  freshProfile: (name: string) => string;
  /** A copy of the profile of a worker who signed in and received everything. */
  filledProfile: (name: string) => Promise<string>;
  /** A page in a browser that knows nothing; its context is the caller's to close. */
  emptyPage: () => Promise<Page>;
  close: () => Promise<void>;
}

export async function makeGround(): Promise<Ground> {
  const folder = await mkdtemp(join(tmpdir(), "satchel-bench-"));
  // PostgreSQL refuses to run as root, and its own user must reach its folder in here.
  await chmod(folder, 0o755);
  let made = 0;
  let server: ServerProcess | undefined;

  const dist = once(async () => {
    buildApp();
    return Promise.resolve(join(root, "dist"));
  });
  const stress = once(async () =>
    Promise.resolve(said("the stress agency is made", () => makeStress())),
  );
  const data = once(async () => {
    const dataDir = join(folder, "data");
    await importStress(await stress(), join(dataDir, "database"));
    return dataDir;
  });
  const office = async (): Promise<ServerProcess> => {
    await dist();
    if (server) return server;
    // Set before it is started: a bench that fails meanwhile leaves it to be stopped.
    // Of its own: the folder that others copy is never written to meanwhile.
    const dataDir = await copied(await data(), join(folder, `served-${String((made += 1))}`));
    server = new ServerProcess(dataDir, await freePort());
    await server.start();
    return server;
  };
  const stopOffice = async (): Promise<void> => {
    const stopping = server;
    server = undefined;
    await stopping?.stop();
  };
  const freshProfile = (name: string): string =>
    join(folder, `profile-${String((made += 1))}-${name}`);
  const filled = once(async () => {
    const profile = freshProfile("filled");
    await fillTablet(profile, (await office()).port);
    return profile;
  });

  return {
    dist,
    stress,
    office,
    stopOffice,
    freshProfile,
    dataCopy: async (name) => copied(await data(), join(folder, `data-${name}`)),
    filledProfile: async (name) => copied(await filled(), freshProfile(name)),
    emptyPage: async () => openTablet(freshProfile("empty"), await freePort()),
    close: async () => {
      await stopOffice();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

function said<T>(what: string, make: () => T): T {
  const begun = performance.now();
  const result = make();
  console.log(`${what} (${((performance.now() - begun) / 1000).toFixed(0)} s)`);
  return result;
}

async function copied(from: string, to: string): Promise<string> {
  await cp(from, to, { recursive: true });
  return to;
}
