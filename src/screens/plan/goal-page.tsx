import { useParams } from "@tanstack/solid-router";
import { For, Show } from "solid-js";
import { OpenClient } from "../../casework/open-client.tsx";
import formCss from "../../casework/record-form.module.css";
import { useRecordWords } from "../../casework/record-words.ts";
import { useErrorAt } from "../../casework/returned.ts";
import type { RecordId } from "../../records/fields.ts";
import { goalStatuses } from "../../records/goal/goal.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { ChoiceChips } from "../../ui/choice-chips.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { createGoalForm, type GoalForm } from "./goal-form.ts";
import { GoalWork } from "./goal-work.tsx";
import { OpenPlanRecord } from "./open-plan-record.tsx";
import { PlanFormPage } from "./plan-form-page.tsx";
import css from "./plan.module.css";

/** A new goal of a client. */
export function NewGoalPage() {
  const params = useParams({ strict: false });
  return (
    <OpenClient clientId={params().clientId ?? ""}>
      {(client) => <GoalFormPage client={client()} />}
    </OpenClient>
  );
}

/** One that is there, with the services and referrals that were recorded for it. */
export function GoalPage() {
  return (
    <OpenPlanRecord kind="goal">
      {(client, view) => <GoalFormPage client={client()} view={view()} />}
    </OpenPlanRecord>
  );
}

function GoalFormPage(props: { client: RecordView<"client">; view?: RecordView<"goal"> }) {
  const { t } = useI18n();
  const form = createGoalForm(
    () => props.client,
    () => props.view,
  );
  return (
    <PlanFormPage
      form={form}
      view={props.view}
      title={t(props.view ? "plan.goal" : "plan.newGoal")}
      section={t("plan.goal")}
      below={
        <Show when={props.view}>
          {(view) => <GoalWork goal={view().id} clientId={props.client.id} />}
        </Show>
      }
    >
      <GoalFields form={form} />
    </PlanFormPage>
  );
}

function GoalFields(props: { form: GoalForm }) {
  const { t } = useI18n();
  const errorAt = useErrorAt(() => props.form);
  const { valueWords } = useRecordWords();
  const content = () => props.form.draft.content;
  const change = () => props.form.draft.change;
  return (
    <>
      <TextArea
        id="text"
        label={t("field.goalText")}
        error={errorAt("text")}
        rows={2}
        maxLength={500}
        value={content().text}
        onInput={(text) => change()("text", text)}
      />
      <div class={formCss["pair"]}>
        <DateField
          id="since"
          label={t("field.since")}
          error={errorAt("since")}
          value={content().since}
          onInput={(since) => change()("since", since)}
        />
        <DateField
          id="target"
          label={t("field.target")}
          optional={t("field.optional")}
          error={errorAt("target")}
          value={content().target}
          onInput={(target) => change()("target", target)}
        />
      </div>
      <ChoiceChips
        id="status"
        label={t("field.status")}
        error={errorAt("status")}
        value={content().status}
        options={goalStatuses.map((value) => ({
          value,
          label: valueWords("goal", "status", value),
        }))}
        onChange={(status) => change()("status", status)}
      />
      <NeedsBehind form={props.form} />
    </>
  );
}

const MOST_NEEDS = 50;

/** The client's needs that the goal is about: the open ones, and those that were ticked before. */
function NeedsBehind(props: { form: GoalForm }) {
  const { t } = useI18n();
  const store = useStore();
  const { valueWords } = useRecordWords();
  const recorded = store.createCasework(() => ({
    clientId: props.form.client().id,
    kind: "need",
    size: MOST_NEEDS,
  }));
  const ticked = () => props.form.draft.content.needs;
  const needs = () =>
    (recorded() ?? []).filter(
      ({ id, fields }) => fields.status === "open" || ticked().includes(id),
    );
  const tick = (id: RecordId, isTicked: boolean) =>
    props.form.draft.change(
      "needs",
      ticked()
        .filter((known) => known !== id)
        .concat(isTicked ? [id] : []),
    );
  return (
    <Show when={needs().length > 0}>
      <fieldset class={css["group"]} id="needs">
        <legend class={css["legend"]}>{t("field.needs")}</legend>
        <For each={needs()}>
          {({ id, fields }) => (
            <Checkbox
              label={valueWords("need", "type", fields.type)}
              checked={ticked().includes(id)}
              onChange={(isTicked) => tick(id, isTicked)}
            />
          )}
        </For>
      </fieldset>
    </Show>
  );
}
