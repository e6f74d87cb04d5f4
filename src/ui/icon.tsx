import type { LucideProps } from "lucide-solid";
import { Show, type JSX } from "solid-js";

/** A lucide icon, imported by itself: `import Sun from "lucide-solid/icons/sun"`. */
export type Icon = (props: LucideProps) => JSX.Element;

export type GlyphProps = {
  icon: Icon | undefined;
  /** 24 navigation and header, 20 in buttons, 18 chevrons and tables, 16 in chips and marks. */
  size: 16 | 18 | 20 | 24;
  class?: string | undefined;
  /** Turned round in right-to-left: back, send, chevrons; never ticks, clocks or phones. */
  mirror?: boolean | undefined;
};

/** Draws an icon; a word always stands beside it, so it says nothing itself. */
export function Glyph(props: GlyphProps) {
  return (
    <Show when={props.icon} keyed>
      {(Drawn) => (
        <Drawn
          size={props.size}
          class={props.class ?? ""}
          aria-hidden="true"
          data-mirror={props.mirror ? "" : undefined}
        />
      )}
    </Show>
  );
}
