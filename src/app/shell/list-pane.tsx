import { Show, type JSX } from "solid-js";
import { ClientFinder } from "../../casework/clients/client-finder.tsx";
import { useTimeWords } from "../../casework/time-words.ts";
import type { RecordId } from "../../records/fields.ts";
import { createAnswer } from "../../store/answer.ts";
import { useStore } from "../../store/store-context.tsx";
import { Glyph } from "../../ui/icon.tsx";
import { icons } from "../../ui/icons.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { Link } from "../../ui/link.tsx";
import css from "./list-pane.module.css";

/** The pane beside Today and the clients' pages: find somebody, or go on with somebody recent. */
export function ListPane(props: {
  typed: string;
  onType: (typed: string) => void;
  shows: "recent" | "all";
  selected: RecordId | undefined;
}): JSX.Element {
  return (
    <>
      <ClientFinder
        inPane
        typed={props.typed}
        onType={(typed) => props.onType(typed)}
        hrefOf={(clientId) => `/clients/${clientId}/services`}
        selected={props.selected}
        shows={props.shows}
      />
      <Show when={props.shows === "recent" && props.typed.trim() === ""}>
        <AllHere />
      </Show>
    </>
  );
}

function AllHere(): JSX.Element {
  const store = useStore();
  const { t, tn } = useI18n();
  const { whenWords } = useTimeWords();
  const count = createAnswer(async () => {
    store.cards.version();
    return store.cards.index.size();
  });
  return (
    <div class={css["foot"]}>
      <Link class={css["all"]} href="/clients">
        <Glyph icon={icons.clients} size={20} />
        {tn("clients.allHere", count() ?? 0)}
      </Link>
      <Show when={store.sync.state().dataFrom}>
        {(at) => <span class={css["asOf"]}>{t("clients.asOf", { when: whenWords(at()) })}</span>}
      </Show>
    </div>
  );
}
