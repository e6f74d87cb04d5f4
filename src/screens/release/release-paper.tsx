import { For, Match, Show, Switch } from "solid-js";
import { PaperIssuer } from "../../casework/paper-issuer.tsx";
import { usePeopleWords } from "../../casework/people-words.ts";
import { useClientWords } from "../../casework/client-words.ts";
import type { KnownRelease } from "../../casework/releases.ts";
import { dayOfInstant } from "../../records/days.ts";
import { releasedFields, type Release } from "../../records/release/release.ts";
import { SIGNATURE_BOX, strokesOf } from "../../records/release/signature.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { Strokes } from "../../ui/signature-pad.tsx";
import css from "./release-paper.module.css";

/**
 * The release on A5, black on white, in the language of the texts around it: what she allowed, and how she takes it back.
 * It says which fields leave and not what stands in them: the paper is carried about.
 */
export function ReleasePaper(props: { client: RecordView<"client">; known: KnownRelease }) {
  const { t, day, locale, dir } = useI18n();
  const store = useStore();
  const { nameOf } = useClientWords();
  const fields = () => props.known.view.fields;
  const agency = () => store.reference.ofKind("settings")[0]?.body.fields.agencyName ?? "";
  const provider = () =>
    store.reference.find("provider", fields().recipient)?.body.fields.name ?? "";
  const told = () => releasedFields.filter((field) => fields().fields.includes(field));
  return (
    <article class={css["paper"]} lang={locale()} dir={dir()}>
      <PaperIssuer client={props.client} />
      <h2 class={css["title"]}>
        {t("releasePaper.title")}
        <Show when={props.known.state === "revoked"}> · {t("releasePaper.revoked")}</Show>
      </h2>
      <dl class={css["facts"]}>
        <Fact name={t("releasePaper.of")} words={nameOf(props.client.fields)} />
      </dl>
      <p>{t("releasePaper.allow", { agency: agency(), provider: provider() })}</p>
      <ul class={css["told"]}>
        <For each={told()}>{(field) => <li>{t(`released.${field}`)}</li>}</For>
      </ul>
      <dl class={css["facts"]}>
        <Fact name={t("releasePaper.purpose")} words={fields().purpose} />
        <Fact
          name={t("releasePaper.holds")}
          words={t("releasePaper.fromUntil", {
            from: day(fields().from, { weekday: false, year: true }),
            until: day(fields().until, { weekday: false, year: true }),
          })}
        />
      </dl>
      <p class={css["mine"]}>{t("releasePaper.mine", { agency: agency() })}</p>
      <Given given={fields().given} />
      <Foot view={props.known.view} />
    </article>
  );
}

function Fact(props: { name: string; words: string }) {
  return (
    <div class={css["fact"]}>
      <dt>{props.name}</dt>
      <dd dir="auto">{props.words}</dd>
    </div>
  );
}

/** How she gave it. */
function Given(props: { given: Release["given"] }) {
  const { t } = useI18n();
  const signature = () => (props.given.method === "signed" ? props.given.signature : undefined);
  const name = () => (props.given.method === "typed" ? props.given.name : undefined);
  const witness = () => (props.given.method === "verbal" ? props.given.witness : undefined);
  return (
    <div class={css["given"]}>
      <Switch>
        <Match when={signature()}>
          {(drawn) => (
            <>
              <svg
                class={css["signature"]}
                role="img"
                aria-label={t("releasePaper.signature")}
                viewBox={`0 0 ${SIGNATURE_BOX.wide} ${SIGNATURE_BOX.high}`}
              >
                <Strokes strokes={strokesOf(drawn())} />
              </svg>
              <p class={css["how"]}>{t("releasePaper.signed")}</p>
            </>
          )}
        </Match>
        <Match when={name()}>
          {(typed) => (
            <>
              <p class={css["name"]} dir="auto">
                {typed()}
              </p>
              <p class={css["how"]}>{t("releasePaper.typed")}</p>
            </>
          )}
        </Match>
        <Match when={witness()}>
          {(heard) => (
            <>
              <p class={css["how"]}>{t("releasePaper.verbal")}</p>
              <p class={css["name"]} dir="auto">
                {heard()}
              </p>
            </>
          )}
        </Match>
      </Switch>
    </div>
  );
}

function Foot(props: { view: RecordView<"release"> }) {
  const { t, day } = useI18n();
  const store = useStore();
  const { briefOf } = usePeopleWords();
  const taken = () => dayOfInstant(props.view.createdAt, store.me.timeZone);
  return (
    <footer class={css["foot"]}>
      {t("releasePaper.taken", {
        who: briefOf(props.view.createdBy),
        day: day(taken(), { weekday: false, year: true }),
      })}
    </footer>
  );
}
