// What the built app weighs, read from Vite's own manifest in dist/.vite.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

type Chunk = {
  file: string;
  src?: string;
  isEntry?: boolean;
  isDynamicEntry?: boolean;
  imports?: string[];
  css?: string[];
};
export type Manifest = Record<string, Chunk>;

export function readManifest(dist: string): Manifest {
  // Vite writes this file; its shape is documented under "Backend Integration".
  return JSON.parse(readFileSync(join(dist, ".vite/manifest.json"), "utf8")) as Manifest;
}

/** The gzipped bytes of the JavaScript that index.html needs before anything is clicked. */
export function entryRouteSize(dist: string): number {
  const manifest = readManifest(dist);
  const entries = Object.keys(manifest).filter((key) => manifest[key]?.isEntry);
  return gzippedSize(dist, scriptsReachedFrom(manifest, entries));
}

/** The scripts that load together with these chunks, through static imports. */
export function scriptsReachedFrom(manifest: Manifest, keys: string[]): string[] {
  return [...reachedFrom(manifest, keys)]
    .map((key) => manifest[key]?.file ?? "")
    .filter((file) => file.endsWith(".js"));
}

/** The style sheets that load together with these chunks. */
export function stylesReachedFrom(manifest: Manifest, keys: string[]): string[] {
  return [...new Set([...reachedFrom(manifest, keys)].flatMap((key) => manifest[key]?.css ?? []))];
}

function reachedFrom(manifest: Manifest, keys: string[]): Set<string> {
  const reached = new Set<string>();
  const follow = (key: string) => {
    const chunk = manifest[key];
    if (!chunk || reached.has(key)) return;
    reached.add(key);
    chunk.imports?.forEach(follow);
  };
  keys.forEach(follow);
  return reached;
}

export function gzippedSize(dist: string, files: string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0);
}

export function kib(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KiB`;
}
