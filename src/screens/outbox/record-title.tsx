import { createMemo, For, Show, type JSX } from "solid-js";
import { useRecordWords } from "../../casework/record-words.ts";
import type { CollectionName } from "../../records/define-record.ts";
import type { EntryRow } from "../../records/entry.ts";
import type { RecordId } from "../../records/fields.ts";
import { isKindName } from "../../records/registry.ts";
import { useStore } from "../../store/store-context.tsx";
import type { Icon } from "../../ui/icon.tsx";
import { icons } from "../../ui/icons.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";

const MOST_TITLES = 3;

/** What an entry holds, in words: "Hygiene kit, Socks × 2 and 1 more". */
export function EntryTitle(props: { rows: readonly EntryRow[] }): JSX.Element {
  const { tn } = useI18n();
  const told = createMemo(() => withoutFollowers(props.rows));
  const rest = () => told().length - MOST_TITLES;
  return (
    <>
      <For each={told().slice(0, MOST_TITLES)}>
        {(row, index) => (
          <>
            {index() > 0 ? ", " : ""}
            <RowTitle row={row} />
          </>
        )}
      </For>
      <Show when={rest() > 0}>{`, ${tn("outbox.andMore", rest())}`}</Show>
    </>
  );
}

// A change holds only what changed; the record itself, as this tablet shows it, names the line.
function RowTitle(props: { row: EntryRow }): JSX.Element {
  const { t } = useI18n();
  const title = createRecordTitle(() => ({
    kind: props.row.kind,
    id: props.row.id,
    collection: props.row.collection,
    isNew: "put" in props.row && props.row.base === null,
  }));
  return <>{"withdraw" in props.row ? t("outbox.removed", { title: title() }) : title()}</>;
}

/** The title of a record on this tablet, by its id; follows changes. */
export function createRecordTitle(
  record: () => { kind: string; id: RecordId; collection: CollectionName; isNew?: boolean },
): () => string {
  const store = useStore();
  const { titleOf } = useRecordWords();
  const view = store.createRecord(record().collection, () => record().id);
  const fields = () => view()?.fields ?? {};
  const referralId = () => {
    const { referral } = fields() as { referral?: unknown };
    return record().kind === "status-change" && typeof referral === "string" ? referral : "";
  };
  const referral = store.createRecord<"referral">("casework", referralId);
  return () =>
    titleOf(record().kind, fields(), {
      referral: referral()?.fields,
      isNew: record().isNew ?? false,
    });
}

// The first status of a referral, and the rule that a service was given by, are part of making it and say nothing of
// their own.
function withoutFollowers(rows: readonly EntryRow[]): readonly EntryRow[] {
  const made = new Set(rows.filter((row) => row.kind === "referral").map((row) => row.id));
  const told = rows.filter((row) => {
    if (row.kind === "eligibility-check") return false;
    if (row.kind !== "status-change" || !("put" in row)) return true;
    const { referral } = row.put;
    return !(typeof referral === "string" && made.has(referral));
  });
  return told.length > 0 ? told : rows;
}

/** The icon of an entry: that of its first record. */
export function entryIcon(rows: readonly EntryRow[]): Icon {
  return kindIcon(rows[0]?.kind ?? "");
}

/** The icon of a kind of record. */
export function kindIcon(kind: string): Icon {
  if (!isKindName(kind)) return icons.edit;
  switch (kind) {
    case "service":
      return icons.service;
    case "referral":
      return icons.referral;
    case "status-change":
      return icons.status;
    case "voucher":
      return icons.voucher;
    case "release":
    case "revocation":
      return icons.release;
    case "mail":
      return icons.mail;
    case "note":
      return icons.note;
    case "client":
      return icons.client;
    case "review":
    case "competing-value":
      return icons.review;
    default:
      return icons.edit;
  }
}
