import { For, type JSX } from "solid-js";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import css from "./side-by-side.module.css";

/** Where two versions differ, what each says in a column of its own. */
export function SideBySide(props: {
  caption: string;
  /** Whose version each column is. */
  standing: string;
  other: string;
  rows: readonly { name: string; standing: string; other: string }[];
  /** True within other text, false where it takes the width of the pane. */
  isInset?: boolean;
}): JSX.Element {
  const { t } = useI18n();
  return (
    <table class={css["diff"]} data-inset={props.isInset ? "" : undefined}>
      <caption class={css["caption"]}>{props.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t("review.two.field")}</th>
          <th scope="col">{props.standing}</th>
          <th scope="col">{props.other}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.rows}>
          {(row) => (
            <tr>
              <th scope="row" dir="auto">
                {row.name}
              </th>
              <td dir="auto">{row.standing}</td>
              <td dir="auto">{row.other}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}
