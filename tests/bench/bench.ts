import type { Figure } from "./figure.ts";
import type { Ground } from "./ground.ts";

/** One measurement: a name for the command line, and what it makes of the ground it is given. */
export interface Bench {
  name: string;
  run: (ground: Ground) => Promise<Figure[]>;
}
