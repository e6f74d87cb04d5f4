import type { JSX } from "solid-js";
import { useClientWords } from "../../casework/client-words.ts";
import type { RecordId } from "../../records/fields.ts";
import { createAnswer } from "../../store/answer.ts";
import { useStore } from "../../store/store-context.tsx";
import { ForKeyed } from "../../ui/for-keyed.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { Link } from "../../ui/link.tsx";
import css from "./look-alikes.module.css";

const MOST = 3;

/** The people on this device whom a client looks like, and why. */
export function LookAlikes(props: { clientId: RecordId | null }): JSX.Element {
  const store = useStore();
  const { t, list } = useI18n();
  const { nameOf } = useClientWords();
  const alike = createAnswer(async () => {
    const { index } = store.cards;
    const id = props.clientId;
    store.cards.version();
    if (id === null) return [];
    const [card] = await index.cards([id]);
    return card?.identity ? index.lookAlikes(card.identity, id, MOST) : [];
  });
  return (
    <ul>
      <ForKeyed each={alike()} keyOf={({ card }) => card.id}>
        {(found) => (
          <li>
            <Link class={css["alike"]} href={`/clients/${found().card.id}/services`}>
              {t("review.alike", {
                name: nameOf(found().card.identity),
                reasons: list(found().reasons.map((reason) => t(`review.alike.${reason}`))),
              })}
            </Link>
          </li>
        )}
      </ForKeyed>
    </ul>
  );
}
