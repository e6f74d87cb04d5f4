import { createSignal, Show, type JSX } from "solid-js";
import { useKeyRefusalWords, type AnyKeyRefusal } from "../../casework/key-refusal-words.ts";
import { isGoodPassphrase, NewPassphrase } from "../../casework/new-passphrase/new-passphrase.tsx";
import type { Me } from "../../records/signed-in.ts";
import { Button } from "../../ui/button.tsx";
import { Cover, CoverLine } from "../../ui/cover.tsx";
import { icons } from "../../ui/icons.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { Notice } from "../../ui/notice.tsx";
import css from "./enrolment-page.module.css";

/** The first minutes on a tablet: one passphrase that seals everything. `again` after a forgotten one. */
export function EnrolmentPage(props: {
  me: Me;
  again: boolean;
  enrol: (passphrase: string) => Promise<{ ok: true } | AnyKeyRefusal>;
  back: () => void;
  signOut: () => Promise<void>;
}): JSX.Element {
  const { t } = useI18n();
  const wordsOf = useKeyRefusalWords();
  const [typed, setTyped] = createSignal("");
  const [isTried, setTried] = createSignal(false);
  const [isBusy, setBusy] = createSignal(false);
  const [refusal, setRefusal] = createSignal<AnyKeyRefusal>();
  const known = () => [
    props.me.name.given,
    props.me.name.family,
    props.me.email,
    props.me.orgName,
    "satchel",
  ];
  let form: HTMLFormElement | undefined;

  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (isBusy()) return;
    setTried(true);
    setRefusal(undefined);
    if (!isGoodPassphrase(typed(), known())) {
      form?.querySelector<HTMLInputElement>("[aria-invalid]")?.focus();
      return;
    }
    setBusy(true);
    const answer = await props.enrol(typed());
    setBusy(false);
    if (!answer.ok) setRefusal(answer);
  };
  return (
    <Cover
      title={props.again ? t("enrol.againTitle") : t("enrol.title")}
      lines={
        <Show
          when={!props.again}
          fallback={
            <>
              <CoverLine>{t("enrol.againWhat")}</CoverLine>
              <CoverLine>{t("enrol.againWhy")}</CoverLine>
            </>
          }
        >
          <CoverLine>{t("enrol.what")}</CoverLine>
          <CoverLine>{t("enrol.why")}</CoverLine>
          <CoverLine>{t("enrol.forget")}</CoverLine>
          <CoverLine>{t("enrol.copy")}</CoverLine>
        </Show>
      }
      tab={t("enrol.tab")}
      tabIcon={icons.key}
    >
      <form class={css["form"]} ref={form} noValidate onSubmit={(event) => void submit(event)}>
        <Show when={refusal()}>
          {(why) => (
            <Notice
              tone="danger"
              announce
              action={
                why().refusal === "already-enrolled" && (
                  <Button onClick={() => props.back()}>{t("enrol.back")}</Button>
                )
              }
            >
              {wordsOf(why())}
            </Notice>
          )}
        </Show>
        {/* So that a password manager files the passphrase under her name. */}
        <input type="text" name="username" autocomplete="username" value={props.me.email} hidden />
        <NewPassphrase
          label={t("passphrase.label")}
          value={typed()}
          onInput={setTyped}
          known={known()}
          isTried={isTried()}
        />
        <p class={css["muted"]}>{t("enrol.write")}</p>
        <Button type="submit" look="primary" size="bar" wide disabled={isBusy()}>
          {isBusy() ? t("enrol.busy") : t("enrol.act")}
        </Button>
        <div>
          <Button look="quiet" onClick={() => void props.signOut()}>
            {t("enrol.leave")}
          </Button>
        </div>
      </form>
    </Cover>
  );
}
