import type { JSX } from "solid-js";
import { ChoiceChips } from "../../ui/choice-chips.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { areKeysOn, setKeysOn } from "../../ui/keys.ts";
import { LanguageSelect } from "../../ui/language-select.tsx";
import { changeLook, useLook, type Hand, type TextSize, type Theme } from "../../ui/look.ts";
import { Switch } from "../../ui/switch.tsx";
import css from "./more-page.module.css";

const themes: readonly Theme[] = ["auto", "light", "dark", "sun"];
const sizes: readonly TextSize[] = ["s", "m", "l", "xl"];
const hands: readonly Hand[] = ["right", "left"];

/** Brightness, size, hand, language: at once, and for the next start. */
export function LookSettings(): JSX.Element {
  const { t } = useI18n();
  const look = useLook();
  return (
    <div class={css["settings"]}>
      <ChoiceChips
        label={t("theme.label")}
        value={look().theme}
        options={themes.map((value) => ({ value, label: t(`theme.${value}`) }))}
        onChange={(theme) => changeLook({ theme })}
      />
      <ChoiceChips
        label={t("more.textSize")}
        value={look().textSize}
        options={sizes.map((value) => ({ value, label: t(`more.textSize.${value}`) }))}
        onChange={(textSize) => changeLook({ textSize })}
      />
      <ChoiceChips
        label={t("more.hand")}
        hint={t("more.handHint")}
        value={look().hand}
        options={hands.map((value) => ({ value, label: t(`more.hand.${value}`) }))}
        onChange={(hand) => changeLook({ hand })}
      />
      <div class={css["language"]}>
        <LanguageSelect />
      </div>
      <Switch
        label={t("more.keys")}
        hint={t("more.keysHint")}
        checked={areKeysOn()}
        onChange={setKeysOn}
      />
    </div>
  );
}
