import type { LucideProps } from "lucide-solid";
import { createRenderEffect, createRoot, Show, untrack, type JSX } from "solid-js";

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
      {(icon) => copyOf(icon, props)}
    </Show>
  );
}

function copyOf(icon: Icon, props: GlyphProps): JSX.Element {
  // The copy of an element is an element.
  const svg = originalOf(icon).cloneNode(true) as SVGElement;
  const look = svg.getAttribute("class") ?? "";
  createRenderEffect(() => {
    svg.setAttribute("class", `${look} ${props.class ?? ""}`.trimEnd());
    svg.setAttribute("width", String(props.size));
    svg.setAttribute("height", String(props.size));
    svg.toggleAttribute("data-mirror", props.mirror === true);
  });
  return svg;
}

const originals = new Map<Icon, SVGElement>();

// Lucide builds each icon out of a dozen reactive parts: a list of a hundred icons took a slow tablet a quarter of a
// second. They never change, so each is built once and copied.
function originalOf(icon: Icon): SVGElement {
  const known = originals.get(icon);
  if (known) return known;
  const built = createRoot((dispose) => {
    const drawn = untrack(() => icon({ "aria-hidden": "true" }));
    dispose();
    return drawn;
  });
  if (!(built instanceof SVGElement)) throw new Error("an icon is one drawing");
  originals.set(icon, built);
  return built;
}
