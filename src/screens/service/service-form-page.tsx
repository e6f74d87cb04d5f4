import { Show, type JSX } from "solid-js";
import { useClientWords } from "../../casework/client-words.ts";
import { DraftLine } from "../../casework/draft-line.tsx";
import { RecordFormPage } from "../../casework/record-form-page.tsx";
import formCss from "../../casework/record-form.module.css";
import { useSaveAndGo } from "../../casework/save-and-go.ts";
import { BottomBar } from "../../ui/bottom-bar.tsx";
import { Button } from "../../ui/button.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { icons } from "../../ui/icons.ts";
import { createMedia } from "../../ui/media.ts";
import { ServiceFields } from "./service-fields.tsx";
import type { ServiceForm } from "./service-form.ts";

/** The page of a service's form, new or corrected. */
export function ServiceFormPage(props: {
  form: ServiceForm;
  title: string;
  /** What is to be read before the fields. */
  notices: JSX.Element;
  /** Who recorded it, and where it is. */
  by?: JSX.Element;
}) {
  const { t } = useI18n();
  const { nameOf } = useClientWords();
  const client = () => props.form.client();
  const backTo = () => `/clients/${client().id}/services`;
  const saveAndGo = useSaveAndGo(() => props.form);
  return (
    <RecordFormPage
      client={client()}
      form={props.form}
      title={`${props.title} ${t("edit.for", { name: nameOf(client().fields) })}`}
      backTo={backTo()}
      bar={
        <ServiceBar
          form={props.form}
          onSave={() => void saveAndGo(backTo())}
          onRefer={() => void saveAndGo(`/clients/${client().id}/quick-referrals`)}
        />
      }
      notices={props.notices}
    >
      <ServiceFields form={props.form} />
      <Show when={props.by}>{(by) => <p class={formCss["by"]}>{by()}</p>}</Show>
    </RecordFormPage>
  );
}

function ServiceBar(props: { form: ServiceForm; onSave: () => void; onRefer: () => void }) {
  const { t, money } = useI18n();
  const isPhone = createMedia("(width < 600px)");
  const sum = () => {
    if (props.form.isTurnedAway()) return t("service.turnedAway");
    if (!props.form.hasTotal()) return "";
    return t("edit.total", { total: money(props.form.service().total) });
  };
  return (
    <BottomBar sum={sum()} detail={<DraftLine draft={props.form.draft} />}>
      {/* Who is turned away is not left standing there: the next door is one press away. */}
      <Show when={props.form.isTurnedAway()}>
        <Button
          size="bar"
          icon={isPhone() ? undefined : icons.referral}
          mirrorIcon
          disabled={props.form.isSlow()}
          onClick={() => props.onRefer()}
        >
          {t("service.saveAndRefer")}
        </Button>
      </Show>
      <Button
        size="bar"
        look="primary"
        icon={isPhone() ? undefined : icons.service}
        disabled={props.form.isSlow()}
        onClick={() => props.onSave()}
      >
        {t("action.save")}
      </Button>
    </BottomBar>
  );
}
