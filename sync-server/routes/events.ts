import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { AppContext } from "../app-context.ts";
import type { Session } from "../people/sessions.ts";
import type { Pokes } from "../sync/pokes.ts";
import type { AppEnv } from "./app-env.ts";

/** One device's event stream: pokes without data, and a heartbeat so that a dead line is noticed. */
export function openEvents(
  app: AppContext,
  c: Context<AppEnv>,
  session: Session,
  pokes: Pokes,
): Response {
  return streamSSE(c, async (stream) => {
    const { org, person } = session;
    const tell = (event: string) => void stream.writeSSE({ event, data: "" });
    const disconnect = pokes.connect({ org, person, tell });
    const beat = setInterval(() => void stream.write(": beat\n\n"), app.config.heartbeatMs);
    // What changed between the last pull and this moment is pulled now.
    tell("poke");
    await new Promise<void>((done) => stream.onAbort(done));
    clearInterval(beat);
    disconnect();
  });
}
