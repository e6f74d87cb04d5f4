import { useRecordWords } from "../../casework/record-words.ts";
import { useTimeWords } from "../../casework/time-words.ts";
import type { RecordId } from "../../records/fields.ts";
import { useStore } from "../../store/store-context.tsx";
import { ForKeyed } from "../../ui/for-keyed.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { GutterRow, Ledger } from "../../ui/ledger.tsx";
import { SectionHeading } from "../../ui/section-heading.tsx";
import css from "./client.module.css";
import { createHistory, HistoryList } from "./history.tsx";

/** Where the client is enrolled and what she needs. */
export function PlanTab(props: { clientId: RecordId }) {
  return (
    <>
      <Enrollments clientId={props.clientId} />
      <Needs clientId={props.clientId} />
    </>
  );
}

function Enrollments(props: { clientId: RecordId }) {
  const { t } = useI18n();
  const store = useStore();
  const { valueWords } = useRecordWords();
  const { dayWords, gutterWords } = useTimeWords();
  const history = createHistory(store, () => ({ clientId: props.clientId, kind: "enrollment" }));
  return (
    <section class={css["part"]}>
      <SectionHeading text={t("plan.enrollments")} />
      <HistoryList
        history={history}
        isEmpty={history.views() && history.views()?.length === 0}
        emptyText={t("plan.enrollments.empty")}
      >
        <Ledger label={t("plan.enrollments")}>
          <ForKeyed each={history.views()} keyOf={(view) => view.id}>
            {(view) => {
              const gutter = () => gutterWords(view().fields.entry, view().createdAt);
              const exit = () => view().fields.exit;
              return (
                <GutterRow
                  gutter={gutter().gutter}
                  gutterDetail={gutter().detail}
                  title={valueWords("enrollment", "program", view().fields.program)}
                  detail={[
                    t("plan.since", { day: dayWords(view().fields.entry) }),
                    exit() === null ? "" : t("plan.until", { day: dayWords(exit() ?? "") }),
                    view().fields.exitReason,
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                />
              );
            }}
          </ForKeyed>
        </Ledger>
      </HistoryList>
    </section>
  );
}

function Needs(props: { clientId: RecordId }) {
  const { t } = useI18n();
  const store = useStore();
  const { valueWords } = useRecordWords();
  const { gutterWords } = useTimeWords();
  const history = createHistory(store, () => ({ clientId: props.clientId, kind: "need" }));
  return (
    <section class={css["part"]}>
      <SectionHeading text={t("plan.needs")} />
      <HistoryList
        history={history}
        isEmpty={history.views() && history.views()?.length === 0}
        emptyText={t("plan.needs.empty")}
      >
        <Ledger label={t("plan.needs")}>
          <ForKeyed each={history.views()} keyOf={(view) => view.id}>
            {(view) => {
              const gutter = () => gutterWords(view().fields.since, view().createdAt);
              return (
                <GutterRow
                  gutter={gutter().gutter}
                  gutterDetail={gutter().detail}
                  title={valueWords("need", "type", view().fields.type)}
                  detail={[
                    t(`needStatus.${view().fields.status}`),
                    t(`severity.${view().fields.severity}`),
                    view().fields.notes,
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                />
              );
            }}
          </ForKeyed>
        </Ledger>
      </HistoryList>
    </section>
  );
}
