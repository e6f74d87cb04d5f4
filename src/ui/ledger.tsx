import ChevronRight from "lucide-solid/icons/chevron-right";
import { Show, type JSX } from "solid-js";
import css from "./ledger.module.css";
import { Link } from "./link.tsx";
import { Glyph } from "./icon.tsx";

export type LedgerProps = {
  /** Names the list where no heading does. */
  label?: string | undefined;
  /** 80 by default; `wide` 112 for a time or a long date, `form` 72, `sheet` 64. */
  gutter?: "page" | "wide" | "form" | "sheet" | undefined;
  children: JSX.Element;
};

/** A list of ruled rows whose gutter is closed by the clay margin rule, past the last row too. */
export function Ledger(props: LedgerProps) {
  return (
    <ul class={css["ledger"]} data-gutter={props.gutter} aria-label={props.label}>
      {props.children}
    </ul>
  );
}

/** The same gutter and rule around fields instead of rows. */
export function LedgerForm(props: { children: JSX.Element }) {
  return (
    <div class={css["ledger"]} data-gutter="form">
      <div class={css["form"]}>{props.children}</div>
    </div>
  );
}

export type GutterRowProps = {
  /** How old, when, how far: end-aligned before the margin rule. */
  gutter?: JSX.Element;
  gutterDetail?: JSX.Element;
  /** Past due: clay. */
  gutterLate?: boolean | undefined;
  title: JSX.Element;
  detail?: JSX.Element;
  /** Controls, chips and amounts; they keep their own targets. */
  end?: JSX.Element;
  /** Opens the row; the whole row is then the target, `end` excepted. */
  href?: string | undefined;
  onOpen?: (() => void) | undefined;
  /** `needs-you` is the pale amber of a row that someone must act on. */
  tone?: "needs-you" | undefined;
  /** Further content under the title: a reason and its button. */
  children?: JSX.Element;
};

/** A row of a `Ledger`. */
export function GutterRow(props: GutterRowProps) {
  return (
    <li class={css["row"]} data-tone={props.tone}>
      <div class={css["gutter"]}>
        <Show when={props.gutter !== undefined}>
          <div class={css["age"]} data-late={props.gutterLate ? "" : undefined}>
            <bdi>{props.gutter}</bdi>
          </div>
        </Show>
        <Show when={props.gutterDetail !== undefined}>
          <div class={css["ageDetail"]}>{props.gutterDetail}</div>
        </Show>
      </div>
      <RowWords {...props} />
    </li>
  );
}

/** A row without a gutter, in side panels and narrow columns. */
export function RuledRow(
  props: Pick<GutterRowProps, "title" | "detail" | "end" | "href" | "onOpen" | "children">,
) {
  return (
    <li class={css["ruled"]}>
      <RowWords {...props} />
    </li>
  );
}

function RowWords(
  props: Pick<GutterRowProps, "title" | "detail" | "end" | "href" | "onOpen" | "children">,
) {
  return (
    <>
      <div class={css["words"]}>
        <div class={css["title"]}>
          <Show when={props.href} fallback={<RowButton {...props} />}>
            {(href) => (
              <Link class={css["open"]} href={href()} onFollow={props.onOpen}>
                {props.title}
              </Link>
            )}
          </Show>
        </div>
        <Show when={props.detail}>{(detail) => <div class={css["detail"]}>{detail()}</div>}</Show>
        <Show when={props.children}>{(more) => <div class={css["more"]}>{more()}</div>}</Show>
      </div>
      <Show when={props.end}>{(end) => <div class={css["end"]}>{end()}</div>}</Show>
    </>
  );
}

function RowButton(props: Pick<GutterRowProps, "title" | "onOpen">) {
  return (
    <Show when={props.onOpen} fallback={props.title}>
      <button type="button" class={css["open"]} onClick={() => props.onOpen?.()}>
        {props.title}
      </button>
    </Show>
  );
}

/** A client's name above that client's rows; with `href` it leads to the client. */
export function GroupRow(props: {
  title: string;
  detail?: JSX.Element;
  count?: JSX.Element;
  href?: string | undefined;
}) {
  return (
    <li class={css["group"]}>
      <div class={css["groupWords"]}>
        <Show when={props.href} fallback={<b dir="auto">{props.title}</b>}>
          {(href) => (
            <Link class={css["open"]} href={href()}>
              <b dir="auto">{props.title}</b>
            </Link>
          )}
        </Show>
        <bdi class={css["detail"]}>{props.detail}</bdi>
      </div>
      <span class={css["detail"]}>{props.count}</span>
      <Show when={props.href}>
        <Glyph icon={ChevronRight} class={css["chevron"]} size={18} mirror />
      </Show>
    </li>
  );
}
