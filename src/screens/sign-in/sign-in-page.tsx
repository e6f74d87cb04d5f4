import { createSignal, For, Show, type JSX } from "solid-js";
import type { Office } from "../../office/office.ts";
import type { OfficeFetch } from "../../office/renewing-fetch.ts";
import type { Me } from "../../records/signed-in.ts";
import { Button } from "../../ui/button.tsx";
import { Cover, CoverLine } from "../../ui/cover.tsx";
import { icons } from "../../ui/icons.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { SignInForm } from "../../ui/sign-in-form.tsx";
import { ForgottenPassword } from "./forgotten-password.tsx";
import css from "./sign-in-page.module.css";

/** The cover of the notebook: signing in, once with a connection; or unlocking as somebody who did. */
export function SignInPage(props: {
  signIn: Office["signIn"];
  /** Those whose records are sealed on this tablet. */
  people: readonly Me[];
  unlockAs: (me: Me) => void;
  /** Requests as nobody. */
  fetch: OfficeFetch;
}): JSX.Element {
  const { t } = useI18n();
  const [isForgotten, setForgotten] = createSignal(false);
  const nameOf = ({ name }: Me): string => `${name.given} ${name.family}`.trim();
  return (
    <Cover
      title={isForgotten() ? t("forgotPassword.title") : t("app.name")}
      lines={
        <>
          <CoverLine>{isForgotten() ? t("forgotPassword.what") : t("signIn.promise")}</CoverLine>
          <CoverLine>{isForgotten() ? t("forgotPassword.safe") : t("signIn.once")}</CoverLine>
        </>
      }
      tab={isForgotten() ? t("linkPage.newPassword") : t("signIn.act")}
      tabIcon={isForgotten() ? icons.key : icons.client}
    >
      <Show
        when={!isForgotten()}
        fallback={<ForgottenPassword fetch={props.fetch} back={() => setForgotten(false)} />}
      >
        <Show when={props.people.length > 0}>
          <section class={css["people"]}>
            <h2 class={css["title"]}>{t("signIn.othersTitle")}</h2>
            <For each={props.people}>
              {(person) => (
                <Button icon={icons.lock} size="bar" wide onClick={() => props.unlockAs(person)}>
                  {t("signIn.unlockAs", { name: nameOf(person) })}
                </Button>
              )}
            </For>
          </section>
        </Show>
        <SignInForm signIn={props.signIn} unreachable={t("signIn.unreachableFirst")} />
        <div class={css["under"]}>
          <Button look="quiet" onClick={() => setForgotten(true)}>
            {t("signIn.forgot")}
          </Button>
        </div>
      </Show>
    </Cover>
  );
}
