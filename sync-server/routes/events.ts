import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { OfficeEvent } from "../../src/protocol/sync-messages.ts";
import type { AppContext } from "../app-context.ts";
import type { OpenStreams } from "../people/open-streams.ts";
import type { Session } from "../people/sessions.ts";
import type { Pokes } from "../sync/pokes.ts";
import type { AppEnv } from "./app-env.ts";

/** One device's event stream: pokes without data, and a heartbeat so that a dead line is noticed. */
export function openEvents(
  app: AppContext,
  c: Context<AppEnv>,
  session: Session,
  listening: { pokes: Pokes; streams: OpenStreams },
): Response {
  return streamSSE(c, async (stream) => {
    const { org, person, device, signIn } = session;
    const tell = (event: OfficeEvent) => stream.writeSSE({ event, data: "" });
    const disconnect = listening.pokes.connect({ org, person, tell: (event) => void tell(event) });
    const beat = setInterval(() => void stream.write(": beat\n\n"), app.config.heartbeatMs);
    // What changed between the last pull and this moment is pulled now.
    void tell("poke");
    await new Promise<void>((done) => {
      stream.onAbort(done);
      const leave = listening.streams.add({
        ...{ org, person, device, signIn },
        wipe: () => tell("wipe"),
        end: () => {
          leave();
          done();
        },
      });
      stream.onAbort(() => leave());
    });
    clearInterval(beat);
    disconnect();
  });
}
