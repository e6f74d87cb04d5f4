import type { RecordId } from "../../records/fields.ts";
import type { ReferralMode } from "../../records/referral/referral.ts";

/** Where a client is sent: one program of a provider, or a provider of the directory without one. */
export interface Target {
  program: RecordId | null;
  provider: RecordId;
}

/** What was decided for one row; null means: as suggested. */
export interface Choice {
  ticked: boolean;
  /** One referral to each. */
  targets: readonly Target[] | null;
  mode: ReferralMode | null;
}

/** A choice as a draft of an earlier version kept it: one provider a row. */
export type KeptChoice = Choice | (Omit<Choice, "targets"> & EarlierTarget);
interface EarlierTarget {
  program: RecordId | null;
  provider: RecordId | null;
}

const asSuggested: Choice = { ticked: false, targets: null, mode: null };

/** What was decided for a row, from a draft of this version or an earlier one. */
export function choiceFrom(kept: KeptChoice | undefined): Choice {
  if (kept === undefined || "targets" in kept) return kept ?? asSuggested;
  const { ticked, mode, provider, program } = kept;
  return { ticked, mode, targets: provider === null ? null : [{ program, provider }] };
}
