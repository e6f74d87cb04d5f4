import { createMemo, Show } from "solid-js";
import { WorkRow } from "../../casework/work-row.tsx";
import type { RecordId } from "../../records/fields.ts";
import { useStore } from "../../store/store-context.tsx";
import { ForKeyed } from "../../ui/for-keyed.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { Ledger } from "../../ui/ledger.tsx";
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
