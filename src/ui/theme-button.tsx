import type { JSX } from "solid-js";
import { IconButton } from "./icon-button.tsx";
import { icons } from "./icons.ts";
import { useI18n } from "./i18n/i18n.tsx";
import { changeLook, shownTheme } from "./look.ts";

const themes = ["light", "dark", "sun"] as const;

/** One tap: light, dark, sun; remembered on this device. */
export function ThemeButton(): JSX.Element {
  const { t } = useI18n();
  const names = { light: "theme.light", dark: "theme.dark", sun: "theme.sun" } as const;
  const next = () => themes[(themes.indexOf(shownTheme()) + 1) % themes.length] ?? "light";
  return (
    <IconButton
      icon={icons[shownTheme()]}
      label={t("theme.now", { label: t("theme.label"), theme: t(names[shownTheme()]) })}
      onClick={() => changeLook({ theme: next() })}
    />
  );
}
