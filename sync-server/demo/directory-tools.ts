import type { AgencyClock } from "./agency-clock.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Random } from "./random.ts";
import type { ReferenceWriter } from "./reference-writer.ts";

/** What writing the directory needs. */
export interface DirectoryTools {
  write: ReferenceWriter;
  clock: AgencyClock;
  random: Random;
  catalogue: Catalogue;
}
