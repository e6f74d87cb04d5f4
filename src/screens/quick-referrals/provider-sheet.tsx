import { For, Show } from "solid-js";
import { MatchMark } from "../../casework/directory/match-mark.tsx";
import { ProviderField } from "../../casework/provider-field.tsx";
import type { Row } from "../../records/directory/directory-rows.ts";
import { Button } from "../../ui/button.tsx";
import { CheckRow } from "../../ui/check-row.tsx";
import { ForKeyed } from "../../ui/for-keyed.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { Ledger } from "../../ui/ledger.tsx";
import { SectionHeading } from "../../ui/section-heading.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import type { Offer } from "./offers.ts";
import css from "./quick-referrals.module.css";
import type { QuickReferrals } from "./quick-referrals.ts";
import type { Target } from "./row-choice.ts";

/** Other providers for one row, several if wanted: those that offer the service, best first, or any other. */
export function ProviderSheet(props: { quick: QuickReferrals; offer: Offer; onClose: () => void }) {
  const { t } = useI18n();
  const { targets, choose } = useTargets(props);
  const outside = () => targets().find(({ program }) => program === null);
  return (
    <Sheet
      open
      onOpenChange={(open) => (open ? undefined : props.onClose())}
      title={t("quickReferrals.providerFor", { name: props.offer.name })}
      closeLabel={t("action.close")}
      bar={
        <div class={css["sheetBar"]}>
          <Button size="bar" look="primary" onClick={() => props.onClose()}>
            {t("action.done")}
          </Button>
        </div>
      }
    >
      <ListedPrograms quick={props.quick} offer={props.offer} />
      <div class={css["fields"]}>
        <ProviderField
          label={t("quickReferrals.directory")}
          value={outside()?.provider ?? null}
          onChange={(provider) =>
            choose([
              ...targets().filter(({ program }) => program !== null),
              ...(provider === null ? [] : [{ program: null, provider }]),
            ])
          }
        />
      </div>
    </Sheet>
  );
}

/** Those that offer the service, each with its why; one referral to each that is ticked. */
function ListedPrograms(props: { quick: QuickReferrals; offer: Offer }) {
  const { t } = useI18n();
  const { targets, choose } = useTargets(props);
  const rows = () => props.quick.offers.matchesOf(props.offer);
  const isChosen = (row: Row) => targets().some(({ program }) => program === row.id);
  const tick = ({ id, program: { provider } }: Row, isTicked: boolean): void => {
    const others = targets().filter(({ program }) => program !== id);
    choose(isTicked ? [...others, { program: id, provider }] : others);
  };
  return (
    <Show when={rows().length > 0}>
      <SectionHeading text={t("quickReferrals.listed")} level={3} />
      <Ledger gutter="sheet" label={t("quickReferrals.listed")}>
        <ForKeyed each={rows()} keyOf={(row) => row.id}>
          {(row) => (
            <CheckRow
              name={row().provider.name}
              detail={<ProgramDetail row={row()} />}
              checked={isChosen(row())}
              onChange={(isTicked) => tick(row(), isTicked)}
            />
          )}
        </ForKeyed>
      </Ledger>
    </Show>
  );
}

function ProgramDetail(props: { row: Row }) {
  return (
    <span class={css["program"]}>
      <bdi>{props.row.program.name}</bdi>
      <For each={props.row.match.reasons}>{(reason) => <MatchMark reason={reason} />}</For>
      <bdi>{props.row.program.eligibility}</bdi>
    </span>
  );
}

// Where she is sent now, and what another choice makes of it: none chosen is as suggested.
function useTargets(props: { quick: QuickReferrals; offer: Offer }) {
  const targets = (): Target[] =>
    props.quick
      .picksOf(props.offer)
      .flatMap(({ program, provider }) => (provider === null ? [] : [{ program, provider }]));
  const choose = (chosen: readonly Target[]): void =>
    props.quick.choose(props.offer.id, { targets: chosen, mode: null });
  return { targets, choose };
}
