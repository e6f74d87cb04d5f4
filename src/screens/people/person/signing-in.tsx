import { For, Show, type JSX } from "solid-js";
import { useTimeWords } from "../../../casework/time-words.ts";
import type { AccountLine } from "../../../office/administration.ts";
import { useStore } from "../../../store/store-context.tsx";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { SigningInActs } from "./signing-in-acts.tsx";
import css from "./person.module.css";

/** How somebody signs in, and the acts that change it. */
export function SigningIn(props: { account: AccountLine }): JSX.Element {
  const store = useStore();
  const isOwn = () => props.account.person === store.me.person;
  return (
    <>
      <Standing account={props.account} />
      <Show when={!isOwn()}>
        <SigningInActs account={props.account} />
      </Show>
    </>
  );
}

function Standing(props: { account: AccountLine }): JSX.Element {
  const { t, tn, list } = useI18n();
  const store = useStore();
  const { dayAndTimeWords } = useTimeWords();
  const lines = (): string[] => {
    const { status, linkUntil, lastSeen } = props.account;
    const stands = {
      active: () => t("person.isActive"),
      disabled: () => t("person.isDisabled"),
      invited: () =>
        linkUntil !== null && linkUntil > store.now()
          ? t("person.isInvited", { when: dayAndTimeWords(linkUntil) })
          : t("person.isInvitedNoLink"),
    };
    return [
      stands[status](),
      lastSeen === null
        ? t("person.neverSeen")
        : t("person.seen", { when: dayAndTimeWords(lastSeen) }),
      t("person.secondFactor", { what: secondFactor() }),
    ];
  };
  const secondFactor = (): string => {
    const { totp, passkeys } = props.account;
    const factors = [
      ...(totp ? [t("person.secondFactor.totp")] : []),
      ...(passkeys > 0 ? [tn("person.passkeys", passkeys)] : []),
    ];
    return factors.length > 0 ? list(factors) : t("person.secondFactor.none");
  };
  return (
    <>
      <Show when={props.account.askedForPassword}>
        {(at) => (
          <Notice tone="warn">{t("person.hasAsked", { when: dayAndTimeWords(at()) })}</Notice>
        )}
      </Show>
      <div class={css["facts"]}>
        <For each={lines()}>{(line) => <p>{line}</p>}</For>
      </div>
    </>
  );
}
