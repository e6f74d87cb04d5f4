import { Show } from "solid-js";
import type { RecordView } from "../store/overlay.ts";
import type { Chip } from "../store/attention.ts";
import { useStore } from "../store/store-context.tsx";
import { useI18n } from "../ui/i18n/i18n.tsx";
import { StampIn } from "../ui/stamp-in.tsx";
import { StateChip } from "../ui/state-chip.tsx";
import { useTimeWords } from "./time-words.ts";

/** Where a record is, as a chip: "Saved on this tablet", "Sending", "Received 14:02", "Needs you" (`sync.md` §6). */
export function RecordChip(props: { view: RecordView }) {
  const store = useStore();
  const chipWords = useChipWords();
  const chip = () => store.attention.chipOf(props.view);
  const words = () => <StateChip state={chip().is} text={chipWords(chip())} />;
  return (
    <Show when={isJustSaved(chip(), props.view, store.now())} fallback={words()}>
      <StampIn>{words()}</StampIn>
    </Show>
  );
}

const JUST_SAVED_MS = 3000;

// The stamp falls once, on the row that somebody has just made, and not each time an old one is looked at.
function isJustSaved(chip: Chip, view: RecordView, now: string): boolean {
  return chip.is === "saved-here" && Date.parse(now) - Date.parse(view.at) < JUST_SAVED_MS;
}

/** The words of a chip alone, for the short form in lists. */
export function useChipWords(): (chip: Chip) => string {
  const { t } = useI18n();
  const { shortWhenWords } = useTimeWords();
  return (chip) => {
    switch (chip.is) {
      case "saved-here":
        return t("state.savedHere");
      case "sending":
        return t("state.sending");
      case "received":
        return t("state.received", { time: shortWhenWords(chip.at) });
      case "needs-you":
        return t("state.needsYou");
    }
  };
}
