import { Show } from "solid-js";
import { useClientWords } from "../../casework/client-words.ts";
import type { Card } from "../../store/cards.ts";
import { Checkbox } from "../../ui/checkbox.tsx";
import { ForKeyed } from "../../ui/for-keyed.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import css from "./quick-services.module.css";
import type { QuickServices } from "./quick-services.ts";

/** Who else of the household is given the same: a record of her own for each, in one act. */
export function HouseholdLine(props: { quick: QuickServices }) {
  const { t } = useI18n();
  const { nameOf, ageOf } = useClientWords();
  const others = () => props.quick.household.others() ?? [];
  const named = ({ identity }: Card) =>
    [nameOf(identity), identity ? ageOf(identity.birth) : ""].filter(Boolean).join(", ");
  return (
    <Show when={others().length > 0}>
      <div class={css["household"]} role="group" aria-label={t("quickServices.household")}>
        <span aria-hidden="true">{t("quickServices.household")}</span>
        <ForKeyed each={others()} keyOf={(card) => card.id}>
          {(card) => (
            <Checkbox
              label={<bdi>{named(card())}</bdi>}
              checked={props.quick.household.ticked().includes(card().id)}
              onChange={(ticked) => props.quick.tickMember(card().id, ticked)}
            />
          )}
        </ForKeyed>
      </div>
    </Show>
  );
}
