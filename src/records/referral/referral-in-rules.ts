import type { RecordId } from "../fields.ts";

/** What has no meaning in the providers of a referral in. */
export type ReferralInRefusal = "to-another" | "from-nobody" | "from-ourselves";

/** A referral in comes from another provider to our own organization. Empty when it does. */
export function referralInRefusals(
  providers: { toProvider: RecordId | null; fromProvider: RecordId | null },
  own: RecordId,
): ReferralInRefusal[] {
  const { toProvider, fromProvider } = providers;
  const refusals: ReferralInRefusal[] = [];
  if (toProvider !== own) refusals.push("to-another");
  if (fromProvider === null) refusals.push("from-nobody");
  else if (fromProvider === own) refusals.push("from-ourselves");
  return refusals;
}
