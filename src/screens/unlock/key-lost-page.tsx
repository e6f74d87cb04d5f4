import { createSignal, type JSX } from "solid-js";
import { Button } from "../../ui/button.tsx";
import { Cover, CoverLine } from "../../ui/cover.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { icons } from "../../ui/icons.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { Notice } from "../../ui/notice.tsx";
import css from "./unlock-page.module.css";

/** Passphrase forgotten and no copy at the office: what is sealed stays sealed, and this says what that means. */
export function KeyLostPage(props: {
  waiting: number;
  back: () => void;
  beginAnew: () => Promise<void>;
}): JSX.Element {
  const { t, tn } = useI18n();
  const [isAsking, setAsking] = createSignal(false);
  const lossWords = () =>
    props.waiting > 0 ? tn("keyLost.waiting", props.waiting) : t("keyLost.nothingWaits");
  return (
    <Cover
      title={t("keyLost.title")}
      lines={<CoverLine>{t("keyLost.what")}</CoverLine>}
      tab={t("keyLost.tab")}
      tabIcon={icons.key}
    >
      <div class={css["words"]}>
        <p>{t("keyLost.remember")}</p>
        <Button look="primary" size="bar" wide onClick={() => props.back()}>
          {t("forgotten.back")}
        </Button>
        <Notice tone={props.waiting > 0 ? "danger" : "info"}>{lossWords()}</Notice>
        <Button size="bar" wide onClick={() => setAsking(true)}>
          {t("keyLost.anew")}
        </Button>
      </div>
      <Dialog
        open={isAsking()}
        onOpenChange={setAsking}
        title={t("keyLost.anewTitle")}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t("forgotten.back")}</Button>
            <Button look="danger" onClick={() => void props.beginAnew()}>
              {t("keyLost.anewAct")}
            </Button>
          </>
        }
      >
        <p>{lossWords()}</p>
      </Dialog>
    </Cover>
  );
}
