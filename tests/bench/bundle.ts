import { entryRouteSize } from "../support/bundle-sizes.ts";
import type { Bench } from "./bench.ts";

/** What somebody downloads before anything is clicked. */
export const bundle: Bench = {
  name: "bundle",
  run: async (ground) => {
    const kib = entryRouteSize(await ground.dist()) / 1024;
    return [
      {
        what: "JavaScript on the entry route, gzipped",
        unit: "KiB",
        value: kib,
        bound: { on: "value", most: 250 },
      },
    ];
  },
};
