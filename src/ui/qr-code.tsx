import { generate } from "lean-qr";
import { createMemo, type JSX } from "solid-js";
import css from "./qr-code.module.css";

/** Modules of white around the code, without which cameras do not find it. */
const QUIET = 4;

/** A QR code in black on white in every theme: cameras read nothing else as well. */
export function QrCode(props: { text: string; label: string }): JSX.Element {
  const drawn = createMemo(() => {
    const code = generate(props.text);
    const rows = Array.from({ length: code.size }, (_, y) =>
      Array.from({ length: code.size }, (_cell, x) =>
        code.get(x, y) ? `M${x} ${y}h1v1h-1z` : "",
      ).join(""),
    );
    return { size: code.size + 2 * QUIET, path: rows.join("") };
  });
  return (
    <svg
      class={css["code"]}
      role="img"
      aria-label={props.label}
      viewBox={`${-QUIET} ${-QUIET} ${drawn().size} ${drawn().size}`}
      shape-rendering="crispEdges"
    >
      <rect x={-QUIET} y={-QUIET} width={drawn().size} height={drawn().size} fill="#ffffff" />
      <path d={drawn().path} fill="#000000" />
    </svg>
  );
}
