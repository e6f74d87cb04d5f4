import { useNavigate, useParams, useSearch } from "@tanstack/solid-router";
import { ClientAbout } from "../../casework/client-frame.tsx";
import { useClientWords } from "../../casework/client-words.ts";
import { CompetingNotice, createCompeting } from "../../casework/competing.tsx";
import { DiscardDraft } from "../../casework/discard-draft.tsx";
import { DraftLine } from "../../casework/draft-line.tsx";
import { focusField } from "../../casework/focus-field.ts";
import { FormErrorSummary } from "../../casework/form-errors.tsx";
import { OpenClient } from "../../casework/open-client.tsx";
import { OpenRecord } from "../../casework/open-record.tsx";
import { RecordChip } from "../../casework/record-chip.tsx";
import { RecordedBy } from "../../casework/recorded-by.tsx";
import { SaveFailure } from "../../casework/save-failure.tsx";
import { useSavedToast } from "../../casework/saved-toast.ts";
import { SentBackNotice } from "../../casework/sent-back-notice.tsx";
import { useStillHere } from "../../casework/still-here.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import { BottomBar } from "../../ui/bottom-bar.tsx";
import { Button } from "../../ui/button.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { icons } from "../../ui/icons.ts";
import { Page } from "../../ui/page.tsx";
import { createEditService } from "./edit-service.ts";
import { ServiceFields } from "./service-fields.tsx";
import css from "./service.module.css";

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
          {(view) => <ServiceForm client={client()} view={view()} />}
        </OpenRecord>
      )}
    </OpenClient>
  );
}

function ServiceForm(props: { client: RecordView<"client">; view: RecordView<"service"> }) {
  const { t, money } = useI18n();
  const { nameOf } = useClientWords();
  const search = useSearch({ strict: false });
  const form = createEditService(
    () => props.client,
    () => props.view,
  );
  const competing = createCompeting(useStore(), () => props.client.id);
  const navigate = useNavigate();
  const isStillHere = useStillHere();
  const toast = useSavedToast();
  focusField(search().field, { total: "unitValue" });
  const backTo = () => `/clients/${props.client.id}/services`;
  const save = async (): Promise<void> => {
    const saved = await form.save();
    if (saved === null) return;
    if (saved.length > 0) toast(saved);
    await form.draft.drop();
    if (!isStillHere()) return;
    await navigate({ to: "/clients/$clientId/services", params: { clientId: props.client.id } });
  };
  const total = () => form.total();
  return (
    <Page
      title={`${t("edit.service")} ${t("edit.for", { name: nameOf(props.client.fields) })}`}
      detail={<ClientAbout client={props.client} />}
      back={{ href: backTo(), label: t("action.back") }}
      ref={(body) => form.draft.place(body)}
      bar={
        <BottomBar
          sum={total() === undefined ? "" : t("edit.total", { total: money(total() ?? 0) })}
          detail={<DraftLine draft={form.draft} />}
        >
          <Button
            size="bar"
            look="primary"
            icon={icons.service}
            disabled={form.isSlow()}
            onClick={() => void save()}
          >
            {t("action.save")}
          </Button>
        </BottomBar>
      }
    >
      <div class={css["notices"]}>
        <SaveFailure refusal={form.refusal()} />
        <FormErrorSummary errors={form.errors} />
        <SentBackNotice sentBack={form.sentBack()} />
        <CompetingNotice values={competing(props.view.id)} />
      </div>
      <ServiceFields form={form} />
      <p class={css["by"]}>
        <RecordedBy view={props.view} /> <RecordChip view={props.view} />
      </p>
      <DiscardDraft draft={form.draft} backTo={backTo()} />
    </Page>
  );
}
