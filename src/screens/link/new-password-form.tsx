import { createSignal, Show, type JSX } from "solid-js";
import type { Asked } from "../../office/ask-office.ts";
import { LEAST_PASSWORD } from "../../office/links.ts";
import { Button } from "../../ui/button.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PassphraseField } from "../../ui/passphrase-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import css from "./link-page.module.css";

/** The password that a link lets its person choose. */
export function NewPasswordForm(props: {
  email: string;
  use: (password: string) => Promise<Asked<object, "link-not-valid">>;
  onDone: () => void;
}): JSX.Element {
  const { t } = useI18n();
  const [password, setPassword] = createSignal("");
  const [isShort, setShort] = createSignal(false);
  const [failure, setFailure] = createSignal<string>();
  const [isBusy, setBusy] = createSignal(false);
  let field: HTMLInputElement | undefined;

  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (isBusy()) return;
    setFailure(undefined);
    setShort(password().length < LEAST_PASSWORD);
    if (isShort()) {
      field?.focus();
      return;
    }
    setBusy(true);
    const answer = await props.use(password());
    setBusy(false);
    if (answer.ok) props.onDone();
    else setFailure(wordsOf(answer.refusal));
  };
  const wordsOf = (refusal: string): string => {
    switch (refusal) {
      case "unreachable":
        return t("linkPage.unreachable");
      case "link-not-valid":
        return t("linkPage.over");
      case "too-many-tries":
        return t("signIn.tooMany");
      default:
        return t("linkPage.broken");
    }
  };
  return (
    <form class={css["words"]} noValidate onSubmit={(event) => void submit(event)}>
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
        disabled
        value={props.email}
        onInput={() => undefined}
      />
      <PassphraseField
        ref={(input) => (field = input)}
        label={t("linkPage.password")}
        hint={t("begin.passwordHint")}
        name="new-password"
        autocomplete="new-password"
        revealLabel={t("signIn.showPassword")}
        maxLength={200}
        value={password()}
        onInput={setPassword}
        error={isShort() ? t("begin.errorPassword", { count: password().length }) : undefined}
      />
      <Button type="submit" look="primary" size="bar" wide disabled={isBusy()}>
        {isBusy() ? t("linkPage.busy") : t("linkPage.act")}
      </Button>
    </form>
  );
}
