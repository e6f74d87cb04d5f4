/** What workers write. Nothing here names a diagnosis or a real place. */
export const noteTexts: readonly string[] = [
  "Met at the usual spot by the pier. In good spirits, asked about the shower days.",
  "Talked about the next steps. Will bring the letter on Monday.",
  "Phone is off again. Left word with the sister.",
  "Came in with a friend who helped to explain the form.",
  "Did not want to talk today. Took water and socks.",
  "Asked for a quieter place to meet next time.",
  "Shared the bus plan for the appointment on Thursday.",
  "Lost the folder with papers in the rain. We start again with the birth certificate.",
  "Has been at the new place for a week. Sleeps better.",
  "Wants to work mornings only because of the children.",
  "Prefers to be called by the street name.",
  "The dog needs a check-up; gave the number of Harbor Animal Friends.",
  "Signed up for the evening class. Starts next week.",
  "Waited two hours at the county office and was sent home. We go together next time.",
  "Good visit. The landlord agreed to look at the application again.",
  "Asked to be reminded the day before, by text.",
  "Nothing new. Agreed to meet again in two weeks.",
  "Reads large print only; printed the slip in large type.",
  "The form needs the signature of both parents.",
  "Brought pay stubs for two months. Copied and given back.",
  "Says the heater is broken and the manager does not answer.",
  "Saw the nurse. Comes back for the bandage on Friday.",
  "Walked over to the day center together. Knows the way now.",
  "Interpreter was there the whole time. All questions answered.",
];

/** What a worker tells the receiving provider. */
export const referralComments: readonly string[] = [
  "",
  "",
  "",
  "Has a small dog.",
  "Best reached in the morning.",
  "Needs an interpreter.",
  "Uses a walker, ground floor please.",
  "Two children, 4 and 7.",
  "Has the papers ready.",
  "Please call us if the appointment moves.",
  "Works nights, cannot come before noon.",
  "Second try; the first letter was lost.",
];

/** Short remarks on a service; most have none. */
export const serviceComments: readonly string[] = [
  "Asked for two, took one.",
  "For the appointment on Thursday.",
  "Given at the van.",
  "Second this month.",
  "With an interpreter on the phone.",
  "For the children.",
];

/** Alerts that staff see beside a name. */
export const alerts: readonly string[] = [
  "Has a dog",
  "Uses a wheelchair",
  "Hard of hearing",
  "Nut allergy",
  "Meet with two workers",
  "Needs large print",
];

/** Why people leave a program. */
export const exitReasons: readonly string[] = [
  "Moved into a home",
  "Moved away",
  "Lost contact",
  "Needs met",
  "Went to another program",
];
