import { createMemo, Show } from "solid-js";
import type { RecordId } from "../../records/fields.ts";
import type { CompetingValue } from "../../records/review/review.ts";
import { serviceTotals } from "../../records/service/service-totals.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import { isFilled } from "../../store/sync-state.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { icons } from "../../ui/icons.ts";
import { createMedia } from "../../ui/media.ts";
import { SectionHeading } from "../../ui/section-heading.tsx";
import { createHistory, HistoryList } from "./history.tsx";
import { useOlderRecords } from "./older-records.tsx";
import { createServiceFilters, FilterFields } from "./service-filters.tsx";
import { ServiceTotals } from "./service-totals.tsx";
import css from "./services-tab.module.css";
import { ServiceRows } from "./service-rows.tsx";

/** S-11: every service of the client, newest first; one that was deleted leaves who did it and when (S-23). */
export function ServicesTab(props: {
  clientId: RecordId;
  competing: (record: RecordId) => readonly CompetingValue[];
}) {
  const { t } = useI18n();
  const store = useStore();
  // Beside their icons a phone has no room for both words.
  const isPhone = createMedia("(width < 600px)");
  const filters = createServiceFilters(() => props.clientId);
  const isFiltering = filters.isOpen;
  const history = createHistory(store, () => ({
    clientId: props.clientId,
    kind: "service",
    withWithdrawn: true,
    isWhole: isFiltering(),
  }));
  // A save that was taken back at once is as if it had not been.
  const all = createMemo(() =>
    history.views()?.filter(({ withdrawn }) => withdrawn?.why !== "undo"),
  );
  const standing = createMemo(() => (all() ?? []).filter(({ withdrawn }) => withdrawn === null));
  const matching = createMemo(() => (isFiltering() ? all()?.filter(filters.lets) : all()));
  return (
    <>
      <div class={css["toolbar"]}>
        <Button
          icon={isPhone() ? undefined : icons.find}
          look={isFiltering() ? "secondary" : "quiet"}
          aria-expanded={isFiltering()}
          onClick={() => (isFiltering() ? filters.close() : filters.open())}
        >
          {t("services.filters")}
        </Button>
        <ButtonLink
          icon={isPhone() ? undefined : icons.record}
          href={`/clients/${props.clientId}/services/new`}
        >
          {t("service.new")}
        </ButtonLink>
      </div>
      <Show when={isFiltering()}>
        <FilterFields filters={filters} views={standing()} />
        <ServiceTotals views={standing().filter(filters.lets)} isCounted={history.isCounted()} />
      </Show>
      <SectionHeading
        text={t("services.heading")}
        count={<MonthSum given={standing()} hasOlder={history.hasOlder()} />}
      />
      <HistoryList
        history={{
          ...history,
          hasOlder: () =>
            isFiltering() ? (matching()?.length ?? 0) > history.size() : history.hasOlder(),
        }}
        isEmpty={matching()?.length === 0}
        emptyText={all()?.length === 0 ? t("services.empty") : t("services.filter.none")}
        isWholePage
      >
        <ServiceRows views={matching()?.slice(0, history.size())} competing={props.competing} />
      </HistoryList>
    </>
  );
}

// A month of which a part may not be here is left out, not summed up wrongly.
function MonthSum(props: { given: readonly RecordView<"service">[]; hasOlder: boolean }) {
  const { tn, month, money } = useI18n();
  const store = useStore();
  const older = useOlderRecords();
  const inMonth = () =>
    props.given.filter(({ fields }) => fields.date.startsWith(store.today().slice(0, 7)));
  const totals = createMemo(() => serviceTotals(inMonth().map(({ fields }) => fields)));
  const isWhole = () =>
    older() === "here" &&
    isFilled(store.sync.state()) &&
    (!props.hasOlder || inMonth().length < props.given.length);
  return (
    <Show when={totals().given > 0 && isWhole()}>
      {tn("services.month", totals().given, {
        month: month(store.today()),
        total: money(totals().value),
      })}
    </Show>
  );
}
