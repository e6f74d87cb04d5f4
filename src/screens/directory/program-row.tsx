import { For, Show } from "solid-js";
import { useDistanceWords } from "../../casework/distance-words.ts";
import type { RecordId } from "../../records/fields.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { GutterRow } from "../../ui/ledger.tsx";
import { Mark } from "../../ui/mark.tsx";
import css from "./directory.module.css";
import { useDirectoryWords } from "../../casework/directory/directory-words.ts";
import { MatchMark } from "../../casework/directory/match-mark.tsx";
import type { Row } from "../../records/directory/directory-rows.ts";

/** One program: how far, whose, why it fits, whether it is open, and whether there is room. */
export function ProgramRow(props: { row: Row; clientId: RecordId | undefined }) {
  const words = useDirectoryWords();
  const { away: wordsOf } = useDistanceWords();
  const away = () => (props.row.metres === undefined ? undefined : wordsOf(props.row.metres));
  // How much room there is stands at the end of the row.
  const reasons = () => props.row.match.reasons.filter(({ why }) => why !== "has-room");
  const href = () => {
    const base = `/directory/${props.row.id}`;
    return props.clientId === undefined ? base : `${base}?for=${props.clientId}`;
  };
  return (
    <GutterRow
      gutter={away()?.amount}
      gutterDetail={away()?.unit}
      title={
        <>
          <bdi>{props.row.provider.name}</bdi>{" "}
          <bdi class={css["programName"]}>{props.row.program.name}</bdi>
        </>
      }
      href={href()}
      detail={
        <span class={css["reasons"]}>
          <Show when={props.clientId !== undefined}>
            <For each={reasons()}>{(reason) => <MatchMark reason={reason} />}</For>
          </Show>
          <bdi>{props.row.program.eligibility}</bdi>
          <span>{words.verified(props.row.program.verifiedOn)}</span>
        </span>
      }
      end={<Now row={props.row} />}
    />
  );
}

// Whether it is open, and how much room there was when.
function Now(props: { row: Row }) {
  const { t, number } = useI18n();
  const words = useDirectoryWords();
  const isShut = () => props.row.program.status === "temporarily-closed";
  const tone = () => {
    const { state } = props.row.open;
    if (isShut() || (state === "closed" && !props.row.open.wasOpen)) return "no";
    return state === "open" || state === "always" ? "yes" : "quiet";
  };
  return (
    <span class={css["now"]}>
      <span class={css["open"]}>
        <Mark
          tone={tone()}
          text={isShut() ? t("match.closed-for-now") : words.open(props.row.open)}
        />
        <span class={css["mode"]}>{t(`directory.connect.${props.row.program.connect}`)}</span>
      </span>
      <span class={css["room"]}>
        <Show when={props.row.program.capacity}>
          {(capacity) => (
            <>
              <span class={css["free"]} data-full={capacity().free === 0 ? "" : undefined}>
                {t("directory.room", { free: number(capacity().free), unit: capacity().unit })}
              </span>
              <span>{words.since(capacity().asOf)}</span>
            </>
          )}
        </Show>
      </span>
    </span>
  );
}
