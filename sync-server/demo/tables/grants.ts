import type { SiteKey } from "./sites.ts";

/** The nine grants. */
export type GrantKey =
  | "outreach"
  | "rehousing"
  | "center"
  | "food"
  | "reception"
  | "refugee"
  | "victims"
  | "motel"
  | "community";

/** `began` and `ends` in days from today; budget in whole dollars; `spent` in percent, with what was given here. `motel` ended last month. */
export const grants: Readonly<
  Record<
    GrantKey,
    {
      name: string;
      shortName: string;
      funder: string;
      began: number;
      ends: number | "last month" | null;
      budget: number;
      spent: number;
    }
  >
> = {
  outreach: {
    name: "Emergency Solutions Grant, Street Outreach",
    shortName: "ESG Street Outreach",
    funder: "County Housing Office",
    began: -310,
    ends: 420,
    budget: 210_000,
    spent: 44,
  },
  rehousing: {
    name: "Emergency Solutions Grant, Rapid Re-Housing",
    shortName: "ESG Re-Housing",
    funder: "County Housing Office",
    began: -310,
    ends: 420,
    budget: 960_000,
    spent: 61,
  },
  center: {
    name: "Community Block Grant, Day Center",
    shortName: "Block Grant",
    funder: "City of Port Almery",
    began: -250,
    ends: 115,
    budget: 420_000,
    spent: 70,
  },
  food: {
    name: "Emergency Food and Shelter, Pantry",
    shortName: "EFSP Pantry",
    funder: "Local Food Board",
    began: -400,
    ends: 90,
    budget: 90_000,
    spent: 82,
  },
  reception: {
    name: "Reception and Placement",
    shortName: "Reception",
    funder: "Newcomer Bureau",
    began: -290,
    ends: 75,
    budget: 300_000,
    spent: 58,
  },
  refugee: {
    name: "Refugee Support Services",
    shortName: "Refugee Support",
    funder: "State Newcomer Office",
    began: -290,
    ends: 440,
    budget: 310_000,
    spent: 33,
  },
  victims: {
    name: "Victim Assistance, Child Advocacy",
    shortName: "Victim Assistance",
    funder: "State Justice Office",
    began: -350,
    ends: 200,
    budget: 275_000,
    spent: 49,
  },
  motel: {
    name: "County Motel Bridge",
    shortName: "Motel Bridge",
    funder: "County Housing Office",
    began: -380,
    ends: "last month",
    budget: 60_000,
    spent: 91,
  },
  community: {
    name: "Harbor Community Fund",
    shortName: "Community Fund",
    funder: "Almery Foundation",
    began: -330,
    ends: null,
    budget: 120_000,
    spent: 96,
  },
};

/** Which grant a site's services are charged to, best first; the first that is allowed and running is taken. */
export const siteGrants: Readonly<Record<SiteKey, readonly GrantKey[]>> = {
  outreach: ["outreach", "motel", "community"],
  center: ["center", "food", "community"],
  welcome: ["reception", "refugee", "community"],
  northgate: ["rehousing", "community"],
  advocacy: ["victims", "community"],
};
