/** The sixteen need types, in the order shown. */
export const needTypes = {
  shelter: "Emergency shelter",
  housing: "Permanent housing",
  food: "Food",
  hygiene: "Clothing and hygiene",
  transport: "Transportation",
  health: "Health care",
  dental: "Teeth and eyes",
  mind: "Mental health",
  recovery: "Substance use",
  documents: "ID and documents",
  legal: "Legal help",
  benefits: "Public benefits",
  income: "Work and income",
  education: "School and English",
  safety: "Child and family safety",
  language: "Interpreting",
} as const;
export type NeedKey = keyof typeof needTypes;

/** The services that answer a need, by their codes. */
export const servicesFor: Readonly<Record<NeedKey, readonly string[]>> = {
  shelter: ["MOTEL", "BLANKET", "COAT"],
  housing: ["HSEARCH", "RENT", "DEPOSIT", "ARREARS", "UNITVISIT", "LANDLORD", "MOVING", "HABIT"],
  food: ["MEAL", "FOODBOX", "SACK", "GROCERY", "BABYFOOD", "SNAP"],
  hygiene: ["HYGKIT", "SOCKS", "SHOWER", "LAUNDRY", "CLOTHES", "COAT", "DIAPERS"],
  transport: ["BUSDAY", "BUSMONTH", "RIDE", "TAXI", "GASCARD", "BUSTOKEN"],
  health: ["NURSE", "WOUND", "RXCOPAY", "MEDICAID", "HEALTHAPP"],
  dental: ["GLASSES"],
  mind: ["COUNSEL", "PEER", "TRAUMA"],
  recovery: ["NALOXONE", "PEER", "COUNSEL"],
  documents: ["STATEID", "BIRTHCERT", "MAILBOX", "SSNAPP"],
  legal: ["COURT"],
  benefits: ["SNAP", "MEDICAID", "SSI"],
  income: ["JOBREADY", "JOBCLUB", "FINAID", "FINCOUN", "TAXHELP"],
  education: ["ENGLISH", "SCHOOLREG", "CLASS"],
  safety: ["FAMADV", "TRAUMA", "COMFORT"],
  language: ["INTERP"],
};
