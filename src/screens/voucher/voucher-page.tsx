import { useParams } from "@tanstack/solid-router";
import { createSignal, Show } from "solid-js";
import { Portal } from "solid-js/web";
import { useClientWords } from "../../casework/client-words.ts";
import { OpenClient } from "../../casework/open-client.tsx";
import { OpenRecord } from "../../casework/open-record.tsx";
import { PaperLanguage, usePaperWords } from "../../casework/paper-words.tsx";
import { RecordChip } from "../../casework/record-chip.tsx";
import { useTimeWords } from "../../casework/time-words.ts";
import { useVoucherWords } from "../../casework/vouchers.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import { BottomBar } from "../../ui/bottom-bar.tsx";
import { Button } from "../../ui/button.tsx";
import { PaperTexts, useI18n } from "../../ui/i18n/i18n.tsx";
import { icons } from "../../ui/icons.ts";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { A6, usePaperSize } from "../../ui/paper-size.ts";
import { VoidVoucher } from "./void-voucher.tsx";
import { VoucherPaper } from "./voucher-paper.tsx";
import css from "../../casework/paper-page.module.css";

/** R-24 `View or Print Voucher`: the paper as it is printed, to show on the tablet or to print. */
export function VoucherPage() {
  const params = useParams({ strict: false });
  const store = useStore();
  const clientId = () => params().clientId ?? "";
  const backTo = () => `/clients/${clientId()}/referrals`;
  const voucher = store.createRecord<"voucher">("casework", () => params().recordId ?? "");
  const referral = store.createRecord<"referral">(
    "casework",
    () => voucher()?.fields.referral ?? "",
  );
  return (
    <OpenClient clientId={clientId()}>
      {(client) => (
        <OpenRecord
          kind="voucher"
          recordId={params().recordId ?? ""}
          clientId={clientId()}
          backTo={backTo()}
        >
          {(view) => (
            <Show when={referral()}>
              {(of) => (
                <OneVoucher client={client()} view={view()} referral={of()} backTo={backTo()} />
              )}
            </Show>
          )}
        </OpenRecord>
      )}
    </OpenClient>
  );
}

interface VoucherProps {
  client: RecordView<"client">;
  view: RecordView<"voucher">;
  referral: RecordView<"referral">;
}

function OneVoucher(props: VoucherProps & { backTo: string }) {
  const { t } = useI18n();
  const { nameOf } = useClientWords();
  const { stateOf } = useVoucherWords();
  usePaperSize(A6);
  const [isVoiding, setVoiding] = createSignal(false);
  const words = usePaperWords(() => props.client.fields.languages);
  const mayVoid = () => ["good", "expired"].includes(stateOf(props.view));
  return (
    <Page
      title={`${t("title.voucher")} ${t("edit.for", { name: nameOf(props.client.fields) })}`}
      detail={<RecordChip view={props.view} />}
      back={{ href: props.backTo, label: t("action.back") }}
      bar={
        <BottomBar
          start={
            <Show when={mayVoid()}>
              <Button size="bar" look="danger" onClick={() => setVoiding(true)}>
                {t("voucher.void")}
              </Button>
            </Show>
          }
        >
          <Button size="bar" look="primary" icon={icons.print} onClick={() => window.print()}>
            {t("voucher.print")}
          </Button>
        </BottomBar>
      }
    >
      <div class={css["page"]}>
        <Standing view={props.view} />
        <PaperLanguage words={words} label={t("voucher.paperLanguage")} />
        <section class={css["shown"]} aria-label={t("voucher.paper")}>
          <PaperTexts value={words}>
            <VoucherPaper {...props} />
          </PaperTexts>
        </section>
      </div>
      {/* Beside the app, so that nothing of it is printed and the paper begins at the top of its own page. */}
      <Portal ref={(beside) => beside.classList.add(css["printed"] ?? "")}>
        <PaperTexts value={words}>
          <VoucherPaper {...props} />
        </PaperTexts>
      </Portal>
      <VoidVoucher view={props.view} open={isVoiding()} onOpenChange={setVoiding} />
    </Page>
  );
}

// What a person must know before she hands it out.
function Standing(props: { view: RecordView<"voucher"> }) {
  const { t } = useI18n();
  const { dayWords, dayOf } = useTimeWords();
  const { stateOf, isUnconfirmed } = useVoucherWords();
  const said = () => {
    const { until, voided, redeemed } = props.view.fields;
    switch (stateOf(props.view)) {
      case "good":
        return isUnconfirmed(props.view) ? t("voucher.unconfirmed") : undefined;
      case "voided":
        return t("voucher.isVoid", { reason: voided?.reason ?? "" });
      case "expired":
        return t("voucher.isExpired", { day: dayWords(until) });
      case "redeemed": {
        const { at = "", desk = "" } = redeemed ?? {};
        return t("voucher.isRedeemed", { day: dayWords(dayOf(at)), desk });
      }
    }
  };
  return (
    <Show when={said()}>
      {(words) => (
        <Notice tone={stateOf(props.view) === "redeemed" ? "info" : "warn"}>
          <span dir="auto">{words()}</span>
        </Notice>
      )}
    </Show>
  );
}
