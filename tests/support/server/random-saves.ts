// Pushes as tablets send them, made up at random: entries of one row and of many, of every kind that people write, new
// ones and changes of what stood long ago, good ones and such as nobody should send.
import type { Entry, EntryRow } from "../../../src/records/entry.ts";
import type { RecordId } from "../../../src/records/fields.ts";
import { recordKinds, type Fields, type KindName } from "../../../src/records/registry.ts";
import type { LiveDocument } from "../../../src/protocol/sync-messages.ts";
import { makeCanaries } from "../canaries.ts";
import { seededRandom } from "../sync/seeded-random.ts";
import { clientOf, newId, smallStaff, type SmallAgency, type StaffName } from "./small-agency.ts";
import { entryOf, patchRow, putRow, withdrawRow } from "./tablet.ts";

/** One push: who sends it, and its entries as they go over the line. */
export interface Push {
  by: StaffName;
  entries: unknown[];
}

/** What somebody's tablet holds of a kind, for what only a pull tells: lines in Review, values that compete. */
export type Held = (by: StaffName, kind: KindName) => LiveDocument[];

interface Known {
  id: RecordId;
  kind: KindName;
  clientId: RecordId | null;
  /** Every rev that a device ever gave it: a change may be seen from any of them. */
  revs: RecordId[];
}

const workers = ["ana", "dan", "both", "eve", "sam", "sue"] as const;
const supervisors = ["sam", "sue"] as const;
const casework = [
  "service",
  "referral",
  "note",
  "need",
  "goal",
  "assessment",
  "enrollment",
  "opening",
] as const;
const reference = (Object.keys(recordKinds) as KindName[]).filter(
  (kind) => recordKinds[kind].collection === "reference" && !["settings", "person"].includes(kind),
);

