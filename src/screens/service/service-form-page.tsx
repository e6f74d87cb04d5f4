import { useNavigate } from "@tanstack/solid-router";
import { Show, type JSX } from "solid-js";
import { ClientAbout } from "../../casework/client-frame.tsx";
import { useClientWords } from "../../casework/client-words.ts";
import { DiscardDraft } from "../../casework/discard-draft.tsx";
import { DraftLine } from "../../casework/draft-line.tsx";
import { FormErrorSummary } from "../../casework/form-errors.tsx";
import formCss from "../../casework/record-form.module.css";
import { SaveFailure } from "../../casework/save-failure.tsx";
import { useSavedToast } from "../../casework/saved-toast.ts";
import { useStillHere } from "../../casework/still-here.ts";
import { BottomBar } from "../../ui/bottom-bar.tsx";
import { Button } from "../../ui/button.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { icons } from "../../ui/icons.ts";
import { createMedia } from "../../ui/media.ts";
import { Page } from "../../ui/page.tsx";
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
  const navigate = useNavigate();
  const isStillHere = useStillHere();
  const toast = useSavedToast();
  const save = async (then: "services" | "quick-referrals"): Promise<void> => {
    const saved = await props.form.save();
    if (saved === null) return;
    if (saved.length > 0) toast(saved);
    await props.form.draft.drop();
    if (!isStillHere()) return;
    await navigate({ to: `/clients/$clientId/${then}`, params: { clientId: client().id } });
  };
  return (
    <Page
      title={`${props.title} ${t("edit.for", { name: nameOf(client().fields) })}`}
      detail={<ClientAbout client={client()} />}
      back={{ href: backTo(), label: t("action.back") }}
      ref={(body) => props.form.draft.place(body)}
      bar={
        <ServiceBar
          form={props.form}
          onSave={() => void save("services")}
          onRefer={() => void save("quick-referrals")}
        />
      }
    >
      <div class={formCss["notices"]}>
        <SaveFailure refusal={props.form.refusal()} />
        <FormErrorSummary errors={props.form.errors} />
        {props.notices}
      </div>
      <ServiceFields form={props.form} />
      <Show when={props.by}>{(by) => <p class={formCss["by"]}>{by()}</p>}</Show>
      <DiscardDraft draft={props.form.draft} backTo={backTo()} />
    </Page>
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
