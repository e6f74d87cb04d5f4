import { createMemo, type Accessor } from "solid-js";
import { emptyClient, type Client } from "../../records/client/client.ts";
import type { RecordId } from "../../records/fields.ts";
import { siteOfService } from "../../records/service/service-defaults.ts";
import { createAnswer } from "../../store/answer.ts";
import type { Card } from "../../store/cards.ts";
import type { Change } from "../../store/save-rows.ts";
import type { Store } from "../../store/store.ts";

/** What a form keeps of the people it names. */
export interface TypedPeople {
  /** Ticked clients, in the order in which they were ticked. */
  clients: RecordId[];
  /** Street names of people who have no record yet. */
  aliases: string[];
}

/** The most people that are named in one act: each is an entry of its own. */
export const MOST_PEOPLE = 200;

/** The people whom a form names: clients of this tablet, and new ones known by an alias alone. */
export interface NamedPeople {
  isTicked: (client: RecordId) => boolean;
  tick: (client: RecordId, ticked: boolean) => void;
  addAlias: (alias: string) => void;
  dropAlias: (alias: string) => void;
  aliases: Accessor<readonly string[]>;
  /** The cards of those who are ticked, in that order. */
  ticked: Accessor<readonly Card[]>;
  /** How many of them are here to be given something. */
  count: Accessor<number>;
  /** True when somebody is ticked and everybody who was is gone from this tablet. */
  areGone: Accessor<boolean>;
  /** An entry for each of them: a new client with what she is given, or what a known one is given. */
  entries: (changesFor: (person: NamedPerson) => Change[]) => Promise<PersonEntry[]>;
}

/** Somebody who is named, where what she is given stands. */
export interface NamedPerson {
  id: RecordId;
  site: RecordId;
  /** Her record, where the form makes it: there is nothing of hers yet. */
  made: Client | null;
}

interface PersonEntry {
  clientId: RecordId;
  changes: Change[];
}

/** Follows the people of a form. */
export function createNamedPeople(
  store: Store,
  content: TypedPeople,
  change: (people: Partial<TypedPeople>) => void,
): NamedPeople {
  const cards = createAnswer(async () => {
    store.cards.version();
    return store.cards.index.cards([...content.clients]);
  });
  const ticked = createMemo(() => {
    const known = new Map(cards()?.map((card) => [card.id, card]));
    return content.clients.flatMap((id) => known.get(id) ?? []);
  });
  // Until the cards are found everybody counts: nobody is missing before it is known.
  const here = () => (cards() === undefined ? content.clients.length : ticked().length);
  const ownSite = () => store.me.sites[0] ?? "";
  return {
    isTicked: (client) => content.clients.includes(client),
    tick: (client, isTicked) => {
      const others = content.clients.filter((other) => other !== client);
      change({ clients: isTicked ? [...others, client] : others });
    },
    addAlias: (alias) => {
      if (!content.aliases.includes(alias)) change({ aliases: [...content.aliases, alias] });
    },
    dropAlias: (alias) => change({ aliases: content.aliases.filter((other) => other !== alias) }),
    aliases: () => content.aliases,
    ticked,
    count: () => here() + content.aliases.length,
    areGone: () => content.clients.length > 0 && here() === 0,
    entries: async (changesFor) => {
      // By the cards of this moment: who was ticked in a draft and is gone from this tablet since is given nothing.
      const found = await store.cards.index.cards([...content.clients]);
      const known = found.map(({ id, identity }) => {
        const site = siteOfService(identity?.sites ?? [], store.me.sites) ?? ownSite();
        return { clientId: id, changes: changesFor({ id, site, made: null }) };
      });
      const added = content.aliases.map((alias) => {
        const clientId = store.newId();
        const put = { ...emptyClient(store.me.sites), aliases: [alias] };
        return {
          clientId,
          changes: [
            { kind: "client", id: clientId, clientId, put } as const,
            ...changesFor({ id: clientId, site: ownSite(), made: put }),
          ],
        };
      });
      return [...known, ...added];
    },
  };
}
