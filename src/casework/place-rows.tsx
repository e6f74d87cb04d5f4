import { Show, type JSX } from "solid-js";
import { metresBetween, placeAt, windTowards } from "../records/directory/distance.ts";
import type { RecordId } from "../records/fields.ts";
import type { Place } from "../records/reference/catalogue.ts";
import { ButtonLink } from "../ui/button.tsx";
import { ForKeyed } from "../ui/for-keyed.ts";
import { useI18n } from "../ui/i18n/i18n.tsx";
import { icons } from "../ui/icons.ts";
import { RuledRow } from "../ui/ledger.tsx";
import { directionsTo } from "./directions.ts";
import { useDistanceWords } from "./distance-words.ts";
import { useLastFix } from "./last-fix.ts";
import css from "./place-rows.module.css";

/** Where a provider is: addresses, how far they are, and the way there. */
export function PlaceRows(props: { places: readonly (Place & { id: RecordId })[] }): JSX.Element {
  const { t } = useI18n();
  return (
    <ul class={css["places"]} aria-label={t("program.places")}>
      <ForKeyed each={props.places} keyOf={(place) => place.id}>
        {(place) => <PlaceRow place={place()} />}
      </ForKeyed>
    </ul>
  );
}

function PlaceRow(props: { place: Place }): JSX.Element {
  const { t } = useI18n();
  const words = useDistanceWords();
  const { position } = useLastFix();
  const address = () =>
    [props.place.street, `${props.place.city} ${props.place.zip}`.trim(), props.place.phone]
      .filter((part) => part !== "")
      .join(" · ");
  // Without a network no map opens: how far and which way helps all the same.
  const away = () => {
    const [here, there] = [position(), placeAt(props.place)];
    if (!here || !there) return "";
    return t("program.away", {
      distance: words.distance(metresBetween(here, there)),
      wind: t(`wind.${windTowards(here, there)}`),
    });
  };
  return (
    <RuledRow
      title={<bdi>{props.place.name}</bdi>}
      detail={
        <>
          <bdi>{address()}</bdi>
          <Show when={away()}>
            <br />
            {away()}
          </Show>
        </>
      }
      end={
        <ButtonLink
          icon={icons.directions}
          href={directionsTo(props.place, navigator.userAgent)}
          target="_blank"
          rel="noreferrer"
          aria-label={t("program.directionsTo", { place: props.place.name })}
        >
          {t("program.directions")}
        </ButtonLink>
      }
    />
  );
}
