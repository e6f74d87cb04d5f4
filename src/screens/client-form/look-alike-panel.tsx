import { createEffect, For, onCleanup, Show } from "solid-js";
import { useClientWords } from "../../casework/client-words.ts";
import { useRecordWords } from "../../casework/record-words.ts";
import type { Likeness, LikenessReason } from "../../records/duplicates/look-alikes.ts";
import { sameValue } from "../../records/same-value.ts";
import type { LookAlike } from "../../store/card-index.ts";
import type { Identity } from "../../store/cards.ts";
import { useStore } from "../../store/store-context.tsx";
import { BarBand } from "../../ui/bottom-bar.tsx";
import { Button } from "../../ui/button.tsx";
import { ForKeyed } from "../../ui/for-keyed.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { LookAlikes, Verdict } from "./look-alikes.ts";
import css from "./client-form.module.css";

const LOOK_ALIKES_ID = "look-alikes";

/** Leads to the panel: on request, and when somebody is about to be saved without a word on it. */
export function showLookAlikes(): void {
  const panel = document.getElementById(LOOK_ALIKES_ID);
  panel?.focus();
  panel?.scrollIntoView({ block: "start" });
}

/** Says above the bar, where it moves no field, that somebody looks alike. */
export function LookAlikeBand(props: { lookAlikes: LookAlikes }) {
  const { t, list } = useI18n();
  const { nameOf } = useClientWords();
  const names = () => list(props.lookAlikes.found().map(({ card }) => nameOf(card.identity)));
  return (
    <Show when={props.lookAlikes.isOpen()}>
      <BarBand
        tone="warn"
        end={
          <Button look="quiet" onClick={showLookAlikes}>
            {t("lookAlikes.compare")}
          </Button>
        }
      >
        <span role="status">{t("lookAlikes.band", { names: names() })}</span>
      </BarBand>
    </Show>
  );
}

/** People who look alike, side by side with what was typed, and the three answers. Noted for the audit. */
export function LookAlikePanel(props: {
  lookAlikes: LookAlikes;
  typed: Likeness;
  onSame: (client: string) => void;
  onDecide: (verdict: Verdict) => void;
}) {
  const { t } = useI18n();
  createReadingNotes(() => props.lookAlikes.found());
  return (
    <Show when={props.lookAlikes.found().length > 0}>
      <section
        class={css["panel"]}
        id={LOOK_ALIKES_ID}
        tabindex="-1"
        aria-label={t("lookAlikes.heading")}
      >
        <Notice tone="warn" title={t("lookAlikes.heading")}>
          <Show when={props.lookAlikes.verdict()} fallback={t("lookAlikes.ask")}>
            {(verdict) => t(`lookAlikes.decided.${verdict()}`)}
          </Show>
        </Notice>
        <ForKeyed each={props.lookAlikes.found()} keyOf={({ card }) => card.id}>
          {(found) => <Candidate found={found()} typed={props.typed} onSame={props.onSame} />}
        </ForKeyed>
        <div class={css["verdicts"]}>
          <Button onClick={() => props.onDecide("different")}>{t("lookAlikes.different")}</Button>
          <Button onClick={() => props.onDecide("later")}>{t("lookAlikes.later")}</Button>
          <span class={css["muted"]}>{t("lookAlikes.laterHint")}</span>
        </div>
      </section>
    </Show>
  );
}

const READ_AFTER_MS = 1500;

// Who comes and goes between two keys was not read.
function createReadingNotes(found: LookAlikes["found"]): void {
  const store = useStore();
  createEffect(() => {
    const shown = found().map(({ card }) => card.id);
    const timer = setTimeout(() => {
      for (const id of shown) store.noteOpening(id, "look-alikes");
    }, READ_AFTER_MS);
    onCleanup(() => clearTimeout(timer));
  });
}

function Candidate(props: { found: LookAlike; typed: Likeness; onSame: (client: string) => void }) {
  return (
    <Show when={props.found.card.identity}>
      {(identity) => (
        <div class={css["candidate"]}>
          <CandidateHead found={props.found} identity={identity()} onSame={props.onSame} />
          <Comparison typed={props.typed} known={identity()} />
        </div>
      )}
    </Show>
  );
}

function CandidateHead(props: {
  found: LookAlike;
  identity: Identity;
  onSame: (client: string) => void;
}) {
  const { t, list } = useI18n();
  const { nameOf, metaOf } = useClientWords();
  const reasons = () =>
    list(props.found.reasons.map((reason: LikenessReason) => t(`lookAlikes.reason.${reason}`)));
  return (
    <div class={css["candidateHead"]}>
      <div>
        <h3 class={css["candidateName"]}>
          <bdi>{nameOf(props.identity)}</bdi>
        </h3>
        <p class={css["muted"]}>{metaOf(props.found.card)}</p>
        <p class={css["reasons"]}>{reasons()}</p>
      </div>
      <Button
        aria-label={t("lookAlikes.sameAs", { name: nameOf(props.identity) })}
        onClick={() => props.onSame(props.found.card.id)}
      >
        {t("lookAlikes.same")}
      </Button>
    </div>
  );
}

const compared = ["name", "aliases", "birth", "phones"] as const;

function Comparison(props: { typed: Likeness; known: Likeness }) {
  const { t } = useI18n();
  const { fieldName, valueWords } = useRecordWords();
  return (
    <table class={css["comparison"]}>
      <thead>
        <tr>
          <td />
          <th scope="col">{t("lookAlikes.typed")}</th>
          <th scope="col">{t("lookAlikes.known")}</th>
        </tr>
      </thead>
      <tbody>
        <For each={compared}>
          {(field) => (
            <tr data-same={sameValue(props.typed[field], props.known[field]) ? "" : undefined}>
              <th scope="row">{fieldName("client", field)}</th>
              <td dir="auto">{valueWords("client", field, props.typed[field])}</td>
              <td dir="auto">{valueWords("client", field, props.known[field])}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}
