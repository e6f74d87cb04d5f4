import { Show } from "solid-js";
import { ProviderField } from "../../casework/provider-field.tsx";
import { useRecordWords } from "../../casework/record-words.ts";
import { Button } from "../../ui/button.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { RadioCards } from "../../ui/radio-cards.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import type { Offer } from "./offers.ts";
import css from "./quick-referrals.module.css";
import type { QuickReferrals } from "./quick-referrals.ts";
import { useSuggestionWords } from "./suggestion-words.ts";

/** Another provider for one row: those that offer the service, best first, or any other of the directory. */
export function ProviderSheet(props: { quick: QuickReferrals; offer: Offer; onClose: () => void }) {
  const { t } = useI18n();
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
      <div class={css["fields"]}>
        <ListedPrograms quick={props.quick} offer={props.offer} />
        <ProviderField
          label={t("quickReferrals.directory")}
          value={pickedOutside(props.quick, props.offer)}
          onChange={(provider) =>
            props.quick.choose(props.offer.id, { provider, program: null, mode: null })
          }
        />
      </div>
    </Sheet>
  );
}

// A provider without a program was found in the directory.
function pickedOutside(quick: QuickReferrals, offer: Offer): string | null {
  const { program, provider } = quick.pickOf(offer);
  return program === null ? provider : null;
}

function ListedPrograms(props: { quick: QuickReferrals; offer: Offer }) {
  const { t } = useI18n();
  const { valueWords } = useRecordWords();
  const reasonWords = useSuggestionWords();
  const suggestions = () => props.quick.offers.suggestionsOf(props.offer);
  const cards = () =>
    suggestions().map(({ program, provider, reasons }) => ({
      value: program,
      title: valueWords("referral", "toProvider", provider),
      lines: [
        props.quick.offers.programOf(program)?.name ?? "",
        reasonWords(reasons),
        props.quick.offers.programOf(program)?.eligibility ?? "",
      ].filter((line) => line !== ""),
    }));
  const choose = (program: string): void => {
    const found = suggestions().find((suggestion) => suggestion.program === program);
    if (!found) return;
    props.quick.choose(props.offer.id, { program, provider: found.provider, mode: null });
  };
  return (
    <Show when={cards().length > 0}>
      <RadioCards
        label={t("quickReferrals.listed")}
        value={props.quick.pickOf(props.offer).program ?? undefined}
        cards={cards()}
        onChange={choose}
      />
    </Show>
  );
}
