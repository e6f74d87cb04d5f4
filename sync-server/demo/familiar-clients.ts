import { momentOf } from "./agency-clock.ts";
import { ageOn } from "../../src/records/days.ts";
import { emptyClient, type Client } from "../../src/records/client/client.ts";
import type { Day, RecordId } from "../../src/records/fields.ts";
import type { ClientDecks, ClientTools } from "./clients.ts";
import {
  familiarClients,
  familiarKeys,
  type FamiliarClient,
  type FamiliarKey,
} from "./tables/familiar-clients.ts";
import type { DemoClient } from "./world.ts";

/** Writes the clients whose answers are written down, and takes their cards out of the decks. */
export function writeFamiliarClients(tools: ClientTools, decks: ClientDecks): DemoClient[] {
  const households = new Map<string, RecordId>();
  return familiarKeys.map((key) => {
    const row = familiarClients[key];
    if (row.language !== null) decks.languages.take(row.language);
    decks.contact.take(row.by);
    return writeFamiliarClient(tools, key, row, households);
  });
}

function writeFamiliarClient(
  tools: ClientTools,
  key: FamiliarKey,
  row: FamiliarClient,
  households: Map<string, RecordId>,
): DemoClient {
  const { clock, ledger, people } = tools;
  const since = clock.daysAgo(row.since);
  const at = clock.moment(since, 9 * 60 + 5);
  const worker = people.named(row.worker);
  if (row.household !== undefined && !households.has(row.household)) {
    households.set(row.household, ledger.mint(at));
  }
  const household = households.get(row.household ?? "") ?? null;
  const fields = familiarFields(tools, row, household);
  const [daysAgo, time, by] = row.changed ?? [row.since, "09:05", row.worker];
  const savedAt = momentOf(clock, daysAgo, time);
  const { id } = ledger.add("client", {
    id: ledger.mint(at),
    at: savedAt,
    receivedAt: savedAt + 3_000,
    author: people.named(by),
    fields,
  });
  return {
    id,
    fields,
    site: "outreach",
    isActive: true,
    familiar: key,
    since,
    sinceMoment: at,
    worker,
    enrollment: ledger.mint(at + 60_000),
    needs: new Map(),
    seen: new Set<Day>(),
  };
}

function familiarFields(
  { clock, people, plan }: ClientTools,
  row: FamiliarClient,
  household: RecordId | null,
): Client {
  const [given, family] = row.name;
  const alsoAt = row.alsoAt !== undefined && plan[row.alsoAt] ? [row.alsoAt] : [];
  return {
    ...emptyClient([people.sites.outreach, ...alsoAt.map((site) => people.sites[site])]),
    name: { given, family },
    aliases: [...(row.aliases ?? [])],
    birth: birthOf(row, clock.today),
    pronouns: row.pronouns ?? "",
    languages: row.language === null ? [] : [row.language],
    phones: row.phone === undefined ? [] : [{ number: row.phone, note: "" }],
    emails: row.email === undefined ? [] : [row.email],
    contact: { by: row.by, safeHours: row.safeHours ?? "", discreet: row.discreet ?? false },
    household,
    alerts: [...(row.alerts ?? [])],
    notes: row.notes ?? "",
    demographics: { gender: row.gender ?? "unknown", veteran: "unknown" },
    assigned: [people.named(row.worker)],
  };
}

function birthOf({ age, birthday, swaps }: FamiliarClient, today: Day): Client["birth"] {
  if (swaps !== undefined) {
    const { date, quality } = birthOf(familiarClients[swaps], today);
    const [year, month, day] = date?.split("-") ?? [];
    return { date: `${year}-${day}-${month}`, quality };
  }
  if (age === null) return { date: null, quality: "unknown" };
  const born = (year: number) => `${year}-${birthday ?? "01-01"}`;
  const year = Number(today.slice(0, 4)) - age;
  const date = ageOn(born(year), today) < age ? born(year - 1) : born(year);
  return { date, quality: birthday === undefined ? "approximate" : "full" };
}
