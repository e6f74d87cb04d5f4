import type { UnitOfMeasure } from "../../../src/records/service/service.ts";
import type { GrantKey } from "./grants.ts";
import type { SiteKey } from "./sites.ts";

/** What a catalogue row adds to the usual: indirect (to a head count), only some sites or grants, HMIS, retired. */
interface ServiceExtras {
  indirect?: true;
  retired?: true;
  sites?: readonly SiteKey[];
  grants?: readonly GrantKey[];
  /** HMIS RecordType and TypeProvided (141 = PATH service). */
  hmis?: readonly [number, number];
}

/** Code, name, unit, default units, dollars per unit (null: none), usual least and most units, extras. */
export type ServiceRow = readonly [
  code: string,
  name: string,
  unit: UnitOfMeasure,
  defaultUnits: number,
  dollarsPerUnit: number | null,
  usual: readonly [least: number, most: number],
  extras?: ServiceExtras,
];

const welcome: ServiceExtras = { sites: ["welcome"] };
const advocacy: ServiceExtras = { sites: ["advocacy"] };
const rent: ServiceExtras = { grants: ["rehousing", "community"] };
const motel: ServiceExtras = { grants: ["outreach", "motel", "rehousing"] };

/** The catalogue: 84 service definitions in 11 groups. */
export const serviceGroups: readonly { name: string; services: readonly ServiceRow[] }[] = [
  {
    name: "Outreach",
    services: [
      ["CONTACT", "Street contact", "minutes", 15, null, [5, 120], { hmis: [141, 1] }],
      ["SCREEN", "Needs screening", "minutes", 30, null, [10, 120], { hmis: [141, 2] }],
      ["CASEMGT", "Case management", "minutes", 30, null, [10, 180], { hmis: [141, 6] }],
      ["WELLNESS", "Wellness check", "count", 1, null, [1, 2]],
      ["ROUTE", "Street route, people met", "count", 1, null, [1, 120], { indirect: true }],
      ["OUTWATER", "Water and snacks handed out", "count", 1, 1.2, [1, 200], { indirect: true }],
    ],
  },
  {
    name: "Hygiene & clothing",
    services: [
      ["HYGKIT", "Hygiene kit", "count", 1, 6.5, [1, 3]],
      ["SOCKS", "Socks", "count", 2, 2.2, [1, 6]],
      ["BLANKET", "Blanket", "count", 1, 14, [1, 3]],
      ["SHOWER", "Shower", "count", 1, null, [1, 1]],
      ["LAUNDRY", "Laundry", "count", 1, 2.75, [1, 4]],
      ["CLOTHES", "Clothing bundle", "count", 1, 9.5, [1, 4]],
      ["COAT", "Winter coat", "count", 1, 32, [1, 2]],
      ["DIAPERS", "Diapers, pack", "count", 1, 11.4, [1, 4]],
    ],
  },
  {
    name: "Food",
    services: [
      ["MEAL", "Hot meal", "count", 1, 5.1, [1, 6]],
      ["FOODBOX", "Household food box", "count", 1, 38, [1, 2]],
      ["SACK", "Sack lunch", "count", 1, 3.6, [1, 6]],
      ["GROCERY", "Grocery card", "dollars", 25, 1, [10, 100]],
      ["BABYFOOD", "Infant formula", "count", 1, 19.5, [1, 4]],
      ["PETFOOD", "Pet food", "count", 1, 4.25, [1, 3]],
      ["PANTRY", "Pantry walk-up line", "count", 1, 12, [1, 200], { indirect: true }],
      ["COMMEAL", "Community supper", "count", 1, 4.4, [1, 250], { indirect: true }],
    ],
  },
  {
    name: "Transportation",
    services: [
      ["BUSDAY", "Bus day pass", "count", 1, 5, [1, 4]],
      ["BUSMONTH", "Bus month pass", "count", 1, 62, [1, 2]],
      ["RIDE", "Ride with staff", "minutes", 30, null, [10, 180]],
      ["TAXI", "Taxi voucher", "dollars", 20, 1, [8, 80]],
      ["GASCARD", "Gas card", "dollars", 25, 1, [10, 75]],
      ["BUSTOKEN", "Bus tokens", "count", 2, 2.5, [1, 10], { retired: true }],
    ],
  },
  {
    name: "Housing",
    services: [
      ["MOTEL", "Motel night", "count", 1, 82, [1, 5], motel],
      ["RENT", "Rental assistance", "dollars", 600, 1, [100, 1800], rent],
      ["DEPOSIT", "Security deposit", "dollars", 900, 1, [200, 2200], { ...rent, hmis: [141, 11] }],
      ["ARREARS", "Rent arrears", "dollars", 450, 1, [50, 1800], { ...rent, hmis: [141, 12] }],
      ["HSEARCH", "Housing search", "hours", 1, null, [0.5, 6], { hmis: [141, 10] }],
      ["UNITVISIT", "Unit viewing", "count", 1, null, [1, 4]],
      ["LANDLORD", "Landlord mediation", "hours", 1, null, [0.5, 4]],
      ["MOVING", "Moving help", "dollars", 180, 1, [40, 600], { hmis: [141, 9] }],
      ["HOMEKIT", "Household starter kit", "count", 1, 95, [1, 1]],
      ["FURNITURE", "Furniture voucher", "dollars", 200, 1, [50, 500]],
      ["HABIT", "Habitability check", "count", 1, null, [1, 2]],
      ["AFTERCARE", "Home visit after move-in", "minutes", 45, null, [15, 180]],
    ],
  },
  {
    name: "Financial Services",
    services: [
      ["FINAID", "Financial Assistance", "dollars", 120, 1, [10, 800]],
      ["FINCOUN", "Financial Counseling", "hours", 1, 45, [0.5, 4]],
      ["FINWORK", "Financial Workshop", "count", 1, 18, [1, 3]],
      ["UTILITY", "Utility bill help", "dollars", 140, 1, [20, 700]],
      ["BUDGET", "Budget plan", "count", 1, null, [1, 1]],
      ["PAYEE", "Payee support", "minutes", 30, null, [10, 120]],
      ["TAXHELP", "Tax return help", "hours", 1, null, [0.5, 3]],
      ["SAVINGS", "Savings match", "dollars", 50, 1, [10, 300], { retired: true }],
    ],
  },
  {
    name: "Benefits & ID",
    services: [
      ["SNAP", "SNAP help", "minutes", 40, null, [10, 150]],
      ["MEDICAID", "Medicaid help", "minutes", 40, null, [10, 150]],
      ["SSI", "SSI and SSDI help", "hours", 1, null, [0.5, 5]],
      ["STATEID", "State ID fee", "count", 1, 26, [1, 1]],
      ["BIRTHCERT", "Birth certificate fee", "count", 1, 25, [1, 3]],
      ["MAILBOX", "Mail pick-up", "count", 1, null, [1, 2]],
      ["PHONE", "Phone with plan", "count", 1, 22, [1, 1]],
      ["INTERP", "Interpreting", "minutes", 30, 0.85, [10, 180]],
    ],
  },
  {
    name: "Health",
    services: [
      ["NURSE", "Nurse visit", "minutes", 20, null, [5, 90]],
      ["WOUND", "Wound care kit", "count", 1, 8.9, [1, 3]],
      ["NALOXONE", "Naloxone kit", "count", 1, null, [1, 4]],
      ["COUNSEL", "Counseling session", "minutes", 50, null, [20, 120]],
      ["PEER", "Peer support", "minutes", 30, null, [10, 180]],
      ["GLASSES", "Reading glasses", "count", 1, 6, [1, 2]],
      ["RXCOPAY", "Prescription co-pay", "dollars", 12, 1, [1, 120]],
    ],
  },
  {
    name: "Refugee resettlement",
    services: [
      ["AIRPORT", "Airport reception", "count", 1, null, [1, 8], welcome],
      ["ARRIVAL", "Arrival money", "dollars", 300, 1, [50, 1325], welcome],
      ["ORIENT", "Cultural orientation", "hours", 2, null, [0.5, 6], welcome],
      ["SSNAPP", "Social Security application", "count", 1, null, [1, 8], welcome],
      ["SCHOOLREG", "School registration", "count", 1, null, [1, 6], welcome],
      ["ENGLISH", "English lesson", "hours", 1.5, null, [0.5, 4], welcome],
      ["JOBREADY", "Job readiness", "hours", 1, null, [0.5, 5], welcome],
      ["HEALTHAPP", "Health screening visit", "count", 1, null, [1, 6], welcome],
    ],
  },
  {
    name: "Child advocacy",
    services: [
      ["FORENSIC", "Forensic interview", "count", 1, null, [1, 1], advocacy],
      ["FAMADV", "Family advocacy", "minutes", 45, null, [10, 240], advocacy],
      ["MEDEXAM", "Medical exam visit", "count", 1, null, [1, 1], advocacy],
      ["TRAUMA", "Trauma therapy", "minutes", 50, null, [25, 120], advocacy],
      ["COURT", "Court preparation", "hours", 1, null, [0.5, 6], advocacy],
      ["TEAMREV", "Case team review", "count", 1, null, [1, 2], advocacy],
      ["COMFORT", "Comfort bag", "count", 1, 16, [1, 3], advocacy],
    ],
  },
  {
    name: "Workshops & events",
    services: [
      ["SEMINAR", "Seminar attendance", "count", 1, null, [1, 150], { indirect: true }],
      ["FAIR", "Resource fair visitors", "count", 1, null, [1, 400], { indirect: true }],
      ["PARENTS", "Parenting evening", "count", 1, null, [1, 60], { indirect: true }],
      ["TENANTS", "Tenant rights talk", "count", 1, null, [1, 80], { indirect: true }],
      ["JOBCLUB", "Job club", "count", 1, null, [1, 2]],
      ["CLASS", "Life skills class", "count", 1, 7.5, [1, 2]],
    ],
  },
];
