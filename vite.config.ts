import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { defineConfig, type Plugin, type Rolldown } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import solid from "vite-plugin-solid";
import { ownTemplates } from "./build/own-templates.ts";
import packageFile from "./package.json" with { type: "json" };
import { entryRouteSize, kib } from "./tests/support/bundle-sizes.ts";

type ModuleInfo = Rolldown.ModuleInfo;

/** Where this build goes: dist, or what `--outDir` says. */
let dist = "dist";
const server = "http://localhost:8787";

export default defineConfig({
  plugins: [
    solid(),
    ownTemplates(),
    quietStorage(),
    refuseForeignCode(),
    VitePWA({
      strategies: "injectManifest",
      srcDir: "src/sw",
      filename: "service-worker.ts",
      registerType: "prompt",
      // The content security policy admits no inline script: src/app registers the worker itself.
      injectRegister: false,
      // The icons come in through globPatterns, so that each has its hash.
      includeManifestIcons: false,
      injectManifest: {
        globPatterns: ["**/*.{html,js,css,woff2,svg,png,webmanifest}"],
        // Screenshots and the shortcuts' icons are for the install dialogue and the home screen. The Arabic face is a language pack, kept when it is chosen.
        globIgnores: [
          "screenshots/**",
          "icons/shortcut-*",
          "assets/noto-sans-arabic-*",
          "service-worker.js",
        ],
        maximumFileSizeToCacheInBytes: 2_500_000,
        manifestTransforms: [withIntegrity],
      },
      manifest: {
        id: "/",
        name: "Satchel",
        short_name: "Satchel",
        description:
          "The caseworker's bag: clients, services and referrals, with or without a network.",
        lang: "en",
        start_url: "/",
        scope: "/",
        display: "standalone",
        orientation: "any",
        theme_color: "#0B5D57",
        background_color: "#FAF8F4",
        categories: ["productivity", "social"],
        icons: [
          { src: "/icons/icon-192.png", sizes: "192x192", type: "image/png", purpose: "any" },
          { src: "/icons/icon-512.png", sizes: "512x512", type: "image/png", purpose: "any" },
          {
            src: "/icons/maskable-192.png",
            sizes: "192x192",
            type: "image/png",
            purpose: "maskable",
          },
          {
            src: "/icons/maskable-512.png",
            sizes: "512x512",
            type: "image/png",
            purpose: "maskable",
          },
        ],
        shortcuts: [
          { name: "Record service", url: "/record", icon: "record" },
          { name: "Find client", url: "/clients", icon: "client" },
          { name: "Referral In", url: "/referral-in", icon: "referral-in" },
          { name: "Outbox", url: "/?outbox=open", icon: "outbox" },
        ].map(({ icon, ...shortcut }) => ({
          ...shortcut,
          icons: [{ src: `/icons/shortcut-${icon}.png`, sizes: "96x96", type: "image/png" }],
        })),
        screenshots: [
          {
            src: "/screenshots/today-wide.png",
            sizes: "1280x800",
            type: "image/png",
            form_factor: "wide",
            label: "Today: recent clients, follow-ups and what is waiting to be sent",
          },
          {
            src: "/screenshots/client-narrow.png",
            sizes: "390x844",
            type: "image/png",
            form_factor: "narrow",
            label: "A client with the services recorded for them",
          },
        ],
      },
    }),
    reportEntryRoute(),
  ],
  build: {
    target: "baseline-widely-available",
    manifest: true,
    sourcemap: false,
    // Every browser in the target preloads modules itself.
    modulePreload: { polyfill: false },
    // The content security policy admits no data: address.
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups: makeChunks() } } },
  },
  worker: { format: "es" },
  define: { __APP_VERSION__: JSON.stringify(packageFile.version) },
  server: { proxy: { "/api": server, "/sync": { target: server, ws: true } } },
});

/**
 * RxDB's dev mode opens a frame from its maker's site in every page. Nothing of it may reach a tablet, and no other
 * frame either: the content security policy would block it in front of the user.
 */
function refuseForeignCode(): Plugin {
  const devMode = /[\\/]rxdb[\\/].*[\\/]plugins[\\/]dev-mode[\\/]/;
  const frame = /dev-mode-iframe|createElement\(\s*["'`]iframe["'`]\s*\)|<iframe\b/;
  return {
    name: "satchel:refuse-foreign-code",
    apply: "build",
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== "chunk") continue;
        const module = file.moduleIds.find((id) => devMode.test(id));
        if (module)
          this.error(
            `${file.fileName} contains RxDB's dev mode (${module}): import it in tests only.`,
          );
        if (frame.test(file.code))
          this.error(`${file.fileName} makes an iframe: Satchel shows no frames.`);
      }
    },
  };
}

