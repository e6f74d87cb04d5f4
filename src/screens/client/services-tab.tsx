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
import { useStore } from "../../store/store-context.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { ForKeyed } from "../../ui/for-keyed.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { icons } from "../../ui/icons.ts";
import { GutterRow, Ledger } from "../../ui/ledger.tsx";
import { Reason } from "../../ui/mark.tsx";
import { createMedia } from "../../ui/media.ts";
import { Menu } from "../../ui/menu.tsx";
import { SectionHeading } from "../../ui/section-heading.tsx";
import css from "./client.module.css";
import { createHistory, HistoryList, type History } from "./history.tsx";
import { useOlderRecords } from "./older-records.tsx";

/** S-11: every service of the client, newest first. */
export function ServicesTab(props: {
  clientId: RecordId;
  competing: (record: RecordId) => readonly CompetingValue[];
}) {
  const { t } = useI18n();
  const store = useStore();
  const history = createHistory(store, () => ({ clientId: props.clientId, kind: "service" }));
  // Beside the words a phone has room for the amount alone: the chip goes under them.
  const isNarrow = createMedia("(width < 600px)");
  return (
    <>
      <div class={css["toolbar"]}>
        <ButtonLink icon={icons.record} href={`/clients/${props.clientId}/services/new`}>
          {t("service.new")}
        </ButtonLink>
      </div>
      <SectionHeading text={t("services.heading")} count={<MonthSum history={history} />} />
      <HistoryList
        history={history}
        isEmpty={history.views()?.length === 0}
        emptyText={t("services.empty")}
        isWholePage
      >
        <Ledger label={t("services.heading")}>
          <ForKeyed each={history.views()} keyOf={(view) => view.id}>
            {(view) => (
              <ServiceRow
                view={view()}
                competing={props.competing(view().id)}
                isNarrow={isNarrow()}
              />
            )}
          </ForKeyed>
        </Ledger>
      </HistoryList>
    </>
  );
}

// A month of which a part may not be here is left out, not summed up wrongly.
function MonthSum(props: { history: History<"service"> }) {
  const { tn, month, money } = useI18n();
  const store = useStore();
  const older = useOlderRecords();
  const given = () =>
    (props.history.views() ?? []).filter(
      ({ fields }) => fields.date.startsWith(store.today().slice(0, 7)) && fields.turnAway === null,
    );
  const isWhole = () =>
    older() === "here" &&
    (!props.history.hasOlder() || given().length < (props.history.views()?.length ?? 0));
  const total = () => given().reduce((sum, { fields }) => sum + fields.total, 0);
  return (
    <Show when={given().length > 0 && isWhole()}>
      {tn("services.month", given().length, {
        month: month(store.today()),
        total: money(total()),
      })}
    </Show>
  );
}

function ServiceRow(props: {
  view: RecordView<"service">;
  competing: readonly CompetingValue[];
  isNarrow: boolean;
}) {
  const { money } = useI18n();
  const words = useRecordWords();
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
      title={words.valueWords("service", "definition", service().definition)}
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
  const { dayWords } = useTimeWords();
  const { valueWords } = useRecordWords();
  const name = () =>
    t("services.row", {
      name: valueWords("service", "definition", props.view.fields.definition),
      day: dayWords(props.view.fields.date),
    });
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
  const groups = () => [
    {
      items: [
        { label: t("action.edit"), icon: icons.edit, onSelect: () => void edit() },
        {
          label: t("action.delete"),
          icon: icons.delete,
          danger: true,
          onSelect: () => void remove(),
        },
      ],
    },
  ];
  return <Menu label={t("action.moreFor", { name: name() })} groups={groups()} />;
}
