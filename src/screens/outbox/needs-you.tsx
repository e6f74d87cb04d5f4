import { createMemo, createSignal, Match, Show, Switch, type JSX } from "solid-js";
import { usePeopleWords } from "../../casework/people-words.ts";
import { useRecordWords } from "../../casework/record-words.ts";
import { useRefusedToast } from "../../casework/refused-toast.ts";
import { useTimeWords } from "../../casework/time-words.ts";
import type { RecordId } from "../../records/fields.ts";
import { keepEqual } from "../../store/answer.ts";
import type { NeedsYou } from "../../store/attention.ts";
import { useStore } from "../../store/store-context.tsx";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { ForKeyed } from "../../ui/for-keyed.ts";
import { Glyph } from "../../ui/icon.tsx";
import { icons } from "../../ui/icons.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { GroupRow, GutterRow } from "../../ui/ledger.tsx";
import { StateChip } from "../../ui/state-chip.tsx";
import { createClientNames } from "./client-names.ts";
import { holdOfEntry, holdOfNotice, useHoldWords } from "../../casework/hold-words.ts";
import css from "./outbox-sheet.module.css";
import { recordHref } from "./record-href.ts";
import { createRecordTitle, EntryTitle } from "./record-title.tsx";
import { TakingAct } from "./taking-act.tsx";

type Told = Extract<NeedsYou, { notice: unknown }>["notice"];
type Held = Extract<NeedsYou, { why: "held" }>["held"];

interface ClientNeeds {
  clientId: RecordId | null;
  needs: NeedsYou[];
}

/** What waits for this person, before everything else, by client. */
export function NeedsYouRows(props: { onOpen: () => void }): JSX.Element {
  const store = useStore();
  const { t } = useI18n();
  const groups = createMemo<readonly ClientNeeds[]>(
    (before) => keepEqual(before, byClient(store.attention.needsYou()), keyOfGroup),
    [],
  );
  const nameOf = createClientNames(() => groups().flatMap(({ clientId }) => clientId ?? []));
  return (
    <ForKeyed each={groups()} keyOf={keyOfGroup}>
      {(group) => (
        <>
          <GroupRow title={nameOf(group().clientId) || t("outbox.noClient")} />
          <ForKeyed each={group().needs} keyOf={keyOfNeed}>
            {(need) => <Need need={need()} onOpen={props.onOpen} />}
          </ForKeyed>
        </>
      )}
    </ForKeyed>
  );
}

function keyOfGroup({ clientId }: ClientNeeds): string {
  return clientId ?? "none";
}

function keyOfNeed(need: NeedsYou): string {
  return need.why === "held" ? need.held.id : need.notice.id;
}

function byClient(needs: readonly NeedsYou[]): ClientNeeds[] {
  const groups = new Map<RecordId | null, ClientNeeds>();
  for (const need of needs) {
    const clientId = clientOf(need);
    const group = groups.get(clientId) ?? { clientId, needs: [] };
    group.needs.push(need);
    groups.set(clientId, group);
  }
  return [...groups.values()];
}

function clientOf(need: NeedsYou): RecordId | null {
  return need.why === "held" ? need.held.entry.clientId : need.notice.clientId;
}

function Need(props: { need: NeedsYou; onOpen: () => void }): JSX.Element {
  return (
    <Switch>
      <Match when={props.need.why === "returned" && props.need.notice}>
        {(notice) => <ReturnedRow notice={notice()} onOpen={props.onOpen} />}
      </Match>
      <Match when={props.need.why === "parked" && props.need.notice}>
        {(notice) => <ParkedElsewhereRow notice={notice()} />}
      </Match>
      <Match when={props.need.why === "held" && props.need.held}>
        {(held) => <HeldRow held={held()} onOpen={props.onOpen} />}
      </Match>
    </Switch>
  );
}

