import { useNavigate } from "@tanstack/solid-router";
import { createMemo, Show, type Accessor, type JSX } from "solid-js";
import { CompetingNotice } from "../../casework/competing.tsx";
import { RecordChip } from "../../casework/record-chip.tsx";
import { atField, useReturnWords, useSentBack } from "../../casework/returned.ts";
import { useSaveAct } from "../../casework/save-act.ts";
import { useTimeWords } from "../../casework/time-words.ts";
import type { Day, RecordId } from "../../records/fields.ts";
import type { CompetingValue } from "../../records/review/review.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { ForKeyed } from "../../ui/for-keyed.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { icons } from "../../ui/icons.ts";
import { GutterRow, Ledger } from "../../ui/ledger.tsx";
import { Reason } from "../../ui/mark.tsx";
import { createMedia } from "../../ui/media.ts";
import { Menu, type MenuItem } from "../../ui/menu.tsx";
import { SectionHeading } from "../../ui/section-heading.tsx";
import css from "./client.module.css";
import { DeletedRow } from "./deleted-row.tsx";
import { createHistory, HistoryList } from "./history.tsx";

/** The kinds of record that make a client's plan. */
export type PlanKind = "enrollment" | "need" | "goal" | "assessment";

/** What a part of the plan needs to know. */
export interface PlanPartProps {
  clientId: RecordId;
  competing: (record: RecordId) => readonly CompetingValue[];
}

/** One line of the plan in words. */
export interface PlanWords {
  day: Day;
  title: string;
  detail: string;
  /** For the name of a control: which of several. */
  name: string;
  href: string;
  /** What can be done at one tap besides `Edit` and `Delete`. */
  acts?: readonly MenuItem[];
  /** How it stands, under its words. */
  standing?: JSX.Element;
}

/** One kind of the plan's records, newest first; what was deleted leaves who did it and when. */
export function PlanList<K extends PlanKind>(
  props: PlanPartProps & {
    kind: K;
    heading: string;
    emptyText: string;
    /** The way to a new one. */
    add: JSX.Element;
    words: (view: RecordView<K>) => PlanWords;
  },
) {
  const store = useStore();
  const history = createHistory<K>(store, () => ({
    clientId: props.clientId,
    kind: props.kind,
    withWithdrawn: true,
  }));
  // A save that was taken back at once is as if it had not been.
  const views = createMemo(() =>
    history.views()?.filter(({ withdrawn }) => withdrawn?.why !== "undo"),
  );
  return (
    <section class={css["part"]}>
      <SectionHeading text={props.heading} count={props.add} />
      <HistoryList
        history={history}
        isEmpty={views() && views()?.length === 0}
        emptyText={props.emptyText}
      >
        <Ledger label={props.heading}>
          <ForKeyed each={views()} keyOf={(view) => view.id}>
            {(view) => (
              <PlanRow
                view={view()}
                words={() => props.words(view())}
                competing={props.competing(view().id)}
              />
            )}
          </ForKeyed>
        </Ledger>
      </HistoryList>
    </section>
  );
}

/** The way to a new record, in the heading of its kind; beside the icon a phone has no room for the words. */
export function AddToPlan(props: {
  label: string;
  href?: string | undefined;
  onPress?: (() => void) | undefined;
}) {
  const isPhone = createMedia("(width < 600px)");
  const icon = () => (isPhone() ? undefined : icons.record);
  return (
    <Show
      when={props.href}
      fallback={
        <Button look="quiet" icon={icon()} onClick={() => props.onPress?.()}>
          {props.label}
        </Button>
      }
    >
      {(href) => (
        <ButtonLink look="quiet" icon={icon()} href={href()}>
          {props.label}
        </ButtonLink>
      )}
    </Show>
  );
}

function PlanRow(props: {
  view: RecordView;
  words: Accessor<PlanWords>;
  competing: readonly CompetingValue[];
}) {
  const { gutterWords } = useTimeWords();
  const sentBack = useSentBack();
  const returnWords = useReturnWords();
  // Beside the words a phone has no room for the chip: it goes under them.
  const isNarrow = createMedia("(width < 600px)");
  const words = createMemo(() => props.words());
  const gutter = () => gutterWords(words().day, props.view.createdAt);
  const comment = () => returnWords(sentBack(props.view));
  return (
    <Show
      when={props.view.withdrawn === null}
      fallback={
        <DeletedRow view={props.view} day={words().day} title={words().title} name={words().name} />
      }
    >
      <GutterRow
        gutter={gutter().gutter}
        gutterDetail={gutter().detail}
        title={words().title}
        detail={words().detail}
        href={`${words().href}${atField(sentBack(props.view))}`}
        tone={sentBack(props.view) ? "needs-you" : undefined}
        end={
          <>
            <Show when={!isNarrow()}>
              <RecordChip view={props.view} />
            </Show>
            <PlanMenu view={props.view} words={words()} />
          </>
        }
      >
        {words().standing}
        <Show when={isNarrow()}>
          <RecordChip view={props.view} />
        </Show>
        <Show when={comment()}>{(text) => <Reason>{text()}</Reason>}</Show>
        <CompetingNotice values={props.competing} />
      </GutterRow>
    </Show>
  );
}

function PlanMenu(props: { view: RecordView; words: PlanWords }) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const act = useSaveAct();
  const remove = () =>
    act(
      { clientId: props.view.clientId, changes: [{ view: props.view, withdraw: "deleted" }] },
      "deleted",
    );
  const groups = () => [
    {
      items: [
        {
          label: t("action.edit"),
          icon: icons.edit,
          onSelect: () => void navigate({ to: props.words.href }),
        },
        ...(props.words.acts ?? []),
        {
          label: t("action.delete"),
          icon: icons.delete,
          danger: true,
          onSelect: () => void remove(),
        },
      ],
    },
  ];
  return <Menu label={t("action.moreFor", { name: props.words.name })} groups={groups()} />;
}
