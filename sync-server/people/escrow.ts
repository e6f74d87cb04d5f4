import type { AppContext } from "../app-context.ts";
import { keyFor, openUnder, sealUnder } from "../installation-key.ts";
import { Refuse } from "../refuse.ts";
import { writeAudit } from "./audit.ts";
import type { Session } from "./sessions.ts";

/** How long after a full sign-in a kept key is given back. */
const RELEASE_MS = 10 * 60_000;

/**
 * Keeps a copy of a tablet's data key, sealed under a key of the installation that lies outside the database. Keys are
 * added, never replaced: whoever has a stolen session must not be able to write over the one that opens her work.
 */
export async function keepKey(
  app: AppContext,
  session: Session,
  asked: { keyId: string; key: string },
): Promise<void> {
  const { org, person, device } = session;
  const sealed = sealUnder(
    keyFor(app.config.installationKey, "escrow"),
    app.random,
    Buffer.from(asked.key, "base64url"),
    boundTo(session, asked.keyId),
  );
  await app.database.transaction(async (queries) => {
    const kept = await queries.query(
      `insert into escrow (org, person, device, key_id, sealed, stored_at)
       values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning key_id`,
      [org, person, device, asked.keyId, sealed, app.now().toISOString()],
    );
    if (kept.length === 0) return;
    const act = { act: "key-escrowed", person, device, subject: asked.keyId } as const;
    await writeAudit(app, queries, org, [act]);
  });
}

/** Gives a kept key back to the tablet it came from: the newest one unless one is named. */
export async function releaseKey(
  app: AppContext,
  session: Session,
  keyId: string | undefined,
): Promise<{ keyId: string; key: string }> {
  const { org, person, device } = session;
  if (app.now().getTime() - Date.parse(session.signedInAt) > RELEASE_MS) throw signInAgain();
  return app.database.transaction(async (queries) => {
    const [row] = await queries.query<{ key_id: string; sealed: string }>(
      `select key_id, sealed from escrow
        where org = $1 and person = $2 and device = $3 and ($4::text is null or key_id = $4)
        order by stored_at desc limit 1`,
      [org, person, device, keyId ?? null],
    );
    if (!row) throw noKey();
    const key = keyFor(app.config.installationKey, "escrow");
    const opened = openUnder(key, row.sealed, boundTo(session, row.key_id));
    if (!opened) throw new Error("a kept key does not open under this installation's key");
    const act = { act: "key-released", person, device, subject: row.key_id } as const;
    await writeAudit(app, queries, org, [act]);
    return { keyId: row.key_id, key: opened.toString("base64url") };
  });
}

function boundTo({ org, person, device }: Session, keyId: string): string {
  return ["escrow", org, person, device, keyId].join(" ");
}

function signInAgain(): Refuse {
  return new Refuse(
    403,
    "sign-in-again",
    "Your key is given back only right after signing in. Sign in again, then choose a new passphrase.",
  );
}

function noKey(): Refuse {
  return new Refuse(
    404,
    "no-key",
    "The office has no copy of this tablet's key. What was received is safe there; start this tablet anew.",
  );
}
