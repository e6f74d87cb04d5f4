import { For, Match, Show, Switch } from "solid-js";
import formCss from "../../casework/record-form.module.css";
import { useFieldWords } from "../../casework/field-words.ts";
import { mailHref, useMailWords } from "../../casework/mails.ts";
import { RecordChip } from "../../casework/record-chip.tsx";
import { useReleaseWords, type KnownRelease } from "../../casework/releases.ts";
import { useErrorAt } from "../../casework/returned.ts";
import {
  MOST_SIGNATURE,
  SIGNATURE_BOX,
  signatureOf,
  strokesOf,
} from "../../records/release/signature.ts";
import { waysToGive, type ReleasedField } from "../../records/release/release.ts";
import type { RecordView } from "../../store/overlay.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { ChoiceChips } from "../../ui/choice-chips.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { SignaturePad } from "../../ui/signature-pad.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { fieldsChosen } from "./give-release.ts";
import css from "./referral.module.css";
import type { ReferralForm } from "./typed-referral.ts";

/**
 * R-15 `Email Authorized`: what leaves, with its values, for what, until when, and how the client allows it. A good
 * release for this provider is shown instead: another field or day is another release.
 */
export function ReleaseFields(props: {
  form: ReferralForm;
  given: readonly KnownRelease[];
  mails: readonly RecordView<"mail">[];
}) {
  const { t } = useI18n();
  const errorAt = useErrorAt(() => props.form);
  const content = () => props.form.draft.content;
  const change = () => props.form.draft.change;
  const hasGood = () =>
    props.given.some(
      ({ state, view }) => state === "good" && view.fields.recipient === content().toProvider,
    );
  const isUnannounced = () => content().mode === "tracking";
  // Whoever lets a provider be told sends a live referral; what is only logged tells nobody.
  const authorize = (email: boolean): void =>
    change()({ email, ...(email && content().mode === "logged" ? { mode: "live" } : {}) });
  return (
    <>
      <GivenReleases given={props.given} />
      <WrittenMails mails={props.mails} />
      <Show when={!hasGood()}>
        <Checkbox
          id="email"
          label={t("release.isAuthorized")}
          hint={t(isUnannounced() ? "release.tracking" : "release.isAuthorizedHint")}
          error={errorAt("email")}
          checked={content().email && !isUnannounced()}
          disabled={isUnannounced()}
          onChange={authorize}
        />
        <Show when={content().email && !isUnannounced()}>
          <WhatLeaves form={props.form} />
          <div class={formCss["pair"]}>
            <TextField
              id="releasePurpose"
              label={t("release.purpose")}
              maxLength={200}
              error={errorAt("releasePurpose")}
              value={props.form.purpose()}
              onInput={(purpose) => change()("releasePurpose", purpose)}
            />
            <DateField
              id="releaseUntil"
              label={t("release.untilWhen")}
              error={errorAt("releaseUntil")}
              value={content().releaseUntil}
              onInput={(day) => change()("releaseUntil", day)}
            />
          </div>
          <HowGiven form={props.form} />
        </Show>
      </Show>
    </>
  );
}

