import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import { headerNames } from "../src/protocol/sync-messages.ts";
import type { AppContext } from "./app-context.ts";
import { isUnavailable } from "./database/is-unavailable.ts";
import { MOST_BODY_BYTES, MOST_FILE_BYTES } from "./read-body.ts";
import { watchStreams } from "./people/open-streams.ts";
import { Refuse, refusals } from "./refuse.ts";
import { errorForLog, requestLog } from "./request-log.ts";
import { addApiRoutes } from "./routes/api.ts";
import { addAuditRoutes } from "./routes/audit.ts";
import type { AppEnv } from "./routes/app-env.ts";
import { addErasureRoutes } from "./routes/erasures.ts";
import { addEscrowRoutes } from "./routes/escrow.ts";
import { addHealthRoutes } from "./routes/health.ts";
import { addLinkRoutes } from "./routes/links.ts";
import { addCatalogueRoutes, SERVICES_PATH } from "./routes/catalogue.ts";
import { addDirectoryRoutes } from "./routes/directory.ts";
import { addPeopleRoutes } from "./routes/people.ts";
import { addTabletRoutes } from "./routes/tablets.ts";
import { addSecondFactorRoutes } from "./routes/second-factor.ts";
import { addVoucherRoutes } from "./routes/vouchers.ts";
import { addSyncRoutes } from "./routes/sync.ts";
import { securityHeaders } from "./security-headers.ts";
import { makeStaticFiles } from "./static-files.ts";
import { startPokes } from "./sync/pokes.ts";

export type { AppContext } from "./app-context.ts";

/** The app without a port: a request in, an answer out. */
export interface App {
  fetch(request: Request, env?: AppEnv["Bindings"]): Promise<Response>;
  /** Every route, as `POST /sync/push`: what may be asked at all, so that a table of rights can be held against it. */
  routes: readonly string[];
  /** Stops looking for changes; open event streams end with their connections. */
  close(): void;
}

// Whoever is shut out hears it within a second; what is new is looked for more often.
const STREAM_LOOKS = 4;

/** Puts the server together from its parts; everything it needs from outside comes in through the context. */
export function createApp(app: AppContext): App {
  const pokes = startPokes(app.database, app.config.pollMs, (error) => {
    app.logger.warn({ failure: "pokes", error: errorForLog(error) });
  });
  const streams = watchStreams(app.database, app.config.pollMs * STREAM_LOOKS, (error) => {
    app.logger.warn({ failure: "streams", error: errorForLog(error) });
  });
  const hono = new Hono<AppEnv>();
  hono.use(requestLog(app.logger));
  guard(hono, app);
  addHealthRoutes(hono, app);
  addApiRoutes(hono, app);
  addEscrowRoutes(hono, app);
  addSecondFactorRoutes(hono, app);
  addLinkRoutes(hono, app);
  addPeopleRoutes(hono, app);
  addCatalogueRoutes(hono, app);
  addDirectoryRoutes(hono, app);
  addTabletRoutes(hono, app);
  addErasureRoutes(hono, app);
  addAuditRoutes(hono, app);
  addVoucherRoutes(hono, app, pokes);
  addSyncRoutes(hono, app, { pokes, streams });
  addStatic(hono, app.config.staticDir);
  return {
    fetch: async (request, env) => hono.fetch(request, env ?? {}),
    routes: hono.routes.filter(isRoute).map(({ method, path }) => `${method} ${path}`),
    close: () => {
      pokes.stop();
      streams.stop();
    },
  };
}

// What stands before routes is for every method.
function isRoute({ method }: { method: string }): boolean {
  return method !== "ALL";
}

function guard(hono: Hono<AppEnv>, app: AppContext): void {
  hono.use(async (c, next) => {
    await next();
    const headers = securityHeaders(app.config.isSecure, c.req.path);
    for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value);
    if (isData(c.req.path)) c.res.headers.set("cache-control", "no-store");
  });
  hono.use("/api/*", compress());
  hono.use("/sync/*", compress());
  const limited = (maxSize: number) =>
    bodyLimit({
      maxSize,
      onError: () => {
        throw refusals.tooLarge();
      },
    });
  const [usual, file] = [limited(MOST_BODY_BYTES), limited(MOST_FILE_BYTES)];
  hono.use((c, next) => (c.req.path === SERVICES_PATH ? file(c, next) : usual(c, next)));
  hono.use(async (c, next) => {
    const changes = c.req.method !== "GET" && c.req.method !== "HEAD";
    // What only reads, too: the address bar sends a locked tablet's cookie along and shows what comes back.
    if ((changes || isData(c.req.path)) && !isSameSite(c.req.raw)) throw refusals.crossSite();
    await next();
  });
  hono.notFound((c) => refuse(c, refusals.notFound()));
  hono.onError((error, c) => {
    if (error instanceof Refuse) return refuse(c, error);
    c.set("failure", error.name);
    app.logger.error({ error: errorForLog(error) });
    return refuse(c, isUnavailable(error) ? refusals.busy() : broken());
  });
}

type Ctx = Parameters<Parameters<Hono<AppEnv>["notFound"]>[0]>[0];

function refuse(c: Ctx, { status, code, message, extra }: Refuse): Response {
  const { retryAfterSeconds, headers = {}, more = {} } = extra;
  if (retryAfterSeconds !== undefined) c.header("retry-after", String(retryAfterSeconds));
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
  return c.json({ code, message, ...more }, status);
}

function broken(): Refuse {
  return new Refuse(
    500,
    "broken",
    "Something went wrong at the server. What you saved is safe on this tablet; Satchel tries again by itself.",
  );
}

function isData(path: string): boolean {
  return path.startsWith("/api/") || path.startsWith("/sync/");
}

// A form or script of another site cannot set our header, and a browser says where a request comes from.
function isSameSite(request: Request): boolean {
  if (request.headers.get(headerNames.page) !== "1") return false;
  const origin = request.headers.get("origin");
  if (origin === null) return true;
  const host = request.headers.get("host") ?? new URL(request.url).host;
  return URL.canParse(origin) && new URL(origin).host === host;
}

function addStatic(hono: Hono<AppEnv>, staticDir: string | null): void {
  if (staticDir === null) return;
  const serve = makeStaticFiles(staticDir);
  hono.get("/*", async (c, next) => {
    const answer = isData(`${c.req.path}/`) ? null : await serve(c);
    return answer ?? next();
  });
}
