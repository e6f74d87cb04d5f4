import { For, Show, type JSX } from "solid-js";
import type { RecordId } from "../../../records/fields.ts";
import { MOST_TEMPLATE, mailPlaceholders } from "../../../records/mail/mail-text.ts";
import { mailLanguages } from "../../../records/mail/mail.ts";
import { secondFactorSettings } from "../../../records/reference/agency.ts";
import { useStore } from "../../../store/store-context.tsx";
import { Checkbox } from "../../../ui/checkbox.tsx";
import fieldCss from "../../../ui/field.module.css";
import { ForKeyed } from "../../../ui/for-keyed.ts";
import { localeNames, useI18n } from "../../../ui/i18n/i18n.tsx";
import { NumberField } from "../../../ui/number-field.tsx";
import { RadioCards } from "../../../ui/radio-cards.tsx";
import { SectionHeading } from "../../../ui/section-heading.tsx";
import { Switch } from "../../../ui/switch.tsx";
import { TextArea } from "../../../ui/text-area.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { createSites } from "../sites/sites.ts";
import { openStatuses, type SettingsForm } from "./settings-form.ts";
import css from "./settings.module.css";

/** Everything an agency sets for itself, by what it is about. */
export function SettingsFields(props: { form: SettingsForm }): JSX.Element {
  return (
    <>
      <AgencyFields {...props} />
      <TabletFields {...props} />
      <SignInFields {...props} />
      <SharingFields {...props} />
      <FollowUpFields {...props} />
      <MailFields {...props} />
    </>
  );
}

function AgencyFields(props: { form: SettingsForm }): JSX.Element {
  const { t } = useI18n();
  const content = () => props.form.draft.content;
  return (
    <section class={css["part"]}>
      <SectionHeading place="plain" text={t("settings.agency")} />
      <TextField
        id="agencyName"
        label={t("settings.agencyName")}
        maxLength={120}
        value={content().agencyName}
        onInput={(agencyName) => props.form.draft.change({ agencyName })}
        error={props.form.errors.at("agencyName")}
      />
      <TextField
        id="shortName"
        label={t("settings.shortName")}
        hint={t("settings.shortNameHint")}
        maxLength={40}
        value={content().shortName}
        onInput={(shortName) => props.form.draft.change({ shortName })}
        error={props.form.errors.at("shortName")}
      />
    </section>
  );
}

function TabletFields(props: { form: SettingsForm }): JSX.Element {
  const { t } = useI18n();
  const content = () => props.form.draft.content;
  return (
    <section class={css["part"]}>
      <SectionHeading place="plain" text={t("settings.tablets")} />
      <NumberField
        id="idleLockMinutes"
        label={t("settings.idleLockMinutes")}
        hint={t("settings.idleHint")}
        suffix={t("settings.minutes")}
        whole
        maxLength={3}
        value={content().idleLockMinutes}
        onInput={(idleLockMinutes) => props.form.draft.change({ idleLockMinutes })}
        error={props.form.errors.at("idleLockMinutes")}
      />
      <NumberField
        id="offlineLimitDays"
        label={t("settings.offlineLimitDays")}
        hint={t("settings.offlineHint")}
        suffix={t("settings.days")}
        whole
        maxLength={3}
        value={content().offlineLimitDays}
        onInput={(offlineLimitDays) => props.form.draft.change({ offlineLimitDays })}
        error={props.form.errors.at("offlineLimitDays")}
      />
      <TextField
        id="foundTabletPhone"
        label={t("settings.foundTabletPhone")}
        hint={t("settings.foundHint")}
        optional={t("field.optional")}
        type="tel"
        dir="ltr"
        maxLength={40}
        value={content().foundTabletPhone}
        onInput={(foundTabletPhone) => props.form.draft.change({ foundTabletPhone })}
      />
    </section>
  );
}

function SignInFields(props: { form: SettingsForm }): JSX.Element {
  const { t } = useI18n();
  return (
    <section class={css["part"]}>
      <SectionHeading place="plain" text={t("settings.signingIn")} />
      <RadioCards
        label={t("settings.secondFactor")}
        hint={t("settings.secondHint")}
        value={props.form.draft.content.secondFactor}
        cards={secondFactorSettings.map((value) => ({
          value,
          title: t(`settings.second.${value}`),
          lines: [t(`settings.second.${value}Text`)],
        }))}
        onChange={(secondFactor) => props.form.draft.change({ secondFactor })}
      />
    </section>
  );
}

function SharingFields(props: { form: SettingsForm }): JSX.Element {
  const { t } = useI18n();
  const store = useStore();
  const content = () => props.form.draft.content;
  const sites = () =>
    createSites(store).filter(
      ({ id, isClosed }) => !isClosed || content().noTeamSharingSites.includes(id),
    );
  const tick = (site: RecordId, isOut: boolean): void => {
    const others = content().noTeamSharingSites.filter((one) => one !== site);
    props.form.draft.change({ noTeamSharingSites: isOut ? [...others, site] : others });
  };
  return (
    <section class={css["part"]}>
      <SectionHeading place="plain" text={t("settings.sharing")} />
      <Switch
        label={t("settings.teamSharing")}
        hint={t("settings.teamHint")}
        checked={content().teamSharing}
        onChange={(teamSharing) => props.form.draft.change({ teamSharing })}
      />
      <Show when={content().teamSharing}>
        <fieldset class={css["sites"]}>
          <legend class={fieldCss["legend"]}>{t("settings.noTeamSharingSites")}</legend>
          <ForKeyed each={sites()} keyOf={(site) => site.id}>
            {(site) => (
              <Checkbox
                label={<bdi>{site().name}</bdi>}
                checked={content().noTeamSharingSites.includes(site().id)}
                onChange={(isOut) => tick(site().id, isOut)}
              />
            )}
          </ForKeyed>
        </fieldset>
      </Show>
    </section>
  );
}

/** What mail to providers begins with, one text for each language that it can be in. */
function MailFields(props: { form: SettingsForm }): JSX.Element {
  const { t, list } = useI18n();
  const names = mailPlaceholders.map((name) => `{{${name}}}`);
  return (
    <section class={css["part"]}>
      <SectionHeading place="plain" text={t("settings.mail")} />
      <p class={fieldCss["hint"]}>{t("settings.mailHint", { names: list(names) })}</p>
      <For each={mailLanguages}>
        {(language) => (
          <TextArea
            id={`mailText-${language}`}
            label={t("settings.mailText", { language: localeNames[language] })}
            rows={6}
            maxLength={MOST_TEMPLATE}
            value={props.form.draft.content.mailTexts[language]}
            onInput={(text) => props.form.draft.change("mailTexts", language, text)}
            error={props.form.errors.at(`mailText-${language}`)}
          />
        )}
      </For>
    </section>
  );
}

function FollowUpFields(props: { form: SettingsForm }): JSX.Element {
  const { t } = useI18n();
  return (
    <section class={css["part"]}>
      <SectionHeading place="plain" text={t("settings.followUps")} />
      <p class={fieldCss["hint"]}>{t("settings.followUpsHint")}</p>
      <div class={css["limits"]}>
        <For each={openStatuses}>
          {(status) => (
            <NumberField
              id={status}
              label={t(`status.${status}`)}
              suffix={t("settings.days")}
              whole
              maxLength={3}
              value={props.form.draft.content.statusLimits[status] ?? ""}
              onInput={(days) => props.form.draft.change("statusLimits", status, days)}
              error={props.form.errors.at(status)}
            />
          )}
        </For>
      </div>
    </section>
  );
}