/** Makes pushes one after the other; the same seed makes the same acts. */
export function makeRandomSaves(agency: SmallAgency, seed: number, held: Held): () => Push {
  const random = seededRandom(seed);
  const upTo = (most: number) => 1 + Math.floor(random() * most);
  const isLikely = (chance: number) => random() < chance;
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const known: Known[] = [];
  const sent: { by: StaffName; entry: Entry }[] = [];
  const { fieldsOf } = makeCanaries();
  const clients = () => known.filter(({ kind }) => kind === "client");

  const changes: Partial<Record<KindName, (() => Record<string, unknown>)[]>> = {
    client: [
      () => ({ pronouns: word() }),
      () => ({ notes: word(), pronouns: word() }),
      () => ({ alerts: [word()] }),
      () => ({ contact: { by: pick(["none", "phone"]), safeHours: word(), discreet: true } }),
    ],
    service: [() => ({ units: upTo(900), comments: word() }), () => ({ date: day() })],
    referral: [() => ({ comments: word() })],
    need: [() => ({ notes: word() }), () => ({ status: pick(["open", "met"]) })],
    goal: [() => ({ text: word() }), () => ({ status: pick(["open", "reached"]) })],
    enrollment: [() => ({ exitReason: word() })],
  };

  const acts: (() => Push | null)[] = [
    ...[meet, meet, record, record, record, change, change, change, takeBack, share],
    ...[review, settle, keepReference, changePeople, sendWrong, putRight, sendTwice],
  ];
  return () => {
    for (;;) {
      const push = (pick(acts) ?? meet)();
      if (push && push.entries.length > 0) return push;
    }
  };

  /** Entries of these rows: all in one, or each in its own. */
  function pushOf(by: StaffName, rows: readonly EntryRow[]): Push {
    const groups = isLikely(0.6) ? [rows] : rows.map((row) => [row]);
    const entries = groups.filter((group) => group.length > 0).map((group) => entryOf(group));
    for (const entry of entries) sent.push({ by, entry });
    for (const row of rows) remember(row);
    return { by, entries };
  }

  function remember({ id, kind, clientId, rev }: EntryRow): void {
    const one = known.find((known) => known.id === id);
    if (one) one.revs.push(rev);
    // The rows are of kinds of the registry.
    else known.push({ id, kind: kind as KindName, clientId, revs: [rev] });
  }

  function meet(): Push {
    const by = pick(workers) ?? "ana";
    const sites = smallStaff[by].sites.map((site) => agency.sites[site]);
    const isPlain = isLikely(0.5);
    const fields = isPlain ? clientOf("Rosa", sites) : fieldsOf("client", { sites });
    const client = putRow("client", fields, null);
    return pushOf(by, shuffled([client, ...recorded(client.id, upTo(6))]));
  }

  function record(): Push | null {
    const client = pick(clients());
    return client ? pushOf(pick(workers) ?? "ana", recorded(client.id, upTo(4))) : null;
  }

  function recorded(client: RecordId, count: number): EntryRow[] {
    return Array.from({ length: count }, () => pick(casework) ?? "note").flatMap((kind) => {
      const row = putRow(kind, fieldsOf(kind, givenFor(kind) as never), client);
      const isFollowed = kind === "referral" && isLikely(0.7);
      return isFollowed ? [row, putRow("status-change", statusOf(row.id), client)] : [row];
    });
  }

  function givenFor(kind: KindName): object {
    const { definitions, provider, sites } = agency;
    const definition = pick(Object.values(definitions));
    const given: Partial<Record<KindName, object>> = {
      service: { definition, provider, site: sites.north, units: upTo(900), date: day() },
      referral: { toProvider: provider, date: day() },
      note: { visibleTo: isLikely(0.2) ? "author" : "team", date: day() },
    };
    return given[kind] ?? {};
  }

  function day(): string {
    return `2026-07-${String(upTo(28)).padStart(2, "0")}`;
  }

  function statusOf(referral: RecordId): Fields<"status-change"> {
    return fieldsOf("status-change", { referral });
  }

  function change(): Push | null {
    const changed = known.filter(({ kind }) => Object.hasOwn(changes, kind));
    const rows = Array.from({ length: upTo(3) }, () => pick(changed)).flatMap((one) => {
      const patch = one && pick(changes[one.kind] ?? []);
      return one && patch ? [patchRow(seen(one), patch())] : [];
    });
    return pushOf(pick(workers) ?? "ana", distinctById(rows));
  }

  function word(): string {
    return pick(["red", "green", "blue", "grey"]) ?? "";
  }

  /** As somebody saw it who may not have pulled for long. */
  function seen(one: Known): Known & { rev: RecordId } {
    return { ...one, rev: pick(one.revs) ?? "" };
  }

  function takeBack(): Push | null {
    const one = pick(known.filter(({ kind }) => recordKinds[kind].collection === "casework"));
    return one ? pushOf(pick(workers) ?? "ana", [withdrawRow(seen(one))]) : null;
  }

  function share(): Push | null {
    const client = pick(clients());
    if (!client) return null;
    const by = pick(workers) ?? "sam";
    const people = [agency.staff[by], agency.staff.ana].filter(() => isLikely(0.8));
    const sites = Object.values(agency.sites).filter(() => isLikely(0.5));
    const patch = isLikely(0.5) ? { sites } : { restricted: isLikely(0.5), assigned: people };
    return pushOf(by, [patchRow(seen(client), patch)]);
  }

  function review(): Push | null {
    const by = pick(supervisors) ?? "sam";
    const lines = held(by, "review-item").filter(({ body }) => body.fields["entry"] === null);
    const rows = lines.slice(0, upTo(3)).map(({ body, clientId }) => {
      // The server made the line by its kind's schema.
      const { record, recordKind, rev } = body.fields as Fields<"review-item">;
      const decision = isLikely(0.5) ? ("returned" as const) : ("accepted" as const);
      const said = { record, recordKind, rev, decision, field: null, comment: word() };
      return putRow("review", said, clientId);
    });
    return pushOf(by, rows);
  }

  function settle(): Push | null {
    const by = pick(supervisors) ?? "sam";
    const open = held(by, "competing-value").filter(
      ({ body }) => body.fields["resolution"] === null,
    );
    const one = pick(open);
    const chosen = pick(["standing", "other"]);
    const resolution = { chosen, by: agency.staff[by], at: new Date().toISOString() };
    return one ? pushOf(by, [patchRow(one, { resolution })]) : null;
  }

  function keepReference(): Push {
    const rows = Array.from({ length: upTo(3) }, () => pick(reference) ?? "place").map((kind) =>
      putRow(kind, fieldsOf(kind), null),
    );
    return pushOf("ada", rows);
  }

  function changePeople(): Push | null {
    const one = pick([...held("ada", "person"), ...held("ada", "settings")]);
    if (!one) return null;
    const patch = one.kind === "person" ? { title: word() } : { foundTabletPhone: word() };
    return pushOf("ada", [patchRow(one, patch)]);
  }

  function sendWrong(): Push {
    const by = pick(workers) ?? "ana";
    const client = pick(clients())?.id ?? newId();
    const note = putRow("note", fieldsOf("note"), client);
    const wrong = pick<() => unknown>([
      () => entryOf([{ ...note, put: { ...fieldsOf("note"), date: "someday" } }]),
      () => entryOf([note, putRow("note", fieldsOf("note"), newId())]),
      () => entryOf([putRow("provider", fieldsOf("provider"), null), note]),
      () => ({ ...entryOf([note]), author: agency.staff.cody }),
      () => ({ id: newId(), rows: word() }),
      () => [word(), newId()],
    ])?.();
    if (isEntry(wrong)) {
      sent.push({ by, entry: wrong });
      // What is sent after it builds on what could not be applied.
      for (const row of wrong.rows) remember(row);
    }
    const good = clients().length > 0 ? recorded(client, 1) : [];
    return { by, entries: [wrong, ...pushOf(by, good).entries] };
  }

  /** Another entry in place of one that was sent before, whatever became of that; or none in its place. */
  function putRight(): Push | null {
    const old = pick(sent);
    if (!old) return null;
    const rows = isLikely(0.3) ? [] : old.entry.rows.map((row) => ({ ...row, rev: newId() }));
    const entry = entryOf(rows, { replaces: old.entry.id, clientId: old.entry.clientId });
    for (const row of rows) remember(row);
    return { by: old.by, entries: [entry] };
  }

  /** The same twice in one push, or the same save in an entry of another name. */
  function sendTwice(): Push | null {
    const old = pick(sent);
    if (!old) return null;
    const again = isLikely(0.5) ? old.entry : { ...old.entry, id: newId() };
    return { by: old.by, entries: [again, again] };
  }

  function shuffled<T>(list: readonly T[]): T[] {
    return list
      .map((one) => [random(), one] as const)
      .sort(([a], [b]) => a - b)
      .map(([, one]) => one);
  }
}

function isEntry(made: unknown): made is Entry {
  return typeof made === "object" && made !== null && Array.isArray((made as Entry).rows);
}

function distinctById(rows: readonly EntryRow[]): EntryRow[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}
