import type { RecordView } from "../store/overlay.ts";
import type { Chip } from "../store/attention.ts";
import { useStore } from "../store/store-context.tsx";
import { useI18n } from "../ui/i18n/i18n.tsx";
import { StateChip } from "../ui/state-chip.tsx";
import { useTimeWords } from "./time-words.ts";

/** Where a record is, as a chip: "Saved on this tablet", "Sending", "Received 14:02", "Needs you" (`sync.md` §6). */
export function RecordChip(props: { view: RecordView }) {
  const store = useStore();
  const chipWords = useChipWords();
  const chip = () => store.attention.chipOf(props.view);
  return <StateChip state={chip().is} text={chipWords(chip())} />;
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
