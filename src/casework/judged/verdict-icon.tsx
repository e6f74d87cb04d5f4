import type { Verdict } from "../../records/eligibility/judge.ts";
import { Glyph, type Icon } from "../../ui/icon.tsx";
import { icons } from "../../ui/icons.ts";
import css from "./judged.module.css";

const icon: Readonly<Record<Verdict, Icon>> = {
  eligible: icons.gotHelp,
  "cannot-tell": icons.unsure,
  "not-eligible": icons.closed,
};

/** A result as an icon that is seen and a word that is heard. */
export function VerdictIcon(props: { verdict: Verdict; word: string; size: 18 | 24 }) {
  return (
    <span class={css["mark"]} data-verdict={props.verdict}>
      <Glyph icon={icon[props.verdict]} size={props.size} />
      <span class="visually-hidden">{props.word}</span>
    </span>
  );
}
