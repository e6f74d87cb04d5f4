import { useParams } from "@tanstack/solid-router";
import { createMemo, Show, type JSX } from "solid-js";
import { AdministrationTabs } from "../../../casework/administration-tabs.tsx";
import {
  currentVersion,
  type AssessmentForm,
} from "../../../records/assessment/assessment-form.ts";
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
import { FormPane } from "./form-pane.tsx";

/** A form with its id. */
export type FormLine = AssessmentForm & { id: RecordId };

/** What clients are asked by, form by form. */
export function FormsPage(): JSX.Element {
  const store = useStore();
  const params = useParams({ strict: false });
  const open = (): string | undefined => (params() as { formId?: string }).formId;
  const forms = createMemo(() =>
    store.reference
      .ofKind("assessment-form")
      .map(({ id, body }): FormLine => ({ ...body.fields, id }))
      .sort((a, b) => a.order - b.order),
  );
  return (
    <Panes
      list={(ground) => <List forms={forms()} ground={ground} open={open()} />}
      open={open()}
      pane={(key) => <FormPane of={key} forms={forms} />}
    />
  );
}

function List(props: {
  forms: readonly FormLine[];
  ground: "page" | "list";
  open: string | undefined;
}): JSX.Element {
  const { t } = useI18n();
  return (
    <Page
      title={t("forms.title")}
      tabs={<AdministrationTabs current="forms" ground={props.ground} />}
      bar={
        <BottomBar>
          <ButtonLink size="bar" look="primary" href="/forms/new" icon={icons.record}>
            {t("forms.new")}
          </ButtonLink>
        </BottomBar>
      }
    >
      <Show
        when={props.forms.length > 0}
        fallback={<EmptyState drawing="no-results" text={t("forms.none")} />}
      >
        <Table
          heading={t("forms.column")}
          forms={props.forms.filter(({ retired }) => !retired)}
          open={props.open}
        />
        <Table
          heading={t("forms.retiredOnes")}
          forms={props.forms.filter(({ retired }) => retired)}
          open={props.open}
        />
      </Show>
    </Page>
  );
}

function Table(props: {
  heading: string;
  forms: readonly FormLine[];
  open: string | undefined;
}): JSX.Element {
  const { t, number } = useI18n();
  return (
    <Show when={props.forms.length > 0}>
      <div class={css["room"]}>
        <table class={css["table"]} aria-label={props.heading}>
          <thead>
            <tr>
              <th scope="col">{props.heading}</th>
              <th scope="col" class={css["amount"]}>
                {t("forms.questions")}
              </th>
            </tr>
          </thead>
          <tbody>
            <ForKeyed each={props.forms} keyOf={({ id }) => id}>
              {(form) => (
                <tr class={css["row"]} data-open={props.open === form().id ? "" : undefined}>
                  <th scope="row">
                    <Link
                      class={css["open"]}
                      href={`/forms/${form().id}`}
                      aria-current={props.open === form().id ? "true" : undefined}
                    >
                      <bdi>{form().name}</bdi>
                    </Link>
                  </th>
                  <td class={css["amount"]}>
                    {number(currentVersion(form())?.questions.length ?? 0)}
                  </td>
                </tr>
              )}
            </ForKeyed>
          </tbody>
        </table>
      </div>
    </Show>
  );
}
