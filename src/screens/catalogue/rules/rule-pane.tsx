import { createMemo, For, Show, untrack, type Accessor, type JSX } from "solid-js";
import type { Condition } from "../../../records/eligibility/eligibility-rule.ts";
import type { RecordId } from "../../../records/fields.ts";
import { Checkbox } from "../../../ui/checkbox.tsx";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { CataloguePane, createRecordDesk, GonePane } from "../shared/catalogue-pane.tsx";
import { type FieldTeller } from "../shared/record-history.tsx";
import { Retiring } from "../shared/retiring.tsx";
import { ChosenServices } from "./chosen-services.tsx";
import { useDecidedServices } from "./decided-services.ts";
import { GroupEditor } from "./group-editor.tsx";
import { Preview } from "./preview.tsx";
import { createRuleForm, ON_TOP, type RuleForm } from "./rule-form.ts";
import { useRuleWords } from "./rule-words.ts";
import type { RuleLine } from "./rules.ts";

const LIST = "/rules";

/** One rule, or a new one: what must hold in words, what it says of clients who were made up, and its changes. */
export function RulePane(props: { of: string; rules: Accessor<readonly RuleLine[]> }): JSX.Element {
  const { t } = useI18n();
  const rule = createMemo(() => props.rules().find(({ id }) => id === props.of));
  return (
    <Show
      when={props.of.startsWith("new") || rule()}
      fallback={<GonePane label={t("rules.pane")} list={LIST} text={t("rules.gone")} />}
    >
      <Desk of={props.of} rule={rule()} rules={props.rules} />
    </Show>
  );
}

function Desk(props: {
  of: string;
  rule: RuleLine | undefined;
  rules: Accessor<readonly RuleLine[]>;
}): JSX.Element {
  const { t } = useI18n();
  const desk = createRecordDesk(() => props.rule?.id, LIST);
  const form = createRuleForm({
    of: untrack(() => props.of),
    rule: () => props.rule,
    rules: () => props.rules(),
    saved: desk.saved,
  });
  return (
    <CataloguePane
      label={t("rules.pane")}
      list={LIST}
      title={props.rule?.name ?? t("rules.new")}
      detail={props.rule?.retired ? t("catalogue.retired") : undefined}
      form={form}
      formId="rule-form"
      fields={
        <>
          <Ailments rule={props.rule} />
          <Theirs form={form} rule={props.rule} />
          <TextField
            id="name"
            label={t("field.name")}
            maxLength={80}
            value={form.draft.content.name}
            onInput={(name) => form.draft.change("name", name)}
            error={form.errors.at("name")}
          />
          <ChosenServices
            label={t("rules.services")}
            hint={t("rules.servicesHint")}
            may="be given or referred for"
            chosen={form.draft.content.services}
            onChange={(services) => form.draft.change("services", services)}
          />
          <GroupEditor form={form} own={desk.id} />
        </>
      }
      history={desk.history}
      tell={useRuleTeller()}
    >
      <Preview root={form.draft.content.root} own={desk.id} />
      <Show when={props.rule}>
        {(rule) => (
          <Retiring
            kind="eligibility-rule"
            record={rule()}
            changed={() => void desk.history?.ask()}
          />
        )}
      </Show>
    </CataloguePane>
  );
}

/** What a colleague saved while the same was changed here: nothing goes over it unseen. */
function Theirs(props: { form: RuleForm; rule: RuleLine | undefined }): JSX.Element {
  const { t, list } = useI18n();
  const tell = useRuleTeller();
  const said = () =>
    props.form.theirs().map((field) => {
      const name = field === "root" ? "condition" : field;
      const told = tell(name);
      return { label: told?.label ?? "", words: told?.words(props.rule?.[name]) ?? "" };
    });
  return (
    <Show when={said().length > 0}>
      <Notice
        tone="warn"
        title={t("rules.theirs", { fields: list(said().map(({ label }) => label)) })}
        announce
      >
        <ul>
          <For each={said()}>
            {({ label, words }) => (
              <li>
                {label}: <bdi>{words}</bdi>
              </li>
            )}
          </For>
        </ul>
        <p>{t("rules.theirsWhat")}</p>
        <Checkbox
          id={ON_TOP}
          label={t("rules.onTop")}
          checked={props.form.isOnTop()}
          onChange={(isOnTop) => props.form.setOnTop(isOnTop)}
          error={props.form.errors.at(ON_TOP)}
        />
      </Notice>
    </Show>
  );
}

/** The administrator is told why workers only ever hear "cannot tell". */
function Ailments(props: { rule: RuleLine | undefined }): JSX.Element {
  const { t } = useI18n();
  const words = useRuleWords();
  return (
    <Show when={props.rule?.ailing.length}>
      <Notice tone="warn" title={t("rules.ailsWhat")}>
        <ul>
          <For each={props.rule?.ailing}>
            {({ part, ailment }) => (
              <li>{t(`rules.ailment.${ailment}`, { what: words.condition(part) })}</li>
            )}
          </For>
        </ul>
        <p>{t("rules.ailsNext")}</p>
      </Notice>
    </Show>
  );
}

/** The fields of a rule and their values in words, for its history. */
function useRuleTeller(): FieldTeller {
  const { t, list } = useI18n();
  const words = useRuleWords();
  const services = useDecidedServices();
  // Each writer is filed under the field whose values it writes; the office keeps what the schema admits.
  const tellers: Record<string, ReturnType<FieldTeller>> = {
    name: { label: t("field.name"), words: String },
    services: {
      label: t("rules.services"),
      words: (ids) => list((ids as RecordId[]).map(services.nameOf)),
    },
    condition: { label: t("rules.who"), words: (value) => words.condition(value as Condition) },
    retired: {
      label: t("catalogue.retired"),
      words: (value) => t(value === true ? "value.yes" : "value.no"),
    },
  };
  return (field) => tellers[field];
}
