import { Index, Show } from "solid-js";
import type { OneAuthorization } from "../../casework/authorizations.ts";
import { useRecordWords } from "../../casework/record-words.ts";
import { useTimeWords } from "../../casework/time-words.ts";
import { instancesOf, type Instance } from "../../records/authorization/instances.ts";
import { useStore } from "../../store/store-context.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { GutterRow, Ledger } from "../../ui/ledger.tsx";
import { Mark, type MarkTone } from "../../ui/mark.tsx";
import { Sheet } from "../../ui/sheet.tsx";

/** S-32: when the service is planned, and what was given when. */
export function InstancesSheet(props: {
  /** Undefined while the sheet is closed. */
  one: OneAuthorization | undefined;
  onClose: () => void;
}) {
  const { t } = useI18n();
  const store = useStore();
  const { valueWords } = useRecordWords();
  const instances = () =>
    props.one ? instancesOf(props.one.view.fields, props.one.against, store.today()) : [];
  return (
    <Sheet
      open={props.one !== undefined}
      onOpenChange={(open) => !open && props.onClose()}
      title={t("authorization.instances")}
      detail={valueWords("authorization", "definition", props.one?.view.fields.definition)}
      closeLabel={t("action.close")}
    >
      <Ledger gutter="form" label={t("authorization.instances")}>
        <Index each={instances()}>
          {(instance) => (
            <InstanceRow instance={instance()} isWhole={props.one?.tally === "whole"} />
          )}
        </Index>
      </Ledger>
    </Sheet>
  );
}

const tones: Readonly<Record<Instance["state"], MarkTone>> = {
  given: "yes",
  missed: "quiet",
  due: "unsure",
  ahead: "quiet",
};

function InstanceRow(props: {
  instance: Instance;
  /** False while more may have been given than is here: what is not here was not missed for that. */
  isWhole: boolean;
}) {
  const { t, list } = useI18n();
  const store = useStore();
  const { unitsWords } = useRecordWords();
  const { dayWords, gutterWords } = useTimeWords();
  const state = () => props.instance.state;
  const day = () =>
    props.instance.planned === null ? undefined : gutterWords(props.instance.planned, store.now());
  const given = () =>
    list(
      props.instance.services.map(({ fields }) =>
        t("instance.on", {
          units: unitsWords(fields.units, fields.unit),
          day: dayWords(fields.date),
        }),
      ),
    );
  return (
    <GutterRow
      gutter={day()?.gutter}
      // Of today it would say a time, and none is planned.
      gutterDetail={props.instance.planned === store.today() ? undefined : day()?.detail}
      title={
        <Show when={props.isWhole || state() !== "missed"} fallback="–">
          <Mark tone={tones[state()]} text={t(`instance.${state()}`)} />
        </Show>
      }
      detail={[given(), day() ? "" : t("instance.unplanned")].filter(Boolean).join(" · ")}
    />
  );
}
