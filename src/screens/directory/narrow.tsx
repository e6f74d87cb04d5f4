import { createMemo, createSignal, Match, Show, Switch, type JSX } from "solid-js";
import { usualUnit } from "../../casework/distance-words.ts";
import { useLastFix } from "../../casework/last-fix.ts";
import { useClientWords } from "../../casework/client-words.ts";
import { ANY } from "../../records/directory/directory-rows.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { icons } from "../../ui/icons.ts";
import { Link } from "../../ui/link.tsx";
import { SearchBox } from "../../ui/search-box.tsx";
import { SectionHeading } from "../../ui/section-heading.tsx";
import { Select } from "../../ui/select.tsx";
import css from "./directory.module.css";
import { useNarrowing } from "./narrowing.ts";

/** What is sought: words, and what narrows it. Folded away where the list needs the room. */
export function Narrow(props: {
  client: RecordView<"client"> | undefined;
  counted: string;
  isFolded: boolean;
}): JSX.Element {
  const { t } = useI18n();
  const { narrowing, narrow } = useNarrowing(() => props.client?.id);
  const [isUnfolded, setUnfolded] = createSignal(false);
  return (
    <div class={css["narrow"]}>
      <SearchBox
        label={t("directory.find")}
        value={narrowing.typed}
        onInput={(typed) => narrow("typed", typed)}
        clearLabel={t("action.clear")}
        status={props.counted}
      />
      <Show when={props.client}>{(client) => <ForWhom client={client()} />}</Show>
      <Show
        when={props.isFolded}
        fallback={
          <SectionHeading place="plain" text={t("directory.narrow")} count={props.counted} />
        }
      >
        <div class={css["fold"]}>
          <Button
            look={isUnfolded() ? "secondary" : "quiet"}
            aria-expanded={isUnfolded()}
            onClick={() => setUnfolded((now) => !now)}
          >
            {t("directory.narrow")}
          </Button>
          <span class={css["counted"]}>{props.counted}</span>
        </div>
      </Show>
      <Show when={!props.isFolded || isUnfolded()}>
        <Ticks client={props.client} />
        <Where client={props.client} />
      </Show>
    </div>
  );
}

function ForWhom(props: { client: RecordView<"client"> }): JSX.Element {
  const { t } = useI18n();
  const { nameOf, aboutOf } = useClientWords();
  return (
    <div class={css["forWhom"]}>
      <b>
        <bdi>{t("directory.for", { name: nameOf(props.client.fields) })}</bdi>
      </b>
      <Link class={css["stop"]} href="/directory">
        {t("directory.stopFor")}
      </Link>
      <bdi class={css["about"]}>{aboutOf(props.client.fields)}</bdi>
    </div>
  );
}

function Ticks(props: { client: RecordView<"client"> | undefined }): JSX.Element {
  const store = useStore();
  const { t } = useI18n();
  const { narrowing, narrow } = useNarrowing(() => props.client?.id);
  const needs = createMemo(() => [
    { value: ANY, label: t("directory.anyNeed") },
    ...store.reference
      .ofKind("need-type")
      .filter(({ id, body }) => body.fields.retired !== true || id === narrowing.need)
      .sort((a, b) => a.body.fields.order - b.body.fields.order)
      .map(({ id, body }) => ({ value: id, label: body.fields.name })),
  ]);
  const languages = createMemo(() => {
    const spoken = store.reference.ofKind("program").flatMap(({ body }) => body.fields.languages);
    const all = [...new Set(spoken)].sort((a, b) => a.localeCompare(b));
    return [
      { value: ANY, label: t("directory.anyLanguage") },
      ...all.map((language) => ({ value: language, label: language })),
    ];
  });
  return (
    <div class={css["ticks"]}>
      <Select
        label={t("directory.need")}
        value={narrowing.need}
        options={needs()}
        onChange={(need) => narrow("need", need)}
      />
      <Select
        label={t("directory.language")}
        value={narrowing.language}
        options={languages()}
        onChange={(language) => narrow("language", language)}
      />
      <Show when={props.client}>
        <Checkbox
          label={t("directory.hideUnfit")}
          checked={narrowing.hidesUnfit}
          onChange={(hides) => narrow("hidesUnfit", hides)}
        />
      </Show>
      <Checkbox
        label={t("directory.openNow")}
        checked={narrowing.isOpenNow}
        onChange={(isOpenNow) => narrow("isOpenNow", isOpenNow)}
      />
      <Checkbox
        label={t("directory.hasRoom")}
        checked={narrowing.hasRoom}
        onChange={(hasRoom) => narrow("hasRoom", hasRoom)}
      />
      <Checkbox
        label={t("directory.live")}
        checked={narrowing.isLive}
        onChange={(isLive) => narrow("isLive", isLive)}
      />
    </div>
  );
}

const ways = [1, 3, 5, 10, 25, 50];

// The position is asked for by a press and never waited for; the list stands without it.
function Where(props: { client: RecordView<"client"> | undefined }): JSX.Element {
  const { t, tn, time } = useI18n();
  const { narrowing, narrow } = useNarrowing(() => props.client?.id);
  const { state, fix, ask } = useLastFix();
  const { unit } = usualUnit();
  const distances = () => [
    { value: ANY, label: t("directory.anyDistance") },
    ...ways.map((way) => ({
      value: String(way),
      label: tn(unit === "mile" ? "directory.miles" : "directory.kilometers", way),
    })),
  ];
  return (
    <div class={css["where"]}>
      <Show when={fix()}>
        <Select
          label={t("directory.within")}
          value={narrowing.within}
          options={distances()}
          onChange={(within) => narrow("within", within)}
        />
      </Show>
      <Button icon={icons.place} onClick={() => ask()}>
        {t(fix() ? "directory.positionAgain" : "directory.position")}
      </Button>
      <p class={css["muted"]} role="status">
        <Switch>
          <Match when={state() === "asking"}>{t("directory.positionAsking")}</Match>
          <Match when={state() === "denied"}>{t("directory.positionDenied")}</Match>
          <Match when={state() === "failed"}>{t("directory.positionFailed")}</Match>
          <Match when={state() === "none"}>{t("directory.positionNone")}</Match>
        </Switch>{" "}
        <Show when={fix()}>
          {(last) => (
            <span>
              {t(state() === "known" ? "directory.positionFrom" : "directory.positionKept", {
                time: time(last().at),
              })}
            </span>
          )}
        </Show>
      </p>
    </div>
  );
}
