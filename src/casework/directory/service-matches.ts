import { createMemo, untrack, type Accessor } from "solid-js";
import { rankedRows, type Entry, type Row } from "../../records/directory/directory-rows.ts";
import { weekTimeOf } from "../../records/directory/week-time.ts";
import type { RecordId } from "../../records/fields.ts";
import type { RecordView } from "../../store/overlay.ts";
import type { Store } from "../../store/store.ts";
import type { Eligibility } from "../eligibility.ts";
import { useLastFix } from "../last-fix.ts";
import { entryOf, isOffered } from "./entries.ts";
import { createForClient } from "./for-client.ts";

/** Where a client can be sent for a referral service. */
export interface ServiceMatches {
  /** False until her file is read: nothing is suggested that would be exchanged under the finger. */
  isReady: Accessor<boolean>;
  /** The programs of that service, each with its why, the best first: ranked as the directory ranks them. */
  of: (service: RecordId) => readonly Row[];
}

/** Holds the programs of referral services against a client, each service when it is first asked for. */
export function createServiceMatches(
  store: Store,
  client: Accessor<RecordView<"client">>,
  eligibility?: Eligibility,
): ServiceMatches {
  const forClient = createForClient(store, client, eligibility);
  const { position } = useLastFix();
  // By the hour at which the form was opened: what a row suggests does not change because a door closes meanwhile.
  const now = weekTimeOf(untrack(store.now), store.me.timeZone);
  const found = createMemo(() => {
    const known = forClient();
    // What was ranked is ranked anew with the directory.
    store.reference.ofKind("program");
    store.reference.ofKind("referral-service");
    const from = { now, today: store.today(), position: position(), mostMetres: null };
    const ranked = new Map<RecordId, readonly Row[]>();
    return (service: RecordId): readonly Row[] => {
      if (known === undefined) return [];
      const before = ranked.get(service);
      if (before) return before;
      const rows = rankedRows(entriesOf(store, service), { ...from, client: known });
      ranked.set(service, rows);
      return rows;
    };
  });
  return { isReady: () => forClient() !== undefined, of: (service) => found()(service) };
}

// Held against this service alone: what others lead there decides nothing about it.
function entriesOf(store: Store, service: RecordId): Entry[] {
  const programs = store.reference.find("referral-service", service)?.body.fields.programs ?? [];
  return programs
    .flatMap((program) => entryOf(store, program, [service]) ?? [])
    .filter(({ program }) => isOffered(program));
}
