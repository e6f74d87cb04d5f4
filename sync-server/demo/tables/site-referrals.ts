import type { SiteKey } from "./sites.ts";

/** What each site refers for, the most frequent first, as codes of referral kinds. */
export const siteReferrals: Readonly<Record<SiteKey, readonly string[]>> = {
  outreach: [
    ...["BEDW", "BEDM", "ACCESS", "IDCARD", "DOCTOR", "FSNAP", "DETOX", "STORE", "DENTAL"],
    ...["PETS", "RESPITE", "FMEAL", "BIRTH", "COUNS", "HARM", "MOTELV", "FINES"],
  ],
  center: [
    ...["FSNAP", "DOCTOR", "IDCARD", "FPANTRY", "JOBS", "DENTAL", "BEDM", "COUNS", "EYES"],
    ...["RECOV", "UTIL", "WEAR", "BABY", "COMP", "SENIOR", "EVICT"],
  ],
  welcome: [
    ...["ENGL", "DOCTOR", "IMMIG", "JOBS", "DENTAL", "CHILDC", "SCHOOL", "WIC", "FSNAP"],
    ...["TRAIN", "GED", "EYES", "PARENT"],
  ],
  northgate: [
    ...["RENTH", "HOMES", "ACCESS", "TRANS", "UTIL", "EVICT", "FAMILY", "CASH", "FPANTRY"],
    ...["JOBS", "CHILDC", "MOTELV"],
  ],
  advocacy: ["CTRAUMA", "CMED", "CADV", "COMP4V", "PARENT", "PROTECT", "SCHOOL", "CPS"],
};

/** Who sends clients to each site, as organizations of the directory. */
export const siteSenders: Readonly<Record<SiteKey, readonly string[]>> = {
  outreach: ["St. Brendan’s Kitchen", "Mercy Point Hospital", "County Access Line"],
  center: ["County Human Services", "Port Almery Library", "Mercy Point Hospital"],
  welcome: ["Newcomer Friends", "County Health Department", "Open Door Immigration"],
  northgate: ["County Access Line", "Tidewater Shelter Network", "Tenants Together Almery"],
  advocacy: [
    "Port Almery Police, Youth Unit",
    "County Child Protection",
    "Port Almery School District",
  ],
};

/** Why they send them, as codes of the reason list. */
export const siteReasonsIn: Readonly<Record<SiteKey, readonly string[]>> = {
  outreach: ["sleeping-outside", "discharge", "other"],
  center: ["food", "benefits", "other"],
  welcome: ["new-arrival", "benefits"],
  northgate: ["eviction", "sleeping-outside", "discharge"],
  advocacy: ["child-safety"],
};
