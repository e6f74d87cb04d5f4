import type { RecordId } from "../../src/records/fields.ts";
import type { Role } from "../../src/records/define-record.ts";
import { known } from "./known.ts";
import type { ReferenceWriter } from "./reference-writer.ts";
import { siteKeys, sites, type SiteKey } from "./tables/sites.ts";
import { outsiders, signIns, staff } from "./tables/staff.ts";

/** A sign-in of the demo. */
export interface DemoAccount {
  email: string;
  personId: RecordId;
  role: Role;
}

/** The sites and everyone who signs a record. */
export interface People {
  sites: Readonly<Record<SiteKey, RecordId>>;
  accounts: readonly DemoAccount[];
  /** Everybody else on the staff: they can sign in too, and are not printed. */
  colleagues: readonly DemoAccount[];
  /** By given and family name; unknown names are a mistake in the tables. */
  named(name: string): RecordId;
  /** The workers of a site, its busiest first. */
  workersAt(site: SiteKey): readonly RecordId[];
  /** Who answers referrals for an organization of the directory. */
  answersFor(provider: string): RecordId | null;
}

/** Writes the sites, the 38 staff and the outside people. */
export function writePeople(write: ReferenceWriter, ada: RecordId): People {
  const siteIds = writeSites(write);
  const ids = new Map<string, RecordId>();
  const rolesOf = new Map<string, Role>();
  const everyone = [
    ...staff.map(([given, family, role, title, at]) => ({ given, family, role, title, at })),
    ...outsiders.map((outsider) => ({ ...outsider, at: [] })),
  ];
  for (const { given, family, role, title, at } of everyone) {
    const name = `${given} ${family}`;
    const fields = {
      name: { given, family },
      role,
      title,
      sites: at.map((site) => siteIds[site]),
      active: true,
    };
    ids.set(name, write("person", fields, name === "Ada Novak" ? ada : undefined));
    rolesOf.set(name, role);
  }
  const named = (name: string) => known(ids, name);
  return {
    sites: siteIds,
    named,
    accounts: signIns.map(([email, given, family]) => {
      const name = `${given} ${family}`;
      return { email, personId: named(name), role: known(rolesOf, name) };
    }),
    colleagues: staff
      .filter(([given, family]) => !signIns.some((one) => one[1] === given && one[2] === family))
      .map(([given, family, role]) => ({
        email: `${given}.${family}@harborbridge.example`.toLowerCase(),
        personId: named(`${given} ${family}`),
        role,
      })),
    workersAt: (site) =>
      staff
        .filter(([, , role, , at]) => role === "worker" && at.includes(site))
        .map(([given, family]) => named(`${given} ${family}`)),
    answersFor(provider) {
      const who = outsiders.find((one) => one.role === "program" && one.provider === provider);
      return who ? named(`${who.given} ${who.family}`) : null;
    },
  };
}

function writeSites(write: ReferenceWriter): Record<SiteKey, RecordId> {
  const ids: Partial<Record<SiteKey, RecordId>> = {};
  for (const key of siteKeys) {
    const { name, shortName, phone } = sites[key];
    ids[key] = write("site", { name, shortName, phone });
  }
  // Every key was just written.
  return ids as Record<SiteKey, RecordId>;
}
