import { useParams, useSearch } from "@tanstack/solid-router";
import { CompetingNotice, createCompeting } from "../../casework/competing.tsx";
import { focusField } from "../../casework/focus-field.ts";
import { OpenClient } from "../../casework/open-client.tsx";
import { OpenRecord } from "../../casework/open-record.tsx";
import { RecordChip } from "../../casework/record-chip.tsx";
import { RecordedBy } from "../../casework/recorded-by.tsx";
import { SentBackNotice } from "../../casework/sent-back-notice.tsx";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { createEditService } from "./edit-service.ts";
import { ServiceFormPage } from "./service-form-page.tsx";

/** All fields of one service; opens at the field that a supervisor's comment is about. */
export function ServicePage() {
  const params = useParams({ strict: false });
  const clientId = () => params().clientId ?? "";
  return (
    <OpenClient clientId={clientId()}>
      {(client) => (
        <OpenRecord
          kind="service"
          recordId={params().recordId ?? ""}
          clientId={clientId()}
          backTo={`/clients/${clientId()}/services`}
        >
          {(view) => <EditServiceForm client={client()} view={view()} />}
        </OpenRecord>
      )}
    </OpenClient>
  );
}

function EditServiceForm(props: { client: RecordView<"client">; view: RecordView<"service"> }) {
  const { t } = useI18n();
  const search = useSearch({ strict: false });
  const form = createEditService(
    () => props.client,
    () => props.view,
  );
  const competing = createCompeting(useStore(), () => props.client.id);
  focusField(search().field, { total: "unitValue" });
  return (
    <ServiceFormPage
      form={form}
      title={t("edit.service")}
      notices={
        <>
          <SentBackNotice sentBack={form.sentBack()} />
          <CompetingNotice values={competing(props.view.id)} />
        </>
      }
      by={
        <>
          <RecordedBy view={props.view} /> <RecordChip view={props.view} />
        </>
      }
    />
  );
}
