import type { Program } from "../reference/catalogue.ts";

/** Set on a referral whose tablet knew that its program was closed: then nobody need be told. */
export const KNEW_CLOSED = "knew-closed";

/** True for a program that takes nobody now: closed for a time, given up, or gone from the directory. */
export function isClosed({ status }: Pick<Program, "status">): boolean {
  return status !== "active";
}

/** What a new referral to a program is marked with; nothing where no program is named or it is not known here. */
export function closedFlags(program: Pick<Program, "status"> | undefined): string[] {
  return program !== undefined && isClosed(program) ? [KNEW_CLOSED] : [];
}
