import type { Place } from "../reference/catalogue.ts";

/** A point on the earth, in degrees. */
export interface Position {
  latitude: number;
  longitude: number;
}

/** Where a place of the directory is; undefined where it does not say. */
export function placeAt({
  latitude,
  longitude,
}: Pick<Place, "latitude" | "longitude">): Position | undefined {
  return latitude === null || longitude === null ? undefined : { latitude, longitude };
}

const EARTH_RADIUS = 6_371_008.8; // Metres, the mean radius of the IUGG.

/** Metres between two positions along the earth's surface, on a sphere: exact to half a percent. */
export function metresBetween(from: Position, to: Position): number {
  const [north, south] = [radians(from.latitude), radians(to.latitude)];
  const half = (degrees: number) => Math.sin(radians(degrees) / 2) ** 2;
  const chord =
    half(to.latitude - from.latitude) +
    Math.cos(north) * Math.cos(south) * half(to.longitude - from.longitude);
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** The eight winds, clockwise from north. */
export const winds = ["n", "ne", "e", "se", "s", "sw", "w", "nw"] as const;
export type Wind = (typeof winds)[number];

/** Where something lies, seen from here, on the straight way: "north-east". */
export function windTowards(from: Position, to: Position): Wind {
  const [a, b] = [radians(from.latitude), radians(to.latitude)];
  const turn = radians(to.longitude - from.longitude);
  const east = Math.sin(turn) * Math.cos(b);
  const north = Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b) * Math.cos(turn);
  const eighths = Math.round((Math.atan2(east, north) / Math.PI) * 4);
  return winds[(eighths + 8) % 8] ?? "n";
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
