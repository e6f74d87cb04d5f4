import { Show, type JSX } from "solid-js";
import type { Card } from "../../store/cards.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { ListRow } from "../../ui/list-row.tsx";
import { StateCount } from "../../ui/state-chip.tsx";
import { useClientWords } from "../client-words.ts";
import type { ClientState } from "./card-lists.ts";
import { MatchedName } from "./matched-name.tsx";

/** One client in a list: name, alias, second line, and what waits or needs somebody. */
export function ClientRow(props: {
  card: Card;
  href: string;
  typed: string;
  selected: boolean;
  state: ClientState | undefined;
  onFollow?: (() => void) | undefined;
  as?: "li" | "div" | undefined;
}): JSX.Element {
  const { nameOf, aliasOf, metaOf } = useClientWords();
  const { tn } = useI18n();
  const alias = () => (props.card.identity ? aliasOf(props.card.identity) : undefined);
  const stateText = (state: ClientState): string => {
    if (state.state === "needs-you") return tn("clients.needsYou", state.count);
    if (state.state === "sending") return tn("clients.sending", state.count);
    return tn("clients.savedHere", state.count);
  };
  return (
    <ListRow
      as={props.as}
      href={props.href}
      selected={props.selected}
      onFollow={props.onFollow}
      name={<MatchedName name={nameOf(props.card.identity)} typed={props.typed} />}
      alias={
        <Show when={alias()}>{(text) => <MatchedName name={text()} typed={props.typed} />}</Show>
      }
      detail={metaOf(props.card)}
      end={
        <Show when={props.state}>
          {(state) => (
            <StateCount state={state().state} count={state().count} text={stateText(state())} />
          )}
        </Show>
      }
    />
  );
}
