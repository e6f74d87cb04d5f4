import type { Me } from "../../src/records/signed-in.ts";
import {
  IDLE_LOCK_MINUTES,
  OFFLINE_LIMIT_DAYS,
  type Person,
  type Settings,
} from "../../src/records/reference/agency.ts";
import type { RecordBody } from "../../src/records/record-body.ts";
import type { Queries } from "../database/database.ts";
import type { Session } from "./sessions.ts";

interface MeRow {
  epoch: string;
  person: RecordBody | null;
  settings: RecordBody | null;
}

/** The person signed in, as her tablet remembers her. */
export async function readMe(queries: Queries, session: Session): Promise<Me> {
  const rows = await queries.query<MeRow>(
    `select i.epoch, p.body as person, s.body as settings
       from installation i
       join agency a on a.org = $1
       left join record p on p.org = a.org and p.id = $2 and p.kind = 'person'
       left join record s on s.org = a.org and s.id = a.settings`,
    [session.org, session.person],
  );
  const row = rows[0];
  if (!row) throw new Error("a session of an agency that does not exist");
  // Both were checked against their schemas before they were stored.
  const person = row.person?.fields as Person | undefined;
  const settings = row.settings?.fields as Settings | undefined;
  return {
    person: session.person,
    name: person?.name ?? { given: session.email, family: "" },
    email: session.email,
    role: session.role,
    orgId: session.org,
    orgName: settings?.agencyName ?? "",
    sites: [...(person?.sites ?? [])],
    timeZone: settings?.timeZone ?? "UTC",
    epoch: row.epoch,
    parcelKey: "",
    secondFactor: { setting: settings?.secondFactor ?? "off", isSetUp: false },
    idleLockMinutes: settings?.idleLockMinutes ?? IDLE_LOCK_MINUTES,
    offlineLimitDays: settings?.offlineLimitDays ?? OFFLINE_LIMIT_DAYS,
    foundTabletPhone: settings?.foundTabletPhone ?? "",
  };
}