function ReturnedRow(props: { notice: Told; onOpen: () => void }): JSX.Element {
  const { t } = useI18n();
  const { whoIs } = usePeopleWords();
  const { fieldName } = useRecordWords();
  const notice = () => props.notice.body.fields;
  const title = createRecordTitle(() => ({
    kind: notice().recordKind,
    id: notice().record,
    collection: notice().recordCollection,
  }));
  const reason = () => {
    const who = whoIs(notice().by);
    const { comment } = notice();
    return comment === ""
      ? t("outbox.returned", { who })
      : t("outbox.returnedComment", { who, comment });
  };
  const href = () =>
    recordHref({
      kind: notice().recordKind,
      id: notice().record,
      clientId: props.notice.clientId,
      field: notice().field,
      referral: notice().referral,
    });
  const act = () => {
    const { field, recordKind } = notice();
    // What is written once has no field to change.
    const isOnce = recordKind === "status-change" || recordKind === "note";
    if (!field || field === "*" || isOnce) return t("outbox.open");
    return t("outbox.openField", { field: fieldName(recordKind, field) });
  };
  return (
    <NeedRow title={title()} at={notice().at} reason={reason()}>
      <OpenLink href={href()} words={act()} onOpen={props.onOpen} />
    </NeedRow>
  );
}

function HeldRow(props: { held: Held; onOpen: () => void }): JSX.Element {
  const { t } = useI18n();
  const holdWords = useHoldWords();
  const first = () => props.held.entry.rows[0];
  const href = () => {
    const row = first();
    if (!row) return undefined;
    const field = props.held.reason === "invalid-field" ? props.held.answer?.detail : undefined;
    return recordHref({ kind: row.kind, id: row.id, clientId: row.clientId, field });
  };
  return (
    <NeedRow
      title={<EntryTitle rows={props.held.entry.rows} />}
      at={props.held.entry.at}
      reason={holdWords(holdOfEntry(props.held))}
    >
      <GiveUp entry={props.held.id} />
      <TakingAct held={props.held} />
      <Show when={href()}>
        {(to) => <OpenLink href={to()} words={t("outbox.open")} onOpen={props.onOpen} />}
      </Show>
    </NeedRow>
  );
}

/** A save of hers that lies on another tablet: from here she can learn why, and give it up. */
function ParkedElsewhereRow(props: { notice: Told }): JSX.Element {
  const { t } = useI18n();
  const holdWords = useHoldWords();
  const notice = () => props.notice.body.fields;
  const title = createRecordTitle(() => ({
    kind: notice().recordKind,
    id: notice().record,
    collection: notice().recordCollection,
  }));
  return (
    <NeedRow
      title={title()}
      at={notice().at}
      reason={`${holdWords(holdOfNotice(notice()))} ${t("outbox.otherTablet")}`}
    >
      <Show when={notice().entry}>{(entry) => <GiveUp entry={entry()} />}</Show>
    </NeedRow>
  );
}

function GiveUp(props: { entry: RecordId }): JSX.Element {
  const store = useStore();
  const { t } = useI18n();
  const toastRefused = useRefusedToast();
  const [isAsking, setAsking] = createSignal(false);
  const giveUp = async (): Promise<void> => {
    setAsking(false);
    const result = await store.giveUp(props.entry);
    if (!result.ok) toastRefused(result.refusal);
  };
  return (
    <>
      <Button look="quiet" onClick={() => setAsking(true)}>
        {t("outbox.giveUp")}
      </Button>
      <Dialog
        open={isAsking()}
        onOpenChange={setAsking}
        title={t("outbox.giveUpTitle")}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t("outbox.keep")}</Button>
            <Button look="danger" onClick={() => void giveUp()}>
              {t("outbox.giveUp")}
            </Button>
          </>
        }
      >
        {t("outbox.giveUpText")}
      </Dialog>
    </>
  );
}

// The sheet goes first, so that the page behind it has the screen and the focus.
function OpenLink(props: { href: string; words: string; onOpen: () => void }): JSX.Element {
  return (
    <ButtonLink href={props.href} onFollow={() => props.onOpen()}>
      {props.words}
    </ButtonLink>
  );
}

function NeedRow(props: {
  title: JSX.Element;
  at: string;
  reason: string;
  children: JSX.Element;
}): JSX.Element {
  const { t } = useI18n();
  const { whenWords } = useTimeWords();
  return (
    <GutterRow
      tone="needs-you"
      gutter={<Glyph icon={icons.needsYou} size={24} />}
      title={
        <div class={css["head"]}>
          <span class={css["headWords"]}>
            {props.title} <span class={css["when"]}>{whenWords(props.at)}</span>
          </span>
          <StateChip state="needs-you" text={t("state.needsYou")} />
        </div>
      }
    >
      <p class={css["reason"]} dir="auto">
        {props.reason}
      </p>
      <div class={css["acts"]}>{props.children}</div>
    </GutterRow>
  );
}
