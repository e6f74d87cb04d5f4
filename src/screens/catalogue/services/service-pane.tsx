import { useRouter } from "@tanstack/solid-router";
import { createMemo, Show, untrack, type JSX } from "solid-js";
import { DraftBar } from "../../../casework/draft-bar.tsx";
import { FormErrorSummary } from "../../../casework/form-errors.tsx";
import { makeCatalogueOffice } from "../../../office/catalogue.ts";
import { createFromOffice } from "../../../office/from-office.ts";
import { usePersonOffice } from "../../../office/person-office.tsx";
import type { RecordId } from "../../../records/fields.ts";
import { useStore } from "../../../store/store-context.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { Link } from "../../../ui/link.tsx";
import { OfficeRefusal } from "../../../ui/office-words.tsx";
import { PaneInset, SidePane } from "../../../ui/panes.tsx";
import { showToast } from "../../../ui/toast.tsx";
import css from "../shared/catalogue.module.css";
import { RecordHistory } from "../shared/record-history.tsx";
import { Retiring } from "../shared/retiring.tsx";
import { ServiceFields } from "./service-fields.tsx";
import { createServiceForm } from "./service-form.ts";
import { useServiceTeller } from "./service-teller.ts";
import { useServices, type ServiceLine } from "./services.ts";

const FORM = "service-form";

/** One service of the catalogue, or a new one; what was changed of it stands below. */
export function ServicePane(props: { service: RecordId | null }): JSX.Element {
  const services = useServices();
  const { t } = useI18n();
  const service = createMemo(() => services.all().find(({ id }) => id === props.service));
  return (
    <Show
      when={props.service === null || service()}
      fallback={
        <SidePane
          label={t("catalogue.pane")}
          back={{ href: "/catalogue", label: t("catalogue.toList") }}
          title={t("catalogue.pane")}
        >
          <EmptyState
            drawing="no-results"
            text={t("catalogue.gone")}
            action={<Link href="/catalogue">{t("catalogue.toList")}</Link>}
          />
        </SidePane>
      }
    >
      <Desk service={service()} />
    </Show>
  );
}

function Desk(props: { service: ServiceLine | undefined }): JSX.Element {
  const store = useStore();
  const router = useRouter();
  const { t } = useI18n();
  const office = makeCatalogueOffice(usePersonOffice());
  // The pane is built anew for another service.
  const id = untrack(() => props.service?.id);
  const history =
    id === undefined
      ? undefined
      : createFromOffice(
          () => office.history(id),
          () => store.sync.state().reach === "online",
        );
  const form = createServiceForm(
    office,
    useServices(),
    () => props.service,
    (name) => {
      showToast({ text: t("sites.saved", { name }), closeLabel: t("action.close") });
      if (history) void history.ask();
      else router.history.push("/catalogue");
    },
  );
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void form.save();
  };
  return (
    <SidePane
      label={t("catalogue.pane")}
      back={{ href: "/catalogue", label: t("catalogue.toList") }}
      title={props.service?.name ?? t("catalogue.new")}
      detail={props.service?.retired ? t("catalogue.retired") : undefined}
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
          <ServiceFields form={form} />
        </form>
      </PaneInset>
      <Show when={props.service}>
        {(service) => (
          <Retiring
            kind="service-definition"
            record={service()}
            changed={() => void history?.ask()}
          />
        )}
      </Show>
      <Show when={history}>
        {(known) => <RecordHistory history={known()} tell={useServiceTeller()} />}
      </Show>
    </SidePane>
  );
}
