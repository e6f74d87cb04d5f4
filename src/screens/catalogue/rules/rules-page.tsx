import { useParams } from "@tanstack/solid-router";
import { createMemo, createSignal, Show, type Accessor, type JSX } from "solid-js";
import { AdministrationTabs } from "../../../casework/administration-tabs.tsx";
import type { RecordId } from "../../../records/fields.ts";
import { foldName } from "../../../records/reference/catalogue-rules.ts";
import { useStore } from "../../../store/store-context.tsx";
import { BottomBar } from "../../../ui/bottom-bar.tsx";
import { Button, ButtonLink } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { ForKeyed } from "../../../ui/for-keyed.ts";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { icons } from "../../../ui/icons.ts";
import { Link } from "../../../ui/link.tsx";
import { Mark } from "../../../ui/mark.tsx";
import { useDecidedServices } from "./decided-services.ts";
import css from "../../../ui/office-table.module.css";
import { Page } from "../../../ui/page.tsx";
import { Panes } from "../../../ui/panes.tsx";
import { SearchBox } from "../../../ui/search-box.tsx";
import catalogueCss from "../shared/catalogue.module.css";
import { RulePane } from "./rule-pane.tsx";
import { useRuleWords } from "./rule-words.ts";
import { createRules, type RuleLine } from "./rules.ts";

/** S-43: who may get which service, rule by rule, and the services that no rule decides about. */
export function RulesPage(): JSX.Element {
  const params = useParams({ strict: false });
  const rules = createRules(useStore());
  const open = (): string | undefined => (params() as { ruleKey?: string }).ruleKey;
  return (
    <Panes
      list={(ground) => <List rules={rules} ground={ground} open={open()} />}
      open={open()}
      pane={(key) => <RulePane of={key} rules={rules} />}
    />
  );
}

interface Row {
  id: RecordId;
  name: string;
  href: string;
  key: string;
  detail: string;
  /** The rule itself; empty for a service without one. */
  words: string;
  isAiling: boolean;
}

function List(props: {
  rules: Accessor<readonly RuleLine[]>;
  ground: "page" | "list";
  open: string | undefined;
}): JSX.Element {
  const { t, tn } = useI18n();
  const [typed, setTyped] = createSignal("");
  const isWanted = ({ name, detail, words }: Row) =>
    foldName(`${name} ${detail} ${words}`).includes(foldName(typed()));
  const rows = createRows(() => props.rules());
  const shown = createMemo(() => ({
    rules: rows().rules.filter(isWanted),
    retired: rows().retired.filter(isWanted),
    without: rows().without.filter(isWanted),
  }));
  const found = () => shown().rules.length + shown().retired.length + shown().without.length;
  return (
    <Page
      title={t("rules.title")}
      detail={tn("rules.count", rows().rules.length)}
      tabs={<AdministrationTabs current="rules" ground={props.ground} />}
      bar={
        <BottomBar>
          <ButtonLink size="bar" look="primary" href="/rules/new" icon={icons.record}>
            {t("rules.new")}
          </ButtonLink>
        </BottomBar>
      }
    >
      <div class={catalogueCss["filters"]}>
        <div class={catalogueCss["search"]}>
          <SearchBox
            label={t("rules.search")}
            value={typed()}
            onInput={setTyped}
            clearLabel={t("action.clear")}
            status={typed() === "" ? undefined : tn("rules.matching", found())}
          />
        </div>
      </div>
      <Show
        when={found() > 0}
        fallback={
          <EmptyState
            drawing="no-results"
            text={t(typed() === "" ? "rules.none" : "rules.noMatch")}
            action={
              <Show when={typed() !== ""}>
                <Button onClick={() => setTyped("")}>{t("rules.showAll")}</Button>
              </Show>
            }
          />
        }
      >
        <Table heading={t("rules.column")} rows={shown().rules} open={props.open} />
        <Table heading={t("rules.withoutRule")} rows={shown().without} open={props.open} />
        <Table heading={t("rules.retiredOnes")} rows={shown().retired} open={props.open} />
      </Show>
    </Page>
  );
}

function createRows(rules: Accessor<readonly RuleLine[]>) {
  const store = useStore();
  const { t, list } = useI18n();
  const words = useRuleWords();
  const { nameOf } = useDecidedServices();
  const rows = createMemo(() => {
    const rowOf = ({ id, name, services, condition, ailing, retired }: RuleLine): Row => ({
      ...{ id, name, key: id, href: `/rules/${id}`, isAiling: ailing.length > 0 && !retired },
      detail: services.length === 0 ? t("rules.forOthers") : list(services.map(nameOf)),
      words: words.condition(condition),
    });
    const inUse = rules().filter(({ retired }) => !retired);
    const decided = new Set(inUse.flatMap(({ services }) => services));
    const without = store.reference
      .ofKind("service-definition")
      .filter(({ id, body }) => body.fields.isDirect && !body.fields.retired && !decided.has(id))
      .map(({ id, body }): Row => {
        const key = `new-${id}`;
        const { name, code: detail } = body.fields;
        return { id, name, key, href: `/rules/${key}`, detail, words: "", isAiling: false };
      })
      .sort((a, b) => a.name.localeCompare(b.name));
    const retired = rules().filter((rule) => rule.retired);
    return { rules: inUse.map(rowOf), retired: retired.map(rowOf), without };
  });
  return rows;
}

function Table(props: {
  heading: string;
  rows: readonly Row[];
  open: string | undefined;
}): JSX.Element {
  const { t } = useI18n();
  return (
    <Show when={props.rows.length > 0}>
      <div class={css["room"]}>
        <table class={css["table"]} aria-label={props.heading}>
          <thead>
            <tr>
              <th scope="col">{props.heading}</th>
            </tr>
          </thead>
          <tbody>
            <ForKeyed each={props.rows} keyOf={({ id }) => id}>
              {(row) => (
                <tr class={css["row"]} data-open={props.open === row().key ? "" : undefined}>
                  <th scope="row">
                    <Link
                      class={css["open"]}
                      href={row().href}
                      aria-current={props.open === row().key ? "true" : undefined}
                    >
                      <bdi>{row().name}</bdi>
                    </Link>
                    <bdi class={css["detail"]}>{row().detail}</bdi>
                    <bdi class={css["detail"]}>{row().words}</bdi>
                    <Show when={row().isAiling}>
                      <Mark tone="unsure" text={t("rules.ails")} />
                    </Show>
                  </th>
                </tr>
              )}
            </ForKeyed>
          </tbody>
        </table>
      </div>
    </Show>
  );
}
