import { createMemo, createSignal, Match, Show, Switch, type JSX } from "solid-js";
import { usualUnit } from "../../casework/distance-words.ts";
import { useLastFix } from "../../casework/last-fix.ts";
import { useClientWords } from "../../casework/client-words.ts";
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
import { ANY } from "./rows.ts";

/** What is sought: words, and what narrows it. Folded away where the list needs the room. */
export function Narrow(props: {
  client: RecordView<"client"> | undefined;
  counted: string;
  isFolded: boolean;
}): JSX.Element {
  const { t } = useI18n();
  const [narrowing, narrow] = useNarrowing();
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
        <Ticks hasClient={props.client !== undefined} />
        <Where />
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

function Ticks(props: { hasClient: boolean }): JSX.Element {
  const store = useStore();
  const { t } = useI18n();
  const [narrowing, narrow] = useNarrowing();
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
      <Show when={props.hasClient}>
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
function Where(): JSX.Element {
  const { t, tn, time } = useI18n();
  const [narrowing, narrow] = useNarrowing();
  const { fix, position, ask } = useLastFix();
  const { unit } = usualUnit();
  const distances = () => [
    { value: ANY, label: t("directory.anyDistance") },
    ...ways.map((way) => ({
      value: String(way),
      label: tn(unit === "mile" ? "directory.miles" : "directory.kilometers", way),
    })),
  ];
  const known = () => {
    const now = fix();
    return now.state === "known" ? now : undefined;
  };
  return (
    <div class={css["where"]}>
      <Show when={position()}>
        <Select
          label={t("directory.within")}
          value={narrowing.within}
          options={distances()}
          onChange={(within) => narrow("within", within)}
        />
      </Show>
      <Button icon={icons.place} disabled={fix().state === "asking"} onClick={() => ask()}>
        {t(position() ? "directory.positionAgain" : "directory.position")}
      </Button>
      <p class={css["muted"]} role="status">
        <Switch fallback={t("directory.positionNone")}>
          <Match when={fix().state === "asking"}>{t("directory.positionAsking")}</Match>
          <Match when={fix().state === "denied"}>{t("directory.positionDenied")}</Match>
          <Match when={fix().state === "failed"}>{t("directory.positionFailed")}</Match>
          <Match when={known()}>
            {(at) => t("directory.positionFrom", { time: time(at().at) })}
          </Match>
        </Switch>
      </p>
    </div>
  );
}
