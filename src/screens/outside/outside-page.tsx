import type { JSX } from "solid-js";
import type { Store } from "../../store/store.ts";
import { Button } from "../../ui/button.tsx";
import { Cover, CoverLine } from "../../ui/cover.tsx";
import { icons } from "../../ui/icons.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import css from "./outside-page.module.css";

/** For partner users and program staff: their screens come later, and this says what to do until then. */
export function OutsidePage(props: { me: Store["me"]; signOut: () => Promise<void> }): JSX.Element {
  const { t } = useI18n();
  const agency = () => props.me.orgName;
  const isPartner = () => props.me.role === "partner";
  return (
    <Cover
      title={<bdi>{t("outside.title", { name: props.me.name.given })}</bdi>}
      lines={
        <CoverLine>
          {isPartner()
            ? t("outside.partner", { agency: agency() })
            : t("outside.program", { agency: agency() })}
        </CoverLine>
      }
      tab={t("outside.meanwhile")}
      tabIcon={icons.referral}
    >
      <div class={css["words"]}>
        <p>
          {isPartner() ? t("outside.partnerNow") : t("outside.programNow", { agency: agency() })}
        </p>
        <p>{t("outside.account", { email: props.me.email })}</p>
        <Button size="bar" wide icon={icons.signOut} onClick={() => void props.signOut()}>
          {t("outside.signOut")}
        </Button>
      </div>
    </Cover>
  );
}
