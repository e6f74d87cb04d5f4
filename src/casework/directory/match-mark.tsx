import { fitOf, type Fit, type MatchReason } from "../../records/directory/match-program.ts";
import { Mark, type MarkTone } from "../../ui/mark.tsx";
import { useDirectoryWords } from "./directory-words.ts";

const tones: Record<Fit, MarkTone> = { fits: "yes", unsure: "unsure", out: "no" };

/** One why, with its mark: what speaks for a program, what is not known, what stands against it. */
export function MatchMark(props: { reason: MatchReason }) {
  const words = useDirectoryWords();
  return <Mark tone={tones[fitOf[props.reason.why]]} text={words.reason(props.reason)} />;
}
