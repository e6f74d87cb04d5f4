import { Show, type JSX } from "solid-js";
import type { TakenAway } from "../../store/taken-away.ts";
import { Button } from "../../ui/button.tsx";
import { Cover, CoverLine } from "../../ui/cover.tsx";
import { icons } from "../../ui/icons.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import css from "./unlock-page.module.css";

const keys = {
  "account-disabled": ["takenAway.disabledTitle", "takenAway.disabled"],
  "device-retired": ["takenAway.retiredTitle", "takenAway.retired"],
  "device-lost": ["takenAway.lostTitle", "takenAway.lost"],
} as const;

/** The office took her records from this tablet: what happened, and whom to ask. */
export function TakenAwayPage(props: {
  why: TakenAway;
  /** What she had not sent is on its way to the office; it takes a moment, or a connection. */
  isHandingIn: boolean;
  toSignIn: () => void;
}): JSX.Element {
  const { t } = useI18n();
  const line = () => (props.isHandingIn ? t("takenAway.handingIn") : t(keys[props.why][1]));
  return (
    <Cover
      title={t(keys[props.why][0])}
      lines={<CoverLine>{line()}</CoverLine>}
      tab={t("takenAway.tab")}
      tabIcon={icons.safe}
    >
      <div class={css["words"]}>
        <p>{t("takenAway.ask")}</p>
        <Show when={!props.isHandingIn}>
          <Button size="bar" wide onClick={() => props.toSignIn()}>
            {t("takenAway.signIn")}
          </Button>
        </Show>
      </div>
    </Cover>
  );
}
