import type { ReasonList } from "../../../src/records/reference/catalogue.ts";

/** The reason lists: code and words. */
export const reasonLists: readonly {
  name: ReasonList["name"];
  reasons: readonly (readonly [code: string, name: string])[];
}[] = [
  {
    name: "turn-away",
    reasons: [
      ["no-capacity", "No room or none left"],
      ["limit-reached", "Limit reached for this period"],
      ["not-eligible", "Not eligible"],
      ["no-documents", "Documents missing"],
      ["no-funds", "No money left for this"],
      ["came-late", "Came after closing"],
      ["unsafe", "Unsafe to serve today"],
      ["other-site", "Served at another site"],
    ],
  },
  {
    name: "referral-in",
    reasons: [
      ["eviction", "Losing the home"],
      ["sleeping-outside", "Sleeping outside"],
      ["discharge", "Leaving hospital or jail"],
      ["new-arrival", "New arrival in the country"],
      ["food", "No food at home"],
      ["child-safety", "A child is not safe"],
      ["benefits", "Benefits stopped"],
      ["other", "Another reason"],
    ],
  },
  {
    name: "queue-reject",
    reasons: [
      ["incomplete", "Something important is missing"],
      ["duplicate", "Already sent"],
      ["out-of-area", "Outside our area"],
      ["not-our-service", "Not a service of ours"],
      ["no-consent", "The person has not agreed"],
      ["wrong-person", "Mixed up with someone else"],
    ],
  },
  {
    name: "service",
    reasons: [
      ["crisis", "Crisis"],
      ["planned", "As planned"],
      ["follow-up", "Follow-up"],
      ["first-visit", "First visit"],
      ["weather", "Cold, heat or smoke"],
      ["asked", "The client asked"],
    ],
  },
  {
    name: "outcome",
    reasons: [
      ["received", "Received what was asked for"],
      ["partly", "Received a part"],
      ["refused", "Refused by the provider"],
      ["no-answer", "No answer"],
      ["declined", "The client did not want it"],
      ["sent-on", "Sent on to another provider"],
    ],
  },
];
