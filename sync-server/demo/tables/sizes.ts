import type { SiteKey } from "./sites.ts";

/** How large the demo is: the agency, one tablet's slice, or far more than one tablet should carry. */
export type DemoSize = "demo" | "field" | "stress";

/** What one site holds. Numbers of casework are for the whole six months. */
export interface SitePlan {
  clients: number;
  active: number;
  households: number;
  /** Service lines to named clients, turn-aways among them. */
  direct: number;
  /** Service lines to a head count. */
  indirect: number;
  turnAways: number;
  referralsOut: number;
  referralsIn: number;
  /** Casework records in all, reached exactly with notes; or notes for each active client. */
  casework: { exactly: number } | { notesEach: number };
}

/** The plan of each size. */
export const sizes: Readonly<Record<DemoSize, Readonly<Partial<Record<SiteKey, SitePlan>>>>> = {
  demo: {
    outreach: {
      clients: 400,
      active: 376,
      households: 30,
      direct: 6 * 420,
      indirect: 6 * 26,
      turnAways: 6 * 5,
      referralsOut: 6 * 50,
      referralsIn: 6 * 10,
      casework: { exactly: 5000 },
    },
    center: {
      clients: 1500,
      active: 380,
      households: 250,
      direct: 6 * 1530,
      indirect: 6 * 140,
      turnAways: 6 * 11,
      referralsOut: 6 * 115,
      referralsIn: 6 * 30,
      casework: { notesEach: 1 },
    },
    welcome: {
      clients: 900,
      active: 240,
      households: 230,
      direct: 6 * 780,
      indirect: 6 * 45,
      turnAways: 6 * 4,
      referralsOut: 6 * 80,
      referralsIn: 6 * 30,
      casework: { notesEach: 2 },
    },
    northgate: {
      clients: 1100,
      active: 254,
      households: 210,
      direct: 6 * 600,
      indirect: 6 * 32,
      turnAways: 6 * 4,
      referralsOut: 6 * 75,
      referralsIn: 6 * 25,
      casework: { notesEach: 2 },
    },
    advocacy: {
      clients: 700,
      active: 150,
      households: 100,
      direct: 6 * 297,
      indirect: 6 * 30,
      turnAways: 6 * 2,
      referralsOut: 6 * 20,
      referralsIn: 6 * 25,
      casework: { notesEach: 3 },
    },
  },
  field: {
    outreach: {
      clients: 80,
      active: 80,
      households: 6,
      direct: 6 * 235,
      indirect: 6 * 8,
      turnAways: 6 * 2,
      referralsOut: 6 * 25,
      referralsIn: 6 * 3,
      casework: { exactly: 2500 },
    },
  },
  stress: {
    outreach: {
      clients: 10_000,
      active: 10_000,
      households: 1_800,
      direct: 139_500,
      indirect: 10_500,
      turnAways: 1_000,
      referralsOut: 18_000,
      referralsIn: 2_000,
      casework: { notesEach: 1 },
    },
  },
};

/** The history covers six months of thirty days; the last one ends today. */
export const MONTHS = 6;
export const DAYS_A_MONTH = 30;

/** Out of a hundred service lines, those saved several at once. */
export const QUICK_SERVICES = 64;
/** Out of a hundred referrals out, those saved several at once. */
export const QUICK_REFERRALS = 55;
