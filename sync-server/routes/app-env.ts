import type { Session } from "../people/sessions.ts";

/** What a request carries through the app. */
export interface AppEnv {
  /** The address of the other side, when the request came through a port. */
  Bindings: { address?: string };
  Variables: { session?: Session; failure?: string };
}
