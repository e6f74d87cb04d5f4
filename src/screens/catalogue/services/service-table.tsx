import type { JSX } from "solid-js";
import { useStore } from "../../../store/store-context.tsx";
import { ForKeyed } from "../../../ui/for-keyed.ts";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { Link } from "../../../ui/link.tsx";
import css from "../../../ui/office-table.module.css";
import catalogueCss from "../shared/catalogue.module.css";
import type { ServiceLine } from "./services.ts";

/** The services of one group, a line each; the columns that matter least leave first where the list is narrow. */
export function ServiceTable(props: {
  heading: string;
  lines: readonly ServiceLine[];
  open: string | undefined;
}): JSX.Element {
  const { t } = useI18n();
  return (
    <div class={css["room"]}>
      <table class={`${css["table"]} ${catalogueCss["grouped"]}`} aria-label={props.heading}>
        <thead>
          <tr>
            <th scope="col">{props.heading}</th>
            <th scope="col" class={css["roomy"]}>
              {t("field.unit")}
            </th>
            <th scope="col" class={css["amount"]}>
              {t("field.unitValue")}
            </th>
            <th scope="col" class={css["wide"]}>
              {t("field.sites")}
            </th>
          </tr>
        </thead>
        <tbody>
          <ForKeyed each={props.lines} keyOf={({ id }) => id}>
            {(line) => <ServiceRow line={line()} isOpen={props.open === line().id} />}
          </ForKeyed>
        </tbody>
      </table>
    </div>
  );
}

function ServiceRow(props: { line: ServiceLine; isOpen: boolean }): JSX.Element {
  const store = useStore();
  const { t, money, unitName, list } = useI18n();
  const sites = () =>
    props.line.sites.map(
      (site) => store.reference.find("site", site)?.body.fields.shortName ?? "…",
    );
  const detail = () =>
    [props.line.code, props.line.isDirect ? "" : t("catalogue.forHeads")]
      .filter(Boolean)
      .join(" · ");
  return (
    <tr class={css["row"]} data-open={props.isOpen ? "" : undefined}>
      <th scope="row">
        <Link
          class={css["open"]}
          href={`/catalogue/${props.line.id}`}
          aria-current={props.isOpen ? "true" : undefined}
        >
          <bdi>{props.line.name}</bdi>
        </Link>
        <bdi class={css["detail"]}>{detail()}</bdi>
      </th>
      <td class={css["roomy"]}>{unitName(props.line.unit)}</td>
      <td class={css["amount"]}>
        {props.line.unitCost === null ? t("value.none") : money(props.line.unitCost)}
      </td>
      <td class={css["wide"]}>
        <bdi>{sites().length === 0 ? t("people.anySite") : list(sites())}</bdi>
      </td>
    </tr>
  );
}
