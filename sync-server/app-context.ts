import type { BlockList } from "node:net";
import type { Logger } from "pino";
import type { NewId } from "../src/records/ids.ts";
import type { Database } from "./database/database.ts";
import type { SendMail } from "./mail.ts";
import type { ErasureLog } from "./people/erasure-log.ts";
import type { Schemas } from "./sync/schemas.ts";
import type { TabletLimits } from "./sync/tablet-limits.ts";

/** Everything the app is made of; nothing else comes in, so a test can hand in its own clock and randomness. */
export interface AppContext {
  database: Database;
  now: () => Date;
  newId: NewId;
  /** `n` random bytes. */
  random: (n: number) => Uint8Array;
  logger: Logger;
  erasureLog: ErasureLog;
  /** Null when no mail server is set: links are shown to the administrator instead. */
  sendMail: SendMail | null;
  config: {
    /** True when browsers reach the app by HTTPS: cookies become `__Host-` and `Secure`. */
    isSecure: boolean;
    /** The proxies whose word about where a request came from is believed. */
    trustedProxies: BlockList;
    passwordPepper: string | null;
    /** The secret that the installation's own keys are made from, 32 bytes. */
    installationKey: Uint8Array;
    /** Where people find the app, without a slash at the end; links in mails begin with it. */
    publicUrl: string;
    /** The built app; null when there is none to serve. */
    staticDir: string | null;
    /** How often the heads of connected agencies are looked at. */
    pollMs: number;
    heartbeatMs: number;
    /** Which versions of the app it has something to say to. */
    schemas: Schemas;
    /** How much lies on a tablet at most. */
    tabletLimits: TabletLimits;
  };
}
