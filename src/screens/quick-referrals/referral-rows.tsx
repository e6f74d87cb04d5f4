import { For, Index, Show } from "solid-js";
import { useDirectoryWords } from "../../casework/directory/directory-words.ts";
import { useRecordWords } from "../../casework/record-words.ts";
import { referralModes, type ReferralMode } from "../../records/referral/referral.ts";
import { CheckRow } from "../../ui/check-row.tsx";
import { dropPress } from "../../ui/drop-press.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import type { Icon } from "../../ui/icon.tsx";
import { icons } from "../../ui/icons.ts";
import { Ledger } from "../../ui/ledger.tsx";
import { Reason } from "../../ui/mark.tsx";
import { Select } from "../../ui/select.tsx";
import type { Offer } from "./offers.ts";
import css from "./quick-referrals.module.css";
import { providerButtonId, ROWS_ID, type Pick, type QuickReferrals } from "./quick-referrals.ts";

/** The gravest come first; a row has room for so many. */
const MOST_REASONS = 3;

interface RowsProps {
  quick: QuickReferrals;
  onChangeProvider: (offer: Offer) => void;
}

/** the screen's referral services, one checkbox each, with a provider suggested per row. */
export function ReferralRows(props: RowsProps) {
  const { t } = useI18n();
  const offers = () => props.quick.offers.of(props.quick.screen());
  return (
    <div
      class={css["rows"]}
      id={ROWS_ID}
      tabindex="-1"
      on:click={{
        // What is ticked while the form is being saved would go into no record.
        capture: true,
        handleEvent: (event) => props.quick.isSaving() && dropPress(event),
      }}
    >
      <Show when={props.quick.errors.at(ROWS_ID)}>
        {(message) => <p class={css["tickError"]}>{message()}</p>}
      </Show>
      <Show
        when={offers().length > 0}
        fallback={<p class={css["none"]}>{t("quickReferrals.none")}</p>}
      >
        <Ledger label={t("clientBar.referrals")}>
          <ColumnNames />
          <For each={offers()}>
            {(offer) => (
              <ReferralRow
                offer={offer}
                quick={props.quick}
                onChangeProvider={props.onChangeProvider}
              />
            )}
          </For>
        </Ledger>
      </Show>
    </div>
  );
}

// For the eye: each control says its own name.
function ColumnNames() {
  const { t } = useI18n();
  return (
    <li class={css["columns"]} aria-hidden="true">
      <span>{t("quickReferrals.service")}</span>
      <span>{t("quickReferrals.provider")}</span>
      <span>{t("quickReferrals.what")}</span>
    </li>
  );
}

function ReferralRow(props: RowsProps & { offer: Offer }) {
  const { t } = useI18n();
  const { valueWords } = useRecordWords();
  const need = () =>
    props.quick.offers.answersNeed(props.offer)
      ? t("quickReferrals.forNeed", { need: valueWords("need", "type", props.offer.need) })
      : undefined;
  return (
    <CheckRow
      name={props.offer.name}
      detail={need()}
      checked={props.quick.isTicked(props.offer.id)}
      onChange={(ticked) => props.quick.tick(props.offer.id, ticked)}
      end={
        <>
          <IconButton
            id={providerButtonId(props.offer.id)}
            icon={icons.find}
            label={t("quickReferrals.changeProvider", { name: props.offer.name })}
            onClick={() => props.onChangeProvider(props.offer)}
          />
          <ModeSelect offer={props.offer} quick={props.quick} />
        </>
      }
    >
      <SuggestedProviders offer={props.offer} quick={props.quick} />
    </CheckRow>
  );
}

/** Where she is sent; for each of several how it goes out, because they may differ. */
function SuggestedProviders(props: { offer: Offer; quick: QuickReferrals }) {
  const { t } = useI18n();
  const picks = () => props.quick.picksOf(props.offer);
  const error = () => props.quick.errors.at(providerButtonId(props.offer.id));
  const missing = () =>
    props.quick.offers.isReady() ? t("quickReferrals.noProvider") : t("quickReferrals.seeking");
  return (
    <Show
      when={picks()[0].provider !== null}
      fallback={<span class={error() ? css["error"] : css["muted"]}>{error() ?? missing()}</span>}
    >
      <Index each={picks()}>
        {(pick) => (
          <SuggestedProvider
            pick={pick()}
            quick={props.quick}
            isOneOfSeveral={picks().length > 1}
          />
        )}
      </Index>
    </Show>
  );
}

function SuggestedProvider(props: { pick: Pick; quick: QuickReferrals; isOneOfSeveral: boolean }) {
  const { t } = useI18n();
  const { valueWords } = useRecordWords();
  const words = useDirectoryWords();
  const why = () => {
    const found = props.quick.offers
      .matchesOf(props.pick.offer)
      .find(({ id }) => id === props.pick.program);
    if (!found) return t("quickReferrals.notListed");
    return found.match.reasons.slice(0, MOST_REASONS).map(words.reason).join(" · ");
  };
  return (
    <>
      <span class={css["provider"]}>
        <bdi>{valueWords("referral", "toProvider", props.pick.provider)}</bdi>
        <Show when={props.isOneOfSeveral}> · {t(`mode.${props.pick.mode}`)}</Show>
      </span>
      <Show when={why()}>
        <Reason>{why()}</Reason>
      </Show>
    </>
  );
}

const modeIcons: Record<ReferralMode, Icon> = {
  live: icons.live,
  logged: icons.logged,
  tracking: icons.tracking,
};

function ModeSelect(props: { offer: Offer; quick: QuickReferrals }) {
  const { t } = useI18n();
  const mode = () => props.quick.picksOf(props.offer)[0].mode;
  return (
    <Select
      label={t("quickReferrals.whatOf", { name: props.offer.name })}
      labelHidden
      look={props.quick.isTicked(props.offer.id) ? "box" : "bare"}
      tone={mode() === "live" ? "live" : "quiet"}
      icon={modeIcons[mode()]}
      value={mode()}
      options={referralModes.map((known) => ({ value: known, label: t(`mode.${known}`) }))}
      onChange={(chosen) => props.quick.choose(props.offer.id, { mode: chosen })}
    />
  );
}
