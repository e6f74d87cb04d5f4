import {
  createEffect,
  createMemo,
  createSignal,
  onCleanup,
  Show,
  type Accessor,
  type JSX,
} from "solid-js";
import { useClientWords } from "../../casework/client-words.ts";
import { useRecordWords } from "../../casework/record-words.ts";
import { ReferralStampMenu } from "../../casework/referral-stamp.tsx";
import { SnoozeSheet, type PutOff } from "../../casework/snooze-sheet.tsx";
import { addDays } from "../../records/days.ts";
import { followUpAge, SOON_DAYS } from "../../records/referral/follow-ups.ts";
import { createAnswer, keepEqual } from "../../store/answer.ts";
import type { FollowUp } from "../../store/card-index.ts";
import type { Card } from "../../store/cards.ts";
import { useStore } from "../../store/store-context.tsx";
import type { Store } from "../../store/store.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ForKeyed } from "../../ui/for-keyed.ts";
import { icons } from "../../ui/icons.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { whenIdle } from "../../ui/when-idle.ts";
import { GroupRow, GutterRow, Ledger } from "../../ui/ledger.tsx";
import { Mark } from "../../ui/mark.tsx";
import { SectionHeading } from "../../ui/section-heading.tsx";
import css from "./today-page.module.css";

/** The open referrals that are due or nearly so; undefined until the cards have answered. */
export function createFollowUps(store: Store): Accessor<readonly FollowUp[] | undefined> {
  return createAnswer(async () => {
    store.cards.version();
    const limits = store.reference.ofKind("settings")[0]?.body.fields.statusLimits ?? {};
    return store.cards.index.followUps(addDays(store.today(), SOON_DAYS), limits);
  });
}

interface ClientFollowUps {
  card: Card;
  followUps: FollowUp[];
}

const MORE_CLIENTS = 40;
/** How many fill a tablet's screen; building a row with its menu is work, so the others follow in idle slices. */
const AT_ONCE = 4;

/** Follow-ups by client, the longest overdue first; the status changes in two taps. */
export function FollowUps(props: {
  followUps: readonly FollowUp[] | undefined;
  /** How many clients to begin with: what follows on the page must not lie out of reach. */
  first: number;
}): JSX.Element {
  const store = useStore();
  const { t, tn } = useI18n();
  const [added, setAdded] = createSignal(0);
  const [putOff, setPutOff] = createSignal<PutOff | null>(null);
  const wanted = () => props.first + added();
  const groups = createMemo<readonly ClientFollowUps[]>(
    (before) => keepEqual(before, byClient(props.followUps ?? []), (group) => group.card.id),
    [],
  );
  const built = createBuilt(() => Math.min(groups().length, wanted()));
  const due = () => (props.followUps ?? []).filter((one) => one.due <= store.today()).length;
  const count = () => {
    const all = props.followUps?.length ?? 0;
    return all === 0 ? undefined : t("today.followUpsCount", { due: due(), soon: all - due() });
  };
  const rest = () => groups().length - wanted();
  return (
    <section class={css["followUps"]}>
      <SectionHeading text={t("today.followUps")} count={count()} />
      <Show when={props.followUps?.length !== 0} fallback={<NoFollowUps />}>
        <Ledger label={t("today.followUps")}>
          <ForKeyed each={groups().slice(0, built())} keyOf={(group) => group.card.id}>
            {(group) => <ClientGroup group={group()} onPutOff={setPutOff} />}
          </ForKeyed>
        </Ledger>
        <Show when={rest() > 0}>
          <div class={css["more"]}>
            <Button look="quiet" onClick={() => setAdded((now) => now + MORE_CLIENTS)}>
              {tn("today.showMore", Math.min(rest(), MORE_CLIENTS))}
            </Button>
          </div>
        </Show>
      </Show>
      {/* Beside the rows: the one that is put off goes. */}
      <Show when={putOff()} keyed>
        {(what) => <SnoozeSheet putOff={what} onClose={() => setPutOff(null)} />}
      </Show>
    </section>
  );
}

