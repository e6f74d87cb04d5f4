import { createSignal, Match, Show, Switch, type JSX } from "solid-js";
import { Button } from "./button.tsx";
import { useI18n } from "./i18n/i18n.tsx";
import { Notice } from "./notice.tsx";
import { PassphraseField } from "./passphrase-field.tsx";
import {
  SecondFactorForm,
  type SecondFactorWanted,
  type SecondFactorWord,
} from "./second-factor-form.tsx";
import css from "./sign-in-form.module.css";
import { TextField } from "./text-field.tsx";

/** What came of a try; the same shape as the office's answer. */
export type SignInOutcome =
  | { ok: true }
  | {
      ok: false;
      failure: SignInFailure;
      retryAfterSeconds: number | null;
      secondFactor?: SecondFactorWanted;
    };

export type SignInFailure =
  | "unreachable"
  | "wrong-credentials"
  | "second-factor-needed"
  | "wrong-code"
  | "passkey-not-given"
  | "too-many-tries"
  | "link-not-valid"
  | "refused"
  | "broken";

export type SignInFormProps = {
  /** The one whose turn it is: her address cannot be changed here. */
  email?: string | undefined;
  signIn: (email: string, password: string, second?: SecondFactorWord) => Promise<SignInOutcome>;
  /** What a missing connection means here: before the first sign-in more than after it. */
  unreachable: string;
  onDone?: (() => void) | undefined;
};

/** `E-mail`, `Password`, `Sign in`; then the second factor of whoever has one. Paste and password managers are welcome. */
export function SignInForm(props: SignInFormProps): JSX.Element {
  const { t, age } = useI18n();
  const [typedEmail, setEmail] = createSignal("");
  const [password, setPassword] = createSignal("");
  const [isBusy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<string>();
  const [wanted, setWanted] = createSignal<SecondFactorWanted>();
  const email = () => props.email ?? typedEmail();

  const wordsOf = (failed: Extract<SignInOutcome, { ok: false }>): string | undefined => {
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
      case "wrong-code":
        return t("signIn.wrongCode");
      case "passkey-not-given":
        return t("signIn.passkeyNotGiven");
      case "second-factor-needed":
        // Asked for in the next form: nothing went wrong.
        return failed.secondFactor ? undefined : t("signIn.refused");
      case "refused":
      case "link-not-valid":
        return t("signIn.refused");
    }
  };
  const attempt = async (second?: SecondFactorWord): Promise<void> => {
    if (isBusy()) return;
    setFailure(undefined);
    setBusy(true);
    const outcome = await props.signIn(email().trim(), password(), second);
    setBusy(false);
    if (outcome.ok) return props.onDone?.();
    setFailure(wordsOf(outcome));
    // The password was right: what comes next asks for the rest of it.
    if (outcome.secondFactor) setWanted(outcome.secondFactor);
    else if (outcome.failure === "wrong-credentials") setWanted(undefined);
  };
  const startAgain = (): void => {
    setPassword("");
    setFailure(undefined);
    setWanted(undefined);
  };
  return (
    <div class={css["form"]}>
      <Show when={failure()}>
        <Notice tone="danger" announce>
          {failure()}
        </Notice>
      </Show>
      <Switch>
        <Match when={wanted()}>
          {(factors) => (
            <SecondFactorForm
              wanted={factors()}
              isBusy={isBusy()}
              onWord={(word) => void attempt(word)}
              startAgain={startAgain}
            />
          )}
        </Match>
        <Match when={!wanted()}>
          <PasswordForm
            email={email()}
            onEmail={props.email === undefined ? setEmail : undefined}
            password={password()}
            onPassword={setPassword}
            isBusy={isBusy()}
            onSubmit={() => void attempt()}
          />
        </Match>
      </Switch>
    </div>
  );
}

function PasswordForm(props: {
  email: string;
  /** Undefined: the address is given. */
  onEmail: ((email: string) => void) | undefined;
  password: string;
  onPassword: (password: string) => void;
  isBusy: boolean;
  onSubmit: () => void;
}): JSX.Element {
  const { t } = useI18n();
  const [missing, setMissing] = createSignal({ email: false, password: false });
  let form: HTMLFormElement | undefined;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setMissing({ email: props.email.trim() === "", password: props.password === "" });
    if (missing().email || missing().password) {
      form?.querySelector<HTMLInputElement>("[aria-invalid]")?.focus();
      return;
    }
    props.onSubmit();
  };
  const missingText = (isMissing: boolean, label: string) =>
    isMissing ? t("errors.required", { label }) : undefined;
  return (
    <form class={css["form"]} ref={form} noValidate onSubmit={submit}>
      <TextField
        label={t("signIn.email")}
        type="email"
        dir="ltr"
        name="email"
        autocomplete="username"
        spellcheck={false}
        value={props.email}
        onInput={(email) => props.onEmail?.(email)}
        disabled={props.onEmail === undefined}
        error={missingText(missing().email, t("signIn.email"))}
      />
      <PassphraseField
        label={t("signIn.password")}
        name="password"
        autocomplete="current-password"
        revealLabel={t("signIn.showPassword")}
        value={props.password}
        onInput={(password) => props.onPassword(password)}
        error={missingText(missing().password, t("signIn.password"))}
      />
      <Button type="submit" look="primary" size="bar" wide disabled={props.isBusy}>
        {props.isBusy ? t("signIn.busy") : t("signIn.act")}
      </Button>
    </form>
  );
}
