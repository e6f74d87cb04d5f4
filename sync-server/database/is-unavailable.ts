// PostgreSQL's classes: 08 connection, 53 out of resources, 57P shut down; and what Node says of a dead socket.
const passing = /^(08|53|57P|ECONN|ETIMEDOUT|ENOTFOUND|EPIPE)/;

/** True when the database cannot be reached just now, so that asking again later makes sense. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ("code" in error && typeof error.code === "string") return passing.test(error.code);
  return /connection|timeout exceeded/i.test(error.message);
}
