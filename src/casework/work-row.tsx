import { Show } from "solid-js";
import type { RecordId } from "../records/fields.ts";
import type { RecordView } from "../store/overlay.ts";
import { GutterRow } from "../ui/ledger.tsx";
import { createMedia } from "../ui/media.ts";
import { RecordChip } from "./record-chip.tsx";
import { useRecordWords } from "./record-words.ts";
import { useTimeWords } from "./time-words.ts";

/** A service or referral in a list of what belongs to something else: a goal, a referral. Leads to its form. */
export function WorkRow(props: {
  view: RecordView<"service"> | RecordView<"referral">;
  clientId: RecordId;
}) {
  const { titleOf, detailOf } = useRecordWords();
  const { gutterWords } = useTimeWords();
  // Under the words: beside them a phone has no room, and the row would break.
  const isNarrow = createMedia("(width < 600px)");
  const gutter = () => gutterWords(props.view.fields.date, props.view.createdAt);
  const part = () => (props.view.kind === "service" ? "services" : "referrals");
  return (
    <GutterRow
      gutter={gutter().gutter}
      gutterDetail={gutter().detail}
      title={titleOf(props.view.kind, props.view.fields)}
      detail={detailOf(props.view.kind, props.view.fields)}
      href={`/clients/${props.clientId}/${part()}/${props.view.id}`}
      end={isNarrow() ? undefined : <RecordChip view={props.view} />}
    >
      <Show when={isNarrow()}>
        <RecordChip view={props.view} />
      </Show>
    </GutterRow>
  );
}
