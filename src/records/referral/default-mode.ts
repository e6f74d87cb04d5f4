import type { Program, ReferralService } from "../reference/catalogue.ts";
import type { ReferralMode } from "./referral.ts";

/**
 * How a referral goes out by default (C-02, C-16, C-21): as the administrator set the service, but live only to a
 * program that takes live referrals; to any other it is only logged.
 */
export function defaultMode(
  service: Pick<ReferralService, "mode">,
  program: Pick<Program, "connect"> | undefined,
): ReferralMode {
  if (service.mode === "live" && program?.connect !== "live") return "logged";
  return service.mode;
}
