import { createSignal, Show, type JSX } from "solid-js";
import { Button } from "./button.tsx";
import { useI18n } from "./i18n/i18n.tsx";
import { Notice } from "./notice.tsx";
import { PassphraseField } from "./passphrase-field.tsx";
import css from "./sign-in-form.module.css";
import { TextField } from "./text-field.tsx";

/** What came of a try; the same shape as the office's answer. */
export type SignInOutcome =
  { ok: true } | { ok: false; failure: SignInFailure; retryAfterSeconds: number | null };

export type SignInFailure =
  | "unreachable"
  | "wrong-credentials"
  | "second-factor-needed"
  | "wrong-code"
  | "too-many-tries"
  | "link-not-valid"
  | "refused"
  | "broken";

export type SignInFormProps = {
  /** The one whose turn it is: her address cannot be changed here. */
  email?: string | undefined;
  signIn: (email: string, password: string) => Promise<SignInOutcome>;
  /** What a missing connection means here: before the first sign-in more than after it. */
  unreachable: string;
  onDone?: (() => void) | undefined;
};

type Missing = { email: boolean; password: boolean };

/** `E-mail`, `Password`, `Sign in`. Paste and password managers are welcome. */
export function SignInForm(props: SignInFormProps): JSX.Element {
  const { t, age } = useI18n();
  const [typedEmail, setEmail] = createSignal("");
  const [password, setPassword] = createSignal("");
  const [isBusy, setBusy] = createSignal(false);
  const [missing, setMissing] = createSignal<Missing>({ email: false, password: false });
  const [failure, setFailure] = createSignal<string>();
  const email = () => props.email ?? typedEmail();
  let form: HTMLFormElement | undefined;

  const wordsOf = (failed: Extract<SignInOutcome, { ok: false }>): string => {
    switch (failed.failure) {
      case "unreachable":
        return props.unreachable;
      case "wrong-credentials":
        return t("signIn.wrong");
      case "too-many-tries":
        return failed.retryAfterSeconds === null
          ? t("signIn.tooMany")
          : t("signIn.tooManyWait", { age: age(Math.max(60, failed.retryAfterSeconds) * 1000) });
      case "broken":
        return t("signIn.broken");
      case "second-factor-needed":
      case "wrong-code":
      case "refused":
      case "link-not-valid":
        return t("signIn.refused");
    }
  };
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (isBusy()) return;
    setFailure(undefined);
    setMissing({ email: email().trim() === "", password: password() === "" });
    if (missing().email || missing().password) {
      form?.querySelector<HTMLInputElement>("[aria-invalid]")?.focus();
      return;
    }
    setBusy(true);
    const outcome = await props.signIn(email().trim(), password());
    setBusy(false);
    if (outcome.ok) props.onDone?.();
    else setFailure(wordsOf(outcome));
  };
  const missingText = (isMissing: boolean, label: string) =>
    isMissing ? t("errors.required", { label }) : undefined;

  return (
    <form class={css["form"]} ref={form} noValidate onSubmit={(event) => void submit(event)}>
      <Show when={failure()}>
        <Notice tone="danger" announce>
          {failure()}
        </Notice>
      </Show>
      <TextField
        label={t("signIn.email")}
        type="email"
        dir="ltr"
        name="email"
        autocomplete="username"
        spellcheck={false}
        value={email()}
        onInput={setEmail}
        disabled={props.email !== undefined}
        error={missingText(missing().email, t("signIn.email"))}
      />
      <PassphraseField
        label={t("signIn.password")}
        name="password"
        autocomplete="current-password"
        revealLabel={t("signIn.showPassword")}
        value={password()}
        onInput={setPassword}
        error={missingText(missing().password, t("signIn.password"))}
      />
      <Button type="submit" look="primary" size="bar" wide disabled={isBusy()}>
        {isBusy() ? t("signIn.busy") : t("signIn.act")}
      </Button>
    </form>
  );
}
