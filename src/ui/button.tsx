import { splitProps, type JSX } from "solid-js";
import css from "./button.module.css";
import { Glyph, type Icon } from "./icon.tsx";
import { Link } from "./link.tsx";

/** `primary` is the one act of a page (3 px darker foot); `quiet` is ink on paper. */
export type ButtonLook = "primary" | "secondary" | "quiet" | "danger";

type Face = {
  look?: ButtonLook | undefined;
  icon?: Icon | undefined;
  /** Turn the icon round in right-to-left: back, send, chevrons; never ticks, clocks or phones. */
  mirrorIcon?: boolean | undefined;
  /** The height of a bottom bar's buttons (52) instead of a control's (48). */
  size?: "control" | "bar" | undefined;
  wide?: boolean | undefined;
  children: JSX.Element;
};

export type ButtonProps = Face & Omit<JSX.ButtonHTMLAttributes<HTMLButtonElement>, "class">;

export type ButtonLinkProps = Face & {
  href: string;
  download?: string | undefined;
  target?: string | undefined;
  rel?: string | undefined;
  /** The whole name where the word alone says too little: it holds the word. */
  "aria-label"?: string | undefined;
  onFollow?: (() => void) | undefined;
};

const faceKeys = ["look", "icon", "mirrorIcon", "size", "wide", "children"] as const;

/** A button with a word. `type` is "button" unless told otherwise. */
export function Button(props: ButtonProps) {
  const [face, rest] = splitProps(props, faceKeys);
  return (
    <button
      type="button"
      {...rest}
      class={css["button"]}
      data-look={face.look ?? "secondary"}
      data-size={face.size}
      data-wide={face.wide ? "" : undefined}
    >
      <ButtonFace {...face} />
    </button>
  );
}

/** The same face on a real link. */
export function ButtonLink(props: ButtonLinkProps) {
  const [face, rest] = splitProps(props, faceKeys);
  return (
    <Link
      {...rest}
      class={css["button"]}
      data-look={face.look ?? "secondary"}
      data-size={face.size}
      data-wide={face.wide ? "" : undefined}
    >
      <ButtonFace {...face} />
    </Link>
  );
}

function ButtonFace(props: Face) {
  return (
    <>
      <Glyph icon={props.icon} size={20} mirror={props.mirrorIcon} />
      <span>{props.children}</span>
    </>
  );
}
