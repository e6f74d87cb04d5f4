import { createSignal, Match, Switch, type JSX } from "solid-js";
import { makeLinks } from "../../office/links.ts";
import type { OfficeFetch } from "../../office/renewing-fetch.ts";
import { Button } from "../../ui/button.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextField } from "../../ui/text-field.tsx";
import css from "./sign-in-page.module.css";

/** Asks for a new password. What is answered says nothing about whether the e-mail is known. */
export function ForgottenPassword(props: { fetch: OfficeFetch; back: () => void }): JSX.Element {
  const { t } = useI18n();
  // Made for one page.
  // oxlint-disable-next-line solid/reactivity
  const links = makeLinks(props.fetch);
  const [email, setEmail] = createSignal("");
  const [isMissing, setMissing] = createSignal(false);
  const [isBusy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<string>();
  const [isSent, setSent] = createSignal(false);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (isBusy()) return;
    setMissing(email().trim() === "");
    if (isMissing()) return;
    setFailure(undefined);
    setBusy(true);
    const answer = await links.forgotPassword(email().trim());
    setBusy(false);
    if (answer.ok) setSent(true);
    else if (answer.refusal === "unreachable") setFailure(t("forgotPassword.unreachable"));
    else if (answer.refusal === "too-many-tries") setFailure(t("signIn.tooMany"));
    else setFailure(t("signIn.broken"));
  };
  return (
    <form class={css["forgotten"]} noValidate onSubmit={(event) => void submit(event)}>
      <Switch>
        <Match when={isSent()}>
          <Notice tone="info" announce>
            {t("forgotPassword.sent")}
          </Notice>
        </Match>
        <Match when={failure()}>
          <Notice tone="danger" announce>
            {failure()}
          </Notice>
        </Match>
      </Switch>
      <TextField
        label={t("signIn.email")}
        type="email"
        dir="ltr"
        name="email"
        autocomplete="username"
        spellcheck={false}
        maxLength={200}
        value={email()}
        onInput={setEmail}
        error={isMissing() ? t("errors.required", { label: t("signIn.email") }) : undefined}
      />
      <Button type="submit" look="primary" size="bar" wide disabled={isBusy() || isSent()}>
        {t("forgotPassword.act")}
      </Button>
      <Button look="quiet" onClick={() => props.back()}>
        {t("forgotPassword.back")}
      </Button>
    </form>
  );
}
