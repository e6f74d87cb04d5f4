import { createMemo, type Accessor } from "solid-js";
import { serviceGroups } from "../../casework/service-groups.ts";
import type { RecordId } from "../../records/fields.ts";
import type { ServiceDefinition } from "../../records/reference/catalogue.ts";
import { isOffered } from "../../records/reference/retired.ts";
import { mostUsedFirst } from "../../records/service/most-used.ts";
import { isChoosable } from "../../records/service/service-rules.ts";
import { keepEqual } from "../../store/answer.ts";
import type { Store } from "../../store/store.ts";

/** A catalogue entry with its id. */
export type Offer = ServiceDefinition & { id: RecordId };

/** What may be given at this worker's sites (S-06), and what is ticked though it may no longer. */
export interface Catalogue {
  screens: Accessor<readonly { id: RecordId; name: string }[]>;
  /**
   * Every direct service that may be given here or is ticked, group by group. One that nothing changed in stays the same object, and
   * so does its tile: any write to the reference data asks for all of them again.
   */
  inOrder: Accessor<readonly Offer[]>;
  find: (definition: RecordId) => Offer | undefined;
  /** What a screen shows: one list without a heading, or all groups with theirs. */
  partsOf: (screen: string) => readonly Part[];
}

/** Services under one heading, or without one. */
export interface Part {
  /** The id of the group or of the screen. */
  id: string;
  heading: string | null;
  offers: readonly Offer[];
}

/** The choice of the whole catalogue instead of one screen. */
export const ALL_SERVICES = "all";

/**
 * Follows the catalogue of this tablet. On a services screen what `oftenFirst` names comes first; in the whole catalogue
 * everything stands where its group and its name say.
 */
export function createCatalogue(
  store: Store,
  oftenFirst: Accessor<readonly RecordId[]>,
  isTicked: (definition: RecordId) => boolean,
): Catalogue {
  const isHere = (sites: readonly RecordId[]) =>
    sites.length === 0 || sites.some((site) => store.me.sites.includes(site));
  const groups = createMemo(() => serviceGroups(store));
  const inOrder = createMemo<readonly Offer[]>((before) => {
    const rank = new Map(groups().map((group, place) => [group.id, place]));
    // S-04: what stands in no group comes last.
    const placeOf = (group: RecordId | null) => rank.get(group ?? "") ?? rank.size;
    const now = store.reference
      .ofKind("service-definition")
      .map(({ id, body }): Offer => ({ ...body.fields, id }))
      .filter((offer) => isChoosable(offer, store.me.sites, isTicked(offer.id)))
      .sort((a, b) => placeOf(a.group) - placeOf(b.group) || (a.name < b.name ? -1 : 1));
    return keepEqual(before, now, ({ id }) => id);
  }, []);
  const byId = createMemo(() => new Map(inOrder().map((offer) => [offer.id, offer])));
  const screens = createMemo(() =>
    store.reference
      .ofKind("service-screen")
      .map(({ id, body }) => ({ id, ...body.fields }))
      .filter((screen) => isOffered(screen) && isHere(screen.sites))
      .sort((a, b) => a.order - b.order),
  );
  const offersOf = (screen: string) => {
    const onScreen = screens().find(({ id }) => id === screen)?.services ?? [];
    return mostUsedFirst(onScreen, oftenFirst()).flatMap((id) => byId().get(id) ?? []);
  };
  return {
    screens,
    inOrder,
    find: (definition) => byId().get(definition),
    partsOf: (screen) => {
      if (screen !== ALL_SERVICES) {
        return [{ id: screen, heading: null, offers: offersOf(screen) }];
      }
      const grouped = groups().map(({ id, name }): Part => ({
        id,
        heading: name,
        offers: inOrder().filter((offer) => offer.group === id),
      }));
      const known = new Set(groups().map(({ id }) => id));
      const loose = inOrder().filter(({ group }) => group === null || !known.has(group));
      return [...grouped, { id: "none", heading: null, offers: loose }].filter(
        ({ offers }) => offers.length > 0,
      );
    },
  };
}
