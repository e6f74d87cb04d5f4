import { createEffect, createSignal, Show, type JSX } from "solid-js";
import { useKeyRefusalWords, type KeyAnswer } from "../../casework/key-refusal-words.ts";
import { Button } from "../../ui/button.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PassphraseField } from "../../ui/passphrase-field.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import css from "./more-page.module.css";

/** What each sheet of this kind is told by the page that opens it. */
export interface KeySheetProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onDone: () => void;
}

/** A sheet that changes what unlocks: it always asks for the passphrase, because the open key cannot be read out. */
export function KeySheet(
  props: KeySheetProps & {
    title: string;
    act: string;
    /** Further fields, after the passphrase. */
    children?: JSX.Element;
    /** False when a field is not right: it says so itself. */
    check?: () => boolean;
    change: (passphrase: string) => Promise<KeyAnswer>;
    wordsOf?: (refusal: string) => string | undefined;
  },
): JSX.Element {
  const { t } = useI18n();
  const refusalWords = useKeyRefusalWords();
  const [typed, setTyped] = createSignal("");
  const [failure, setFailure] = createSignal<string>();
  const [isBusy, setBusy] = createSignal(false);
  createEffect(() => {
    if (props.open) return;
    // Nothing secret stays in a sheet that is closed.
    setTyped("");
    setFailure(undefined);
  });
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (isBusy()) return;
    setFailure(undefined);
    if (typed() === "") {
      setFailure(t("errors.required", { label: t("more.passphraseNow") }));
      return;
    }
    if (props.check?.() === false) return;
    setBusy(true);
    const answer = await props.change(typed());
    setBusy(false);
    if (answer.ok) props.onDone();
    else setFailure(props.wordsOf?.(answer.refusal) ?? refusalWords(answer));
  };
  return (
    <Sheet
      open={props.open}
      onOpenChange={(open) => props.onOpenChange(open)}
      title={props.title}
      closeLabel={t("action.close")}
    >
      <form class={css["keyForm"]} noValidate onSubmit={(event) => void submit(event)}>
        <Show when={failure()}>
          <Notice tone="danger" announce>
            {failure()}
          </Notice>
        </Show>
        <PassphraseField
          label={t("more.passphraseNow")}
          name="passphrase"
          autocomplete="current-password"
          revealLabel={t("field.showSecret")}
          value={typed()}
          onInput={setTyped}
        />
        {props.children}
        <Button type="submit" look="primary" size="bar" wide disabled={isBusy()}>
          {props.act}
        </Button>
      </form>
    </Sheet>
  );
}
