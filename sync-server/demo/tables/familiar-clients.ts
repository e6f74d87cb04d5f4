import type { contactWays } from "../../../src/records/client/client.ts";
import type { Language } from "./names.ts";
import type { SiteKey } from "./sites.ts";

/** A client whose answers are written down, because people will look for her. All belong to Street Outreach. */
export interface FamiliarClient {
  name: readonly [given: string, family: string];
  aliases?: readonly string[];
  /** Age today; null: not known. */
  age: number | null;
  /** Month and day of birth; without it the age is a guess. */
  birthday?: string;
  /** Born on this client's birth date with day and month swapped. */
  swaps?: "jonathanWeller";
  pronouns?: string;
  gender?: string;
  /** Null: not known. */
  language: Language | null;
  phone?: string;
  email?: string;
  by: (typeof contactWays)[number];
  safeHours?: string;
  discreet?: true;
  alerts?: readonly string[];
  alsoAt?: SiteKey;
  worker: string;
  /** Days since the first meeting. */
  since: number;
  /** Her record was changed again: days ago, time, by whom. */
  changed?: readonly [daysAgo: number, time: string, by: string];
  /** Clients with the same word live together. */
  household?: string;
  notes?: string;
}

const clients = {
  mariaGallardo: {
    name: ["Maria", "Gallardo"],
    aliases: ["Mari"],
    age: 42,
    pronouns: "she/her",
    gender: "woman",
    language: "Spanish",
    phone: "555-0117",
    by: "text",
    alerts: ["Has a dog"],
    worker: "Ana Reyes",
    since: 412,
    notes: "Sleeps by the Eastside lot. Small dog, Canela.",
  },
  danPruett: {
    name: ["Dan", "Pruett"],
    age: 61,
    birthday: "02-11",
    pronouns: "he/him",
    gender: "man",
    language: "English",
    phone: "555-0109",
    by: "phone",
    worker: "Ana Reyes",
    since: 388,
  },
  amaKoranteng: {
    name: ["Ama", "Koranteng"],
    age: 29,
    birthday: "09-23",
    pronouns: "she/her",
    gender: "woman",
    language: "English",
    phone: "555-0112",
    by: "text",
    alsoAt: "center",
    worker: "Ana Reyes",
    since: 160,
  },
  redJacket: {
    name: ["", ""],
    aliases: ["Red Jacket"],
    age: 55,
    gender: "man",
    language: "English",
    by: "none",
    worker: "Ana Reyes",
    since: 95,
  },
  jonathanWeller: {
    name: ["Jonathan", "Weller"],
    aliases: ["Jon"],
    age: 34,
    birthday: "03-07",
    pronouns: "he/him",
    gender: "man",
    language: "English",
    phone: "555-0114",
    by: "text",
    alsoAt: "northgate",
    worker: "Ana Reyes",
    since: 240,
  },
  jonWeller: {
    name: ["Jon", "Weller"],
    age: 34,
    swaps: "jonathanWeller",
    gender: "man",
    language: "English",
    by: "none",
    worker: "Dan Okafor",
    since: 1,
  },
  yusufRahimi: {
    name: ["Yusuf", "Rahimi"],
    age: 38,
    birthday: "05-30",
    pronouns: "he/him",
    gender: "man",
    language: "Dari",
    phone: "555-0115",
    by: "phone",
    alsoAt: "welcome",
    worker: "Ana Reyes",
    since: 130,
  },
  delphineOkaforReyes: {
    name: ["Delphine", "Okafor-Reyes"],
    age: 47,
    birthday: "11-19",
    pronouns: "she/her",
    gender: "woman",
    language: "English",
    phone: "555-0188",
    by: "text",
    worker: "Ana Reyes",
    since: 505,
    changed: [1, "16:05", "Priya Nolan"],
  },
  thiriAung: {
    name: ["Thiri", "Aung"],
    age: 26,
    birthday: "01-28",
    pronouns: "she/her",
    gender: "woman",
    language: "Burmese",
    phone: "555-0116",
    by: "text",
    alsoAt: "welcome",
    worker: "Ana Reyes",
    since: 77,
  },
  zaynabHaddad: {
    name: ["زينب", "حداد"],
    aliases: ["Zaynab Haddad"],
    age: 31,
    birthday: "06-14",
    pronouns: "she/her",
    gender: "woman",
    language: "Arabic",
    phone: "555-0118",
    by: "phone",
    safeHours: "until 18:00",
    alerts: ["Do not call after 18:00"],
    alsoAt: "welcome",
    worker: "Ana Reyes",
    since: 146,
  },
  oksanaMelnyk: {
    name: ["Oksana", "Melnyk"],
    age: 44,
    birthday: "10-02",
    pronouns: "she/her",
    gender: "woman",
    language: "Ukrainian",
    phone: "555-0119",
    by: "text",
    worker: "Priya Nolan",
    since: 210,
  },
  rosaLindqvist: {
    name: ["Rosa", "Lindqvist"],
    age: 36,
    birthday: "12-08",
    gender: "woman",
    language: "English",
    email: "rosa.lindqvist@mail.example",
    by: "email",
    worker: "Marcus Tran",
    since: 300,
  },
  samRuiz: {
    name: ["Sam", "Ruiz"],
    age: 52,
    birthday: "04-16",
    pronouns: "they/them",
    gender: "nonbinary",
    language: "Spanish",
    phone: "555-0121",
    by: "none",
    discreet: true,
    alerts: ["Hard of hearing", "Meet with two workers"],
    worker: "Dan Okafor",
    since: 270,
    changed: [1, "11:20", "Dan Okafor"],
  },
  tomasIbarra: {
    name: ["Tomás", "Ibarra"],
    age: 23,
    language: "Spanish",
    phone: "555-0122",
    by: "text",
    worker: "Dan Okafor",
    since: 58,
  },
  lenaCastellane: {
    name: ["Lena", "Castellane"],
    age: 24,
    birthday: "08-21",
    pronouns: "she/her",
    gender: "woman",
    language: "English",
    phone: "555-0123",
    by: "text",
    worker: "Dan Okafor",
    since: 180,
    household: "castellane",
  },
  linaCastellane: {
    name: ["Lina", "Castellane"],
    age: 24,
    birthday: "08-21",
    pronouns: "she/her",
    gender: "woman",
    language: "English",
    phone: "555-0123",
    by: "text",
    worker: "Dan Okafor",
    since: 180,
    household: "castellane",
  },
  singleName: {
    name: ["Moethida", ""],
    age: 49,
    pronouns: "she/her",
    gender: "woman",
    language: "Burmese",
    by: "none",
    worker: "Priya Nolan",
    since: 88,
  },
  noPhone: {
    name: ["Cora", "Pennywell"],
    age: 67,
    birthday: "02-03",
    gender: "woman",
    language: "English",
    email: "cora.pennywell@mail.example",
    by: "email",
    worker: "Ruth Abara",
    since: 350,
  },
  allUnknown: {
    name: ["Robin", "Harrow"],
    age: null,
    language: null,
    by: "phone",
    worker: "Ruth Abara",
    since: 33,
  },
  sameNameOne: {
    name: ["Maria", "Torres"],
    age: 35,
    birthday: "07-24",
    gender: "woman",
    language: "Spanish",
    phone: "555-0124",
    by: "text",
    worker: "Dan Okafor",
    since: 199,
  },
  sameNameOther: {
    name: ["Maria", "Torres"],
    age: 61,
    birthday: "01-09",
    gender: "woman",
    language: "Spanish",
    phone: "555-0125",
    by: "phone",
    worker: "Priya Nolan",
    since: 420,
  },
} satisfies Readonly<Record<string, FamiliarClient>>;

export type FamiliarKey = keyof typeof clients;

/** The familiar clients by the name that tests and screens use for them. */
export const familiarClients: Readonly<Record<FamiliarKey, FamiliarClient>> = clients;

/** Their names, in the order written. */
// The keys of a constant table are exactly its key type.
export const familiarKeys = Object.keys(clients) as FamiliarKey[];