/**
 * Few files: each costs a slow tablet tens of milliseconds before it runs, however small it is. `front` comes before the
 * unlock page, `app` while the passphrase is typed, `screens` is what several pages share; each page keeps its own.
 */
function makeChunks(): Rolldown.CodeSplittingGroup[] {
  let chunks: Map<string, string> | undefined;
  // In this order: a group takes along what its modules import, unless one before it has that already.
  return ["front", "app", "screens"].map((chunk, at) => ({
    priority: 3 - at,
    name: (module, context) => {
      chunks ??= sortModules((id) => context.getModuleInfo(id));
      return chunks.get(module) === chunk ? chunk : null;
    },
  }));
}

function sortModules(infoOf: (id: string) => ModuleInfo | null): Map<string, string> {
  const source = (path: string) => join(import.meta.dirname, "src", path);
  const front = reachedFrom([source("main.tsx")], infoOf);
  const openApp = ["app/open-app.tsx", "store/store.ts", "sync/sync.ts"].map(source);
  const app = reachedFrom(openApp, infoOf);
  const pages = [...front, ...app].flatMap((id) => infoOf(id)?.dynamicallyImportedIds ?? []);
  const uses = new Map<string, number>();
  for (const page of new Set(pages)) {
    for (const id of reachedFrom([page], infoOf)) uses.set(id, (uses.get(id) ?? 0) + 1);
  }
  const chunks = new Map([...uses].filter(([, count]) => count > 1).map(([id]) => [id, "screens"]));
  for (const id of app) chunks.set(id, "app");
  for (const id of front) chunks.set(id, "front");
  // What is asked for by its own name stays a file of its own.
  for (const id of [source("main.tsx"), ...openApp, ...pages]) chunks.delete(id);
  return chunks;
}

function reachedFrom(ids: string[], infoOf: (id: string) => ModuleInfo | null): Set<string> {
  const reached = new Set<string>();
  const follow = (id: string) => {
    if (reached.has(id)) return;
    reached.add(id);
    infoOf(id)?.importedIds.forEach(follow);
  };
  ids.forEach(follow);
  return reached;
}

/**
 * RxDB's free storage advertises its paid ones on the console of every tablet. Its licence (Apache 2.0) allows to leave
 * that out; nothing else of it is touched, its limits least of all.
 */
function quietStorage(): Plugin {
  const file = /[\\/]rxdb[\\/].*[\\/]storage-dexie[\\/]rx-storage-instance-dexie\.js$/;
  const notice = "if (!shownNonPremiumLog && !(await hasPremiumFlag()))";
  return {
    name: "satchel:quiet-storage",
    enforce: "pre",
    apply: "build",
    transform(code, id) {
      if (!file.test(id)) return null;
      if (!code.includes(notice))
        this.error("RxDB words its advertisement anew: look at quietStorage.");
      return { code: code.replace(notice, "if (false)"), map: null };
    },
  };
}

/** Prints what a first visit downloads, right after the build. The bounds are in tests/support/check-bundle.ts. */
function reportEntryRoute(): Plugin {
  return {
    name: "satchel:report-entry-route",
    apply: "build",
    configResolved(config) {
      dist = resolve(config.root, config.build.outDir);
    },
    writeBundle: {
      order: "post",
      handler() {
        this.info(`entry route: ${kib(entryRouteSize(dist))} of JavaScript, gzipped`);
      },
    },
  };
}

type PrecacheEntry = { url: string; revision: string | null; size: number; integrity?: string };

/**
 * Gives each precached file the hash of its bytes: the browser then refuses a file that was changed on the way, and the
 * new version does not install. Also writes the list for tests/support/check-bundle.ts.
 */
async function withIntegrity(entries: PrecacheEntry[]) {
  const manifest = await Promise.all(
    entries.map(async (entry) => {
      const bytes = await readFile(join(dist, entry.url));
      return {
        ...entry,
        integrity: `sha384-${createHash("sha384").update(bytes).digest("base64")}`,
      };
    }),
  );
  await mkdir(join(dist, ".vite"), { recursive: true });
  await writeFile(
    join(dist, ".vite/precache.json"),
    JSON.stringify(
      manifest.map(({ url, size }) => ({ url, size })),
      null,
      2,
    ),
  );
  return { manifest, warnings: [] };
}
