import { createMemo, For, Show, type JSX } from "solid-js";
import { useAnswerWords } from "../../casework/answer-words.ts";
import { usePeopleWords } from "../../casework/people-words.ts";
import type { RecordId } from "../../records/fields.ts";
import { useStore } from "../../store/store-context.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { Link } from "../../ui/link.tsx";
import { SideBySide } from "./side-by-side.tsx";

const MOST = 100;

/** The other assessments by the same form on the same day, each beside this one, answer by answer. */
export function AssessedTwice(props: { clientId: RecordId; assessment: RecordId }): JSX.Element {
  const store = useStore();
  const { t } = useI18n();
  const { briefOf } = usePeopleWords();
  const { differing } = useAnswerWords();
  const all = store.createCasework(() => ({
    clientId: props.clientId,
    kind: "assessment",
    size: MOST,
  }));
  const its = createMemo(() => all()?.find(({ id }) => id === props.assessment));
  const others = () =>
    (all() ?? []).filter(({ id, withdrawn, fields }) => {
      const same = its()?.fields;
      const isSame = fields.form === same?.form && fields.date === same.date;
      return id !== props.assessment && withdrawn === null && isSame;
    });
  return (
    <Show when={its()}>
      {(one) => (
        <For each={others()}>
          {(other) => {
            const rows = () =>
              differing(other.fields, one().fields).map(
                ({ question, one: standing, other: its }) => ({
                  ...{ name: question, standing, other: its },
                }),
              );
            return (
              <>
                <Show
                  when={rows().length > 0}
                  fallback={<p>{t("review.same.nothing", { who: briefOf(other.author) })}</p>}
                >
                  <SideBySide
                    caption={t("review.two.diff")}
                    standing={briefOf(other.author)}
                    other={briefOf(one().author)}
                    rows={rows()}
                    isInset
                  />
                </Show>
                <p>
                  <Link href={`/clients/${props.clientId}/assessments/${other.id}`}>
                    {t("review.same.open", { who: briefOf(other.author) })}
                  </Link>
                </p>
              </>
            );
          }}
        </For>
      )}
    </Show>
  );
}
