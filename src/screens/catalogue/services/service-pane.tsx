import { createMemo, Show, type JSX } from "solid-js";
import type { RecordId } from "../../../records/fields.ts";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { CataloguePane, createRecordDesk, GonePane } from "../shared/catalogue-pane.tsx";
import { Retiring } from "../shared/retiring.tsx";
import { ServiceFields } from "./service-fields.tsx";
import { createServiceForm } from "./service-form.ts";
import { useServiceTeller } from "./service-teller.ts";
import { useServices, type ServiceLine } from "./services.ts";

const LIST = "/catalogue";

/** One service of the catalogue, or a new one; what was changed of it stands below. */
export function ServicePane(props: { service: RecordId | null }): JSX.Element {
  const services = useServices();
  const { t } = useI18n();
  const service = createMemo(() => services.all().find(({ id }) => id === props.service));
  return (
    <Show
      when={props.service === null || service()}
      fallback={<GonePane label={t("catalogue.pane")} list={LIST} text={t("catalogue.gone")} />}
    >
      <Desk service={service()} />
    </Show>
  );
}

function Desk(props: { service: ServiceLine | undefined }): JSX.Element {
  const { t } = useI18n();
  const desk = createRecordDesk(() => props.service?.id, LIST);
  const form = createServiceForm(useServices(), () => props.service, desk.saved);
  return (
    <CataloguePane
      label={t("catalogue.pane")}
      list={LIST}
      title={props.service?.name ?? t("catalogue.new")}
      detail={props.service?.retired ? t("catalogue.retired") : undefined}
      form={form}
      formId="service-form"
      fields={<ServiceFields form={form} />}
      history={desk.history}
      tell={useServiceTeller()}
    >
      <Show when={props.service}>
        {(service) => (
          <Retiring
            kind="service-definition"
            record={service()}
            changed={() => void desk.history?.ask()}
          />
        )}
      </Show>
    </CataloguePane>
  );
}
