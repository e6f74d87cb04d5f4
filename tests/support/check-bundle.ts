// Holds the built app to the budgets of the design: someone on a weak network pays for each of these bytes.
// Run after `npm run build`: node --import tsx tests/support/check-bundle.ts [folder]
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import {
  entryRouteSize,
  gzippedSize,
  kib,
  readManifest,
  scriptsReachedFrom,
  stylesReachedFrom,
  type Manifest,
} from "./bundle-sizes.ts";

type Measure = { what: string; bytes: number; bound: number };

const dist = resolve(process.argv[2] ?? "dist");
if (!existsSync(join(dist, ".vite/manifest.json"))) {
  console.error(`${dist} holds no build. Run: npm run build`);
  process.exit(1);
}

const measures = [entryRoute(), styles(), ...precache(), ...routes()];
for (const { what, bytes, bound } of measures) {
  console.log(
    `${bytes <= bound ? "  ok " : "OVER "} ${what.padEnd(60)} ${kib(bytes).padStart(11)} of ${kib(bound)}`,
  );
}
const over = measures.filter(({ bytes, bound }) => bytes > bound);
if (over.length > 0) {
  console.error(
    `\nOver budget: ${over.map(({ what }) => what).join(", ")}. Load it later, or make it smaller.`,
  );
  process.exit(1);
}

function entryRoute(): Measure {
  return {
    what: "JavaScript of the entry route, gzipped",
    bytes: entryRouteSize(dist),
    bound: 250 * 1024,
  };
}

/** The page that needs most, with the frame around it: nobody loads the styles of pages she never opens. */
function styles(): Measure {
  const manifest = readManifest(dist);
  const frame = Object.keys(manifest).filter(
    (key) => manifest[key]?.isEntry || key === "src/app/open-app.tsx",
  );
  const pages = Object.keys(manifest).filter((key) => isPage(manifest, key));
  const sizes = pages.map((page) => ({
    page,
    bytes: gzippedSize(dist, stylesReachedFrom(manifest, [...frame, page])),
  }));
  const most = sizes.reduce((a, b) => (b.bytes > a.bytes ? b : a), { page: "", bytes: 0 });
  return { what: `CSS of ${most.page}, gzipped`, bytes: most.bytes, bound: 30 * 1024 };
}

function isPage(manifest: Manifest, key: string): boolean {
  const chunk = manifest[key];
  return chunk?.isDynamicEntry === true && chunk.src?.startsWith("src/screens/") === true;
}

function precache(): Measure[] {
  // vite.config.ts writes this list while it builds the service worker.
  const entries = JSON.parse(readFileSync(join(dist, ".vite/precache.json"), "utf8")) as {
    url: string;
    size: number;
  }[];
  const total = (kept: typeof entries) => kept.reduce((sum, { size }) => sum + size, 0);
  return [
    {
      what: "fonts",
      bytes: total(entries.filter(({ url }) => url.endsWith(".woff2"))),
      bound: 55_000,
    },
    { what: `precache, ${entries.length} files`, bytes: total(entries), bound: 2_500_000 },
  ];
}

/** Each screen's own chunk. What it shares with others is loaded once and counted in the precache. */
function routes(): Measure[] {
  const manifest = readManifest(dist);
  return Object.entries(manifest)
    .filter(([key]) => isPage(manifest, key))
    .map(([key, chunk]) => {
      const together = kib(gzippedSize(dist, scriptsReachedFrom(manifest, [key])));
      return {
        what: `${chunk.src} (${together} with what it shares)`,
        bytes: gzippedSize(dist, [chunk.file]),
        bound: 60 * 1024,
      };
    });
}