/** Rises from a screenful to all that are wanted, a few whenever the page has nothing better to do. */
function createBuilt(wanted: Accessor<number>): Accessor<number> {
  const [built, setBuilt] = createSignal(AT_ONCE);
  createEffect(() => {
    if (built() >= wanted()) return;
    onCleanup(whenIdle(() => setBuilt((before) => before + AT_ONCE)));
  });
  const shown = createMemo(() => Math.min(built(), wanted()));
  return shown;
}

function NoFollowUps(): JSX.Element {
  const store = useStore();
  const { t } = useI18n();
  const isFilling = () => store.sync.state().fill !== null;
  return (
    <EmptyState
      drawing={isFilling() ? "first-sync" : "empty-today"}
      text={isFilling() ? t("today.followUpsFilling") : t("today.noFollowUps")}
    />
  );
}

function ClientGroup(props: {
  group: ClientFollowUps;
  onPutOff: (what: PutOff) => void;
}): JSX.Element {
  const { nameOf, metaOf } = useClientWords();
  return (
    <>
      <GroupRow
        title={nameOf(props.group.card.identity)}
        detail={metaOf(props.group.card)}
        href={`/clients/${props.group.card.id}/referrals`}
      />
      <ForKeyed each={props.group.followUps} keyOf={({ referral }) => referral.id}>
        {(followUp) => <FollowUpRow followUp={followUp()} onPutOff={props.onPutOff} />}
      </ForKeyed>
    </>
  );
}

function FollowUpRow(props: { followUp: FollowUp; onPutOff: (what: PutOff) => void }): JSX.Element {
  const store = useStore();
  const { t, weekday, number } = useI18n();
  const { valueWords } = useRecordWords();
  const referral = () => props.followUp.referral;
  const age = () => followUpAge(referral().since, props.followUp.due, store.today());
  const limit = () =>
    store.reference.ofKind("settings")[0]?.body.fields.statusLimits[referral().status] ?? 7;
  const dueWords = () => {
    if (age().isLate) return t("today.limit", { days: number(limit()) });
    if (age().dueIn === 0) return t("today.dueToday");
    return t("today.dueOn", { day: weekday(props.followUp.due) });
  };
  const name = () =>
    referral().service === null
      ? t("today.referralIn")
      : valueWords("referral", "service", referral().service);
  const isLive = () => referral().mode === "live";
  // Until its status has come down nobody knows what she would put off.
  const mayPutOff = () => referral().change !== null;
  const putOff = (): void => {
    const { id, change } = referral();
    if (change === null) return;
    props.onPutOff({
      ...{ referral: id, clientId: props.followUp.card.id, status: change, name: name() },
    });
  };
  return (
    <GutterRow
      gutter={age().days === 0 ? t("day.today") : t("age.days", { count: number(age().days) })}
      gutterDetail={dueWords()}
      gutterLate={age().isLate}
      title={name()}
      href={`/clients/${props.followUp.card.id}/referrals/${referral().id}`}
      detail={
        <span class={css["towards"]}>
          <bdi>{valueWords("referral", "toProvider", referral().toProvider)}</bdi>
          <Mark
            tone={isLive() ? "live" : "quiet"}
            icon={isLive() ? icons.live : icons.logged}
            text={t(`mode.${referral().mode}`)}
          />
          <Show when={props.followUp.putOff}>
            {(snooze) => (
              <Mark tone="quiet" text={t(`snooze.${snooze().reason}`)} icon={icons.later} />
            )}
          </Show>
        </span>
      }
      end={
        <ReferralStampMenu
          referral={referral().id}
          clientId={props.followUp.card.id}
          name={name()}
          status={referral().status}
          onPutOff={mayPutOff() ? putOff : undefined}
        />
      }
    />
  );
}

function byClient(followUps: readonly FollowUp[]): ClientFollowUps[] {
  const groups = new Map<string, ClientFollowUps>();
  for (const followUp of followUps) {
    const group = groups.get(followUp.card.id) ?? { card: followUp.card, followUps: [] };
    group.followUps.push(followUp);
    groups.set(followUp.card.id, group);
  }
  return [...groups.values()];
}
