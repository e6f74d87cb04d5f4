import type { JSX } from "solid-js";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { SyncPill } from "../../ui/sync-pill.tsx";
import { ThemeButton } from "../../ui/theme-button.tsx";
import { LockButton } from "./lock-button.tsx";
import { usePillWords } from "./pill-words.ts";

/** At the end of every header: where the work is, how bright the screen is, and the lock. */
export function HeaderTools(props: { openOutbox: () => void }): JSX.Element {
  const { t } = useI18n();
  const pill = usePillWords();
  return (
    <>
      <SyncPill
        tone={pill().tone}
        text={pill().text}
        shortText={pill().short}
        label={t("sync.label")}
        onOpen={() => props.openOutbox()}
      />
      <ThemeButton />
      <LockButton />
    </>
  );
}
