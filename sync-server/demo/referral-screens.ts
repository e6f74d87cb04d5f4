import type { RecordId } from "../../src/records/fields.ts";
import type { Program } from "../../src/records/reference/catalogue.ts";
import type { DirectoryTools } from "./directory-tools.ts";
import { known } from "./known.ts";
import type { NeedKey } from "./tables/needs.ts";
import { referralScreens } from "./tables/referral-kinds.ts";

/** A program of another organization, as referrals choose it. */
export interface OutsideProgram {
  id: RecordId;
  provider: RecordId;
  providerName: string;
  connect: Program["connect"];
  status: Program["status"];
}

/** Something to refer for, and who offers it, best first. */
export interface ReferralKind {
  id: RecordId;
  name: string;
  need: NeedKey;
  programs: readonly OutsideProgram[];
}

/** Writes what clients can be referred for, with who offers it best first, and the referral screens. */
export function writeReferralScreens(
  { write, catalogue }: DirectoryTools,
  offered: ReadonlyMap<string, readonly OutsideProgram[]>,
): ReadonlyMap<string, ReferralKind> {
  const written = new Map<string, ReferralKind>();
  referralScreens.forEach((screen, index) => {
    const services = screen.kinds.map(([code, name, , need]) => {
      const programs = known(offered, code).filter(({ status }) => status === "active");
      const id = write("referral-service", {
        code,
        name,
        need: known(catalogue.needTypes, need),
        programs: programs.map((program) => program.id),
        mode: modeOf(programs[0]?.connect ?? "none"),
        retired: false,
      });
      written.set(code, { id, name, need, programs });
      return id;
    });
    write("referral-screen", { name: screen.name, order: index + 1, services });
  });
  return written;
}

/** How a referral to a program goes: through the platform, only logged, or only tracked (C-02, C-16, C-21). */
export function modeOf(connect: Program["connect"]): "live" | "logged" | "tracking" {
  return connect === "live" ? "live" : connect === "external" ? "logged" : "tracking";
}
