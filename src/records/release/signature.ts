import * as v from "valibot";

/** The box that a signature is drawn in, in units of its own: it is the same on every screen and paper. */
export const SIGNATURE_BOX = { wide: 600, high: 180 } as const;

/** The most signs of a stored signature: some fifteen hundred points, more than a long name takes. */
export const MOST_SIGNATURE = 12_000;

/** A point of a stroke, in whole units of the box. */
export type Point = readonly [x: number, y: number];

const pattern = /^\d{1,3},\d{1,3}(?:[ ;]\d{1,3},\d{1,3})*$/;

/** A signature as strokes: points in the order in which they were drawn, strokes apart by semicolons. */
export const signature = v.pipe(
  v.string(),
  v.maxLength(MOST_SIGNATURE),
  v.regex(pattern, "not a signature"),
);

/** What is stored of drawn strokes; empty for none. Points outside the box are put on its edge. */
export function signatureOf(strokes: readonly (readonly Point[])[]): string {
  const within = (value: number, most: number) => Math.min(most, Math.max(0, Math.round(value)));
  return strokes
    .filter((stroke) => stroke.length > 0)
    .map((stroke) =>
      stroke
        .map(([x, y]) => [within(x, SIGNATURE_BOX.wide), within(y, SIGNATURE_BOX.high)].join(","))
        .join(" "),
    )
    .join(";");
}

/** The strokes of a stored signature; none where it holds none. */
export function strokesOf(stored: string): Point[][] {
  if (!pattern.test(stored)) return [];
  return stored.split(";").map((stroke) =>
    stroke.split(" ").map((point): Point => {
      const [x = 0, y = 0] = point.split(",").map(Number);
      return [x, y];
    }),
  );
}

/** Shorter than this, all strokes together, it is a touch and no name. */
const LEAST_DRAWN = 60;

/** True when enough was drawn to be a signature: a resting hand or a dropped tablet signs nothing. */
export function isSigned(stored: string): boolean {
  const drawn = strokesOf(stored).map((stroke) =>
    stroke.reduce((sum, [x, y], index) => {
      const [fromX, fromY] = stroke[index - 1] ?? [x, y];
      return sum + Math.hypot(x - fromX, y - fromY);
    }, 0),
  );
  return drawn.reduce((sum, length) => sum + length, 0) >= LEAST_DRAWN;
}
