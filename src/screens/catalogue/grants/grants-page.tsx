import { useLocation, useParams } from "@tanstack/solid-router";
import { Show, type JSX } from "solid-js";
import { AdministrationTabs } from "../../../casework/administration-tabs.tsx";
import { useTimeWords } from "../../../casework/time-words.ts";
import type { RecordId } from "../../../records/fields.ts";
import { useStore } from "../../../store/store-context.tsx";
import { BottomBar } from "../../../ui/bottom-bar.tsx";
import { ButtonLink } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { ForKeyed } from "../../../ui/for-keyed.ts";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { icons } from "../../../ui/icons.ts";
import { Link } from "../../../ui/link.tsx";
import css from "../../../ui/office-table.module.css";
import { Page } from "../../../ui/page.tsx";
import { Panes } from "../../../ui/panes.tsx";
import { MoneyPane } from "./money-pane.tsx";
import { createMoney, hasEnded, type MoneyLine } from "./money.ts";

/** What pays: the grants that services are charged to and the funds that authorizations draw on. */
export function GrantsPage(): JSX.Element {
  const store = useStore();
  const params = useParams({ strict: false });
  const location = useLocation();
  const money = createMoney(store);
  const open = (): string | undefined => {
    const [, , made] = location().pathname.split("/");
    return made === "new-grant" || made === "new-fund"
      ? made
      : (params() as { grantId?: RecordId }).grantId;
  };
  return (
    <Panes
      list={(ground) => <List money={money()} ground={ground} open={open()} />}
      open={open()}
      pane={(key) => <MoneyPane open={key} money={money()} />}
    />
  );
}

function List(props: {
  money: readonly MoneyLine[];
  ground: "page" | "list";
  open: string | undefined;
}): JSX.Element {
  const { t } = useI18n();
  return (
    <Page
      title={t("grants.title")}
      tabs={<AdministrationTabs current="grants" ground={props.ground} />}
      bar={
        <BottomBar>
          <ButtonLink size="bar" href="/grants/new-fund" icon={icons.record}>
            {t("grants.newFund")}
          </ButtonLink>
          <ButtonLink size="bar" look="primary" href="/grants/new-grant" icon={icons.record}>
            {t("grants.newGrant")}
          </ButtonLink>
        </BottomBar>
      }
    >
      <Show
        when={props.money.length > 0}
        fallback={<EmptyState drawing="no-results" text={t("grants.none")} />}
      >
        <div class={css["room"]}>
          <table class={css["table"]}>
            <thead>
              <tr>
                <th scope="col">{t("field.name")}</th>
                <th scope="col" class={css["roomy"]}>
                  {t("grants.period")}
                </th>
                <th scope="col" class={css["amount"]}>
                  {t("grants.budget")}
                </th>
              </tr>
            </thead>
            <tbody>
              <ForKeyed each={props.money} keyOf={({ id }) => id}>
                {(line) => <MoneyRow line={line()} isOpen={props.open === line().id} />}
              </ForKeyed>
            </tbody>
          </table>
        </div>
      </Show>
    </Page>
  );
}

function MoneyRow(props: { line: MoneyLine; isOpen: boolean }): JSX.Element {
  const store = useStore();
  const { t, money } = useI18n();
  const { dayWords } = useTimeWords();
  const period = () => {
    const { begins, ends } = props.line;
    const [from, to] = [begins, ends].map((day) => (day === null ? "…" : dayWords(day)));
    return begins === null && ends === null ? t("grants.always") : `${from} – ${to}`;
  };
  const what = () => {
    const word = t(`grants.${props.line.kind}`);
    if (props.line.retired) return `${word} · ${t("catalogue.retired")}`;
    return hasEnded(props.line, store.today()) ? `${word} · ${t("setting.ended")}` : word;
  };
  return (
    <tr class={css["row"]} data-open={props.isOpen ? "" : undefined}>
      <th scope="row">
        <Link
          class={css["open"]}
          href={`/grants/${props.line.id}`}
          aria-current={props.isOpen ? "true" : undefined}
        >
          <bdi>{props.line.name}</bdi>
        </Link>
        <bdi class={css["detail"]}>{what()}</bdi>
      </th>
      <td class={css["roomy"]}>{period()}</td>
      <td class={css["amount"]}>
        {props.line.kind === "grant" || props.line.budget > 0 ? money(props.line.budget) : ""}
      </td>
    </tr>
  );
}
