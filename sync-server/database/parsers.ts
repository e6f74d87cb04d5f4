/**
 * One set of type parsers for both databases, by PostgreSQL's type OIDs. Left alone, pg answers int8 as text and
 * dates as local Date objects, PGlite as number or bigint and as UTC Date objects.
 */
export const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  16: (text) => text === "t" || text === "true",
  20: (text) => BigInt(text),
  21: Number,
  23: Number,
  700: Number,
  701: Number,
  1700: (text) => text,
  114: (text) => JSON.parse(text) as unknown,
  3802: (text) => JSON.parse(text) as unknown,
  1082: (text) => text,
  1114: (text) => new Date(`${text.replace(" ", "T")}Z`).toISOString(),
  1184: (text) => new Date(text).toISOString(),
};
