import type { NeedKey } from "./needs.ts";

/** When a program is open; see `openings` for the hours. */
export type HoursKey = "always" | "daily" | "evening" | "clinic" | "office" | "meals";

/** Weekdays (0 Sunday … 6 Saturday), opening and closing times. */
export const openings: Readonly<
  Record<HoursKey, readonly { weekdays: readonly number[]; opens: string; closes: string }[]>
> = {
  always: [{ weekdays: [0, 1, 2, 3, 4, 5, 6], opens: "00:00", closes: "23:59" }],
  daily: [{ weekdays: [0, 1, 2, 3, 4, 5, 6], opens: "08:00", closes: "21:00" }],
  evening: [{ weekdays: [1, 2, 3, 4], opens: "17:30", closes: "20:30" }],
  clinic: [
    { weekdays: [1, 2, 3, 4, 5], opens: "08:00", closes: "18:00" },
    { weekdays: [6], opens: "09:00", closes: "13:00" },
  ],
  office: [{ weekdays: [1, 2, 3, 4, 5], opens: "09:00", closes: "17:00" }],
  meals: [
    { weekdays: [0, 1, 2, 3, 4, 5, 6], opens: "11:30", closes: "13:30" },
    { weekdays: [0, 1, 2, 3, 4, 5, 6], opens: "17:00", closes: "19:00" },
  ],
};

/** Code, what it is called on the referral screen, what providers call it, need, hours, who it is for, room unit. */
export type ReferralKindRow = readonly [
  code: string,
  referral: string,
  program: string,
  need: NeedKey,
  hours: HoursKey,
  eligibility: string,
  room?: string,
];

/** The referral screens and what a client can be referred for on each, in the order shown. */
export const referralScreens: readonly { name: string; kinds: readonly ReferralKindRow[] }[] = [
  {
    name: "Shelter & Housing",
    kinds: [
      ["BEDW", "Shelter bed, women", "Women’s shelter", "shelter", "daily", "Women.", "beds"],
      ["MOTELV", "Motel voucher", "Motel nights", "shelter", "always", "Voucher needed.", "rooms"],
      ["RENTH", "Rental assistance", "Rent help", "housing", "office", "Lease and income papers."],
      ["ACCESS", "Coordinated entry", "Access line", "housing", "daily", "Anyone without a home."],
      [
        "TRANS",
        "Transitional housing",
        "Transitional homes",
        "housing",
        "office",
        "Adults.",
        "rooms",
      ],
      ["STORE", "Storage for belongings", "Lockers", "shelter", "daily", "Anyone.", "lockers"],
      ["PETS", "Pet boarding", "Pets of guests", "shelter", "daily", "Pets up to 60 lb.", "places"],
      ["BEDM", "Shelter bed, men", "Emergency beds", "shelter", "always", "Adults.", "beds"],
      ["FAMILY", "Family room", "Family rooms", "shelter", "daily", "With children.", "rooms"],
      ["HOMES", "Permanent housing search", "Housing search", "housing", "office", "Income proof."],
    ],
  },
  {
    name: "Food & Benefits",
    kinds: [
      ["FPANTRY", "Food pantry", "Pantry", "food", "office", "Anyone in the county."],
      ["FMEAL", "Hot meals", "Meals", "food", "meals", "Anyone."],
      ["FSNAP", "SNAP application", "SNAP help desk", "benefits", "office", "Low income."],
      ["WIC", "WIC", "WIC office", "food", "office", "Pregnant or with a child under 5."],
      ["CASH", "Cash aid", "Cash aid desk", "benefits", "office", "Families with low income."],
      [
        "UTIL",
        "Utility bill help",
        "Energy help",
        "benefits",
        "office",
        "A bill in your own name.",
      ],
      ["BABY", "Diapers and baby goods", "Baby closet", "food", "office", "A child under 3."],
      ["SENIOR", "Senior meals", "Senior lunch", "food", "meals", "60 and older."],
    ],
  },
  {
    name: "Health & Behavioral",
    kinds: [
      ["DOCTOR", "Primary care", "Primary care", "health", "clinic", "Sliding scale."],
      ["DENTAL", "Dental check", "Dental clinic", "dental", "clinic", "Sliding scale."],
      ["EYES", "Eye exam and glasses", "Eye clinic", "dental", "clinic", "Without vision cover."],
      ["DETOX", "Detox intake", "Detox", "recovery", "always", "Adults.", "beds"],
      ["RECOV", "Outpatient recovery", "Recovery groups", "recovery", "evening", "Adults."],
      ["COUNS", "Counseling", "Counseling", "mind", "clinic", "Adults and teens."],
      ["PSYCH", "Psychiatric evaluation", "Evaluation", "mind", "clinic", "With a referral."],
      ["RESPITE", "Respite bed", "Beds after a clinic visit", "health", "daily", "Adults.", "beds"],
      ["HARM", "Harm reduction supplies", "Supply table", "recovery", "evening", "Anyone."],
    ],
  },
  {
    name: "Legal & ID",
    kinds: [
      ["IDCARD", "State ID replacement", "ID clinic", "documents", "office", "Low income."],
      ["BIRTH", "Birth certificate", "Records desk", "documents", "office", "Anyone."],
      ["IMMIG", "Immigration advice", "Immigration advice", "legal", "office", "Newcomers."],
      ["EVICT", "Eviction defense", "Tenant defense", "legal", "office", "With a notice."],
      ["RECORD", "Record clearing", "Record clearing", "legal", "office", "Closed cases only."],
      ["PROTECT", "Protection order", "Safety orders", "legal", "office", "Anyone in danger."],
      ["FINES", "Fines and tickets", "Fines court help", "legal", "office", "Low income."],
    ],
  },
  {
    name: "Work & Education",
    kinds: [
      ["ENGL", "English class", "English classes", "education", "evening", "Adults.", "seats"],
      ["JOBS", "Job search help", "Job desk", "income", "office", "Adults who may work."],
      ["TRAIN", "Job training", "Skills training", "income", "office", "18 and older.", "seats"],
      ["GED", "GED class", "GED classes", "education", "evening", "17 and older.", "seats"],
      ["CHILDC", "Child care", "Child care", "income", "office", "Working parents.", "places"],
      ["WEAR", "Work clothes", "Work closet", "income", "office", "With a job interview."],
      ["COMP", "Computer class", "Computer lab", "education", "evening", "Anyone.", "seats"],
    ],
  },
  {
    name: "Child Advocacy",
    kinds: [
      ["CMED", "Forensic medical exam", "Child exams", "safety", "clinic", "Through the center."],
      ["CTRAUMA", "Trauma therapy, child", "Child therapy", "safety", "clinic", "3 to 17."],
      ["CADV", "Family advocate", "Family advocates", "safety", "office", "Families in a case."],
      ["CPS", "Protective services", "Child protection", "safety", "always", "Any child."],
      ["PARENT", "Parenting class", "Parenting classes", "safety", "evening", "Parents.", "seats"],
      ["SCHOOL", "School liaison", "School liaison", "education", "office", "Kindergarten to 12."],
      [
        "COMP4V",
        "Victim compensation",
        "Compensation desk",
        "safety",
        "office",
        "Victims of crime.",
      ],
    ],
  },
];
