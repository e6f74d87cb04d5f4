// What must be there before anything runs: the right Node, the packages, the built app.
// Plain Node without imports from npm, because it runs before the packages are installed.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL(".", import.meta.url));

/** Ends with a clear message on a Node that Vite cannot run on. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const enough = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (enough) return;
  console.error(
    `Satchel needs Node 20.19 or newer (22.12 or newer in the 22 line). This is Node ${process.versions.node}.\n` +
      `Install a newer one from https://nodejs.org and run this again.`,
  );
  process.exit(1);
}

/**
 * Installs the packages that the lock file names, unless exactly these are here already. To run, Satchel does without
 * the packages for development: a server may have been installed with `npm ci --omit=dev`.
 * @param {"run" | "test"} purpose
 */
export function installPackages(purpose) {
  const why = whyInstall(purpose);
  if (!why) return;
  // `npm ci` empties node_modules first: right for a fresh copy, slow and rude for one that is in use.
  const how = existsSync(join(root, "node_modules")) ? "install" : "ci";
  console.log(`Installing packages (npm ${how}): ${why}.`);
  run(
    "npm",
    [how, "--no-audit", "--no-fund"],
    "The packages could not be installed. Is there a network?",
  );
}

/** Builds the app into dist, unless the build there is newer than everything it is made of. */
export function buildApp() {
  const why = whyBuild(root);
  if (!why) return;
  console.log(`Building the app: ${why}.`);
  run(process.execPath, ["node_modules/vite/bin/vite.js", "build"], "The app could not be built.");
}

/** @returns {string | undefined} */
function whyInstall(/** @type {"run" | "test"} */ purpose) {
  // npm writes down what it installed. Dates would say "changed" after every checkout.
  const installedFile = join(root, "node_modules/.package-lock.json");
  if (!existsSync(installedFile)) return "none are here yet";
  const installed = lockedPackages(installedFile);
  const wanted = lockedPackages(join(root, "package-lock.json"));
  const differs = Object.entries(wanted).some(([path, { version, optional, dev, devOptional }]) => {
    if (path === "") return false;
    if (installed[path]) return installed[path].version !== version;
    // Builds for other systems are in the lock file only.
    return !optional && !(purpose === "run" && (dev || devOptional));
  });
  return differs ? "the lock file changed" : undefined;
}

/** @typedef {Record<string, { version?: string, optional?: boolean, dev?: boolean, devOptional?: boolean }>} Locked */

function lockedPackages(/** @type {string} */ file) {
  // npm writes this file; its shape is documented under "package-lock.json".
  const { packages } = /** @type {{ packages: Locked }} */ (JSON.parse(readFileSync(file, "utf8")));
  return packages;
}

// Everything that the build reads: the version, the compiler's settings, and what its configuration imports.
const madeFrom = [
  ...["index.html", "src", "public", "package.json", "package-lock.json"],
  ...["tsconfig.json", "tsconfig.base.json", "vite.config.ts"],
  ...["build/own-templates.ts", "tests/support/bundle-sizes.ts"],
];

/**
 * Why the app in this folder must be built; undefined when its build is newer than everything it is made of.
 * @param {string} folder
 * @returns {string | undefined}
 */
export function whyBuild(folder) {
  const page = join(folder, "dist/index.html");
  if (!existsSync(page)) return "there is no build yet";
  const newest = Math.max(...madeFrom.flatMap((path) => changeTimes(join(folder, path))));
  return newest > statSync(page).mtimeMs ? "the sources are newer than the build" : undefined;
}

/** @returns {number[]} */
function changeTimes(/** @type {string} */ path) {
  if (!existsSync(path)) return [];
  const here = statSync(path);
  // A folder's own time says that a file was added or removed.
  if (!here.isDirectory()) return [here.mtimeMs];
  return [here.mtimeMs, ...readdirSync(path).flatMap((name) => changeTimes(join(path, name)))];
}

function run(
  /** @type {string} */ command,
  /** @type {string[]} */ args,
  /** @type {string} */ failure,
) {
  // On Windows npm is a script that only a shell can start.
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32" && command === "npm",
  });
  if (status === 0) return;
  console.error(failure);
  process.exit(status ?? 1);
}
