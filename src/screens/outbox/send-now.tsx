import { createSignal, Show, type Accessor, type JSX } from "solid-js";
import type { Instant } from "../../records/fields.ts";
import { useStore } from "../../store/store-context.tsx";
import { Button } from "../../ui/button.tsx";
import { icons } from "../../ui/icons.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import css from "./outbox-sheet.module.css";

/** `Send now`, and what came of it. */
export function SendNow(): JSX.Element {
  const { t } = useI18n();
  const attempt = createAttempt();
  const wordsOf = useOutcomeWords();
  return (
    <>
      <p class={css["outcome"]} role="status">
        <Show when={attempt.standing() === "over"}>{wordsOf()}</Show>
      </p>
      <Button
        look="primary"
        size="bar"
        icon={icons.sendNow}
        aria-disabled={attempt.standing() === "trying"}
        onClick={attempt.begin}
      >
        {attempt.standing() === "trying" ? t("outbox.trying") : t("outbox.sendNow")}
      </Button>
    </>
  );
}

interface Attempt {
  standing: Accessor<"none" | "trying" | "over">;
  begin: () => void;
}

// An attempt is over when everything was received, or when the office was asked anew and nothing is on its way.
function createAttempt(): Attempt {
  const store = useStore();
  const [begun, setBegun] = createSignal<{ triedBefore: Instant | null } | null>(null);
  const isOver = (triedBefore: Instant | null): boolean => {
    const { reach, sending, lastTried } = store.sync.state();
    if (reach === "online" && store.waiting().length === 0) return true;
    return sending === null && lastTried !== triedBefore;
  };
  const standing = () => {
    const attempt = begun();
    if (attempt === null) return "none";
    return isOver(attempt.triedBefore) ? "over" : "trying";
  };
  return {
    standing,
    begin: () => {
      if (standing() === "trying") return;
      setBegun({ triedBefore: store.sync.state().lastTried });
      store.sendNow();
    },
  };
}

function useOutcomeWords(): () => string {
  const store = useStore();
  const { t } = useI18n();
  return () => {
    const { reach, trouble, signIn } = store.sync.state();
    if (signIn === "ended") return t("outbox.needsSignIn");
    if (reach === "online") {
      return store.waiting().length === 0 ? t("outbox.nothingLeft") : t("outbox.stillWaits");
    }
    return trouble === "no-answer" ? t("outbox.stillOffline") : t("outbox.stillSo");
  };
}
