import { Show, type JSX } from "solid-js";
import type { Me } from "../../records/signed-in.ts";
import { Button } from "../../ui/button.tsx";
import { Cover, CoverLine } from "../../ui/cover.tsx";
import { icons } from "../../ui/icons.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { Notice } from "../../ui/notice.tsx";
import { UnlockForm, type UnlockWays } from "./unlock-form.tsx";
import css from "./unlock-page.module.css";

/** The locked tablet: who works on it, how much waits, whom to call. Nothing of any client. */
export function UnlockPage(props: {
  me: Me;
  /** Counted outside the seal. */
  waiting: number;
  ways: UnlockWays;
  /** The tablet is out of use: one more unlock hands in what waits. */
  isRetired: boolean;
  forgot: () => void;
  someoneElse: () => void;
}): JSX.Element {
  const { t, tn } = useI18n();
  return (
    <Cover
      title={<bdi>{`${props.me.name.given} ${props.me.name.family}`.trim()}</bdi>}
      lines={
        <>
          <CoverLine>
            <bdi>{props.me.orgName}</bdi>
          </CoverLine>
          <CoverLine>
            <span class={css["waiting"]} data-some={props.waiting > 0 ? "" : undefined}>
              {props.waiting > 0 ? tn("unlock.waiting", props.waiting) : t("unlock.nothingWaits")}
            </span>
          </CoverLine>
          <Show when={props.me.foundTabletPhone}>
            {(phone) => <CoverLine>{t("unlock.found", { phone: phone() })}</CoverLine>}
          </Show>
        </>
      }
      tab={t("unlock.tab")}
      tabIcon={icons.lock}
    >
      <Show when={props.isRetired}>
        <div class={css["retired"]}>
          <Notice tone="warn" announce>
            {t("unlock.retired")}
          </Notice>
        </div>
      </Show>
      <UnlockForm email={props.me.email} ways={props.ways} />
      <div class={css["others"]}>
        <Button look="quiet" onClick={() => props.forgot()}>
          {t("unlock.forgot")}
        </Button>
        <Button look="quiet" onClick={() => props.someoneElse()}>
          {t("unlock.someoneElse")}
        </Button>
      </div>
    </Cover>
  );
}
