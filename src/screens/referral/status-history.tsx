import { createSignal, Show } from "solid-js";
import { RecordChip } from "../../casework/record-chip.tsx";
import formCss from "../../casework/record-form.module.css";
import { RecordedBy } from "../../casework/recorded-by.tsx";
import { ReferralStampMenu } from "../../casework/referral-stamp.tsx";
import { usePeopleWords } from "../../casework/people-words.ts";
import { useRecordWords } from "../../casework/record-words.ts";
import { useReturnedStatus } from "../../casework/returned.ts";
import { createStandings, type ReferralStanding } from "../../casework/statuses.ts";
import { SnoozeSheet, type PutOff } from "../../casework/snooze-sheet.tsx";
import { useTimeWords } from "../../casework/time-words.ts";
import type { RecordId } from "../../records/fields.ts";
import { statusGroup } from "../../records/referral/referral-status.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { ForKeyed } from "../../ui/for-keyed.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { LedgerForm } from "../../ui/ledger.tsx";
import { Notice } from "../../ui/notice.tsx";
import { SectionHeading } from "../../ui/section-heading.tsx";
import css from "./referral.module.css";

/** How the referral stands now, one tap from any other status, and everybody who changed it (M-08). */
export function StatusHistory(props: { view: RecordView<"referral"> }) {
  const { t } = useI18n();
  const { titleOf } = useRecordWords();
  const standings = createStandings(useStore(), () => props.view.clientId ?? "");
  const standing = () => standings(props.view.id);
  const [putOff, setPutOff] = createSignal<PutOff | null>(null);
  const name = () => titleOf("referral", props.view.fields);
  const onPutOff = () => {
    const latest = standing()?.latest;
    if (!latest || statusGroup(latest.fields.to) !== "open") return undefined;
    const what = { referral: props.view.id, clientId: props.view.clientId ?? "", name: name() };
    return () => setPutOff({ ...what, status: latest.id });
  };
  return (
    <section class={formCss["section"]} aria-label={t("edit.statusHistory")}>
      <SectionHeading
        number={props.view.fields.direction === "in" ? 3 : 4}
        text={t("edit.statusHistory")}
      />
      <LedgerForm>
        <div>
          <Show when={standing()}>
            {(now) => (
              <ReferralStampMenu
                referral={props.view.id}
                clientId={props.view.clientId ?? ""}
                name={name()}
                status={now().status}
                onPutOff={onPutOff()}
              />
            )}
          </Show>
        </div>
        <ul class={css["changes"]}>
          <ForKeyed each={standing()?.history} keyOf={(view) => view.id}>
            {(change) => (
              <li class={css["change"]}>
                <SaidStatus change={change()} />
                <RecordChip view={change()} />
              </li>
            )}
          </ForKeyed>
          <PutOffs view={props.view} standing={standing()} />
          <li class={css["change"]}>
            <span class={css["muted"]}>
              <RecordedBy view={props.view} />
            </span>
            <RecordChip view={props.view} />
          </li>
        </ul>
      </LedgerForm>
      <Show when={putOff()} keyed>
        {(what) => <SnoozeSheet putOff={what} onClose={() => setPutOff(null)} />}
      </Show>
    </section>
  );
}

const MOST_SNOOZES = 200;

/** When it was put off, by whom and why; what a later status overtook is muted. */
function PutOffs(props: { view: RecordView<"referral">; standing: ReferralStanding | undefined }) {
  const { t } = useI18n();
  const { whoAndWhere } = usePeopleWords();
  const { dayWords, dayAndTimeWords } = useTimeWords();
  const all = useStore().createCasework(() => ({
    clientId: props.view.clientId ?? "",
    kind: "snooze",
    size: MOST_SNOOZES,
  }));
  const its = () => (all() ?? []).filter(({ fields }) => fields.referral === props.view.id);
  const holds = (snooze: RecordView<"snooze">) =>
    snooze.fields.status === props.standing?.latest?.id;
  const why = ({ fields }: RecordView<"snooze">) =>
    [t(`snooze.${fields.reason}`), fields.note].filter(Boolean).join(": ");
  return (
    <ForKeyed each={its()} keyOf={(snooze) => snooze.id}>
      {(snooze) => (
        <li class={css["change"]}>
          <span class={css["said"]}>
            <span class={css[holds(snooze()) ? "status" : "muted"]}>
              {t("snooze.said", { day: dayWords(snooze().fields.until) })}
            </span>
            <span class={css["muted"]} dir="auto">
              {t("status.by", {
                status: why(snooze()),
                who: whoAndWhere(snooze().createdBy),
                when: dayAndTimeWords(snooze().createdAt),
              })}
            </span>
          </span>
          <RecordChip view={snooze()} />
        </li>
      )}
    </ForKeyed>
  );
}

// M-08, M-09: who and from where, when by her tablet, and when the office had it: clocks of tablets drift.
function SaidStatus(props: { change: RecordView<"status-change"> }) {
  const { t } = useI18n();
  const { whoAndWhere } = usePeopleWords();
  const { dayAndTimeWords } = useTimeWords();
  const who = () => whoAndWhere(props.change.createdBy);
  const when = () => dayAndTimeWords(props.change.fields.at);
  const receivedAt = () => {
    const { state } = props.change;
    return state.is === "received" ? state.at : undefined;
  };
  return (
    <span class={css["said"]}>
      <span class={css["status"]}>{t(`status.${props.change.fields.to}`)}</span>
      <Show
        when={receivedAt()}
        fallback={
          <span class={css["muted"]} dir="auto">
            {t("status.madeByNotReceived", { who: who(), when: when() })}
          </span>
        }
      >
        {(at) => (
          <span class={css["muted"]} dir="auto">
            {t("status.madeBy", { who: who(), when: when(), received: dayAndTimeWords(at()) })}
          </span>
        )}
      </Show>
    </span>
  );
}

/** A status that a supervisor sent back: another one answers, or a note that says why it stays. */
export function StatusSentBack(props: { referral: RecordId; clientId: RecordId }) {
  const { t } = useI18n();
  const { briefOf } = usePeopleWords();
  const returnedStatus = useReturnedStatus();
  const back = () => {
    const found = returnedStatus(props.referral);
    return found?.why === "returned" ? found : undefined;
  };
  return (
    <Show when={back()}>
      {(found) => (
        <Notice
          tone="warn"
          title={t("state.needsYou")}
          action={
            <ButtonLink href={`/clients/${props.clientId}/note?referral=${props.referral}`}>
              {t("status.keep")}
            </ButtonLink>
          }
        >
          {t("status.returned", { who: briefOf(found().by), comment: found().comment })}
        </Notice>
      )}
    </Show>
  );
}
