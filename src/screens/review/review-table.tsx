import type { JSX } from "solid-js";
import { ForKeyed } from "../../ui/for-keyed.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { Link } from "../../ui/link.tsx";
import { LineCheckbox, SelectAll } from "./line-checkbox.tsx";
import { LineMark } from "./oddity-mark.tsx";
import { useReview } from "./review-desk.tsx";
import type { ReviewLine } from "./review-lines.ts";
import css from "./review-table.module.css";

/** One line a record; the columns that matter least leave first where the list is narrow. */
export function ReviewTable(): JSX.Element {
  const desk = useReview();
  const { t } = useI18n();
  return (
    <div class={css["room"]}>
      <table class={css["table"]}>
        <thead>
          <tr>
            <td class={css["tick"]}>
              <SelectAll />
            </td>
            <th scope="col">
              {desk.tab() === "rest" ? t("review.column.change") : t("review.column.oddity")}
            </th>
            <th scope="col">{t("review.column.record")}</th>
            <th scope="col">{t("review.column.client")}</th>
            <th scope="col">{t("review.column.worker")}</th>
            <th scope="col" class={css["wide"]}>
              {t("review.column.site")}
            </th>
            <th scope="col" class={css["roomy"]}>
              {t("review.column.recorded")}
            </th>
            <th scope="col" class={css["wide"]}>
              {t("review.column.received")}
            </th>
            <th scope="col" class={`${css["roomy"]} ${css["amount"]}`}>
              {t("review.column.units")}
            </th>
            <th scope="col" class={`${css["roomy"]} ${css["amount"]}`}>
              {t("review.column.total")}
            </th>
          </tr>
        </thead>
        <tbody>
          <ForKeyed each={desk.shown()} keyOf={(line) => line.id}>
            {(line) => <TableRow line={line()} />}
          </ForKeyed>
        </tbody>
      </table>
    </div>
  );
}

function TableRow(props: { line: ReviewLine }): JSX.Element {
  const desk = useReview();
  const isOpen = () => desk.openId() === props.line.id;
  return (
    <tr class={css["row"]} data-open={isOpen() ? "" : undefined}>
      <td class={css["tick"]}>
        <LineCheckbox line={props.line} />
      </td>
      <td>
        <LineMark line={props.line} />
      </td>
      <td class={css["record"]}>
        <Link
          class={css["open"]}
          href={desk.lineHref(props.line)}
          aria-current={isOpen() ? "true" : undefined}
          data-review-line={props.line.id}
        >
          {props.line.record}
        </Link>
      </td>
      <td class={css["client"]}>
        <bdi>{props.line.client}</bdi>
      </td>
      <td class={css["short"]}>{props.line.worker}</td>
      <td class={css["wide"]}>{props.line.site}</td>
      <td class={`${css["roomy"]} ${css["short"]}`}>{props.line.recorded}</td>
      <td class={`${css["wide"]} ${css["short"]}`}>{props.line.received}</td>
      <td class={`${css["roomy"]} ${css["amount"]}`}>{props.line.units}</td>
      <td class={`${css["roomy"]} ${css["amount"]}`}>{props.line.total}</td>
    </tr>
  );
}
