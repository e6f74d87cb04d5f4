import type { JSX } from "solid-js";
import type { Office } from "../../office/office.ts";
import { Cover, CoverLine } from "../../ui/cover.tsx";
import { icons } from "../../ui/icons.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { SignInForm } from "../../ui/sign-in-form.tsx";

/** The cover of the notebook: signing in, once with a connection. */
export function SignInPage(props: { signIn: Office["signIn"] }): JSX.Element {
  const { t } = useI18n();
  return (
    <Cover
      title={t("app.name")}
      lines={
        <>
          <CoverLine>{t("signIn.promise")}</CoverLine>
          <CoverLine>{t("signIn.once")}</CoverLine>
        </>
      }
      tab={t("signIn.act")}
      tabIcon={icons.client}
    >
      <SignInForm signIn={props.signIn} unreachable={t("signIn.unreachableFirst")} />
    </Cover>
  );
}
