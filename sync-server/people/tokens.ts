import { createHash } from "node:crypto";

/** A new opaque token of 256 random bits. */
export function newToken(random: (n: number) => Uint8Array): string {
  return Buffer.from(random(32)).toString("base64url");
}

/** What is stored of a token: enough to know it again, not enough to use it. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
