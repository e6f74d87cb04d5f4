import { splitProps, type JSX } from "solid-js";
import css from "./icon-button.module.css";
import { Glyph, type Icon } from "./icon.tsx";
import { Link } from "./link.tsx";

type Face = {
  /** The name that assistive technology reads; also the tooltip. */
  label: string;
  icon: Icon;
  mirrorIcon?: boolean | undefined;
};

export type IconButtonProps = Face &
  Omit<JSX.ButtonHTMLAttributes<HTMLButtonElement>, "class" | "children">;

/** A 48 px target holding a 24 px icon. Only where the place explains the icon: headers and rows. */
export function IconButton(props: IconButtonProps) {
  const [face, rest] = splitProps(props, ["label", "icon", "mirrorIcon"]);
  return (
    <button
      type="button"
      {...rest}
      class={css["iconButton"]}
      aria-label={face.label}
      title={face.label}
    >
      <Glyph icon={face.icon} size={24} mirror={face.mirrorIcon} />
    </button>
  );
}

/** The same target as a link: the way back, close, open. */
export function IconLink(props: Face & { href: string }) {
  return (
    <Link class={css["iconButton"]} href={props.href} aria-label={props.label} title={props.label}>
      <Glyph icon={props.icon} size={24} mirror={props.mirrorIcon} />
    </Link>
  );
}
