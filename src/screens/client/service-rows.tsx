import { useNavigate } from "@tanstack/solid-router";
import { Show } from "solid-js";
import { CompetingNotice } from "../../casework/competing.tsx";
import { RecordChip } from "../../casework/record-chip.tsx";
import { usePeopleWords } from "../../casework/people-words.ts";
import { useRecordWords } from "../../casework/record-words.ts";
import { atField, useReturnWords, useSentBack } from "../../casework/returned.ts";
import { useSaveAct } from "../../casework/save-act.ts";
import { useTimeWords } from "../../casework/time-words.ts";
import type { RecordId } from "../../records/fields.ts";
import type { CompetingValue } from "../../records/review/review.ts";
import type { RecordView } from "../../store/overlay.ts";
import { ForKeyed } from "../../ui/for-keyed.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { icons } from "../../ui/icons.ts";
import { GutterRow, Ledger } from "../../ui/ledger.tsx";
import { Reason } from "../../ui/mark.tsx";
import { createMedia } from "../../ui/media.ts";
import { Menu, type MenuItem } from "../../ui/menu.tsx";
import css from "./client.module.css";
import { DeletedRow } from "./deleted-row.tsx";

/** The rows of a history of services; a deleted one says who did it, and can be put back. */
export function ServiceRows(props: {
  views: readonly RecordView<"service">[] | undefined;
  competing: (record: RecordId) => readonly CompetingValue[];
}) {
  const { t } = useI18n();
  // Beside the words a phone has room for the amount alone: the chip goes under them.
  const isNarrow = createMedia("(width < 600px)");
  return (
    <Ledger label={t("services.heading")}>
      <ForKeyed each={props.views} keyOf={(view) => view.id}>
        {(view) => (
          <Show when={view().withdrawn === null} fallback={<DeletedService view={view()} />}>
            <ServiceRow
              view={view()}
              competing={props.competing(view().id)}
              isNarrow={isNarrow()}
            />
          </Show>
        )}
      </ForKeyed>
    </Ledger>
  );
}

function DeletedService(props: { view: RecordView<"service"> }) {
  const names = useServiceNames();
  return (
    <DeletedRow
      view={props.view}
      day={props.view.fields.date}
      title={names.title(props.view)}
      name={names.row(props.view)}
    />
  );
}

function useServiceNames() {
  const { t } = useI18n();
  const { valueWords } = useRecordWords();
  const { dayWords } = useTimeWords();
  const title = ({ fields }: RecordView<"service">) =>
    valueWords("service", "definition", fields.definition);
  return {
    title,
    /** For a control's name: which of several. */
    row: (view: RecordView<"service">) =>
      t("services.row", { name: title(view), day: dayWords(view.fields.date) }),
  };
}

function ServiceRow(props: {
  view: RecordView<"service">;
  competing: readonly CompetingValue[];
  isNarrow: boolean;
}) {
  const { money } = useI18n();
  const names = useServiceNames();
  const { gutterWords } = useTimeWords();
  const sentBack = useSentBack();
  const returnWords = useReturnWords();
  const service = () => props.view.fields;
  const gutter = () => gutterWords(service().date, props.view.createdAt);
  const comment = () => returnWords(sentBack(props.view));
  return (
    <GutterRow
      gutter={gutter().gutter}
      gutterDetail={gutter().detail}
      title={names.title(props.view)}
      detail={<ServiceDetail view={props.view} />}
      href={`/clients/${props.view.clientId}/services/${props.view.id}${atField(sentBack(props.view))}`}
      tone={sentBack(props.view) ? "needs-you" : undefined}
      end={
        <>
          <Show when={!props.isNarrow}>
            <RecordChip view={props.view} />
          </Show>
          <span class={css["amount"]}>{service().total > 0 ? money(service().total) : "–"}</span>
          <ServiceMenu view={props.view} />
        </>
      }
    >
      <Show when={props.isNarrow}>
        <RecordChip view={props.view} />
      </Show>
      <Show when={comment()}>
        <Reason>{comment()}</Reason>
      </Show>
      <CompetingNotice values={props.competing} />
    </GutterRow>
  );
}

function ServiceDetail(props: { view: RecordView<"service"> }) {
  const { t } = useI18n();
  const { detailOf, valueWords } = useRecordWords();
  const { colleague } = usePeopleWords();
  const service = () => props.view.fields;
  const what = () =>
    service().turnAway === null
      ? detailOf("service", service())
      : t("services.turnedAway", {
          reason: valueWords("service", "turnAway", service().turnAway),
        });
  return <>{[what(), colleague(props.view.createdBy)].filter((part) => part !== "").join(" · ")}</>;
}

function ServiceMenu(props: { view: RecordView<"service"> }) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const act = useSaveAct();
  const names = useServiceNames();
  const remove = () =>
    act(
      { clientId: props.view.clientId, changes: [{ view: props.view, withdraw: "deleted" }] },
      "deleted",
    );
  const edit = () =>
    navigate({
      to: "/clients/$clientId/services/$recordId",
      params: { clientId: props.view.clientId ?? "", recordId: props.view.id },
    });
  const refer = () =>
    navigate({
      to: "/clients/$clientId/quick-referrals",
      params: { clientId: props.view.clientId ?? "" },
    });
  const onward = (): MenuItem[] =>
    props.view.fields.turnAway === null
      ? []
      : [{ label: t("services.refer"), icon: icons.referral, onSelect: () => void refer() }];
  const groups = () => [
    {
      items: [
        { label: t("action.edit"), icon: icons.edit, onSelect: () => void edit() },
        ...onward(),
        {
          label: t("action.delete"),
          icon: icons.delete,
          danger: true,
          onSelect: () => void remove(),
        },
      ],
    },
  ];
  return <Menu label={t("action.moreFor", { name: names.row(props.view) })} groups={groups()} />;
}
