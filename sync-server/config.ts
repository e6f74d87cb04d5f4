import { BlockList } from "node:net";
import * as v from "valibot";
import { readAddresses } from "./client-address.ts";

const environment = v.object({
  PORT: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,5}$/),
      v.transform(Number),
      v.minValue(1),
      v.maxValue(65_535),
    ),
    "8787",
  ),
  DATA_DIR: v.optional(v.pipe(v.string(), v.minLength(1)), "./data"),
  DATABASE_URL: v.optional(v.pipe(v.string(), v.regex(/^postgres(ql)?:\/\/./))),
  DEMO: v.optional(v.picklist(["on", "off"]), "on"),
  TLS_CERT: v.optional(v.pipe(v.string(), v.minLength(1))),
  TLS_KEY: v.optional(v.pipe(v.string(), v.minLength(1))),
  LOG_LEVEL: v.optional(
    v.picklist(["fatal", "error", "warn", "info", "debug", "trace", "silent"]),
    "info",
  ),
  PASSWORD_PEPPER: v.optional(v.pipe(v.string(), v.minLength(16))),
  INSTALLATION_KEY: v.optional(v.pipe(v.string(), v.minLength(32))),
  PUBLIC_URL: v.optional(v.pipe(v.string(), v.url(), v.regex(/^https?:\/\/[^/?#]+\/?$/))),
  TRUSTED_PROXY: v.optional(
    v.pipe(
      v.string(),
      v.transform(readAddresses),
      v.check((list) => list !== null),
    ),
  ),
  SMTP_URL: v.optional(v.pipe(v.string(), v.regex(/^smtps?:\/\/./))),
  MAIL_FROM: v.optional(v.pipe(v.string(), v.regex(/^[^\s@]+@[^\s@]+$/))),
  STATIC_DIR: v.optional(v.pipe(v.string(), v.minLength(1)), "dist"),
});

const goodExamples: Readonly<Record<keyof typeof environment.entries, string>> = {
  PORT: "8787",
  DATA_DIR: "./data",
  DATABASE_URL: "postgres://satchel:secret@localhost:5432/satchel",
  DEMO: "off",
  TLS_CERT: "/etc/satchel/certificate.pem",
  TLS_KEY: "/etc/satchel/key.pem",
  LOG_LEVEL: "info",
  PASSWORD_PEPPER: "at least 16 characters that only this server knows",
  INSTALLATION_KEY: "at least 32 random characters; losing them loses every kept key",
  PUBLIC_URL: "https://satchel.agency.example",
  TRUSTED_PROXY: "127.0.0.1, 10.0.0.0/8",
  SMTP_URL: "smtps://user:secret@mail.agency.example:465",
  MAIL_FROM: "satchel@agency.example",
  STATIC_DIR: "dist",
};

/** What the environment says about this installation. */
export interface Config {
  port: number;
  dataDir: string;
  databaseUrl: string | null;
  demo: boolean;
  tls: { cert: string; key: string } | null;
  /** True when browsers reach it by HTTPS: its own, or that of a proxy before it. */
  isSecure: boolean;
  /** The proxies whose word about where a request came from is believed. */
  trustedProxies: BlockList;
  logLevel: string;
  passwordPepper: string | null;
  /** Null: a file in the data folder holds it. */
  installationKey: string | null;
  /** Where people find the app, without a slash at the end. */
  publicUrl: string;
  mail: { smtpUrl: string; from: string } | null;
  staticDir: string;
}

export type ConfigAnswer = { ok: true; config: Config } | { ok: false; sentences: string[] };

/** Reads the environment. A bad value is answered with its name and a good example, never with a stack. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ConfigAnswer {
  const parsed = v.safeParse(environment, withoutEmpty(env));
  if (!parsed.success) return { ok: false, sentences: parsed.issues.map(sentenceOf) };
  const read = parsed.output;
  if ((read.TLS_CERT === undefined) !== (read.TLS_KEY === undefined)) {
    return { ok: false, sentences: [tlsSentence(read.TLS_CERT === undefined)] };
  }
  const { TLS_CERT: cert, TLS_KEY: key } = read;
  const own = `${cert === undefined ? "http" : "https"}://localhost:${read.PORT}`;
  const publicUrl = (read.PUBLIC_URL ?? own).replace(/\/$/, "");
  const from = read.MAIL_FROM ?? `satchel@${new URL(publicUrl).hostname}`;
  return {
    ok: true,
    config: {
      port: read.PORT,
      dataDir: read.DATA_DIR,
      databaseUrl: read.DATABASE_URL ?? null,
      demo: read.DEMO === "on",
      tls: cert !== undefined && key !== undefined ? { cert, key } : null,
      isSecure: cert !== undefined || publicUrl.startsWith("https:"),
      trustedProxies: read.TRUSTED_PROXY ?? new BlockList(),
      logLevel: read.LOG_LEVEL,
      passwordPepper: read.PASSWORD_PEPPER ?? null,
      installationKey: read.INSTALLATION_KEY ?? null,
      publicUrl,
      mail: read.SMTP_URL === undefined ? null : { smtpUrl: read.SMTP_URL, from },
      staticDir: read.STATIC_DIR,
    },
  };
}

// `PORT= npm start` means "not set", as in most shells and compose files.
function withoutEmpty(env: Readonly<Record<string, string | undefined>>) {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
}

// The value itself is not repeated: DATABASE_URL and PASSWORD_PEPPER are secrets.
function sentenceOf(issue: v.BaseIssue<unknown>): string {
  const name = String(issue.path?.[0]?.key);
  // `name` is a key of `environment`, because every issue of a flat object carries it.
  const example = goodExamples[name as keyof typeof goodExamples];
  return `${name} cannot be used as it is set. A good value looks like: ${name}=${example}`;
}

function tlsSentence(isCertMissing: boolean): string {
  const [missing, present] = isCertMissing ? ["TLS_CERT", "TLS_KEY"] : ["TLS_KEY", "TLS_CERT"];
  return `${present} is set but ${missing} is not; HTTPS needs both. Example: TLS_CERT=${goodExamples.TLS_CERT} TLS_KEY=${goodExamples.TLS_KEY}`;
}
