import { createSignal, Match, onMount, Switch, type JSX } from "solid-js";
import type { Asked } from "../../office/ask-office.ts";
import { makeLinks, type LinkAnswer } from "../../office/links.ts";
import type { OfficeFetch } from "../../office/renewing-fetch.ts";
import { Button } from "../../ui/button.tsx";
import { Cover, CoverLine } from "../../ui/cover.tsx";
import { icons } from "../../ui/icons.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { Notice } from "../../ui/notice.tsx";
import css from "./link-page.module.css";
import { NewPasswordForm } from "./new-password-form.tsx";

/** What a link from a mail or from an administrator's hand opens: choosing a password, once. */
export function LinkPage(props: {
  token: string;
  fetch: OfficeFetch;
  /** To the sign-in, or to whoever's locked records are on this tablet. */
  goOn: () => void;
}): JSX.Element {
  const { t } = useI18n();
  // One page, one link.
  // oxlint-disable-next-line solid/reactivity
  const links = makeLinks(props.fetch);
  const [looked, setLooked] = createSignal<Asked<LinkAnswer, "link-not-valid">>();
  const [isDone, setDone] = createSignal(false);
  const look = async (): Promise<void> => {
    setLooked(undefined);
    setLooked(await links.look(props.token));
  };
  onMount(() => void look());
  const found = (): LinkAnswer | undefined => {
    const answer = looked();
    return answer?.ok ? answer.value : undefined;
  };
  const title = () => {
    const link = found();
    if (!link) return t("app.name");
    return link.purpose === "invite"
      ? t("linkPage.welcome", { given: link.given })
      : t("linkPage.newPassword");
  };
  return (
    <Cover
      title={<bdi>{title()}</bdi>}
      lines={
        <>
          <CoverLine>
            {found()?.purpose === "invite"
              ? t("linkPage.invited", { agency: found()?.orgName ?? "" })
              : t("signIn.promise")}
          </CoverLine>
          <CoverLine>{t("linkPage.once")}</CoverLine>
        </>
      }
      tab={t("linkPage.tab")}
      tabIcon={icons.key}
    >
      <div class={css["words"]}>
        <Switch fallback={<p role="status">{t("atOffice.asking")}</p>}>
          <Match when={isDone()}>
            <Notice tone="info" announce>
              {found()?.purpose === "invite" ? t("linkPage.doneInvited") : t("linkPage.done")}
            </Notice>
            <Button look="primary" size="bar" wide onClick={() => props.goOn()}>
              {t("linkPage.toSignIn")}
            </Button>
          </Match>
          <Match when={found()} keyed>
            {(link) => (
              <NewPasswordForm
                email={link.email}
                use={(password) => links.use(props.token, password)}
                onDone={() => setDone(true)}
              />
            )}
          </Match>
          <Match when={looked()}>
            <NotOpened looked={looked()} again={look} goOn={() => props.goOn()} />
          </Match>
        </Switch>
      </div>
    </Cover>
  );
}

function NotOpened(props: {
  looked: Asked<LinkAnswer, "link-not-valid"> | undefined;
  again: () => Promise<void>;
  goOn: () => void;
}): JSX.Element {
  const { t } = useI18n();
  const refusal = () => {
    const answer = props.looked;
    return answer && !answer.ok ? answer.refusal : "broken";
  };
  // Used up, replaced, too old and never made answer alike.
  const isOver = () => ["link-not-valid", "refused", "not-found"].includes(refusal());
  return (
    <>
      <Notice tone={refusal() === "unreachable" ? "info" : "warn"} announce>
        <Switch fallback={t("linkPage.broken")}>
          <Match when={isOver()}>{t("linkPage.over")}</Match>
          <Match when={refusal() === "unreachable"}>{t("linkPage.unreachable")}</Match>
          <Match when={refusal() === "too-many-tries"}>{t("signIn.tooMany")}</Match>
        </Switch>
      </Notice>
      <Switch>
        <Match when={!isOver()}>
          <Button size="bar" wide onClick={() => void props.again()}>
            {t("action.retry")}
          </Button>
        </Match>
      </Switch>
      <Button look="quiet" onClick={() => props.goOn()}>
        {t("linkPage.toSignIn")}
      </Button>
    </>
  );
}
