import { ForViews } from "../../casework/for-views.tsx";
import { RecordChip } from "../../casework/record-chip.tsx";
import { RecordedBy } from "../../casework/recorded-by.tsx";
import { ReferralStampMenu } from "../../casework/referral-stamp.tsx";
import { useRecordWords } from "../../casework/record-words.ts";
import { StatusLine } from "../../casework/status-line.tsx";
import { createStandings } from "../../casework/statuses.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { LedgerForm } from "../../ui/ledger.tsx";
import { SectionHeading } from "../../ui/section-heading.tsx";
import css from "./referral.module.css";

/** How the referral stands now, one tap from any other status, and everybody who changed it (M-08). */
export function StatusHistory(props: { view: RecordView<"referral"> }) {
  const { t } = useI18n();
  const { titleOf } = useRecordWords();
  const standings = createStandings(useStore(), () => props.view.clientId ?? "");
  const standing = () => standings(props.view.id);
  return (
    <section class={css["section"]} aria-label={t("edit.statusHistory")}>
      <SectionHeading number={3} text={t("edit.statusHistory")} />
      <LedgerForm>
        <div>
          <ReferralStampMenu
            referral={props.view.id}
            clientId={props.view.clientId ?? ""}
            name={titleOf("referral", props.view.fields)}
            status={standing().status}
          />
        </div>
        <ul class={css["changes"]}>
          <ForViews each={standing().history}>
            {(change) => (
              <li class={css["change"]}>
                <StatusLine change={change()} />
                <RecordChip view={change()} />
              </li>
            )}
          </ForViews>
          <li class={css["change"]}>
            <span class={css["muted"]}>
              <RecordedBy view={props.view} />
            </span>
            <RecordChip view={props.view} />
          </li>
        </ul>
      </LedgerForm>
    </section>
  );
}
