import { createSignal, Show, type JSX } from "solid-js";
import type { Asked } from "../../../office/ask-office.ts";
import type { AccountLine, LinkMade, PersonRefusal } from "../../../office/administration.ts";
import type { RecordId } from "../../../records/fields.ts";
import { Button } from "../../../ui/button.tsx";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { officeIcons } from "../../../ui/office-icons.ts";
import { showToast } from "../../../ui/toast.tsx";
import { fullName, usePeople } from "../list/people-desk.tsx";
import { createOfficeAct } from "../../../office/office-act.ts";
import { OfficeRefusal } from "../../../ui/office-words.tsx";
import { Question } from "../../../ui/question.tsx";
import { EmailSheet } from "./email-sheet.tsx";
import { LinkToHand } from "./link-to-hand.tsx";
import css from "./person.module.css";

type Asking = "disable" | "reset" | "email" | undefined;

/** A new link, the second factor, the end of an account and its return. */
export function SigningInActs(props: { account: AccountLine }): JSX.Element {
  const desk = usePeople();
  const { t } = useI18n();
  const [question, setQuestion] = createSignal<Asking>();
  const [link, setLink] = createSignal<LinkMade>();
  const acting = createOfficeAct();
  const name = () => fullName(props.account);
  const isDisabled = () => props.account.status === "disabled";
  const hasSecond = () => props.account.totp || props.account.passkeys > 0;

  const ask = (what: "disable" | "reset"): void => {
    if (!acting.isBusy()) setQuestion(what);
  };
  const act = async <T,>(asked: (person: RecordId) => Promise<Asked<T, PersonRefusal>>) => {
    setQuestion(undefined);
    setLink(undefined);
    const { person } = props.account;
    const done = await acting.run(() => asked(person));
    if (done !== undefined) await desk.people.ask();
    return done;
  };
  const actAndSay = async (
    asked: (person: RecordId) => Promise<Asked<object, PersonRefusal>>,
    words: "person.disabled" | "person.enabled" | "person.secondGone",
  ): Promise<void> => {
    if ((await act(asked)) === undefined) return;
    showToast({ text: t(words, { name: name() }), closeLabel: t("action.close") });
  };
  const makeLink = async (): Promise<void> => void setLink(await act(desk.office.newLink));
  const disable = () => actAndSay(desk.office.disable, "person.disabled");
  const enable = () => actAndSay(desk.office.enable, "person.enabled");
  const reset = () => actAndSay(desk.office.resetSecondFactor, "person.secondGone");
  return (
    <>
      <OfficeRefusal refusal={acting.refusal()} />
      <Show when={link()}>
        {(made) => <LinkToHand made={made()} name={name()} email={props.account.email} />}
      </Show>
      <div class={css["acts"]}>
        <Show
          when={!isDisabled()}
          fallback={
            <Button
              icon={officeIcons.disable}
              disabled={acting.isBusy()}
              onClick={() => void enable()}
            >
              {t("person.enable")}
            </Button>
          }
        >
          <Button
            icon={officeIcons.link}
            disabled={acting.isBusy()}
            onClick={() => void makeLink()}
          >
            {props.account.status === "invited" ? t("person.linkAgain") : t("person.newLink")}
          </Button>
          <Button icon={officeIcons.email} onClick={() => setQuestion("email")}>
            {t("email.act")}
          </Button>
          <Show when={hasSecond()}>
            {/* Not `disabled`: the focus comes back to it when its question closes. */}
            <Button
              icon={officeIcons.resetSecond}
              aria-disabled={acting.isBusy()}
              onClick={() => ask("reset")}
            >
              {t("person.resetSecond")}
            </Button>
          </Show>
          <Button
            look="danger"
            icon={officeIcons.disable}
            aria-disabled={acting.isBusy()}
            onClick={() => ask("disable")}
          >
            {t("person.disable")}
          </Button>
        </Show>
      </div>
      <EmailSheet
        account={props.account}
        open={question() === "email"}
        onOpenChange={(open) => setQuestion(open ? "email" : undefined)}
        onDone={(made) => {
          setQuestion(undefined);
          setLink(made ?? undefined);
          showToast({ text: t("email.done"), closeLabel: t("action.close") });
        }}
      />
      <Question
        open={question() === "disable"}
        cancel={() => setQuestion(undefined)}
        title={t("person.disableTitle", { name: name() })}
        word={t("person.disable")}
        act={() => void disable()}
      >
        <p>{t("person.disableText", { name: name() })}</p>
      </Question>
      <Question
        open={question() === "reset"}
        cancel={() => setQuestion(undefined)}
        title={t("person.resetSecondTitle", { name: name() })}
        word={t("person.resetSecond")}
        act={() => void reset()}
      >
        <p>{t("person.resetSecondText", { name: name() })}</p>
      </Question>
    </>
  );
}
