import type { Verdict } from "../../records/eligibility/judge.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { Mark, type MarkTone } from "../../ui/mark.tsx";
import type { ServiceEligibility } from "../eligibility.ts";

const tones: Readonly<Record<Verdict, MarkTone>> = {
  eligible: "yes",
  "cannot-tell": "unsure",
  "not-eligible": "no",
};

/**
 * What the rules say of a client and one service; a press opens the why. Whoever is not eligible can be given it all the
 * same: what happened is recorded.
 */
export function EligibilityMark(props: { eligibility: ServiceEligibility; onOpen: () => void }) {
  const { t } = useI18n();
  const verdict = () => props.eligibility.verdict;
  return (
    <Mark tone={tones[verdict()]} text={t(`verdict.${verdict()}`)} onOpen={() => props.onOpen()} />
  );
}

/** The same where there is nothing to open. */
export function VerdictMark(props: { verdict: Verdict }) {
  const { t } = useI18n();
  return <Mark tone={tones[props.verdict]} text={t(`verdict.${props.verdict}`)} />;
}
