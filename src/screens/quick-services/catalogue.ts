import { createMemo, type Accessor } from "solid-js";
import { serviceGroups } from "../../casework/service-groups.ts";
import type { RecordId } from "../../records/fields.ts";
import type { ServiceDefinition } from "../../records/reference/catalogue.ts";
import { isOffered } from "../../records/reference/retired.ts";
import { neededFirst } from "../../records/service/for-needs.ts";
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
  /**
   * What a screen shows: one list without a heading, or what answers a need before the rest, or all groups with theirs.
   * What a tile is for stands above it and not on it: it has no room that ticking would not take.
   */
  partsOf: (screen: string) => readonly Part[];
}

/** Services under one heading, or without one. */
export interface Part {
  /** The id of the group or of the screen. */
  id: string;
  heading: string | null;
  /** The needs that all of them are for, instead of a heading. */
  needs: readonly RecordId[];
  offers: readonly Offer[];
}

/** The choice of the whole catalogue instead of one screen. */
export const ALL_SERVICES = "all";

/**
 * Follows the catalogue of this tablet. On a services screen what answers one of `needs` comes first, then what is given
 * often; in the whole catalogue everything stands where its group and its name say.
 */
export function createCatalogue(
  store: Store,
  order: { needs: Accessor<readonly RecordId[]>; often: Accessor<readonly RecordId[]> },
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
  const partsOfScreen = (screen: string): Part[] => {
    const { name = null, services = [] } = screens().find(({ id }) => id === screen) ?? {};
    const needsOf = (id: RecordId) => byId().get(id)?.needs ?? [];
    const ordered = neededFirst(mostUsedFirst(services, order.often()), needsOf, order.needs());
    const offers = ordered.flatMap((id) => byId().get(id) ?? []);
    const needs = order
      .needs()
      .filter((need) => offers.some(({ id }) => needsOf(id).includes(need)));
    const isFor = ({ id }: Offer) => needs.some((need) => needsOf(id).includes(need));
    const others = { id: screen, needs: [], offers: offers.filter((offer) => !isFor(offer)) };
    if (needs.length === 0) return [{ ...others, heading: null }];
    const first = { id: "needs", heading: null, needs, offers: offers.filter(isFor) };
    return [first, { ...others, heading: name }].filter(({ offers }) => offers.length > 0);
  };
  return {
    screens,
    inOrder,
    find: (definition) => byId().get(definition),
    partsOf: (screen) => {
      if (screen !== ALL_SERVICES) return partsOfScreen(screen);
      const grouped = groups().map(({ id, name }): Part => ({
        id,
        heading: name,
        needs: [],
        offers: inOrder().filter((offer) => offer.group === id),
      }));
      const known = new Set(groups().map(({ id }) => id));
      const loose = inOrder().filter(({ group }) => group === null || !known.has(group));
      return [...grouped, { id: "none", heading: null, needs: [], offers: loose }].filter(
        ({ offers }) => offers.length > 0,
      );
    },
  };
}
