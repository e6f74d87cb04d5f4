import { DropdownMenu } from "@kobalte/core/dropdown-menu";
import ChevronDown from "lucide-solid/icons/chevron-down";

import { Glyph, type Icon } from "./icon.tsx";
import { MenuList, type MenuGroup } from "./menu.tsx";
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
    <DropdownMenu gutter={4} placement="bottom-end">
      <DropdownMenu.Trigger
        class={css["stamp"]}
        data-kind={props.kind}
        data-control=""
        aria-label={`${props.label}: ${props.text}`}
      >
        <StampFace {...props} />
        <Glyph icon={ChevronDown} class={css["chevron"]} size={18} />
      </DropdownMenu.Trigger>
      <MenuList groups={props.groups} />
    </DropdownMenu>
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
