// Clients by the thousand for the card index, with the names of the demo's languages and a history as cards have it.
import { emptyClient } from "../../../src/records/client/client.ts";
import type { Day, RecordId } from "../../../src/records/fields.ts";
import { uuidv7 } from "../../../src/records/ids.ts";
import { makeCardIndex, type CardSettings, type Pack } from "../../../src/store/card-index.ts";
import type { CardChange } from "../../../src/store/cards.ts";
import { seededRandom, type Random } from "../../../sync-server/demo/random.ts";
import { languageMix, names, streetNames } from "../../../sync-server/demo/tables/names.ts";

/** What somebody may type to find one client. */
export interface Findable {
  given: string;
  family: string;
  alias: string | null;
  phone: string;
  birth: Day;
}

export interface MadeCards {
  settings: CardSettings;
  /** As they lie on a tablet's disk. */
  packs: Pack[];
  findable: Findable[];
}

const SOME_DAY = Date.parse("2026-03-02T17:00:00Z");
const MS_PER_DAY = 86_400_000;

/** Makes `count` cards from a fixed seed: the same cards in every run. */
export function makeCards(count: number): MadeCards {
  const random = seededRandom(1, `bench-${String(count)}`);
  const mint = () => uuidv7(SOME_DAY, random.bytes(10));
  const settings = { me: mint(), timeZone: "America/Los_Angeles" };
  const colleague = mint();
  const index = makeCardIndex(settings);
  const findable = Array.from({ length: count }, (): Findable => {
    const person = makePerson(random);
    const author = random.chance(0.1) ? settings.me : colleague;
    index.fold(changesOf(person, { random, mint, author }));
    return person;
  });
  return { settings, packs: index.takeDirtyPacks(), findable };
}

function makePerson(random: Random): Findable {
  const language = weighted(random);
  const { women, men, families } = names[language];
  const given = random.pick(random.chance(0.5) ? women : men);
  // Two given names now and then: word starts in the middle of a name are what makes a search work.
  const second = random.chance(0.15) ? ` ${random.pick(women)}` : "";
  return {
    given: `${given}${second}`,
    family: random.pick(families),
    alias: random.chance(0.1) ? random.pick(streetNames) : null,
    phone: `(555) ${digits(random, 3)}-${digits(random, 4)}`,
    birth: dayOf(SOME_DAY - random.whole(18 * 365, 85 * 365) * MS_PER_DAY),
  };
}

function weighted(random: Random): (typeof languageMix)[number][0] {
  let luck = random.whole(1, 100);
  const found = languageMix.find(([, share]) => (luck -= share) <= 0);
  return found ? found[0] : "English";
}

function digits(random: Random, count: number): string {
  return Array.from({ length: count }, () => String(random.whole(0, 9))).join("");
}

function dayOf(moment: number): Day {
  return new Date(moment).toISOString().slice(0, 10);
}

interface Hand {
  random: Random;
  mint: () => RecordId;
  author: RecordId;
}

// The client, a service and two referrals: what an answer carries back is as heavy as in life.
function changesOf(person: Findable, { random, mint, author }: Hand): CardChange[] {
  const clientId = mint();
  const moment = SOME_DAY - random.whole(0, 180) * MS_PER_DAY;
  const at = new Date(moment).toISOString();
  const change = (kind: string, id: RecordId, fields: CardChange["body"]["fields"]) => ({
    kind,
    id,
    clientId,
    seq: 1,
    body: { fields, author, at, withdrawn: null },
  });
  const client = {
    ...emptyClient([mint()]),
    name: { given: person.given, family: person.family },
    aliases: person.alias === null ? [] : [person.alias],
    phones: [{ number: person.phone, note: "" }],
    birth: { date: person.birth, quality: "full" as const },
    languages: ["English"],
  };
  const referral = () =>
    change("referral", mint(), {
      service: mint(),
      toProvider: mint(),
      mode: "logged",
      direction: "out",
    });
  return [
    change("client", clientId, client),
    change("service", mint(), { date: dayOf(moment), turnAway: null }),
    referral(),
    referral(),
  ];
}
