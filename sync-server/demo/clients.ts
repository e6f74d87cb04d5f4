import type { Client } from "../../src/records/client/client.ts";
import { emptyClient } from "../../src/records/client/client.ts";
import { addDays } from "../../src/records/days.ts";
import type { Day, RecordId } from "../../src/records/fields.ts";
import type { AgencyClock } from "./agency-clock.ts";
import { writeFamiliarClients } from "./familiar-clients.ts";
import { makeHouseholds, phoneNumbers, type Home } from "./households.ts";
import type { Ledger } from "./ledger.ts";
import type { People } from "./people.ts";
import type { Random } from "./random.ts";
import { makeDeck, type Deck } from "./shares.ts";
import { familiarClients, familiarKeys } from "./tables/familiar-clients.ts";
import { contactMix } from "./tables/mixes.ts";
import { languageMix, names, streetNames, streets, towns, type Language } from "./tables/names.ts";
import { siteKeys, type SiteKey } from "./tables/sites.ts";
import type { SitePlan } from "./tables/sizes.ts";
import { alerts } from "./tables/words.ts";
import { receiptOf, type DemoClient } from "./world.ts";

/** What making clients needs of the world. */
export interface ClientTools {
  clock: AgencyClock;
  ledger: Ledger;
  people: People;
  plan: Readonly<Partial<Record<SiteKey, SitePlan>>>;
  chance(part: string): Random;
}

/** Cards for languages and contact wishes, so that their mixes are exact. */
export interface ClientDecks {
  languages: Deck<Language>;
  contact: Deck<Client["contact"]["by"]>;
}

/** Writes all clients: the familiar ones, then each site's many, in households. */
export function writeClients(tools: ClientTools): DemoClient[] {
  const total = siteKeys.reduce((sum, site) => sum + (tools.plan[site]?.clients ?? 0), 0);
  const random = tools.chance("clients");
  const unknown = familiarKeys.filter((key) => familiarClients[key].language === null).length;
  const decks: ClientDecks = {
    languages: makeDeck(total - unknown, languageMix, random),
    contact: makeDeck(total, contactMix, random),
  };
  const familiar = writeFamiliarClients(tools, decks);
  const nextNumber = phoneNumbers();
  // The site of the newcomers first, while their languages last.
  const order: readonly SiteKey[] = ["welcome", ...siteKeys.filter((site) => site !== "welcome")];
  const many = order.flatMap((site) => {
    const plan = tools.plan[site];
    if (!plan) return [];
    const known = site === "outreach" ? familiar : [];
    const homes = makeHouseholds(plan, known, random);
    return homes.flatMap((home) => writeHome(tools, { site, home, decks, random, nextNumber }));
  });
  return [...familiar, ...many];
}

interface HomeContext {
  site: SiteKey;
  home: Home;
  decks: ClientDecks;
  random: Random;
  nextNumber: () => string;
}

// One household, or one person alone: the same language, family name, address and phone.
function writeHome(tools: ClientTools, context: HomeContext): DemoClient[] {
  const { site, home, decks, random } = context;
  const { clock, people, ledger } = tools;
  const newcomer = (language: Language) => language !== "English" && language !== "Spanish";
  const spoken = decks.languages.draw((language) =>
    site === "welcome" && newcomer(language) ? 14 : 1,
  );
  const since = firstDay(clock, random, home.isActive);
  const sinceMoment = clock.moment(since, random.whole(510, 1020));
  const worker = busierFirst(people.workersAt(site), random);
  const shared = {
    family: random.pick(names[spoken].families),
    address: address(random, site),
    phone: context.nextNumber(),
    household: home.size > 1 ? ledger.mint(sinceMoment) : null,
    sites: [site, ...otherSite(site, random, tools.plan)].map((key) => people.sites[key]),
  };
  return Array.from({ length: home.size }, (_, index) => {
    const language = index > 0 && decks.languages.take(spoken) ? spoken : null;
    const fields = clientFields({
      tools,
      context,
      shared,
      worker,
      isChild: home.size > 1 ? index >= 2 : site === "advocacy",
      language: index === 0 ? spoken : (language ?? decks.languages.draw(() => 1)),
    });
    const at = sinceMoment + index * 240_000;
    const author = worker;
    const receivedAt = receiptOf(random, clock, at);
    const { id } = ledger.add("client", { at, receivedAt, author, fields });
    return {
      id,
      fields,
      site,
      since,
      worker,
      isActive: home.isActive,
      familiar: null,
      sinceMoment: at,
      enrollment: home.isActive ? ledger.mint(at + 60_000) : null,
      needs: new Map(),
      seen: new Set<Day>(),
    };
  });
}

