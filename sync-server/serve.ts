import { readFile } from "node:fs/promises";
import { createServer as createHttps } from "node:https";
import { createServer as createProbe, type Server } from "node:net";
import { createSecureContext } from "node:tls";
import { createAdaptorServer, type ServerType } from "@hono/node-server";
import type { App } from "./app.ts";
import type { Config } from "./config.ts";

/** A certificate and its key, in PEM. */
interface Certificate {
  cert: Buffer;
  key: Buffer;
}

/** What serving needs beside the app; or why it cannot be, in one sentence. */
export type Ready = { ok: true; certificate: Certificate | null } | { ok: false; sentence: string };

/** Looks whether the certificate can be used and the port is free, before minutes go into filling a database. */
export async function readyToServe({ tls, port }: Config): Promise<Ready> {
  const certificate = tls === null ? null : await readCertificate(tls);
  if (certificate === "unreadable") return { ok: false, sentence: UNREADABLE };
  const probe = createProbe();
  const sentence = await listen(probe, port);
  if (sentence !== null) return { ok: false, sentence };
  await new Promise((done) => probe.close(done));
  return { ok: true, certificate };
}

const UNREADABLE =
  "TLS_CERT and TLS_KEY could not be read as a certificate and its key. Both must be PEM files that this user may read.";

async function readCertificate(
  paths: NonNullable<Config["tls"]>,
): Promise<Certificate | "unreadable"> {
  try {
    const [cert, key] = await Promise.all([readFile(paths.cert), readFile(paths.key)]);
    // Throws when the two do not belong together.
    createSecureContext({ cert, key });
    return { cert, key };
  } catch {
    return "unreadable";
  }
}

/** The app behind HTTP, or behind HTTPS where there is a certificate. */
export function makeServer(app: App, certificate: Certificate | null): ServerType {
  const fetch: Parameters<typeof createAdaptorServer>[0]["fetch"] = (request, env) =>
    app.fetch(request, { address: env.incoming.socket.remoteAddress ?? "unknown" });
  if (certificate === null) return createAdaptorServer({ fetch });
  return createAdaptorServer({ fetch, createServer: createHttps, serverOptions: certificate });
}

/** Listens at a port; resolves with why it may not, in one sentence, or with null. */
export function listen(
  server: Pick<Server, "once" | "listen">,
  port: number,
): Promise<string | null> {
  return new Promise((done, fail) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const sentence = whyNot(error.code, port);
      if (sentence === null) fail(error);
      else done(sentence);
    });
    server.listen(port, () => done(null));
  });
}

/** Why a port cannot be listened at, in one sentence; null for what has nothing to do with the port. */
export function whyNot(code: string | undefined, port: number): string | null {
  switch (code) {
    case "EADDRINUSE":
      return `Port ${port} is taken by another program. Stop that one, or choose another: PORT=${port + 1}`;
    case "EACCES":
      return `Port ${port} is kept for the system: this user may not serve there. Choose another: PORT=8787`;
    default:
      return null;
  }
}
