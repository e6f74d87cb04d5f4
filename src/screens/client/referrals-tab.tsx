import { createMemo, Show } from "solid-js";
import { CompetingNotice } from "../../casework/competing.tsx";
import { RecordChip } from "../../casework/record-chip.tsx";
import { ReferralStampMenu } from "../../casework/referral-stamp.tsx";
import { atField, useReturnWords, useSentBack } from "../../casework/returned.ts";
import { createStandingReferrals } from "../../casework/standing-referrals.ts";
import { StatusLine } from "../../casework/status-line.tsx";
import { createStandings, type ReferralStanding } from "../../casework/statuses.ts";
import { useTimeWords } from "../../casework/time-words.ts";
import { createMails, useMailWords } from "../../casework/mails.ts";
import { createReleases, useReleaseWords, type KnownRelease } from "../../casework/releases.ts";
import { createVouchers, useVoucherWords } from "../../casework/vouchers.ts";
import type { RecordId } from "../../records/fields.ts";
import { wantsNext } from "../../records/referral/next-provider.ts";
import { statusGroup } from "../../records/referral/referral-status.ts";
import type { CompetingValue } from "../../records/review/review.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { ForKeyed } from "../../ui/for-keyed.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { icons } from "../../ui/icons.ts";
import { GutterRow, Ledger } from "../../ui/ledger.tsx";
import { Reason } from "../../ui/mark.tsx";
import { createMedia } from "../../ui/media.ts";
import { SectionHeading } from "../../ui/section-heading.tsx";
import { Act } from "./client-bar.tsx";
import css from "./client.module.css";
import { DeletedRow } from "./deleted-row.tsx";
import { createHistory, HistoryList } from "./history.tsx";
import { ReferralMenu } from "./referral-menu.tsx";
import { useReferralNames } from "./referral-names.ts";

/** every referral of the client, how it stands and who said so. */
export function ReferralsTab(props: {
  clientId: RecordId;
  competing: (record: RecordId) => readonly CompetingValue[];
}) {
  const { t, tn } = useI18n();
  const store = useStore();
  const history = createHistory(store, () => ({
    clientId: props.clientId,
    kind: "referral",
    withWithdrawn: true,
  }));
  // A save that was taken back at once is as if it had not been.
  const views = createMemo(() =>
    history.views()?.filter(({ withdrawn }) => withdrawn?.why !== "undo"),
  );
  const standings = createStandings(store, () => props.clientId);
  const vouchers = createVouchers(store, () => props.clientId);
  const releases = createReleases(store, () => props.clientId);
  const standing = createStandingReferrals(store, () => props.clientId);
  const wanting = createMemo(() => {
    const all = standing() ?? [];
    return new Set(all.filter((one) => wantsNext(one, all)).map(({ id }) => id));
  });
  const wantsNextOf = (referral: RecordId) => wanting().has(referral);
  const mails = createMails(store, () => props.clientId);
  // Beside the words a phone has room for the stamp alone: the chip goes under them.
  const isNarrow = createMedia("(width < 600px)");
  const open = () =>
    (views() ?? []).filter(({ id, withdrawn }) => {
      const standing = standings(id);
      return (
        withdrawn === null && standing !== undefined && statusGroup(standing.status) === "open"
      );
    });
  const openWords = () => (open().length > 0 ? tn("referrals.open", open().length) : undefined);
  return (
    <>
      {/* The bar of a phone has no room for a fourth act. */}
      <div class={css["atTop"]}>
        <Act form="referral-in" clientId={props.clientId} withIcon />
      </div>
      <div class={css["toolbar"]}>
        <ButtonLink
          look="quiet"
          icon={isNarrow() ? undefined : icons.directory}
          href={`/directory?for=${props.clientId}`}
        >
          {t("directory.find")}
        </ButtonLink>
        <ButtonLink
          icon={isNarrow() ? undefined : icons.record}
          href={`/clients/${props.clientId}/referrals/new`}
        >
          {t("referral.new")}
        </ButtonLink>
      </div>
      <SectionHeading text={t("referrals.heading")} count={openWords()} />
      <HistoryList
        history={history}
        isEmpty={views()?.length === 0}
        emptyText={t("referrals.empty")}
        isWholePage
      >
        <Ledger label={t("referrals.heading")}>
          <ForKeyed each={views()} keyOf={(view) => view.id}>
            {(view) => (
              <Show when={view().withdrawn === null} fallback={<DeletedReferral view={view()} />}>
                <ReferralRow
                  view={view()}
                  standing={standings(view().id)}
                  competing={props.competing(view().id)}
                  vouchers={vouchers(view().id)}
                  wantsNext={wantsNextOf(view().id)}
                  releases={releases(view().id) ?? []}
                  mails={mails(view().id)}
                  isNarrow={isNarrow()}
                />
              </Show>
            )}
          </ForKeyed>
        </Ledger>
      </HistoryList>
    </>
  );
}

