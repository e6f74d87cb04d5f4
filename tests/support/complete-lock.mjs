// Adds to package-lock.json the builds for other platforms that npm left out.
//
// npm leaves an optional package out of the lock file when the registry it asked does not serve it, and `npm ci` then
// refuses the lock file ("Missing: … from lock file") or installs a tool without its binary on another system.
// Such an entry needs only its exact version, which the parent names, and the systems it is for, which its name says.
//
// Run it after each `npm install` that changes the lock file: node tests/support/complete-lock.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const lockFile = fileURLToPath(new URL("../../package-lock.json", import.meta.url));

const systems = [
  "aix",
  "android",
  "darwin",
  "freebsd",
  "linux",
  "netbsd",
  "openbsd",
  "openharmony",
  "sunos",
  "win32",
];
const processors = [
  "arm64",
  "arm",
  "ia32",
  "loong64",
  "mips64el",
  "ppc64",
  "riscv64",
  "s390x",
  "wasm32",
  "x64",
];

/** The optional packages that the lock file names as a dependency but has no entry for. */
export function missingBuilds(lock) {
  const missing = new Map();
  for (const parent of Object.values(lock.packages)) {
    for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
      const locked = Object.keys(lock.packages).some((path) =>
        path.endsWith(`node_modules/${name}`),
      );
      const exact = /^\d+\.\d+\.\d+[\w.+-]*$/.test(version);
      if (!locked && exact) missing.set(name, { version, dev: parent.dev === true });
    }
  }
  return missing;
}

function entryFor(name, { version, dev }) {
  const words = name.split(/[/-]/);
  const os = systems.filter((system) => words.includes(system));
  // "arm64ec"-like words do not occur; "win32" must not be read as a processor.
  const cpu = processors.filter(
    (processor) =>
      words.includes(processor) || (processor === "ppc64" && words.includes("powerpc64le")),
  );
  if (os.length === 0 && cpu.length === 0)
    throw new Error(`${name} does not say which system it is for`);
  const libc = words.some((word) => word.startsWith("musl"))
    ? ["musl"]
    : words.some((word) => word.startsWith("gnu"))
      ? ["glibc"]
      : [];
  return {
    version,
    ...(cpu.length > 0 && { cpu }),
    ...(dev && { dev: true }),
    ...(os.includes("linux") && libc.length > 0 && { libc }),
    optional: true,
    ...(os.length > 0 && { os }),
  };
}

function completeLock() {
  const lock = JSON.parse(readFileSync(lockFile, "utf8"));
  const missing = missingBuilds(lock);
  for (const [name, build] of missing)
    lock.packages[`node_modules/${name}`] = entryFor(name, build);
  const [root, ...rest] = Object.keys(lock.packages);
  lock.packages = Object.fromEntries(
    [root, ...rest.sort((a, b) => a.localeCompare(b, "en"))].map((path) => [
      path,
      lock.packages[path],
    ]),
  );
  writeFileSync(lockFile, JSON.stringify(lock, null, 2) + "\n");
  console.log(`${missing.size} builds for other systems added to package-lock.json`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) completeLock();
