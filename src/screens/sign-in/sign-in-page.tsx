import type { JSX } from "solid-js";
import type { Office } from "../../office/office.ts";
import { BagMark } from "../../ui/bag-mark.tsx";
import { Glyph } from "../../ui/icon.tsx";
import { icons } from "../../ui/icons.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { LanguageSelect } from "../../ui/language-select.tsx";
import { SignInForm } from "../../ui/sign-in-form.tsx";
import { ThemeButton } from "../../ui/theme-button.tsx";
import css from "./sign-in-page.module.css";

/** The cover of the notebook: signing in, once with a connection. */
export function SignInPage(props: { signIn: Office["signIn"] }): JSX.Element {
  const { t } = useI18n();
  return (
    <div class={css["cover"]}>
      <div class={css["spine"]} />
      <main class={css["page"]}>
        <div class={css["tools"]}>
          <ThemeButton />
          <LanguageSelect labelHidden />
        </div>
        <div class={css["words"]}>
          <span class={css["mark"]}>
            <BagMark size={70} />
          </span>
          <h1 class={css["title"]}>{t("app.name")}</h1>
          <p class={css["line"]}>{t("signIn.promise")}</p>
          <p class={css["line"]}>{t("signIn.once")}</p>
        </div>
        <div class={css["form"]}>
          <p class={css["tab"]} aria-hidden="true">
            <Glyph icon={icons.client} size={20} />
            {t("signIn.act")}
          </p>
          <section class={css["card"]} aria-label={t("signIn.act")}>
            <SignInForm signIn={props.signIn} unreachable={t("signIn.unreachableFirst")} />
          </section>
        </div>
      </main>
    </div>
  );
}