/** To whom, and every field that could leave, each with exactly what would be told. */
function WhatLeaves(props: { form: ReferralForm }) {
  const { t } = useI18n();
  const { valueWords } = useFieldWords();
  const errorAt = useErrorAt(() => props.form);
  const content = () => props.form.draft.content;
  const offered = () => props.form.leaving().map(({ field }) => field);
  const chosen = () => fieldsChosen(content(), offered());
  const choose = (field: ReleasedField, leaves: boolean): void => {
    const others = chosen().filter((one) => one !== field);
    props.form.draft.change("releaseFields", leaves ? [...others, field] : others);
  };
  return (
    <fieldset
      class={css["leaves"]}
      id="releaseFields"
      tabindex="-1"
      aria-describedby={errorAt("releaseFields") ? "releaseFields-error" : undefined}
    >
      <legend class={css["legend"]}>
        <Show when={content().toProvider} fallback={t("release.leaves")}>
          {(provider) =>
            t("release.leavesTo", { provider: valueWords("referral", "toProvider", provider()) })
          }
        </Show>
      </legend>
      <Show when={errorAt("releaseFields")}>
        {(words) => (
          <p class={css["error"]} id="releaseFields-error">
            {words()}
          </p>
        )}
      </Show>
      <For each={offered()}>
        {(field) => {
          const told = () => props.form.leaving().find((one) => one.field === field);
          return (
            <Checkbox
              label={
                <>
                  <b>{told()?.label}</b> <span dir="auto">{told()?.value}</span>
                </>
              }
              checked={chosen().includes(field)}
              onChange={(leaves) => choose(field, leaves)}
            />
          );
        }}
      </For>
    </fieldset>
  );
}

function HowGiven(props: { form: ReferralForm }) {
  const { t } = useI18n();
  const errorAt = useErrorAt(() => props.form);
  const content = () => props.form.draft.content;
  const change = () => props.form.draft.change;
  const sign = (strokes: Parameters<typeof signatureOf>[0]): void => {
    const signature = signatureOf(strokes);
    if (signature.length <= MOST_SIGNATURE) change()("signature", signature);
  };
  return (
    <>
      <ChoiceChips
        label={t("release.how")}
        value={content().givenBy}
        options={waysToGive.map((value) => ({ value, label: t(`release.how.${value}`) }))}
        onChange={(how) => change()("givenBy", how)}
      />
      <Switch>
        <Match when={content().givenBy === "signed"}>
          <SignaturePad
            id="signature"
            label={t("release.signature")}
            hint={t("release.signatureHint")}
            here={t("release.signHere")}
            clearLabel={t("release.signAgain")}
            error={errorAt("signature")}
            box={SIGNATURE_BOX}
            strokes={strokesOf(content().signature)}
            onChange={sign}
          />
        </Match>
        <Match when={content().givenBy === "typed"}>
          <TextField
            id="signedName"
            label={t("release.typedName")}
            hint={t("release.typedNameHint")}
            maxLength={120}
            error={errorAt("signedName")}
            value={content().signedName}
            onInput={(name) => change()("signedName", name)}
          />
        </Match>
        <Match when={content().givenBy === "verbal"}>
          <TextField
            id="witness"
            label={t("release.witness")}
            hint={t("release.witnessHint")}
            maxLength={120}
            error={errorAt("witness")}
            value={content().witness}
            onInput={(witness) => change()("witness", witness)}
          />
        </Match>
      </Switch>
    </>
  );
}

function WrittenMails(props: { mails: readonly RecordView<"mail">[] }) {
  const { line } = useMailWords();
  return (
    <Show when={props.mails.length > 0}>
      <ul class={css["changes"]}>
        <For each={props.mails}>
          {(view) => (
            <li class={css["change"]}>
              <span dir="auto">{line(view)}</span>
              <RecordChip view={view} />
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}

function GivenReleases(props: { given: readonly KnownRelease[] }) {
  const { t } = useI18n();
  const { line } = useReleaseWords();
  return (
    <Show when={props.given.length > 0}>
      <ul class={css["changes"]}>
        <For each={props.given}>
          {(known) => (
            <li class={css["change"]}>
              <span dir="auto">{line(known)}</span>
              <span>
                <Show when={known.state === "good"}>
                  <ButtonLink
                    look="quiet"
                    href={mailHref(known.view.clientId ?? "", known.view.fields.referral)}
                  >
                    {t("mail.write")}
                  </ButtonLink>
                </Show>
                <ButtonLink
                  look="quiet"
                  href={`/clients/${known.view.clientId}/releases/${known.view.id}`}
                >
                  {t("release.view")}
                </ButtonLink>
              </span>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}