// it leaves who and when, and can be put back.
function DeletedReferral(props: { view: RecordView<"referral"> }) {
  const names = useReferralNames();
  return (
    <DeletedRow
      view={props.view}
      day={props.view.fields.date}
      title={names.title(props.view)}
      name={names.title(props.view)}
    />
  );
}

function ReferralRow(props: {
  view: RecordView<"referral">;
  /** Undefined until the status changes are read. */
  standing: ReferralStanding | undefined;
  competing: readonly CompetingValue[];
  /** Newest first. */
  vouchers: readonly RecordView<"voucher">[];
  releases: readonly KnownRelease[];
  /** It came to nothing there, and she was not sent on since. */
  wantsNext: boolean;
  mails: readonly RecordView<"mail">[];
  isNarrow: boolean;
}) {
  const { t } = useI18n();
  const { gutterWords } = useTimeWords();
  const names = useReferralNames();
  const sentBack = useSentBack();
  const returnWords = useReturnWords();
  const voucherWords = useVoucherWords();
  const releaseWords = useReleaseWords();
  const mailWords = useMailWords();
  const gutter = () => gutterWords(props.view.fields.date, props.view.createdAt);
  // A status that waits for this person is put right where its referral is.
  const waiting = (): RecordView =>
    [props.view, ...(props.standing?.history ?? [])].find((view) => sentBack(view)) ?? props.view;
  const comment = () => returnWords(sentBack(waiting()));
  return (
    <GutterRow
      gutter={gutter().gutter}
      gutterDetail={gutter().detail}
      title={names.title(props.view)}
      detail={
        <>
          {names.detail(props.view)}
          <Show when={props.standing?.latest}>
            {(latest) => (
              <>
                <br />
                <StatusLine change={latest()} />
              </>
            )}
          </Show>
          <Show when={props.vouchers[0]}>
            {(voucher) => (
              <>
                <br />
                <span dir="auto">{voucherWords.line(voucher())}</span>
              </>
            )}
          </Show>
          <Show when={props.releases[0]}>
            {(known) => (
              <>
                <br />
                <span dir="auto">{releaseWords.line(known())}</span>
              </>
            )}
          </Show>
          <Show when={props.mails[0]}>
            {(mail) => (
              <>
                <br />
                <span dir="auto">{mailWords.line(mail())}</span>
              </>
            )}
          </Show>
        </>
      }
      href={`/clients/${props.view.clientId}/referrals/${props.view.id}${atField(sentBack(props.view))}`}
      tone={sentBack(waiting()) ? "needs-you" : undefined}
      end={
        <>
          <Show when={!props.isNarrow}>
            <RecordChip view={waiting()} />
          </Show>
          <Show when={props.standing}>
            {(standing) => (
              <ReferralStampMenu
                referral={props.view.id}
                clientId={props.view.clientId ?? ""}
                name={names.title(props.view)}
                status={standing().status}
              />
            )}
          </Show>
          <ReferralMenu view={props.view} voucher={props.vouchers[0]} release={props.releases[0]} />
        </>
      }
    >
      <Show when={props.isNarrow}>
        <RecordChip view={waiting()} />
      </Show>
      <Show when={comment()}>
        <Reason>{comment()}</Reason>
      </Show>
      <CompetingNotice values={props.competing} />
      <Show when={props.wantsNext}>
        <ButtonLink
          look="quiet"
          icon={icons.referral}
          mirrorIcon
          href={`/clients/${props.view.clientId}/referrals/${props.view.id}/next`}
        >
          {t("referral.next")}
        </ButtonLink>
      </Show>
    </GutterRow>
  );
}
