import { DropdownMenu } from "@kobalte/core/dropdown-menu";
import Check from "lucide-solid/icons/check";
import Ellipsis from "lucide-solid/icons/ellipsis";
import { For, Show } from "solid-js";
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
    <DropdownMenu gutter={4} placement="bottom-end">
      <DropdownMenu.Trigger
        class={iconButtonCss["iconButton"]}
        aria-label={props.label}
        title={props.label}
      >
        <Glyph icon={Ellipsis} size={24} />
      </DropdownMenu.Trigger>
      <MenuList groups={props.groups} />
    </DropdownMenu>
  );
}

/** What opens below a menu's trigger; for triggers with another face (`StampMenu`). */
export function MenuList(props: { groups: readonly MenuGroup[] }) {
  return (
    <DropdownMenu.Portal>
      <DropdownMenu.Content class={css["menu"]}>
        <For each={props.groups}>
          {(group) => (
            <DropdownMenu.Group class={css["group"]}>
              <Show when={group.heading}>
                <DropdownMenu.GroupLabel class={css["heading"]}>
                  {group.heading}
                </DropdownMenu.GroupLabel>
              </Show>
              <For each={group.items}>{(item) => <MenuLine item={item} />}</For>
            </DropdownMenu.Group>
          )}
        </For>
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
