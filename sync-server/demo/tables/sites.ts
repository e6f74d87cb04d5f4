import type { NeedKey } from "./needs.ts";

/** The agency's sites. */
export const siteKeys = ["outreach", "center", "welcome", "northgate", "advocacy"] as const;
export type SiteKey = (typeof siteKeys)[number];

/** Names, the program a client of the site is in, and what is given there: screen names and indirect codes. */
export const sites: Readonly<
  Record<
    SiteKey,
    {
      name: string;
      shortName: string;
      phone: string;
      street: string;
      zip: string;
      /** The screens its workers use, the most used first. */
      screens: readonly string[];
      /** The service that belongs to almost every visit. */
      staple: string;
      /** Services given there to a head count. */
      indirect: readonly string[];
    }
  >
> = {
  outreach: {
    name: "Street Outreach",
    shortName: "Outreach",
    phone: "555-0101",
    street: "12 Ferry Street",
    zip: "99391",
    screens: ["Street Kit"],
    staple: "CONTACT",
    indirect: ["ROUTE", "OUTWATER"],
  },
  center: {
    name: "Harbor Day Center",
    shortName: "Day Center",
    phone: "555-0102",
    street: "40 Ferry Street",
    zip: "99391",
    screens: ["Day Center", "Pantry Line"],
    staple: "MEAL",
    indirect: ["PANTRY", "COMMEAL", "FAIR"],
  },
  welcome: {
    name: "Welcome House",
    shortName: "Welcome",
    phone: "555-0103",
    street: "218 Orchard Avenue",
    zip: "99393",
    screens: ["Refugee First 90 Days"],
    staple: "INTERP",
    indirect: ["SEMINAR", "PARENTS"],
  },
  northgate: {
    name: "Northgate Housing",
    shortName: "Northgate",
    phone: "555-0104",
    street: "7 Northgate Road",
    zip: "99394",
    screens: ["Motel & Housing"],
    staple: "CASEMGT",
    indirect: ["TENANTS", "SEMINAR"],
  },
  advocacy: {
    name: "Child Advocacy Center",
    shortName: "CAC",
    phone: "555-0105",
    street: "3 Willow Court",
    zip: "99392",
    screens: ["CAC Visit"],
    staple: "FAMADV",
    indirect: ["PARENTS", "SEMINAR"],
  },
};

/** The agency's own six programs: name, site, who they are for. */
export const ownPrograms: readonly {
  name: string;
  site: SiteKey;
  /** Out of ten clients of the site, how many are enrolled in this one. */
  ofTen: number;
  about: string;
  eligibility: string;
  needs: readonly NeedKey[];
}[] = [
  {
    name: "Street Outreach",
    site: "outreach",
    ofTen: 10,
    about: "Workers on foot and in the van meet people where they sleep.",
    eligibility: "Anyone sleeping outside or in a car.",
    needs: ["shelter", "hygiene"],
  },
  {
    name: "Rapid Re-Housing",
    site: "northgate",
    ofTen: 10,
    about: "Help to find a home, pay the first months and keep it.",
    eligibility: "Households without a home, income below half of the area median.",
    needs: ["housing"],
  },
  {
    name: "Day Center & Pantry",
    site: "center",
    ofTen: 8,
    about: "Meals, showers, laundry, mail and a pantry, every day.",
    eligibility: "Open to everyone.",
    needs: ["food", "hygiene"],
  },
  {
    name: "Refugee Resettlement",
    site: "welcome",
    ofTen: 10,
    about: "The first ninety days and the first five years of newcomers.",
    eligibility: "Refugees, asylees and special visa holders.",
    needs: ["education", "language"],
  },
  {
    name: "Child Advocacy Center",
    site: "advocacy",
    ofTen: 10,
    about: "One safe place for a child to be heard, and an advocate for the family.",
    eligibility: "Children under 18 referred by police or protective services.",
    needs: ["safety"],
  },
  {
    name: "Community Navigation",
    site: "center",
    ofTen: 2,
    about: "A navigator who walks with a person from one office to the next.",
    eligibility: "Adults with two or more open needs.",
    needs: ["benefits", "documents"],
  },
];
