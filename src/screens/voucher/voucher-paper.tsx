import { Show } from "solid-js";
import { PaperIssuer } from "../../casework/paper-issuer.tsx";
import { placesOf } from "../../casework/places-of.ts";
import { usePeopleWords } from "../../casework/people-words.ts";
import { useVoucherWords } from "../../casework/vouchers.ts";
import { briefClient } from "../../records/client/client-names.ts";
import { dayOfInstant } from "../../records/days.ts";
import { ownProgram } from "../../records/referral/own-program.ts";
import { codeParts, codeWords } from "../../records/referral/voucher-code.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { QrCode } from "../../ui/qr-code.tsx";
import css from "./voucher-paper.module.css";
import { voucherAddress } from "./voucher-address.ts";

export interface PaperProps {
  view: RecordView<"voucher">;
  client: RecordView<"client">;
  referral: RecordView<"referral">;
}

/**
 * the paper, A6, black on white, in the language of the texts around it. Of the client it says a first name and one letter: enough for a desk to ask for,
 * too little to find her by.
 */
export function VoucherPaper(props: PaperProps) {
  const { t, money, longDay, locale, dir } = useI18n();
  const { stateOf, isUnconfirmed } = useVoucherWords();
  const fields = () => props.view.fields;
  return (
    <article class={css["paper"]} lang={locale()} dir={dir()}>
      <PaperIssuer client={props.client} />
      <div class={css["worth"]}>
        <h2 class={css["what"]}>
          {t("paper.voucher")}
          <Show when={stateOf(props.view) === "voided"}> · {t("paper.void")}</Show>
          <Show when={serviceOf(props.referral)}>{(name) => <bdi>{name()}</bdi>}</Show>
        </h2>
        <p class={css["amount"]}>
          <span class={css["label"]}>{t("paper.upTo")}</span>
          <bdi>{money(fields().amount)}</bdi>
        </p>
      </div>
      <div class={css["code"]}>
        <QrCode
          text={voucherAddress(location.origin, fields())}
          label={t("paper.square", { code: codeWords(fields().code) })}
        />
        <Code {...props} />
      </div>
      <Facts {...props} />
      <p class={css["show"]}>
        <b>{t("paper.show")}</b> {t("paper.costsNothing", { day: longDay(fields().until) })}
      </p>
      <Show when={isUnconfirmed(props.view)}>
        <p class={css["unconfirmed"]}>{t("paper.unconfirmed")}</p>
      </Show>
      <Foot {...props} />
    </article>
  );
}

function serviceOf(referral: RecordView<"referral">): string | undefined {
  const { reference } = useStore();
  return reference.find("referral-service", referral.fields.service)?.body.fields.name;
}

function Code(props: PaperProps) {
  const { t } = useI18n();
  const parts = () => codeParts(props.view.fields.code);
  return (
    <div>
      <p class={css["label"]}>{t("paper.code")}</p>
      <p class={css["signs"]} dir="ltr" translate="no">
        <span>{parts()[0]}</span> <span>{parts()[1]}-</span>
        <span class={css["check"]}>{parts()[2]}</span>
      </p>
      <p class={css["small"]}>{t("paper.readAloud")}</p>
    </div>
  );
}

function Facts(props: PaperProps) {
  const { t, day } = useI18n();
  const store = useStore();
  const provider = () =>
    store.reference.find("provider", props.referral.fields.toProvider)?.body.fields.name ?? "";
  const door = () => {
    const program = ownProgram(
      props.referral.fields,
      (id) => store.reference.find("program", id)?.body.fields,
    );
    return placesOf(store, props.referral.fields.toProvider, program)[0]?.street;
  };
  return (
    <dl class={css["facts"]}>
      <Fact name={t("paper.for")} words={briefClient(props.client.fields)} />
      <Fact name={t("paper.useAt")} words={provider()} />
      <Fact
        name={t("paper.goodUntil")}
        words={day(props.view.fields.until, { weekday: false, year: true })}
      />
      <Show when={door()}>{(street) => <Fact name={t("paper.door")} words={street()} />}</Show>
    </dl>
  );
}

function Fact(props: { name: string; words: string }) {
  return (
    <div class={css["fact"]}>
      <dt class={css["label"]}>{props.name}</dt>
      <dd dir="auto">{props.words}</dd>
    </div>
  );
}

function Foot(props: PaperProps) {
  const { t, day } = useI18n();
  const store = useStore();
  const { briefOf } = usePeopleWords();
  const issued = () => dayOfInstant(props.view.fields.issuedAt, store.me.timeZone);
  return (
    <footer class={css["foot"]}>
      <p>{t("paper.provider")}</p>
      <p class={css["by"]}>
        {day(issued(), { weekday: false })} · <bdi>{briefOf(props.view.createdBy)}</bdi>
      </p>
    </footer>
  );
}
