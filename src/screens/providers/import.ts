import { createMemo, createSignal, untrack, type Accessor } from "solid-js";
import { importParts, type DirectoryImport, type DirectoryOffice } from "../../office/directory.ts";
import { createOfficeAct, type OfficeAct } from "../../office/office-act.ts";
import { guessColumns } from "../../records/directory/files/map-columns.ts";
import {
  leftOf,
  makeFind,
  planDirectory,
  type PlannedRecord,
  type StandingRecord,
} from "../../records/directory/files/plan-directory.ts";
import type { FoundRecord } from "../../records/directory/files/file-records.ts";
import { recordsFromTables } from "../../records/directory/files/records-from-tables.ts";
import type { FileFault, TableName } from "../../records/directory/files/tables.ts";
import type { Store } from "../../store/store.ts";
import { readChosen, tablesOf, type Chosen } from "./chosen.ts";

/** What the chosen files would do. */
export interface Trial {
  planned: readonly PlannedRecord<FoundRecord>[];
  faults: readonly FileFault[];
  left: readonly StandingRecord[];
}

/** An import of providers: files are chosen, mapped and tried on the tablet, then written at the office by parts. */
export interface Import {
  asking: OfficeAct;
  source: Accessor<string>;
  name: (source: string) => void;
  chosen: Accessor<Chosen | undefined>;
  fault: Accessor<"tooLarge" | "noText" | "noDirectory" | undefined>;
  /** Undefined until files are chosen and it is said where they are from. */
  trial: Accessor<Trial | undefined>;
  /** How many records the office has yet to get, and how many it has. */
  left: Accessor<number>;
  sent: Accessor<number>;
  refused: Accessor<DirectoryImport["refused"]>;
  isWriting: Accessor<boolean>;
  isDone: Accessor<boolean>;
  choose: (files: readonly File[]) => Promise<void>;
  setTable: (file: number, table: TableName | null) => void;
  setColumn: (file: number, place: number, column: string) => void;
  write: () => Promise<void>;
  forget: () => void;
}

/** The kinds in the order in which they are written: what is named stands before what names it. */
const kinds = ["provider", "place", "program"] as const;

export function createImport(store: Store, office: DirectoryOffice): Import {
  const standing = (): StandingRecord[] =>
    kinds.flatMap((kind) =>
      store.reference.ofKind(kind).map(({ id, body }) => ({ id, kind, fields: body.fields })),
    );
  const [source, name] = createSignal(knownSources(standing())[0] ?? "");
  const [chosen, setChosen] = createSignal<Chosen>();
  const [fault, setFault] = createSignal<"tooLarge" | "noText" | "noDirectory">();
  const [sent, setSent] = createSignal(0);
  const [refused, setRefused] = createSignal<DirectoryImport["refused"]>([]);
  const [isWriting, setWriting] = createSignal(false);
  const asking = createOfficeAct();
  const needTypes = () =>
    store.reference.ofKind("need-type").map(({ id, body }) => ({ id, name: body.fields.name }));
  const read = createMemo(() => {
    const files = chosen();
    if (!files) return undefined;
    const { tables, faults } = tablesOf(files);
    const found = recordsFromTables(tables, untrack(needTypes));
    return { tables, records: found.records, faults: [...faults, ...found.faults] };
  });
  // Held against the directory as it is when the files are chosen: what is being written changes it all the time.
  const trial = createMemo((): Trial | undefined => {
    const [file, from] = [read(), source().trim()];
    if (!file || from === "") return undefined;
    const held = untrack(standing);
    const idFor = (kind: string, ref: string) => `new ${kind} ${ref}`;
    const directory = { source: from, find: makeFind(held, from), idFor };
    return {
      planned: planDirectory(file.records, directory),
      faults: file.faults,
      left: leftOf(held, from, file.tables),
    };
  });
  const wanted = () => trial()?.planned.filter(({ state }) => state !== "same") ?? [];
  const all = () => wanted().length + (trial()?.left.length ?? 0);
  const startAnew = (): void => {
    setSent(0);
    setRefused([]);
    asking.forget();
  };
  const change = (files: Chosen): void => {
    startAnew();
    setChosen(files);
  };
  let chosenLast: readonly File[] | undefined;
  return {
    ...{ asking, source, chosen, fault, trial, sent, refused, isWriting },
    // While parts are on their way nothing else is chosen: what was sent is counted in this trial's parts.
    name: (text) => {
      if (isWriting()) return;
      startAnew();
      name(text);
    },
    left: () => all() - sent(),
    isDone: () => sent() > 0 && sent() >= all(),
    choose: async (files) => {
      if (isWriting()) return;
      chosenLast = files;
      startAnew();
      setChosen(undefined);
      setFault(undefined);
      const answer = await readChosen(files);
      if (files !== chosenLast) return;
      if (answer.ok) setChosen(answer.chosen);
      else setFault(answer.refusal);
    },
    setTable: (file, table) => {
      const files = chosen();
      if (!files || isWriting()) return;
      change({
        ...files,
        csv: files.csv.map((one, index) =>
          index === file ? { ...one, table, columns: guessColumns(one.csv.headings, table) } : one,
        ),
      });
    },
    // One heading for a column: another one that meant it means nothing any more.
    setColumn: (file, place, column) => {
      const files = chosen();
      if (!files || isWriting()) return;
      const columnOf = (before: string, at: number): string =>
        at === place ? column : before === column ? "" : before;
      change({
        ...files,
        csv: files.csv.map((one, index) =>
          index === file ? { ...one, columns: one.columns.map(columnOf) } : one,
        ),
      });
    },
    // What was written stands: where a part does not come through, pressing again goes on with it.
    write: async () => {
      const trying = trial();
      if (!trying || isWriting()) return;
      setWriting(true);
      const records = wanted().map(({ record: { at: _at, ...record } }) => record);
      const ids = trying.left.map(({ id }) => id);
      let done = 0;
      for (const part of importParts(source().trim(), records, ids)) {
        const size = part.records.length + part.left.length;
        done += size;
        if (done <= sent()) continue;
        const answer = await asking.run(() => office.bring(part));
        if (!answer) break;
        setSent(done);
        setRefused((before) => [...before, ...answer.refused]);
      }
      setWriting(false);
    },
    forget: () => {
      startAnew();
      setChosen(undefined);
      setFault(undefined);
    },
  };
}

/** Where files of the directory came from before, the last one first. */
function knownSources(standing: readonly StandingRecord[]): string[] {
  const names = standing.flatMap(({ fields }) => {
    const from = fields["source"] as { name: string } | undefined;
    return from ? [from.name] : [];
  });
  return [...new Set(names)].toReversed();
}
