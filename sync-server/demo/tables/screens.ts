import type { SiteKey } from "./sites.ts";

/** The service screens (S-25), with codes of the catalogue in the order shown. */
export const serviceScreens: readonly {
  name: string;
  sites: readonly SiteKey[];
  services: readonly string[];
}[] = [
  {
    name: "Street Kit",
    sites: [],
    services: [
      ...["HYGKIT", "SOCKS", "BUSDAY", "BLANKET", "MEAL", "CONTACT"],
      ...["SNAP", "MOTEL", "STATEID", "SHOWER", "LAUNDRY", "INTERP"],
    ],
  },
  {
    name: "Day Center",
    sites: [],
    services: [
      ...["MEAL", "SHOWER", "LAUNDRY", "MAILBOX", "CLOTHES", "HYGKIT"],
      ...["BUSDAY", "CASEMGT", "NURSE", "PEER", "PHONE", "COUNSEL"],
    ],
  },
  {
    name: "Pantry Line",
    sites: [],
    services: ["FOODBOX", "SACK", "GROCERY", "BABYFOOD", "DIAPERS", "PETFOOD", "SNAP", "PANTRY"],
  },
  {
    name: "Motel & Housing",
    sites: [],
    services: [
      ...["HSEARCH", "CASEMGT", "MOTEL", "RENT", "UNITVISIT", "AFTERCARE", "LANDLORD"],
      ...["ARREARS", "DEPOSIT", "UTILITY", "HOMEKIT", "MOVING", "FURNITURE", "HABIT"],
    ],
  },
  {
    name: "Refugee First 90 Days",
    sites: ["welcome"],
    services: [
      ...["INTERP", "ENGLISH", "ORIENT", "JOBREADY", "RIDE", "HEALTHAPP", "FOODBOX"],
      ...["SSNAPP", "SCHOOLREG", "ARRIVAL", "AIRPORT", "HOMEKIT", "MEDICAID", "BUSMONTH"],
    ],
  },
  {
    name: "CAC Visit",
    sites: ["advocacy"],
    services: [
      ...["FAMADV", "TRAUMA", "FORENSIC", "COURT", "COMFORT", "TEAMREV", "MEDEXAM"],
      ...["INTERP", "GASCARD"],
    ],
  },
  {
    name: "Workshop/Event",
    sites: [],
    services: ["SEMINAR", "FAIR", "PARENTS", "TENANTS", "FINWORK", "JOBCLUB", "CLASS", "COMMEAL"],
  },
];
