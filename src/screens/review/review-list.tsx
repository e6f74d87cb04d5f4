import { Match, Show, Switch, type JSX } from "solid-js";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ForKeyed } from "../../ui/for-keyed.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { Link } from "../../ui/link.tsx";
import { createMedia } from "../../ui/media.ts";
import { LineCheckbox } from "./line-checkbox.tsx";
import { LineMark } from "./oddity-mark.tsx";
import { useReview } from "./review-desk.tsx";
import type { ReviewLine } from "./review-lines.ts";
import css from "./review-list.module.css";
import { ReviewTable } from "./review-table.tsx";

/** The lines of the current tab: a table where there is room, ruled rows on a phone. */
export function ReviewList(): JSX.Element {
  const desk = useReview();
  const { tn } = useI18n();
  const isPhone = createMedia("(width < 600px)");
  const hidden = () => desk.inTab().length - desk.shown().length;
  return (
    <Show when={desk.inTab().length > 0} fallback={<NothingHere />}>
      <Show when={isPhone()} fallback={<ReviewTable />}>
        <ul class={css["rows"]}>
          <ForKeyed each={desk.shown()} keyOf={(line) => line.id}>
            {(line) => <PhoneRow line={line()} />}
          </ForKeyed>
        </ul>
      </Show>
      <Show when={hidden() > 0}>
        <div class={css["more"]}>
          <Button onClick={() => desk.showMore()}>
            {tn("review.more", Math.min(hidden(), 60))}
          </Button>
        </div>
      </Show>
    </Show>
  );
}

function PhoneRow(props: { line: ReviewLine }): JSX.Element {
  const desk = useReview();
  const amount = () => [props.line.units, props.line.total].filter(Boolean).join(" · ");
  return (
    <li class={css["row"]}>
      <LineCheckbox line={props.line} />
      <div class={css["words"]}>
        <div class={css["head"]}>
          <LineMark line={props.line} />
          <span class={css["muted"]}>{props.line.recorded}</span>
        </div>
        <div>
          <Link class={css["open"]} href={desk.lineHref(props.line)}>
            <b>
              <bdi>{props.line.client || props.line.record}</bdi>
            </b>
          </Link>
        </div>
        <div class={css["muted"]}>
          {[props.line.client ? props.line.record : "", amount(), props.line.worker]
            .filter(Boolean)
            .join(" · ")}
        </div>
      </div>
    </li>
  );
}

function NothingHere(): JSX.Element {
  const desk = useReview();
  const { t } = useI18n();
  return (
    <Switch fallback={<EmptyState drawing="all-sent" text={t("review.nothingHere")} />}>
      <Match when={desk.lines().length === 0}>
        <EmptyState drawing="all-sent" text={t("review.nothing")} />
      </Match>
      <Match when={desk.filter.isOn()}>
        <EmptyState
          drawing="no-results"
          text={t("review.noMatch")}
          action={<Button onClick={() => desk.filter.clear()}>{t("review.clearFilters")}</Button>}
        />
      </Match>
    </Switch>
  );
}
