import { createMemo, type Accessor } from "solid-js";
import { usePeopleWords } from "../../casework/people-words.ts";
import { useRecordWords } from "../../casework/record-words.ts";
import { useClientWords } from "../../casework/client-words.ts";
import { useTimeWords } from "../../casework/time-words.ts";
import { foldText } from "../../records/client/client-names.ts";
import type { Day, RecordId } from "../../records/fields.ts";
import { gravestFirst, reviewTab, type ReviewTab } from "../../records/review/review-rules.ts";
import type { Oddity, ReviewItem } from "../../records/review/review.ts";
import { unitsOfMeasure } from "../../records/service/service.ts";
import { createAnswer } from "../../store/answer.ts";
import type { Identity } from "../../store/cards.ts";
import { useStore } from "../../store/store-context.tsx";
import type { TruthRecord } from "../../store/truth-document.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { useSummaryWords } from "./summary-words.ts";

/** One line of the list in words: what a supervisor sees before she opens it. */
export interface ReviewLine {
  id: RecordId;
  item: ReviewItem;
  clientId: RecordId | null;
  tab: ReviewTab;
  /** What is odd, the gravest first; empty for the rest. */
  odd: readonly Oddity[];
  record: string;
  client: string;
  worker: string;
  site: string;
  /** The agency's day on which the worker recorded it, by her tablet. */
  day: Day;
  recorded: string;
  received: string;
  units: string;
  total: string;
  /** Everything in it that can be searched for, folded. */
  words: string;
}

/** All open lines, newest first. A line stays the same object until something in it changes. */
export function createReviewLines(): Accessor<readonly ReviewLine[]> {
  const store = useStore();
  const { locale } = useI18n();
  const identityOf = createIdentities();
  const lineOf = useLineWords();
  let kept = new Map<RecordId, Kept>();
  return createMemo(() => {
    const spoken = locale();
    const next = new Map<RecordId, Kept>();
    for (const record of store.attention.reviewItems()) {
      const identity = identityOf(record.clientId);
      const before = kept.get(record.id);
      const isSame =
        before?.record === record && before.identity === identity && before.spoken === spoken;
      next.set(
        record.id,
        isSame ? before : { record, identity, spoken, line: lineOf(record, identity) },
      );
    }
    kept = next;
    return [...next.values()].map(({ line }) => line).sort(newestFirst);
  });
}

interface Kept {
  record: TruthRecord<"review-item">;
  identity: Identity | undefined;
  spoken: string;
  line: ReviewLine;
}

function newestFirst(a: ReviewLine, b: ReviewLine): number {
  return a.item.at < b.item.at ? 1 : a.item.at > b.item.at ? -1 : a.id < b.id ? -1 : 1;
}

/** Who the clients are; their cards live in a worker. */
function createIdentities(): (clientId: RecordId | null) => Identity | undefined {
  const store = useStore();
  const ids = createMemo(
    () => [...new Set(store.attention.reviewItems().flatMap(({ clientId }) => clientId ?? []))],
    [],
    { equals: (a, b) => a.join() === b.join() },
  );
  const cards = createAnswer(async () => {
    store.cards.version();
    return store.cards.index.cards(ids());
  });
  const byId = createMemo(
    () => new Map(cards()?.flatMap(({ id, identity }) => (identity ? [[id, identity]] : []))),
  );
  // A card comes out of the worker as a copy: the same words are the same person.
  const known = new Map<RecordId, Identity>();
  return (clientId) => {
    if (clientId === null) return undefined;
    const found = byId().get(clientId);
    const before = known.get(clientId);
    if (!found || (before && JSON.stringify(before) === JSON.stringify(found))) return before;
    known.set(clientId, found);
    return found;
  };
}

function useLineWords() {
  const store = useStore();
  const { t, money, dayAndTime } = useI18n();
  const { titleOf, fieldName, unitsWords } = useRecordWords();
  const { nameOf } = useClientWords();
  const { briefOf } = usePeopleWords();
  const { dayOf } = useTimeWords();
  const { fieldsOf, siteOf } = useSummaryWords();
  const unitsOf = ({ units, unit }: ReviewItem["summary"]): string => {
    const known = unitsOfMeasure.find((one) => one === unit);
    return typeof units === "number" && known ? unitsWords(units, known) : "";
  };

  const titleOfItem = (item: ReviewItem): string => {
    if (item.recordKind === "entry") return t("record.other");
    const { field } = item.summary;
    // Of two values the field says most; of two whole versions, the record.
    const isField = item.competing !== null && typeof field === "string" && field !== "*";
    if (isField) return fieldName(item.recordKind, field);
    // Units have a column of their own.
    const { units: _units, ...fields } = fieldsOf(item);
    return titleOf(item.recordKind, fields, { isNew: item.isNew });
  };

  return (record: TruthRecord<"review-item">, identity: Identity | undefined): ReviewLine => {
    const item = record.body.fields;
    const title = titleOfItem(item);
    const client = record.clientId === null && !identity ? "" : nameOf(identity);
    const worker = briefOf(item.author);
    const { total } = item.summary;
    const alias = identity?.aliases.join(" ") ?? "";
    return {
      id: record.id,
      item,
      clientId: record.clientId,
      tab: reviewTab(item),
      odd: gravestFirst(item),
      record: title,
      client,
      worker,
      site: siteOf(item),
      day: dayOf(item.at),
      recorded: dayAndTime(item.at, store.now()),
      received: dayAndTime(item.receivedAt, store.now()),
      units: unitsOf(item.summary),
      total: typeof total === "number" && total > 0 ? money(total) : "",
      words: foldText(`${client} ${alias} ${worker} ${title}`),
    };
  };
}
