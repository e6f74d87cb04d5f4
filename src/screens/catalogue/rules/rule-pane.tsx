import { useRouter } from "@tanstack/solid-router";
import { createMemo, For, Show, untrack, type Accessor, type JSX } from "solid-js";
import { DraftBar } from "../../../casework/draft-bar.tsx";
import { FormErrorSummary } from "../../../casework/form-errors.tsx";
import { makeCatalogueOffice } from "../../../office/catalogue.ts";
import { createFromOffice } from "../../../office/from-office.ts";
import { usePersonOffice } from "../../../office/person-office.tsx";
import type { Condition } from "../../../records/eligibility/eligibility-rule.ts";
import type { RecordId } from "../../../records/fields.ts";
import { useStore } from "../../../store/store-context.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { Link } from "../../../ui/link.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { OfficeRefusal } from "../../../ui/office-words.tsx";
import { PaneInset, SidePane } from "../../../ui/panes.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { showToast } from "../../../ui/toast.tsx";
import css from "../shared/catalogue.module.css";
import { RecordHistory, type FieldTeller } from "../shared/record-history.tsx";
import { Retiring } from "../shared/retiring.tsx";
import { ChosenServices } from "./chosen-services.tsx";
import { GroupEditor } from "./group-editor.tsx";
import { Preview } from "./preview.tsx";
import { createRuleForm } from "./rule-form.ts";
import { useRuleWords } from "./rule-words.ts";
import type { RuleLine } from "./rules.ts";

const FORM = "rule-form";

/** One rule, or a new one: what must hold in words, what it says of clients who were made up, and its changes. */
export function RulePane(props: { of: string; rules: Accessor<readonly RuleLine[]> }): JSX.Element {
  const { t } = useI18n();
  const rule = createMemo(() => props.rules().find(({ id }) => id === props.of));
  return (
    <Show
      when={props.of.startsWith("new") || rule()}
      fallback={
        <SidePane label={t("rules.pane")} back={toList(t)} title={t("rules.pane")}>
          <EmptyState
            drawing="no-results"
            text={t("rules.gone")}
            action={<Link href="/rules">{t("catalogue.toList")}</Link>}
          />
        </SidePane>
      }
    >
      <Desk of={props.of} rule={rule()} rules={props.rules} />
    </Show>
  );
}

const toList = (t: ReturnType<typeof useI18n>["t"]) => ({
  href: "/rules",
  label: t("catalogue.toList"),
});

function Desk(props: {
  of: string;
  rule: RuleLine | undefined;
  rules: Accessor<readonly RuleLine[]>;
}): JSX.Element {
  const store = useStore();
  const router = useRouter();
  const { t } = useI18n();
  const office = makeCatalogueOffice(usePersonOffice());
  // The pane is built anew for another rule.
  const id = untrack(() => props.rule?.id);
  const history =
    id === undefined
      ? undefined
      : createFromOffice(
          () => office.history(id),
          () => store.sync.state().reach === "online",
        );
  const form = createRuleForm({
    of: untrack(() => props.of),
    rule: () => props.rule,
    rules: () => props.rules(),
    saved: (name) => {
      showToast({ text: t("sites.saved", { name }), closeLabel: t("action.close") });
      if (history) void history.ask();
      else router.history.push("/rules");
    },
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void form.save();
  };
  return (
    <SidePane
      label={t("rules.pane")}
      back={toList(t)}
      title={props.rule?.name ?? t("rules.new")}
      detail={props.rule?.retired ? t("catalogue.retired") : undefined}
      ref={(body) => form.draft.place(body)}
      bar={
        <DraftBar
          form={FORM}
          draft={form.draft}
          isBusy={form.saving.isBusy()}
          onGiveUp={() => form.giveUp()}
        />
      }
    >
      <PaneInset>
        <form id={FORM} class={css["form"]} noValidate onSubmit={submit}>
          <OfficeRefusal refusal={form.saving.refusal()} />
          <FormErrorSummary errors={form.errors} />
          <Ailments rule={props.rule} />
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
            chosen={form.draft.content.services}
            onChange={(services) => form.draft.change("services", services)}
          />
          <GroupEditor form={form} own={id} />
        </form>
      </PaneInset>
      <Preview root={form.draft.content.root} own={id} />
      <Show when={props.rule}>
        {(rule) => (
          <Retiring kind="eligibility-rule" record={rule()} changed={() => void history?.ask()} />
        )}
      </Show>
      <Show when={history}>
        {(known) => <RecordHistory history={known()} tell={useRuleTeller()} />}
      </Show>
    </SidePane>
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
  const store = useStore();
  const { t, list } = useI18n();
  const words = useRuleWords();
  // Each writer is filed under the field whose values it writes; the office keeps what the schema admits.
  const tellers: Record<string, ReturnType<FieldTeller>> = {
    name: { label: t("field.name"), words: String },
    services: {
      label: t("rules.services"),
      words: (ids) =>
        list(
          (ids as RecordId[]).map(
            (id) =>
              store.reference.find("service-definition", id)?.body.fields.name ??
              t("catalogue.unknown"),
          ),
        ),
    },
    condition: { label: t("rules.who"), words: (value) => words.condition(value as Condition) },
    retired: {
      label: t("catalogue.retired"),
      words: (value) => t(value === true ? "value.yes" : "value.no"),
    },
  };
  return (field) => tellers[field];
}
