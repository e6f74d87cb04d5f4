import { createMemo, createSignal, Show, type JSX } from "solid-js";
import { usePeopleWords } from "../../casework/people-words.ts";
import { useTimeWords } from "../../casework/time-words.ts";
import { Button } from "../../ui/button.tsx";
import { icons } from "../../ui/icons.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { createMedia } from "../../ui/media.ts";
import { SearchBox } from "../../ui/search-box.tsx";
import { Select, type Option } from "../../ui/select.tsx";
import css from "./filter-row.module.css";
import { useReview } from "./review-desk.tsx";
import { kindOf } from "./review-filter.ts";
import type { ReviewLine } from "./review-lines.ts";

/** Words, worker, kind and day. On a phone they wait behind a button, so that the list comes first. */
export function FilterRow(): JSX.Element {
  const desk = useReview();
  const { t } = useI18n();
  const isPhone = createMedia("(width < 600px)");
  const [isOpen, setOpen] = createSignal(false);
  return (
    <div class={css["filters"]}>
      <Show when={isPhone()}>
        <Button
          icon={icons.find}
          aria-expanded={isOpen()}
          look={desk.filter.isOn() ? "secondary" : "quiet"}
          onClick={() => setOpen(!isOpen())}
        >
          {t("review.filters")}
        </Button>
      </Show>
      <Show when={!isPhone() || isOpen()}>
        <Filters />
      </Show>
    </div>
  );
}

function Filters(): JSX.Element {
  const desk = useReview();
  const { t, tn } = useI18n();
  const { briefOf } = usePeopleWords();
  const { dayWords } = useTimeWords();
  const { now, set } = desk.filter;
  const workers = createMemo(() => {
    const people = valuesOf(desk.lines(), ({ item }) => item.author);
    return withAll(t("review.anyWorker"), byLabel(people.map(named(briefOf))));
  });
  const kinds = createMemo(() => {
    const names = valuesOf(desk.lines(), kindOf).map(named((kind) => t(`review.kindName.${kind}`)));
    return withAll(t("review.anyKind"), byLabel(names));
  });
  // Days stand as the lines do, newest first.
  const days = createMemo(() => {
    const all = valuesOf(desk.lines(), ({ day }) => day).sort((a, b) => (a < b ? 1 : -1));
    return withAll(t("review.anyDay"), all.map(named(dayWords)));
  });

  return (
    <>
      <div class={css["search"]}>
        <SearchBox
          label={t("review.search")}
          value={now().text}
          onInput={(text) => set({ text })}
          clearLabel={t("action.clear")}
          status={now().text ? tn("review.matching", desk.inTab().length) : undefined}
        />
      </div>
      <Select
        label={t("review.worker")}
        labelHidden
        value={now().worker}
        options={workers()}
        onChange={(worker) => set({ worker })}
      />
      <Select
        label={t("review.kind")}
        labelHidden
        value={now().kind}
        options={kinds()}
        onChange={(kind) => set({ kind })}
      />
      <Select
        label={t("review.day")}
        labelHidden
        value={now().day}
        options={days()}
        onChange={(day) => set({ day })}
      />
    </>
  );
}

function valuesOf<T extends string>(
  lines: readonly ReviewLine[],
  valueOf: (line: ReviewLine) => T,
): T[] {
  return [...new Set(lines.map(valueOf))];
}

function named<T extends string>(words: (value: T) => string): (value: T) => Option<string> {
  return (value) => ({ value, label: words(value) });
}

function byLabel(options: Option<string>[]): Option<string>[] {
  return options.sort((a, b) => a.label.localeCompare(b.label));
}

function withAll(label: string, options: Option<string>[]): Option<string>[] {
  return [{ value: "", label }, ...options];
}
