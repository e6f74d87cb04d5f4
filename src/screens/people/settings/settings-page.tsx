import { Show, type JSX } from "solid-js";
import { DraftBar } from "../../../casework/draft-bar.tsx";
import { FormErrorSummary } from "../../../casework/form-errors.tsx";
import { makeAdministration } from "../../../office/administration.ts";
import { createFromOffice } from "../../../office/from-office.ts";
import { usePersonOffice } from "../../../office/person-office.tsx";
import type { RecordId } from "../../../records/fields.ts";
import type { Settings } from "../../../records/reference/agency.ts";
import { useStore } from "../../../store/store-context.tsx";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { OfficeRefusal } from "../../../ui/office-words.tsx";
import { Page, PageInset } from "../../../ui/page.tsx";
import { AdministrationTabs } from "../../../casework/administration-tabs.tsx";
import { SettingsFields } from "./settings-fields.tsx";
import { createSettingsForm } from "./settings-form.ts";
import { SettingsHistory } from "./settings-history.tsx";
import css from "./settings.module.css";

const FORM = "settings-form";

/** What an agency decides about itself: names, tablets, signing in, sharing, follow-ups. Saved online. */
export function SettingsPage(): JSX.Element {
  const store = useStore();
  const { t } = useI18n();
  const settings = () => {
    const [record] = store.reference.ofKind("settings");
    return record && { rev: record.rev, fields: record.body.fields };
  };
  return (
    <Show
      when={settings()}
      fallback={
        <Page title={t("settings.title")} tabs={<Tabs />}>
          <PageInset>
            <p role="status">{t("history.filling")}</p>
          </PageInset>
        </Page>
      }
    >
      {(standing) => <SettingsDesk settings={standing()} />}
    </Show>
  );
}

function Tabs(): JSX.Element {
  return <AdministrationTabs current="settings" ground="page" />;
}

function SettingsDesk(props: { settings: { rev: RecordId; fields: Settings } }): JSX.Element {
  const store = useStore();
  const { t } = useI18n();
  const office = makeAdministration(usePersonOffice());
  const history = createFromOffice(
    office.settingsHistory,
    () => store.sync.state().reach === "online",
  );
  const form = createSettingsForm(
    office,
    () => props.settings,
    () => void history.ask(),
  );
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void form.save();
  };
  return (
    <Page
      title={t("settings.title")}
      tabs={<Tabs />}
      ref={(body) => form.draft.place(body)}
      bar={
        <Show when={form.draft.isDirty()}>
          <DraftBar
            form={FORM}
            draft={form.draft}
            isBusy={form.saving.isBusy()}
            onGiveUp={() => form.giveUp()}
          />
        </Show>
      }
    >
      <div class={css["page"]}>
        <p class={css["what"]}>{t("settings.what")}</p>
        <form id={FORM} class={css["form"]} noValidate onSubmit={submit}>
          <OfficeRefusal refusal={form.saving.refusal()} />
          <FormErrorSummary errors={form.errors} />
          <SettingsFields form={form} />
        </form>
        <SettingsHistory history={history} />
      </div>
    </Page>
  );
}
