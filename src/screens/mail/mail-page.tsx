import { useParams } from "@tanstack/solid-router";
import { For, Show } from "solid-js";
import { useClientWords } from "../../casework/client-words.ts";
import { useMailWords } from "../../casework/mails.ts";
import { OpenClient } from "../../casework/open-client.tsx";
import { OpenRecord } from "../../casework/open-record.tsx";
import { RecordFormPage } from "../../casework/record-form-page.tsx";
import formCss from "../../casework/record-form.module.css";
import { mailLanguages } from "../../records/mail/mail.ts";
import type { ReleasedField } from "../../records/release/release.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { localeNames, useI18n } from "../../ui/i18n/i18n.tsx";
import { icons } from "../../ui/icons.ts";
import { LedgerForm } from "../../ui/ledger.tsx";
import { Notice } from "../../ui/notice.tsx";
import { SectionHeading } from "../../ui/section-heading.tsx";
import { Select } from "../../ui/select.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import css from "./mail.module.css";
import { createWriteMail } from "./write-mail.ts";

type WriteMail = ReturnType<typeof createWriteMail>;

/** a mail to the provider of a referral, queued on the tablet and sent by the office. */
export function MailPage() {
  const params = useParams({ strict: false });
  const clientId = () => params().clientId ?? "";
  return (
    <OpenClient clientId={clientId()}>
      {(client) => (
        <OpenRecord
          kind="referral"
          recordId={params().recordId ?? ""}
          clientId={clientId()}
          backTo={`/clients/${clientId()}/referrals`}
        >
          {(view) => <MailForm client={client()} referral={view()} />}
        </OpenRecord>
      )}
    </OpenClient>
  );
}

function MailForm(props: { client: RecordView<"client">; referral: RecordView<"referral"> }) {
  const { t } = useI18n();
  const store = useStore();
  const { nameOf } = useClientWords();
  const form = createWriteMail(
    () => props.client,
    () => props.referral,
  );
  const isOffline = () => store.sync.state().reach === "offline";
  return (
    <RecordFormPage
      client={props.client}
      form={form}
      title={`${t("mail.title")} ${t("mail.about", { name: nameOf(props.client.fields) })}`}
      backTo={`/clients/${props.client.id}/referrals`}
      act={{ word: t(isOffline() ? "mail.sendWhenOnline" : "mail.send"), icon: icons.referral }}
      notices={<WhyNot form={form} referral={props.referral} />}
    >
      <section class={formCss["section"]} aria-label={t("mail.write")}>
        <SectionHeading number={1} text={t("mail.write")} />
        <LedgerForm>
          <To form={form} />
          <WhatItSays form={form} />
        </LedgerForm>
      </section>
      <section class={formCss["section"]} aria-label={t("mail.asSent")}>
        <SectionHeading number={2} text={t("mail.asSent")} />
        <LedgerForm>
          <div class={css["letter"]} lang={form.draft.content.language} dir="auto">
            <p class={css["subject"]} dir="auto">
              {form.subject()}
            </p>
            <p class={css["text"]} dir="auto">
              {form.text()}
            </p>
          </div>
        </LedgerForm>
      </section>
    </RecordFormPage>
  );
}

/** Why it cannot leave as things are, and what helps. */
function WhyNot(props: { form: WriteMail; referral: RecordView<"referral"> }) {
  const { t } = useI18n();
  const { stopWords } = useMailWords();
  const phone = () => props.form.provider()?.phone ?? "";
  return (
    <Show when={props.form.stop()}>
      {(stop) => (
        <div id="mailStop" tabindex="-1">
          <Notice
            tone="warn"
            title={stopWords(stop())}
            action={
              <Show
                when={isAboutAddress(stop()) && phone() !== ""}
                fallback={
                  <ButtonLink
                    href={`/clients/${props.referral.clientId}/referrals/${props.referral.id}`}
                  >
                    {t("mail.toReferral")}
                  </ButtonLink>
                }
              >
                <ButtonLink icon={icons.call} href={`tel:${phone().replaceAll(/[^\d+]/g, "")}`}>
                  {t("mail.call", { phone: phone() })}
                </ButtonLink>
              </Show>
            }
          >
            {t(isAboutAddress(stop()) ? "mail.remedy.call" : "mail.remedy.release")}
          </Notice>
        </div>
      )}
    </Show>
  );
}

function isAboutAddress(stop: NonNullable<ReturnType<WriteMail["stop"]>>): boolean {
  return ["no-address", "address-changed", "provider-gone", "provider-closed"].includes(stop);
}

function To(props: { form: WriteMail }) {
  const { t } = useI18n();
  return (
    <div class={formCss["pair"]}>
      <div class={css["to"]}>
        <span class={css["label"]}>{t("mail.toWhom")}</span>
        <b dir="auto">{props.form.provider()?.name}</b>
        <bdi>{props.form.address() ?? t("mail.noAddress")}</bdi>
      </div>
      <Select
        label={t("mail.language")}
        icon={icons.language}
        value={props.form.draft.content.language}
        options={mailLanguages.map((value) => ({ value, label: localeNames[value] }))}
        onChange={(language) => props.form.draft.change("language", language)}
      />
    </div>
  );
}

function WhatItSays(props: { form: WriteMail }) {
  const { t, list } = useI18n();
  const leftOut = () => props.form.draft.content.leftOut;
  const tell = (field: ReleasedField, isTold: boolean): void => {
    const others = leftOut().filter((one) => one !== field);
    props.form.draft.change("leftOut", isTold ? others : [...others, field]);
  };
  return (
    <>
      <TextArea
        id="message"
        label={t("mail.message")}
        hint={t("mail.messageHint")}
        rows={6}
        maxLength={10_000}
        value={props.form.message()}
        onInput={(message) => props.form.draft.change("message", message)}
      />
      <Show when={props.form.slips().length > 0}>
        <Notice tone="warn" announce>
          {t("mail.slips", { fields: list(props.form.slips()) })}
        </Notice>
      </Show>
      <fieldset class={css["facts"]}>
        <legend class={css["label"]}>{t("mail.tells")}</legend>
        <For each={props.form.offered().map(({ field }) => field)}>
          {(field) => {
            const fact = () => props.form.offered().find((one) => one.field === field);
            return (
              <Checkbox
                label={
                  <>
                    <b>{fact()?.label}</b> <span dir="auto">{fact()?.value}</span>
                  </>
                }
                checked={!leftOut().includes(field)}
                onChange={(isTold) => tell(field, isTold)}
              />
            );
          }}
        </For>
      </fieldset>
    </>
  );
}
