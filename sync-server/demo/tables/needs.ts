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
