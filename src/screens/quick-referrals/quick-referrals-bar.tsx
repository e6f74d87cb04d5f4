import { Show } from "solid-js";
import { DraftLine } from "../../casework/draft-line.tsx";
import type { ReferralMode } from "../../records/referral/referral.ts";
import { BarBand, BottomBar } from "../../ui/bottom-bar.tsx";
import { Button } from "../../ui/button.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { icons } from "../../ui/icons.ts";
import { createMedia } from "../../ui/media.ts";
import type { QuickReferrals } from "./quick-referrals.ts";

/** What will happen to each, said before it is saved. Nothing is claimed to be sent. */
export function QuickReferralsBar(props: {
  quick: QuickReferrals;
  onSave: () => void;
  onClose: () => void;
}) {
  const { t, tn } = useI18n();
  const isNarrow = createMedia("(width < 600px)");
  const ticked = () => props.quick.ticked();
  const count = (mode: ReferralMode) => ticked().filter((pick) => pick.mode === mode).length;
  const fates = () => {
    const modes = ["live", "logged", "tracking"] as const;
    return modes
      .filter((mode) => count(mode) > 0)
      .map((mode) => tn(`quickReferrals.${mode}`, count(mode)))
      .join(" · ");
  };
  return (
    <>
      <Show when={count("live") > 0}>
        <BarBand tone="warn">{t("quickReferrals.release")}</BarBand>
      </Show>
      <BottomBar
        sum={
          ticked().length === 0
            ? t("quickReferrals.nothing")
            : tn("quickReferrals.sum", ticked().length)
        }
        detail={
          <Show when={fates()} fallback={<DraftLine draft={props.quick.draft} />}>
            {fates()}
          </Show>
        }
      >
        <Button size="bar" disabled={props.quick.isSlow()} onClick={() => props.onSave()}>
          {t("action.save")}
        </Button>
        <Button
          size="bar"
          look="primary"
          icon={isNarrow() ? undefined : icons.service}
          disabled={props.quick.isSlow()}
          onClick={() => props.onClose()}
        >
          {t("action.saveAndClose")}
        </Button>
      </BottomBar>
    </>
  );
}
