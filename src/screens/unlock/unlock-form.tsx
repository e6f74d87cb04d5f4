import { createEffect, createSignal, onCleanup, onMount, Show, untrack, type JSX } from "solid-js";
import { useKeyRefusalWords, type KeyAnswer } from "../../casework/key-refusal-words.ts";
import { Button } from "../../ui/button.tsx";
import { icons } from "../../ui/icons.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PassphraseField } from "../../ui/passphrase-field.tsx";
import css from "./unlock-page.module.css";

/** What unlocks this page. */
export interface UnlockWays {
  passphrase: (typed: string) => Promise<KeyAnswer>;
  /** Undefined where this page has no key under a PIN. */
  pin: ((typed: string) => Promise<KeyAnswer>) | undefined;
  /** Undefined where she has no passkey here. */
  passkey: (() => Promise<KeyAnswer>) | undefined;
  /** How long the next passphrase has to wait, in milliseconds. */
  waitMs: number;
  /** The page before this one used its PINs up. */
  isPinSpent: boolean;
}

/** One field, one button: the PIN where there is one, else the passphrase. */
export function UnlockForm(props: { email: string; ways: UnlockWays }): JSX.Element {
  const { t } = useI18n();
  const wordsOf = useKeyRefusalWords();
  const [isByPin, setByPin] = createSignal(untrack(() => props.ways.pin !== undefined));
  const [typed, setTyped] = createSignal("");
  const [isBusy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<string | undefined>(
    untrack(() => (props.ways.isPinSpent ? t("unlock.pinSpent") : undefined)),
  );
  const wait = createCountdown(() => props.ways.waitMs);
  const label = () => (isByPin() ? t("unlock.pin") : t("passphrase.label"));
  let field: HTMLInputElement | undefined;
  onMount(() => field?.focus());

  const attempt = async (unlock: () => Promise<KeyAnswer>): Promise<void> => {
    if (isBusy()) return;
    setFailure(undefined);
    setBusy(true);
    const answer = await unlock();
    setBusy(false);
    if (answer.ok) return;
    setFailure(wordsOf(answer));
    setTyped("");
    field?.focus();
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (typed() === "") {
      field?.focus();
      return;
    }
    const { pin, passphrase } = props.ways;
    const unlock = isByPin() && pin ? pin : passphrase;
    const secret = typed();
    void attempt(() => unlock(secret));
  };
  const changeWay = (byPin: boolean): void => {
    setByPin(byPin);
    setTyped("");
    setFailure(undefined);
    field?.focus();
  };
  const mustWait = () => !isByPin() && wait() > 0;
  const actWords = () => {
    if (isBusy()) return t("unlock.busy");
    return mustWait() ? t("unlock.wait", { seconds: wait() }) : t("unlock.act");
  };
  return (
    <form class={css["form"]} noValidate onSubmit={submit}>
      <Show when={failure()}>
        <Notice tone="danger" announce>
          {failure()}
        </Notice>
      </Show>
      <input type="text" name="username" autocomplete="username" value={props.email} hidden />
      <PassphraseField
        ref={(input) => (field = input)}
        label={label()}
        name={isByPin() ? "pin" : "passphrase"}
        inputMode={isByPin() ? "numeric" : undefined}
        autocomplete={isByPin() ? "one-time-code" : "current-password"}
        revealLabel={isByPin() ? t("unlock.showPin") : t("field.showSecret")}
        value={typed()}
        onInput={setTyped}
      />
      <Button type="submit" look="primary" size="bar" wide disabled={isBusy() || mustWait()}>
        {actWords()}
      </Button>
      <Show when={props.ways.passkey}>
        {(passkey) => (
          <Button
            icon={icons.passkey}
            size="bar"
            wide
            disabled={isBusy()}
            onClick={() => void attempt(passkey())}
          >
            {t("unlock.byPasskey")}
          </Button>
        )}
      </Show>
      <Show when={props.ways.pin}>
        <Button look="quiet" onClick={() => changeWay(!isByPin())}>
          {isByPin() ? t("unlock.byPassphrase") : t("unlock.byPin")}
        </Button>
      </Show>
    </form>
  );
}

/** Whole seconds until a moment that is so many milliseconds away; counts down by itself. */
function createCountdown(waitMs: () => number): () => number {
  const [left, setLeft] = createSignal(0);
  createEffect(() => {
    const until = performance.now() + waitMs();
    const tell = (): number => setLeft(Math.max(0, Math.ceil((until - performance.now()) / 1000)));
    if (tell() === 0) return;
    const timer = setInterval(() => {
      if (tell() === 0) clearInterval(timer);
    }, 250);
    onCleanup(() => clearInterval(timer));
  });
  return left;
}
