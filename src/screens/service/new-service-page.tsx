import { useLocation, useParams, useRouter, useSearch } from "@tanstack/solid-router";
import { createEffect, untrack } from "solid-js";
import { BegunEarlier } from "../../casework/begun-earlier.tsx";
import { OpenClient } from "../../casework/open-client.tsx";
import type { RecordView } from "../../store/overlay.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { createNewService } from "./new-service.ts";
import { ServiceFormPage } from "./service-form-page.tsx";

/** S-12 `Add New Service`: one service for a client, with every field that it can carry. */
export function NewServicePage() {
  const params = useParams({ strict: false });
  return (
    <OpenClient clientId={params().clientId ?? ""}>
      {(client) => <NewServiceForm client={client()} />}
    </OpenClient>
  );
}

function NewServiceForm(props: { client: RecordView<"client"> }) {
  const { t } = useI18n();
  const search = useSearch({ strict: false });
  const form = createNewService(
    () => props.client,
    untrack(() => search().referral),
  );
  const router = useRouter();
  const location = useLocation();
  // It is in the form now; in the address it would come before what she chooses there.
  createEffect(() => {
    if (search().referral !== undefined) router.history.replace(location().pathname);
  });
  return (
    <ServiceFormPage
      form={form}
      title={t("service.new")}
      notices={<BegunEarlier draft={form.draft} date={form.standing().date} />}
    />
  );
}
