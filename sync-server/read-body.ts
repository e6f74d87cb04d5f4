import type { Context } from "hono";
import type { AppEnv } from "./routes/app-env.ts";
import * as v from "valibot";
import { hasUnstorableText } from "./sync/storable.ts";
import { refusals } from "./refuse.ts";

/** The largest body of a request. */
export const MOST_BODY_BYTES = 1024 * 1024;
/** The largest body where a whole file is sent: as many characters as it may have, and some. */
export const MOST_FILE_BYTES = 5 * 1024 * 1024;
const MOST_DEPTH = 20;

/** Reads a JSON body within its bounds; what it holds is up to the caller to check. */
export async function readJson(c: Context<AppEnv>): Promise<unknown> {
  const text = await c.req.text();
  if (isTooDeep(text)) throw refusals.badRequest("what was sent: it is nested too deeply");
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw refusals.badRequest("what was sent: it is not JSON");
  }
}

/** Reads a JSON body and checks it against its schema. */
export async function readMessage<S extends v.GenericSchema>(
  c: Context<AppEnv>,
  schema: S,
): Promise<v.InferOutput<S>> {
  const body = await readJson(c);
  if (hasUnstorableText(body)) throw refusals.badRequest("what was sent: it holds broken text");
  return checked(body, schema);
}

/** Checks a message against its schema; names the field, never its value. */
export function checked<S extends v.GenericSchema>(message: unknown, schema: S): v.InferOutput<S> {
  const parsed = v.safeParse(schema, message);
  if (parsed.success) return parsed.output;
  const key = parsed.issues[0].path?.[0]?.key;
  const isName = typeof key === "string" && /^[a-zA-Z]{1,20}$/.test(key);
  throw refusals.badRequest(isName ? `“${key}”` : "what was sent");
}

/** True when JSON is nested too deeply. Counted in the text: a deep document should not even be built. */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  let isInString = false;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (isInString) {
      if (code === BACKSLASH) i += 1;
      else if (code === QUOTE) isInString = false;
    } else if (code === QUOTE) isInString = true;
    else if (code === OPEN_BRACE || code === OPEN_BRACKET) {
      depth += 1;
      if (depth > MOST_DEPTH) return true;
    } else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) depth -= 1;
  }
  return false;
}

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const [OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [0x7b, 0x7d, 0x5b, 0x5d];
