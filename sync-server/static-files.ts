import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { extname, resolve, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Context } from "hono";

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};
const compressible = new Set([
  ".css",
  ".html",
  ".js",
  ".json",
  ".svg",
  ".txt",
  ".wasm",
  ".webmanifest",
]);

interface StaticFile {
  stamp: string;
  type: string;
  etag: string;
  plain: Buffer;
  br: Buffer | null;
  gzip: Buffer | null;
}

/** Serves the built app: its files, and its page for every address that the app itself resolves. */
export function makeStaticFiles(folder: string): (c: Context) => Promise<Response | null> {
  const root = resolve(folder);
  const kept = new Map<string, StaticFile>();

  return async function serve(c) {
    const path = pathOf(c.req.path);
    if (path === null) return null;
    // A file's name has a dot; an address of the app has none. A missing script must not be answered by a page.
    const isAddress = extname(path) === "";
    const name = isAddress ? "/index.html" : path;
    const file = await read(root, name, kept);
    return file ? answer(c, name, file) : null;
  };
}

function pathOf(path: string): string | null {
  try {
    const decoded = decodeURIComponent(path);
    return decoded.includes("\0") ? null : decoded;
  } catch {
    return null;
  }
}

async function read(
  root: string,
  name: string,
  kept: Map<string, StaticFile>,
): Promise<StaticFile | null> {
  const full = resolve(root, `.${name}`);
  if (!full.startsWith(root + sep)) return null;
  const found = await stat(full).catch(() => null);
  if (!found?.isFile()) return null;
  const stamp = `${found.mtimeMs} ${found.size}`;
  const known = kept.get(name);
  if (known?.stamp === stamp) return known;
  const made = await load(full, stamp);
  kept.set(name, made);
  return made;
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
// Compressed once and kept: the whole app is a few megabytes.
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

async function load(full: string, stamp: string): Promise<StaticFile> {
  const plain = await readFile(full);
  const extension = extname(full);
  const isCompressible = compressible.has(extension) && plain.length > 1024;
  return {
    stamp,
    type: types[extension] ?? "application/octet-stream",
    etag: `"${createHash("sha256").update(plain).digest("hex").slice(0, 32)}"`,
    plain,
    br: isCompressible ? await brotli(plain, quality) : null,
    gzip: isCompressible ? await zip(plain, { level: 9 }) : null,
  };
}

function answer(c: Context, name: string, file: StaticFile): Response {
  const headers: Record<string, string> = {
    "content-type": file.type,
    "cache-control": cachingOf(name),
    etag: file.etag,
    ...(file.br ? { vary: "accept-encoding" } : {}),
  };
  if (c.req.header("if-none-match") === file.etag) return c.body(null, 304, headers);
  const accepted = c.req.header("accept-encoding") ?? "";
  const [encoding, bytes] = pick(file, accepted);
  if (encoding !== null) headers["content-encoding"] = encoding;
  return c.body(new Uint8Array(bytes), 200, headers);
}

function pick(file: StaticFile, accepted: string): [string | null, Buffer] {
  if (file.br && /\bbr\b/.test(accepted)) return ["br", file.br];
  if (file.gzip && /\bgzip\b/.test(accepted)) return ["gzip", file.gzip];
  return [null, file.plain];
}

// Vite puts a hash of the content into the names in /assets; everything else may change under its name.
function cachingOf(name: string): string {
  return name.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
}
