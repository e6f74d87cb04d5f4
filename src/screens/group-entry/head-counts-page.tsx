import { createMemo, createSignal, Show } from "solid-js";
import { RecordChip } from "../../casework/record-chip.tsx";
import { useRecordWords } from "../../casework/record-words.ts";
import { useTimeWords } from "../../casework/time-words.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ForKeyed } from "../../ui/for-keyed.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { GutterRow, Ledger } from "../../ui/ledger.tsx";
import { createMedia } from "../../ui/media.ts";
import { Page } from "../../ui/page.tsx";
import css from "./group-entry.module.css";

const PAGE = 50;

/** S-09: services to people whom nobody named, newest first; each opens to be corrected, or to name some of them. */
export function HeadCountsPage() {
  const { t } = useI18n();
  const store = useStore();
  const [size, setSize] = createSignal(PAGE);
  const found = store.createCasework(() => ({
    ...{ clientId: null, kind: "service", size: size() },
  }));
  const shown = createMemo(() => found()?.filter(({ fields }) => fields.headCount !== null));
  return (
    <Page
      title={t("counts.title")}
      detail={t("counts.detail")}
      back={{ href: "/group", label: t("action.back") }}
    >
      <Show
        when={shown()?.length !== 0}
        fallback={<EmptyState drawing="no-results" text={t("counts.none")} />}
      >
        <Ledger label={t("counts.title")}>
          <ForKeyed each={shown()} keyOf={(view) => view.id}>
            {(view) => <CountRow view={view()} />}
          </ForKeyed>
        </Ledger>
      </Show>
      <Show when={(found()?.length ?? 0) >= size()}>
        <div class={css["add"]}>
          <Button onClick={() => setSize((before) => before + PAGE)}>
            {t("history.showOlder")}
          </Button>
        </div>
      </Show>
    </Page>
  );
}

function CountRow(props: { view: RecordView<"service"> }) {
  const { t, tn, money } = useI18n();
  const { valueWords, unitsWords } = useRecordWords();
  const { gutterWords } = useTimeWords();
  // Under the words: beside them a phone has no room, and the row would break.
  const isNarrow = createMedia("(width < 600px)");
  const fields = () => props.view.fields;
  const gutter = () => gutterWords(fields().date, props.view.createdAt);
  // Behind the last of them nobody is left to be named.
  const isOpen = () => props.view.fields.headCount !== 0;
  const detail = () => {
    if (!isOpen()) return t("counts.gone");
    const { headCount, units, unit, total } = fields();
    const people = headCount ?? 0;
    if (people < 0) return tn("counts.over", -people);
    // One for each says nothing that the people do not say.
    const each = unit === "count" && units === people * 100 ? "" : unitsWords(units, unit);
    return [tn("counts.people", people), each, total > 0 ? money(total) : ""]
      .filter((part) => part !== "")
      .join(" · ");
  };
  return (
    <GutterRow
      gutter={gutter().gutter}
      gutterDetail={gutter().detail}
      title={valueWords("service", "definition", fields().definition)}
      detail={detail()}
      href={isOpen() ? `/group/counts/${props.view.id}` : undefined}
      end={isNarrow() ? undefined : <RecordChip view={props.view} />}
    >
      <Show when={isNarrow()}>
        <RecordChip view={props.view} />
      </Show>
    </GutterRow>
  );
}
