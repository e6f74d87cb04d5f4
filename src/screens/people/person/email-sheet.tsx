import { createEffect, createSignal, on, type JSX } from "solid-js";
import type { AccountLine, LinkMade } from "../../../office/administration.ts";
import { createOfficeAct } from "../../../office/office-act.ts";
import { Button } from "../../../ui/button.tsx";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { OfficeRefusal } from "../../../ui/office-words.tsx";
import { Sheet } from "../../../ui/sheet.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { fullName, usePeople } from "../list/people-desk.tsx";
import { isEmail } from "./access-form.ts";
import css from "./person.module.css";

/** `Correct e-mail`: the address that somebody signs in with and that her links go to. */
export function EmailSheet(props: {
  account: AccountLine;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** With a fresh link, when she was invited to the old address. */
  onDone: (link: LinkMade | null) => void;
}): JSX.Element {
  const desk = usePeople();
  const { t } = useI18n();
  const [typed, setTyped] = createSignal("");
  const [isWrong, setWrong] = createSignal(false);
  const acting = createOfficeAct();
  createEffect(
    on(
      () => props.open,
      () => {
        setTyped(props.account.email);
        setWrong(false);
        acting.forget();
      },
    ),
  );
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setWrong(!isEmail(typed()));
    if (isWrong()) return;
    const { person } = props.account;
    const { changeEmail } = desk.office;
    const email = typed().trim();
    const changed = await acting.run(() => changeEmail(person, email));
    if (!changed) return;
    await desk.people.ask();
    props.onDone(changed.link);
  };
  return (
    <Sheet
      open={props.open}
      onOpenChange={(open) => props.onOpenChange(open)}
      title={t("email.title", { name: fullName(props.account) })}
      closeLabel={t("action.close")}
    >
      <form class={css["form"]} noValidate onSubmit={(event) => void submit(event)}>
        <OfficeRefusal refusal={acting.refusal()} />
        <p>{t("email.text")}</p>
        <TextField
          label={t("person.email")}
          type="email"
          dir="ltr"
          maxLength={200}
          value={typed()}
          onInput={setTyped}
          error={isWrong() ? t("person.emailWrong") : undefined}
        />
        <Button type="submit" look="primary" size="bar" wide disabled={acting.isBusy()}>
          {t("action.save")}
        </Button>
      </form>
    </Sheet>
  );
}
