import type { JSX } from "solid-js";
import type { Office } from "../../office/office.ts";
import type { Me } from "../../records/signed-in.ts";
import { Button } from "../../ui/button.tsx";
import { Cover, CoverLine } from "../../ui/cover.tsx";
import { icons } from "../../ui/icons.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { SignInForm } from "../../ui/sign-in-form.tsx";
import css from "./unlock-page.module.css";

/** Unlocked, but too long without the office: it is asked whether she still works there before anything is shown. */
export function PastLimitPage(props: {
  me: Me;
  waiting: number;
  signIn: Office["signIn"];
  lock: () => void;
}): JSX.Element {
  const { t, tn } = useI18n();
  return (
    <Cover
      title={t("pastLimit.title")}
      lines={
        <>
          <CoverLine>{tn("pastLimit.what", props.me.offlineLimitDays)}</CoverLine>
          <CoverLine>{t("pastLimit.safe")}</CoverLine>
          <CoverLine>
            {props.waiting > 0 ? tn("sync.waiting", props.waiting) : t("unlock.nothingWaits")}
          </CoverLine>
        </>
      }
      tab={t("signIn.act")}
      tabIcon={icons.client}
    >
      <SignInForm
        email={props.me.email}
        signIn={props.signIn}
        unreachable={t("pastLimit.unreachable")}
      />
      <div class={css["others"]}>
        <Button look="quiet" icon={icons.lock} onClick={() => props.lock()}>
          {t("pastLimit.lock")}
        </Button>
      </div>
    </Cover>
  );
}
