import { Show, type JSX } from "solid-js";
import { useStore } from "../../store/store-context.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { ProgressLine } from "../../ui/progress-line.tsx";
import css from "./today-page.module.css";

/** The first fill: what comes down, how much, how far. Nothing waits for it. */
export function FillLine(): JSX.Element {
  const store = useStore();
  const { t, number } = useI18n();
  const done = () => sum(store.sync.state().fill?.map((part) => part.done));
  const total = () => sum(store.sync.state().fill?.map((part) => part.total));
  const detail = () => {
    const parts = store.sync.state().fill ?? [];
    const now = parts.find((part) => part.done < part.total);
    if (total() === 0) return t("fill.start");
    if (!now) return t("fill.finishing");
    return t("fill.progress", {
      what: t(`fill.${now.collection}`),
      done: number(done()),
      total: number(total()),
    });
  };
  return (
    <Show when={store.sync.state().fill}>
      <div class={css["fill"]}>
        <ProgressLine label={t("fill.label")} detail={detail()} value={done()} max={total()} />
      </div>
    </Show>
  );
}

function sum(numbers: readonly number[] | undefined): number {
  return (numbers ?? []).reduce((all, one) => all + one, 0);
}
