import { parcelLoads, parcelsAnswer, type Parcel } from "../protocol/parcels.ts";
import { makeAskOffice, type Asked } from "./ask-office.ts";
import type { OfficeFetch } from "./renewing-fetch.ts";

/**
 * Hands parcels in, whoever made them and whoever carries them, and answers those that the office could not open. To do
 * it again is harmless: each happens once.
 */
export async function handInParcels(
  fetch: OfficeFetch,
  parcels: readonly Parcel[],
): Promise<Asked<Parcel[]>> {
  const office = makeAskOffice(fetch);
  const refused: Parcel[] = [];
  for (const load of parcelLoads(parcels)) {
    const asked = await office.post("/sync/parcels", { parcels: load }, parcelsAnswer);
    if (!asked.ok) return asked;
    const results = asked.value.parcels;
    refused.push(...load.filter((_, at) => results[at]?.result !== "received"));
  }
  return { ok: true, value: refused };
}
