/** What may be bound to a `$n`. JSON is bound as its text. */
export type Parameter =
  string | number | bigint | boolean | null | readonly (string | bigint | null)[];

/** Something that answers SQL: the database itself, or one open transaction of it. */
export interface Queries {
  /**
   * Runs one statement. `Row` is what the statement in front of the caller selects; both databases answer it with the
   * types of `parsers.ts` (bigint for int8, text for numeric and date, an ISO instant for timestamptz).
   */
  query<Row extends object>(sql: string, parameters?: readonly Parameter[]): Promise<Row[]>;
}

/** PGlite and PostgreSQL behind the same five words; everything above speaks only this. */
export interface Database extends Queries {
  readonly kind: "pglite" | "postgres";
  /**
   * Runs `work` in one transaction: committed when it resolves, rolled back when it rejects. It is run again from the
   * start when PostgreSQL asks for that (deadlock, serialization), so it must have no effects outside the database.
   */
  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
