import { createSignal, Show, type JSX } from "solid-js";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { icons } from "../../ui/icons.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { PassphraseField } from "../../ui/passphrase-field.tsx";
import { drawWords, WORDS } from "./draw-words.ts";
import { englishWords } from "./english-words.ts";
import css from "./new-passphrase.module.css";
import { passphraseStrength, type PassphraseStrength } from "./passphrase-strength.ts";

/** Whether a passphrase may be taken. */
export function isGoodPassphrase(typed: string, known: readonly string[]): boolean {
  const { is } = passphraseStrength(typed, known);
  return is === "fair" || is === "strong";
}

/** Choosing a passphrase: four words to take, or one's own, with what it is worth in words. */
export function NewPassphrase(props: {
  value: string;
  onInput: (typed: string) => void;
  /** What a finder of the tablet knows: names, agency, e-mail. */
  known: readonly string[];
  /** She tried to go on: what is wrong is said at the field. */
  isTried: boolean;
  label: string;
}): JSX.Element {
  const { t } = useI18n();
  const draw = (): string =>
    drawWords(englishWords, WORDS, (into) => crypto.getRandomValues(into)).join(" ");
  const [words, setWords] = createSignal(draw());
  const drawAnew = (): void => {
    const isTaken = props.value === words();
    setWords(draw());
    // What she took follows what she sees.
    if (isTaken) props.onInput(words());
  };
  const strength = () => passphraseStrength(props.value, props.known);
  const wordsOf = (of: PassphraseStrength): string =>
    of.is === "short" ? t("passphrase.short", { count: of.count }) : t(`passphrase.${of.is}`);
  const isRefused = () => !isGoodPassphrase(props.value, props.known);
  const isShown = () => props.value.trim() !== "" && !(props.isTried && isRefused());
  return (
    <>
      <div class={css["offer"]}>
        <p class={css["offerTitle"]}>{t("passphrase.offer")}</p>
        <p class={css["words"]} dir="ltr" lang="en">
          {words()}
        </p>
        <div class={css["offerActs"]}>
          <Button onClick={() => props.onInput(words())}>{t("passphrase.use")}</Button>
          <IconButton icon={icons.sendNow} label={t("passphrase.others")} onClick={drawAnew} />
        </div>
      </div>
      <div>
        <PassphraseField
          label={props.label}
          hint={t("passphrase.hint")}
          name="new-passphrase"
          autocomplete="new-password"
          revealLabel={t("field.showSecret")}
          value={props.value}
          onInput={(typed) => props.onInput(typed)}
          error={props.isTried && isRefused() ? wordsOf(strength()) : undefined}
        />
        <p class={css["strength"]} role="status" data-good={isRefused() ? undefined : ""}>
          <Show when={isShown()}>{wordsOf(strength())}</Show>
        </p>
      </div>
    </>
  );
}
