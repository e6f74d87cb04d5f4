import { createSignal, onMount, Show, type JSX } from "solid-js";
import { Button } from "./button.tsx";
import { useI18n } from "./i18n/i18n.tsx";
import { icons } from "./icons.ts";
import css from "./sign-in-form.module.css";
import { TextField } from "./text-field.tsx";

/** Which second factors somebody has; `passkey` is the challenge for it. */
export type SecondFactorWanted = {
  totp: boolean;
  passkey: Readonly<Record<string, unknown>> | null;
};

/** Six digits, or the challenge that a passkey is to answer. */
export type SecondFactorWord = { code: string } | { passkey: Readonly<Record<string, unknown>> };

/** The step after a right password: the code of an app, or a passkey. */
export function SecondFactorForm(props: {
  wanted: SecondFactorWanted;
  isBusy: boolean;
  onWord: (word: SecondFactorWord) => void;
  startAgain: () => void;
}): JSX.Element {
  const { t } = useI18n();
  const [code, setCode] = createSignal("");
  const [isWrong, setWrong] = createSignal(false);
  let field: HTMLInputElement | undefined;
  onMount(() => field?.focus());
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const digits = code().replaceAll(" ", "");
    setWrong(!/^\d{6}$/.test(digits));
    if (isWrong()) return field?.focus();
    props.onWord({ code: digits });
  };
  return (
    <form class={css["form"]} noValidate onSubmit={submit}>
      <h2 class={css["title"]}>{t("signIn.codeTitle")}</h2>
      <Show when={props.wanted.totp} fallback={<p>{t("signIn.passkeyOnly")}</p>}>
        <TextField
          ref={(input) => (field = input)}
          label={t("signIn.code")}
          hint={t("signIn.codeHint")}
          dir="ltr"
          inputMode="numeric"
          autocomplete="one-time-code"
          maxLength={7}
          value={code()}
          onInput={setCode}
          error={isWrong() ? t("signIn.codeMissing") : undefined}
        />
        <Button type="submit" look="primary" size="bar" wide disabled={props.isBusy}>
          {props.isBusy ? t("signIn.busy") : t("signIn.act")}
        </Button>
      </Show>
      <Show when={props.wanted.passkey}>
        {(challenge) => (
          <Button
            icon={icons.passkey}
            size="bar"
            wide
            look={props.wanted.totp ? "secondary" : "primary"}
            disabled={props.isBusy}
            onClick={() => props.onWord({ passkey: challenge() })}
          >
            {t("signIn.usePasskey")}
          </Button>
        )}
      </Show>
      <Button look="quiet" onClick={() => props.startAgain()}>
        {t("signIn.otherPerson")}
      </Button>
    </form>
  );
}
