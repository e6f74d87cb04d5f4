import type { Me } from "../../src/records/signed-in.ts";
import {
  IDLE_LOCK_MINUTES,
  OFFLINE_LIMIT_DAYS,
  type Person,
  type Settings,
} from "../../src/records/reference/agency.ts";
import type { RecordBody } from "../../src/records/record-body.ts";
import type { AppContext } from "../app-context.ts";
import { parcelKeys } from "../parcels/parcel-key.ts";
import type { Session } from "./sessions.ts";

interface MeRow {
  epoch: string;
  person: RecordBody | null;
  settings: RecordBody | null;
  is_second_set_up: boolean;
}

/** The person signed in, as her tablet remembers her. */
export async function readMe(
  app: AppContext,
  session: Pick<Session, "org" | "person" | "role" | "email">,
): Promise<Me> {
  const rows = await app.database.query<MeRow>(
    `select i.epoch, p.body as person, s.body as settings,
            exists (select 1 from totp t
                     where t.org = a.org and t.person = $2 and t.confirmed_at is not null)
            or exists (select 1 from passkey k where k.org = a.org and k.person = $2)
              as is_second_set_up
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
    parcelKey: (await parcelKeys(app.config.installationKey)).publicKey,
    secondFactor: {
      setting: settings?.secondFactor ?? "off",
      isSetUp: row.is_second_set_up,
    },
    idleLockMinutes: settings?.idleLockMinutes ?? IDLE_LOCK_MINUTES,
    offlineLimitDays: settings?.offlineLimitDays ?? OFFLINE_LIMIT_DAYS,
    foundTabletPhone: settings?.foundTabletPhone ?? "",
  };
}
