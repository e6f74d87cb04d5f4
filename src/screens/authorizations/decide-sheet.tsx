import { createEffect, createSignal, For, on, Show } from "solid-js";
import type { OneAuthorization } from "../../casework/authorizations.ts";
import { useRecordWords } from "../../casework/record-words.ts";
import { useSaveAct } from "../../casework/save-act.ts";
import { useStore } from "../../store/store-context.tsx";
import { Button } from "../../ui/button.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { icons } from "../../ui/icons.ts";
import { Sheet } from "../../ui/sheet.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { createAsOpened } from "./as-opened.ts";
import css from "./authorizations.module.css";
import { usePlanWords } from "./plan-words.ts";

/** S-33: a supervisor approves or denies the terms that she sees, with a reason; a denial needs one. */
export function DecideSheet(props: {
  /** Undefined while the sheet is closed. */
  one: OneAuthorization | undefined;
  onClose: () => void;
}) {
  const { t } = useI18n();
  const store = useStore();
  const save = useSaveAct();
  const { valueWords } = useRecordWords();
  const [reason, setReason] = createSignal("");
  const [isMissing, setMissing] = createSignal(false);
  // Terms that come down meanwhile were not read: the merge sets them against what is decided here.
  const seen = createAsOpened(() => props.one);
  createEffect(
    on(
      () => seen()?.view.id,
      () => {
        setReason("");
        setMissing(false);
      },
    ),
  );
  // A second press before the disk has the first would be a decision against itself.
  let isDeciding = false;
  const decide = async (status: "approved" | "denied"): Promise<void> => {
    const view = seen()?.view;
    if (!view || isDeciding) return;
    const why = reason().trim();
    setMissing(status === "denied" && why === "");
    if (isMissing()) return;
    const decision = { status, reason: why, by: store.me.person, at: store.now() };
    isDeciding = true;
    const isSaved = await save({
      clientId: view.clientId,
      changes: [{ view, patch: { decision } }],
    });
    isDeciding = false;
    if (isSaved) props.onClose();
  };
  return (
    <Sheet
      open={seen() !== undefined}
      onOpenChange={(open) => !open && props.onClose()}
      title={t("authorization.decide")}
      detail={valueWords("authorization", "definition", seen()?.view.fields.definition)}
      closeLabel={t("action.close")}
      bar={
        <div class={css["acts"]}>
          <Button
            size="bar"
            look="danger"
            icon={icons.closed}
            onClick={() => void decide("denied")}
          >
            {t("authorization.deny")}
          </Button>
          <Button
            size="bar"
            look="primary"
            icon={icons.service}
            onClick={() => void decide("approved")}
          >
            {t("authorization.approve")}
          </Button>
        </div>
      }
    >
      <div class={css["fields"]}>
        <Show when={seen()}>{(one) => <Terms one={one()} />}</Show>
        <TextArea
          label={t("authorization.decisionReason")}
          maxLength={500}
          error={isMissing() ? t("authorization.denyReason") : undefined}
          value={reason()}
          onInput={setReason}
        />
      </div>
    </Sheet>
  );
}

function Terms(props: { one: OneAuthorization }) {
  const { t } = useI18n();
  const { fieldName, valueWords } = useRecordWords();
  const plan = usePlanWords();
  const terms = () => {
    const { fields } = props.one.view;
    const inWords = (field: "begin" | "end" | "funds" | "goals") => ({
      name: fieldName("authorization", field),
      words: valueWords("authorization", field, fields[field]),
    });
    return [
      inWords("begin"),
      inWords("end"),
      { name: fieldName("authorization", "recurrence"), words: plan.howOften(props.one) },
      { name: t("authorization.instance"), words: plan.instance(fields) },
      ...(fields.funds.length === 0 ? [] : [inWords("funds")]),
      ...(fields.goals === "" ? [] : [inWords("goals")]),
    ];
  };
  return (
    <dl class={css["decided"]}>
      <For each={terms()}>
        {({ name, words }) => (
          <div class={css["term"]}>
            <dt>{name}</dt>
            <dd dir="auto">{words}</dd>
          </div>
        )}
      </For>
    </dl>
  );
}
