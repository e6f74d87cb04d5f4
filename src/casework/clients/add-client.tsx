import { createMemo, on, type Accessor, type JSX } from "solid-js";
import { useStore } from "../../store/store-context.tsx";
import { Glyph } from "../../ui/icon.tsx";
import { icons } from "../../ui/icons.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { Link } from "../../ui/link.tsx";
import { carryTypedName } from "../typed-name.ts";
import css from "./client-finder.module.css";

/** A new client under the typed name. */
export interface Addition {
  href: Accessor<string>;
  /** The typed name travels in memory: nothing personal may stand in an address. */
  carry: () => void;
}

/** Another name is another form, beside one that was begun for somebody else. */
export function createAddition(typed: Accessor<string>): Addition {
  const store = useStore();
  const form = createMemo(on(typed, () => store.newId()));
  return {
    href: () => `/clients/new?draft=${form()}`,
    carry: () => carryTypedName(form(), typed()),
  };
}

/** The last row of a search: a new client under the name that was typed. */
export function AddClientRow(props: { typed: string; add: Addition }): JSX.Element {
  const { t } = useI18n();
  return (
    <div class={css["add"]}>
      <Link class={css["addLink"]} href={props.add.href()} onFollow={() => props.add.carry()}>
        <Glyph icon={icons.newClient} size={20} />
        <span>{t("clients.add", { name: props.typed.trim() })}</span>
      </Link>
    </div>
  );
}
