// Who may see what, said slowly and plainly from the page on security (§1) and the one on sync (§5): it knows nothing of
// buckets, access or numbers, and asks the product nothing.
import type { Role } from "../../../src/records/define-record.ts";
import type { RecordId } from "../../../src/records/fields.ts";
import type { KindName } from "../../../src/records/registry.ts";

export interface Who {
  id: RecordId;
  role: Role;
  sites: RecordId[];
  active: boolean;
}

export interface Shared {
  id: RecordId;
  rev: RecordId;
  sites: RecordId[];
  restricted: boolean;
  assigned: RecordId[];
}

/** Something recorded: for a client, or at a site without one. */
export interface Recorded {
  id: RecordId;
  rev: RecordId;
  kind: KindName;
  client: RecordId | null;
  site: RecordId | null;
  /** Who wrote what stands now. */
  author: RecordId;
  /** Set when it is for its maker alone. */
  keptBy: RecordId | null;
}

/** A line in Review. */
export interface Line {
  /** The record that it speaks of, or the entry that could not be applied. */
  about: RecordId;
  rev: RecordId;
  /** For whom it was recorded. */
  client: RecordId | null;
  place:
    | { kind: "client"; client: RecordId }
    | { kind: "sites"; sites: RecordId[] }
    /** What could not be applied is for the supervisors of whoever saved it, wherever she is. */
    | { kind: "author"; person: RecordId };
}

/** How long nothing was done for a client, in days of the agency, and where what was recorded for her lies meanwhile. */
export interface Rest {
  /** `quiet`: supervisors ask the office for what sites share. `resting`: everybody does, for all of it. */
  shelf: "open" | "quiet" | "resting";
  /** When something was last recorded for her, or her file opened. */
  active: number;
  /** When something was last recorded for her, or a supervisor opened her file. */
  attended: number;
}

/** The office as it should be known by everybody. */
export interface Office {
  people: Map<RecordId, Who>;
  clients: Map<RecordId, Shared>;
  records: Map<RecordId, Recorded>;
  rests: Map<RecordId, Rest>;
  lines: Map<RecordId, Line>;
  /** What people are told, by what it is about. */
  notices: Map<RecordId, RecordId>;
  /** Sites, people, settings, catalogue. */
  reference: RecordId[];
  /** Openings of clients, as `person client`. */
  openings: string[];
}

/** What one person's tablet holds, by collection; `inbox` by what its lines and notices are about. */
export interface Allowed {
  clients: RecordId[];
  casework: RecordId[];
  reference: RecordId[];
  inbox: string[];
}

/** Workers and supervisors see the clients of their sites; a restricted client is seen by those named alone. */
export function seesClient(who: Who, client: Shared | undefined): boolean {
  if (!client || !isCaseworker(who)) return false;
  return client.restricted ? client.assigned.includes(who.id) : meet(who.sites, client.sites);
}

/** Who is named for a client is the business of supervisors and of those who are; while nobody is, of every worker. */
export function mayShare(who: Who, client: Shared, wish: Partial<Shared>): boolean {
  const names = wish.assigned ?? client.assigned;
  const isSame = names.join() === client.assigned.join();
  if (isSame && (wish.restricted ?? client.restricted) === client.restricted) return true;
  if (who.role === "supervisor" || client.assigned.length === 0) return true;
  return client.assigned.includes(who.id);
}

/** Casework goes with its client; what its maker kept is hers alone, as long as she sees the client. */
export function seesRecord(office: Office, who: Who, record: Recorded): boolean {
  if (record.keptBy !== null && record.keptBy !== who.id) return false;
  if (record.client !== null) return seesClient(who, office.clients.get(record.client));
  return isCaseworker(who) && record.site !== null && who.sites.includes(record.site);
}

/** Of what she sees, what lies on her tablets: the rest she asks the office for. */
export function liesWith(office: Office, who: Who, record: Recorded): boolean {
  if (!seesRecord(office, who, record)) return false;
  const client = office.clients.get(record.client ?? "");
  const { shelf } = office.rests.get(record.client ?? "") ?? { shelf: "open" };
  const isShared = record.keptBy === null && client?.restricted !== true;
  const isSupervisorsToAsk = shelf === "quiet" && isShared && who.role !== "worker";
  return shelf !== "resting" && !isSupervisorsToAsk;
}

const [QUARTER, YEAR] = [90, 365];

/** Something was done for a client: she is nearer again, at once. */
export function wake(office: Office, client: RecordId, today: number, isAttended: boolean): void {
  const before = office.rests.get(client) ?? { shelf: "open", active: 0, attended: 0 };
  const attended = isAttended ? today : before.attended;
  const isOpen = before.shelf === "open" || today - attended <= QUARTER;
  office.rests.set(client, { shelf: isOpen ? "open" : "quiet", active: today, attended });
}

/** A night: whom nobody worked with for long goes further away. */
export function passNight(office: Office, today: number): void {
  for (const [id, rest] of office.rests) {
    if (today - rest.active > YEAR) rest.shelf = "resting";
    else if (
      rest.shelf === "open" &&
      today - rest.attended > QUARTER &&
      !isSupervised(office, id)
    ) {
      rest.shelf = "quiet";
    }
  }
}

function isSupervised(office: Office, client: RecordId): boolean {
  const assigned = office.clients.get(client)?.assigned ?? [];
  const named = assigned.map((id) => office.people.get(id));
  return (
    named.some((who) => who?.active === true && who.role === "supervisor") ||
    [...office.lines.values()].some((line) => line.client === client)
  );
}

/** Supervisors review what their sites recorded. */
export function seesLine(office: Office, who: Who, { place }: Line): boolean {
  if (!who.active || who.role !== "supervisor") return false;
  if (place.kind === "client") return seesClient(who, office.clients.get(place.client));
  if (place.kind === "sites") return meet(who.sites, place.sites);
  return meet(who.sites, office.people.get(place.person)?.sites ?? []);
}

/** Everything that a person may have. */
export function allowedTo(office: Office, who: Who): Allowed {
  const hasTablet = ["worker", "supervisor", "administrator"].includes(who.role);
  if (!who.active || !hasTablet) return { clients: [], casework: [], reference: [], inbox: [] };
  const clients = [...office.clients.values()].filter((client) => seesClient(who, client));
  const casework = [...office.records.values()].filter((one) => liesWith(office, who, one));
  const lines = [...office.lines.values()].filter((line) => seesLine(office, who, line));
  const notices = [...office.notices].filter(([, to]) => to === who.id);
  return {
    clients: clients.map(({ id }) => id).sort(),
    casework: casework.map(({ id }) => id).sort(),
    reference: [...office.reference].sort(),
    inbox: [
      ...lines.map(({ about }) => `line ${about}`),
      ...notices.map(([about]) => `notice ${about}`),
    ].sort(),
  };
}

export function isCaseworker({ role, active }: Who): boolean {
  return active && (role === "worker" || role === "supervisor");
}

export function meet(some: readonly string[], others: readonly string[]): boolean {
  return some.some((one) => others.includes(one));
}