interface ClientDraw {
  tools: ClientTools;
  context: HomeContext;
  shared: {
    family: string;
    address: Client["address"];
    phone: string;
    household: RecordId | null;
    sites: RecordId[];
  };
  worker: RecordId;
  isChild: boolean;
  language: Language;
}

function clientFields({ tools, context, shared, worker, isChild, language }: ClientDraw): Client {
  const { random, decks, site, home } = context;
  const isWoman = random.chance(0.52);
  const isNeither = random.chance(0.015);
  const given = random.pick(isWoman ? names[language].women : names[language].men);
  const by = decks.contact.draw(() => 1);
  const hasPhone = by === "phone" || by === "text" || random.chance(0.15);
  const mail = `${given}.${shared.family}${random.whole(1, 99)}`
    .normalize("NFD")
    .replace(/[^A-Za-z0-9.]/g, "");
  return {
    ...emptyClient(shared.sites),
    name: { given, family: shared.family },
    aliases: random.chance(site === "outreach" ? 0.2 : 0.02) ? [random.pick(streetNames)] : [],
    birth: birth(tools.clock, random, isChild),
    pronouns: random.chance(0.3) ? "" : isNeither ? "they/them" : isWoman ? "she/her" : "he/him",
    languages: [language, ...(language !== "English" && random.chance(0.35) ? ["English"] : [])],
    phones: hasPhone ? [{ number: shared.phone, note: isChild ? "parent" : "" }] : [],
    emails: by === "email" ? [`${mail.toLowerCase()}@mail.example`] : [],
    address: shared.address,
    contact: {
      by,
      safeHours: random.chance(0.05) ? random.pick(["mornings", "after 16:00", "weekdays"]) : "",
      discreet: site === "advocacy" ? random.chance(0.3) : random.chance(0.04),
    },
    household: shared.household,
    alerts: random.chance(0.05) ? [random.pick(alerts)] : [],
    demographics: {
      gender: isNeither ? "nonbinary" : isWoman ? "woman" : "man",
      veteran: isChild ? "no" : random.pick(["no", "no", "no", "no", "no", "unknown", "yes"]),
    },
    assigned: home.isActive ? [worker] : [],
    restricted: site === "advocacy" && home.isActive && random.chance(0.06),
  };
}

function birth(clock: AgencyClock, random: Random, isChild: boolean): Client["birth"] {
  const luck = random.next();
  if (luck < 0.05) return { date: null, quality: "unknown" };
  const age = isChild ? random.whole(1, 16) : 18 + Math.floor(62 * random.next() ** 1.3);
  const date = addDays(clock.today, -Math.floor((age + random.next()) * 365.25));
  if (luck < 0.16) return { date: `${date.slice(0, 4)}-07-01`, quality: "approximate" };
  return { date, quality: "full" };
}

// Active clients were met up to four years ago; resting ones more than fourteen months ago.
function firstDay(clock: AgencyClock, random: Random, isActive: boolean): Day {
  if (!isActive) return clock.daysAgo(random.whole(700, 2500));
  const days = random.chance(0.72) ? random.whole(181, 1400) : random.whole(12, 180);
  return clock.daysAgo(days);
}

function busierFirst(workers: readonly RecordId[], random: Random): RecordId {
  const worker = workers[Math.floor(workers.length * random.next() ** 1.35)];
  if (worker === undefined) throw new Error("a site has no worker");
  return worker;
}

function address(random: Random, site: SiteKey): Client["address"] {
  if (site === "outreach" && random.chance(0.75)) return { street: "", city: "", zip: "" };
  const [city, zip] = random.pick(towns);
  return { street: `${random.whole(1, 480)} ${random.pick(streets)}`, city, zip };
}

// A few clients come to a second site. Nobody but its own is shared with the street team, so its number stays exact.
function otherSite(site: SiteKey, random: Random, plan: ClientTools["plan"]): SiteKey[] {
  const second = { outreach: "center", center: "northgate", welcome: "center" } as const;
  if (site === "northgate" || site === "advocacy" || !plan[second[site]]) return [];
  return random.chance(0.06) ? [second[site]] : [];
}
