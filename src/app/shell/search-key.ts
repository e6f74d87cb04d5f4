import { onCleanup } from "solid-js";
import { areKeysOn, isTyping } from "../../ui/keys.ts";

/** `/` leads to the search box of the page, or to Clients where there is none. */
export function followSearchKey(goToClients: () => void): void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== "/" || !areKeysOn() || isTyping(event)) return;
    event.preventDefault();
    const box = document.querySelector<HTMLInputElement>("input[type='search']");
    if (box) box.focus();
    else goToClients();
  };
  document.addEventListener("keydown", onKey);
  onCleanup(() => document.removeEventListener("keydown", onKey));
}
