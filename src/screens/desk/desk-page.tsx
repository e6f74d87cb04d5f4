import { createSignal, Match, onMount, Show, Switch, type JSX } from "solid-js";
import type { Asked } from "../../office/ask-office.ts";
import type { OfficeFetch } from "../../office/renewing-fetch.ts";
import {
  makeVoucherDesk,
  readVoucher,
  type VoucherAnswer,
  type VoucherLook,
} from "../../office/voucher-desk.ts";
import { Button } from "../../ui/button.tsx";
import { Cover, CoverLine } from "../../ui/cover.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { icons } from "../../ui/icons.ts";
import { Notice } from "../../ui/notice.tsx";
import css from "./desk-page.module.css";
import { CodeForm, RedeemForm } from "./desk-forms.tsx";

type Looked = Asked<VoucherAnswer, "voucher-not-valid" | "voucher-redeemed">;

/** The page of a provider's desk: whether the voucher in its hand is good, and redeeming it. Nobody is signed in. */
export function DeskPage(props: {
  /** What the square said; empty when the code is to be typed. */
  said: string;
  fetch: OfficeFetch;
}): JSX.Element {
  const { t } = useI18n();
  // One page, one way to ask.
  // oxlint-disable-next-line solid/reactivity
  const desk = makeVoucherDesk(props.fetch);
  const [asked, setAsked] = createSignal<VoucherLook>();
  const [answer, setAnswer] = createSignal<Looked>();
  const [isRedeemed, setRedeemed] = createSignal(false);
  const look = async (which: VoucherLook): Promise<void> => {
    setAsked(which);
    setAnswer(undefined);
    setAnswer(await desk.look(which));
  };
  const redeem = async (name: string): Promise<void> => {
    const which = asked();
    if (!which) return;
    const redeemed = await desk.redeem(which, name);
    setRedeemed(redeemed.ok);
    setAnswer(redeemed);
  };
  const begin = (): void => {
    setAsked(undefined);
    setAnswer(undefined);
    setRedeemed(false);
  };
  onMount(() => {
    const scanned = readVoucher(props.said);
    if (scanned) void look(scanned);
  });
  const good = () => {
    const found = answer();
    return found?.ok && found.value.state === "good" ? found.value : undefined;
  };
  return (
    <Cover
      title={t("desk.title")}
      lines={
        <>
          <CoverLine>{t("desk.line")}</CoverLine>
          <CoverLine>{t("desk.private")}</CoverLine>
        </>
      }
      tab={t("desk.tab")}
      tabIcon={icons.voucher}
    >
      <div class={css["words"]}>
        <Switch fallback={<p role="status">{t("atOffice.asking")}</p>}>
          <Match when={!asked()}>
            <CodeForm look={look} wasWrong={props.said !== "" && !readVoucher(props.said)} />
          </Match>
          <Match when={isRedeemed()}>
            <Notice tone="info" announce>
              {t("desk.redeemed")}
            </Notice>
            <Another begin={begin} />
          </Match>
          <Match when={good()} keyed>
            {(voucher) => (
              <>
                <GoodVoucher voucher={voucher} />
                <RedeemForm redeem={redeem} />
              </>
            )}
          </Match>
          <Match when={answer()}>
            {(found) => (
              <>
                <NotGood answer={found()} />
                <Show when={isToTryAgain(found()) && asked()}>
                  {(which) => (
                    <Button size="bar" wide onClick={() => void look(which())}>
                      {t("action.retry")}
                    </Button>
                  )}
                </Show>
                <Another begin={begin} />
              </>
            )}
          </Match>
        </Switch>
      </div>
    </Cover>
  );
}

function Another(props: { begin: () => void }): JSX.Element {
  const { t } = useI18n();
  return (
    <Button look="quiet" onClick={() => props.begin()}>
      {t("desk.another")}
    </Button>
  );
}

function GoodVoucher(props: { voucher: VoucherAnswer }): JSX.Element {
  const { t, money, longDay } = useI18n();
  const payer = () => {
    const { agency, provider } = props.voucher;
    return provider === null ? t("desk.from", { agency }) : t("desk.fromFor", { agency, provider });
  };
  return (
    <Notice tone="info" title={t("desk.good")} announce>
      <p>
        {t("desk.worth", {
          amount: money(props.voucher.amount),
          day: longDay(props.voucher.until),
        })}
      </p>
      <p dir="auto">{payer()}</p>
    </Notice>
  );
}

function NotGood(props: { answer: Looked }): JSX.Element {
  const { t, longDay, time } = useI18n();
  const whenWords = (at: string) => `${longDay(at)} ${time(at)}`;
  const words = () => {
    const at = redeemedAt(props.answer);
    if (at !== null) return t("desk.already", { when: whenWords(at) });
    if (props.answer.ok) return t("desk.notValid");
    switch (props.answer.refusal) {
      case "unreachable":
      case "broken":
        return t("desk.unreachable");
      case "too-many-tries":
        return t("desk.tooMany");
      default:
        return t("desk.notValid");
    }
  };
  return (
    <Notice tone="warn" announce>
      {words()}
    </Notice>
  );
}

function redeemedAt(answer: Looked): string | null {
  if (answer.ok) return answer.value.redeemedAt;
  const { body } = answer;
  if (answer.refusal !== "voucher-redeemed" || typeof body !== "object" || body === null)
    return null;
  return "redeemedAt" in body && typeof body.redeemedAt === "string" ? body.redeemedAt : null;
}

function isToTryAgain(answer: Looked): boolean {
  return !answer.ok && ["unreachable", "broken", "too-many-tries"].includes(answer.refusal);
}
