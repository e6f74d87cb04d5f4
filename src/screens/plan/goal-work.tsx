import { createMemo, Show } from "solid-js";
import { RecordChip } from "../../casework/record-chip.tsx";
import { useRecordWords } from "../../casework/record-words.ts";
import { useTimeWords } from "../../casework/time-words.ts";
import type { RecordId } from "../../records/fields.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import { ForKeyed } from "../../ui/for-keyed.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { GutterRow, Ledger } from "../../ui/ledger.tsx";
import { createMedia } from "../../ui/media.ts";
import { SectionHeading } from "../../ui/section-heading.tsx";
import css from "./plan.module.css";

// More than are recorded for one goal.
const MOST_LOOKED_AT = 500;

/** What was recorded for a goal: its services and referrals together, newest first. */
export function GoalWork(props: { goal: RecordId; clientId: RecordId }) {
  const { t } = useI18n();
  const store = useStore();
  const size = MOST_LOOKED_AT;
  const services = store.createCasework(() => ({
    ...{ clientId: props.clientId, size },
    kind: "service",
  }));
  const referrals = store.createCasework(() => ({
    ...{ clientId: props.clientId, size },
    kind: "referral",
  }));
  const work = createMemo(() =>
    [...(services() ?? []), ...(referrals() ?? [])]
      .filter(({ fields }) => fields.goal === props.goal)
      .sort((a, b) =>
        a.fields.date === b.fields.date
          ? b.createdAt.localeCompare(a.createdAt)
          : b.fields.date.localeCompare(a.fields.date),
      ),
  );
  return (
    <section class={css["work"]}>
      <SectionHeading place="form" text={t("plan.goal.work")} />
      <Show
        when={work().length > 0}
        fallback={<p class={css["empty"]}>{t("plan.goal.work.none")}</p>}
      >
        <Ledger gutter="form" label={t("plan.goal.work")}>
          <ForKeyed each={work()} keyOf={(view) => view.id}>
            {(view) => <WorkRow view={view()} clientId={props.clientId} />}
          </ForKeyed>
        </Ledger>
      </Show>
    </section>
  );
}

function WorkRow(props: {
  view: RecordView<"service"> | RecordView<"referral">;
  clientId: RecordId;
}) {
  const { titleOf, detailOf } = useRecordWords();
  const { gutterWords } = useTimeWords();
  // Under the words: beside them a phone has no room, and the row would break.
  const isNarrow = createMedia("(width < 600px)");
  const gutter = () => gutterWords(props.view.fields.date, props.view.createdAt);
  const part = () => (props.view.kind === "service" ? "services" : "referrals");
  return (
    <GutterRow
      gutter={gutter().gutter}
      gutterDetail={gutter().detail}
      title={titleOf(props.view.kind, props.view.fields)}
      detail={detailOf(props.view.kind, props.view.fields)}
      href={`/clients/${props.clientId}/${part()}/${props.view.id}`}
      end={isNarrow() ? undefined : <RecordChip view={props.view} />}
    >
      <Show when={isNarrow()}>
        <RecordChip view={props.view} />
      </Show>
    </GutterRow>
  );
}
