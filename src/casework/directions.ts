import { placeAt } from "../records/directory/distance.ts";
import type { Place } from "../records/reference/catalogue.ts";

/**
 * An address that opens the tablet's own maps at a place (R-23): nothing of a client goes with it. Android takes `geo:`,
 * Apple's devices their maps' own address; elsewhere a map in the browser.
 */
export function directionsTo(place: Place, userAgent: string): string {
  const at = placeAt(place);
  const where = [place.street, place.city, place.zip].filter((part) => part !== "").join(", ");
  const query = encodeURIComponent(where || place.name);
  const point = at && `${String(at.latitude)},${String(at.longitude)}`;
  if (/android/iu.test(userAgent)) return `geo:${point ?? "0,0"}?q=${query}`;
  if (/iphone|ipad|macintosh/iu.test(userAgent)) {
    return `https://maps.apple.com/?daddr=${point ?? query}`;
  }
  if (point === undefined) return `https://www.openstreetmap.org/search?query=${query}`;
  return `https://www.openstreetmap.org/directions?to=${encodeURIComponent(point)}`;
}
