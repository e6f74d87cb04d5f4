import ChevronDown from "lucide-solid/icons/chevron-down";

import { Glyph, type Icon } from "./icon.tsx";
import { MenuButton, type MenuGroup } from "./menu.tsx";
import css from "./stamp.module.css";

/** How a referral stands. Open is dashed (not stamped yet), Good like a rubber stamp, Closed plain. */
export type StampKind = "open" | "good" | "closed";

type StampProps = {
  kind: StampKind;
  text: string;
  /** Good and Closed carry one, Open none. */
  icon?: Icon | undefined;
};

/** The status as a control: one tap opens the choices, the second stamps. */
export function StampMenu(
  props: StampProps & {
    /** "Status of State ID replacement". */
    label: string;
    groups: readonly MenuGroup[];
  },
) {
  return (
    <MenuButton
      class={css["stamp"]}
      label={`${props.label}: ${props.text}`}
      kind={props.kind}
      groups={props.groups}
    >
      <StampFace {...props} />
      <Glyph icon={ChevronDown} class={css["chevron"]} size={18} />
    </MenuButton>
  );
}

function StampFace(props: StampProps) {
  return (
    <>
      <Glyph icon={props.icon} size={16} />
      <span class={css["word"]}>{props.text}</span>
    </>
  );
}
