import css from "./bag-mark.module.css";

/** The mark: a satchel with its flap and strap. With `label` it is an image, without it ornament. */
export function BagMark(props: { size?: number | undefined; label?: string | undefined }) {
  return (
    <svg
      class={css["mark"]}
      viewBox="0 0 32 32"
      width={props.size ?? 32}
      height={props.size ?? 32}
      role={props.label ? "img" : undefined}
      aria-label={props.label}
      aria-hidden={props.label ? undefined : "true"}
    >
      <path d="M10.5 11V8a4 4 0 0 1 4-4h3a4 4 0 0 1 4 4v3" />
      <path d="M3.5 11h25v14.5a3 3 0 0 1-3 3h-19a3 3 0 0 1-3-3z" />
      <path d="M3.5 13.5c.8 4.7 4 7 8.5 7h8c4.5 0 7.7-2.3 8.5-7" />
      <path d="M16 18v5.5" />
    </svg>
  );
}
