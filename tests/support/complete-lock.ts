// Adds to package-lock.json the builds for other platforms that npm left out.
//
// npm leaves an optional package out of the lock file when the registry it asked does not serve it, and `npm ci` then
// refuses the lock file ("Missing: … from lock file") or installs a tool without its binary on another system.
// Such an entry needs only its exact version, which the parent names, and the systems it is for, which its name says.
//
// Run it after each `npm install` that changes the lock file: node --import tsx tests/support/complete-lock.ts
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

type Locked = { version?: string; dev?: boolean; optionalDependencies?: Record<string, string> };
export type LockFile = { packages: Record<string, Locked> };
type Build = { version: string; dev: boolean };

if (process.argv[1] === fileURLToPath(import.meta.url)) completeLock();

function completeLock(): void {
  // npm writes this file; its shape is documented under "package-lock.json".
  const lock = JSON.parse(readFileSync(lockFile, "utf8")) as LockFile;
  const missing = missingBuilds(lock);
  for (const [name, build] of missing)
    lock.packages[`node_modules/${name}`] = entryFor(name, build);
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, "en"));
  lock.packages = Object.fromEntries(sorted);
  writeFileSync(lockFile, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${missing.size} builds for other systems added to package-lock.json`);
}

/** The optional packages that the lock file names as a dependency but has no entry for. */
export function missingBuilds(lock: LockFile): Map<string, Build> {
  const paths = Object.keys(lock.packages);
  const missing = new Map<string, Build>();
  for (const parent of Object.values(lock.packages)) {
    for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
      const locked = paths.some((path) => path.endsWith(`node_modules/${name}`));
      const exact = /^\d+\.\d+\.\d+[\w.+-]*$/.test(version);
      if (!locked && exact) missing.set(name, { version, dev: parent.dev === true });
    }
  }
  return missing;
}

/** The system that `@oxlint/binding-linux-x64-musl` is for, in the lock file's own words. */
function entryFor(name: string, { version, dev }: Build) {
  const words = name.split(/[/-]/);
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.includes(processor));
  if (cpu.length === 0) throw new Error(`${name} does not say which processor it is for`);
  const libc = words.some((word) => word.startsWith("musl")) ? "musl" : "glibc";
  return {
    version,
    cpu,
    ...(dev && { dev }),
    ...(os.includes("linux") && { libc: [libc] }),
    optional: true,
    ...(os.length > 0 && { os }),
  };
}
