import { DropdownMenu } from "@kobalte/core/dropdown-menu";
import Check from "lucide-solid/icons/check";
import Ellipsis from "lucide-solid/icons/ellipsis";
import { createSignal, Index, Show, type JSX } from "solid-js";
import iconButtonCss from "./icon-button.module.css";
import { Glyph, type Icon } from "./icon.tsx";
import css from "./menu.module.css";

export type MenuItem = {
  label: string;
  detail?: string | undefined;
  icon?: Icon | undefined;
  danger?: boolean | undefined;
  disabled?: boolean | undefined;
  /** The one that stands now: a tick at the start, said as "checked". */
  current?: boolean | undefined;
  onSelect: () => void;
};

/** A run of items, with a heading when there is more than one run: Open / Good / Closed. */
export type MenuGroup = { heading?: string | undefined; items: readonly MenuItem[] };

/** A row's `⋯`. */
export function Menu(props: { label: string; groups: readonly MenuGroup[] }) {
  return (
    <MenuButton
      class={iconButtonCss["iconButton"]}
      label={props.label}
      title={props.label}
      groups={props.groups}
    >
      <Glyph icon={Ellipsis} size={24} />
    </MenuButton>
  );
}

/**
 * A button that opens a menu, with a face of its own. Nothing but the button is made before it is pressed for the first
 * time: a history has one in each row, and with their menus they took longer than all else in it.
 */
export function MenuButton(props: {
  class: string | undefined;
  /** The name that assistive technology reads. */
  label: string;
  title?: string;
  /** How a stamp looks. */
  kind?: string;
  groups: readonly MenuGroup[];
  children: JSX.Element;
}) {
  const [opening, setOpening] = createSignal<"by press" | "by key">();
  let trigger!: HTMLButtonElement;
  const openByKey = (event: KeyboardEvent): void => {
    if (!opensMenu.has(event.key)) return;
    event.preventDefault();
    setOpening("by key");
    trigger.focus();
    // Which line has the focus depends on the key: the menu itself knows.
    trigger.dispatchEvent(new KeyboardEvent("keydown", { key: event.key, bubbles: true }));
  };
  return (
    <Show
      when={opening()}
      fallback={
        <button
          type="button"
          class={props.class}
          aria-label={props.label}
          aria-haspopup="true"
          aria-expanded="false"
          title={props.title}
          data-kind={props.kind}
          onClick={() => setOpening("by press")}
          onKeyDown={openByKey}
        >
          {props.children}
        </button>
      }
    >
      {(by) => (
        <DropdownMenu gutter={4} placement="bottom-end" defaultOpen={by() === "by press"}>
          <DropdownMenu.Trigger
            ref={trigger}
            class={props.class}
            aria-label={props.label}
            title={props.title}
            data-kind={props.kind}
          >
            {props.children}
          </DropdownMenu.Trigger>
          <MenuList groups={props.groups} />
        </DropdownMenu>
      )}
    </Show>
  );
}

const opensMenu: ReadonlySet<string> = new Set(["Enter", " ", "ArrowDown", "ArrowUp"]);

function MenuList(props: { groups: readonly MenuGroup[] }) {
  return (
    <DropdownMenu.Portal>
      <DropdownMenu.Content class={css["menu"]}>
        {/* By place: what changes in a line changes beneath the finger without being made anew. */}
        <Index each={props.groups}>
          {(group) => (
            <DropdownMenu.Group class={css["group"]}>
              <Show when={group().heading}>
                <DropdownMenu.GroupLabel class={css["heading"]}>
                  {group().heading}
                </DropdownMenu.GroupLabel>
              </Show>
              <Index each={group().items}>{(item) => <MenuLine item={item()} />}</Index>
            </DropdownMenu.Group>
          )}
        </Index>
      </DropdownMenu.Content>
    </DropdownMenu.Portal>
  );
}

function MenuLine(props: { item: MenuItem }) {
  return (
    <DropdownMenu.CheckboxItem
      class={css["item"]}
      data-danger={props.item.danger ? "" : undefined}
      // Items that are no choice are plain menu items: "not checked" would be noise.
      role={props.item.current === undefined ? "menuitem" : "menuitemradio"}
      aria-checked={props.item.current}
      checked={props.item.current ?? false}
      disabled={props.item.disabled ?? false}
      closeOnSelect
      onSelect={() => props.item.onSelect()}
      on:touchend={spendTouch}
    >
      <Glyph icon={props.item.icon} size={20} />
      <span class={css["words"]}>
        <span>{props.item.label}</span>
        <Show when={props.item.detail}>
          <span class={css["detail"]}>{props.item.detail}</span>
        </Show>
      </span>
      <Show when={props.item.current}>
        <Glyph icon={Check} class={css["current"]} size={20} />
      </Show>
    </DropdownMenu.CheckboxItem>
  );
}

/**
 * A line acts as the finger leaves it, and the menu goes. The click that a browser makes of the same touch would come
 * later, on whatever lies beneath by then.
 */
function spendTouch(event: TouchEvent): void {
  if (event.cancelable) event.preventDefault();
}
