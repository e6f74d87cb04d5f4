import type { Queries } from "../../database/database.ts";
import type { Desk } from "../desk.ts";
import { answeredEffects } from "./answered.ts";
import { tellOfClosedProviders } from "./closed-provider.ts";
import { competingEffects } from "./competing.ts";
import { findOddities } from "./find-oddities.ts";
import { mailEffects } from "./mail-queue.ts";
import { parkedEffects } from "./parked.ts";
import { referralDueEffects } from "./referral-due.ts";
import { reviewItemEffects } from "./review-items.ts";
import { reviewedEffects } from "./reviewed.ts";
import { takenBackEffects } from "./taken-back.ts";
import { findUnseen, tellOfStatuses } from "./two-statuses.ts";
import { claimVoucherCodes } from "./voucher-codes.ts";

/**
 * What follows from the saves on the desk, made in the same transaction as ordinary records: what supervisors should
 * look at, what people must be told, when a referral is due.
 */
export async function addEffects(queries: Queries, desk: Desk): Promise<void> {
  await referralDueEffects(queries, desk);
  answeredEffects(desk);
  const taken = await claimVoucherCodes(queries, desk);
  const unseen = await findUnseen(queries, desk);
  reviewItemEffects(desk, await findOddities(queries, desk, { codesTaken: taken, unseen }));
  tellOfStatuses(desk, unseen);
  await tellOfClosedProviders(queries, desk);
  await competingEffects(queries, desk);
  reviewedEffects(desk);
  await takenBackEffects(queries, desk);
  await mailEffects(queries, desk);
  parkedEffects(desk);
}
