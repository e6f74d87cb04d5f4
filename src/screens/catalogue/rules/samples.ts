/** Clients who were made up so that rules differ about them: grown and poor, young, a family, and one nobody asked yet. */
export const SAMPLES = [
  {
    own: {
      age: "34",
      householdSize: "1",
      monthlyIncome: "900",
      zip: "90012",
      language: "English",
      veteran: "no",
    },
    ...{ need: "open", enrolled: "yes", given: "0" },
  },
  {
    own: {
      age: "17",
      householdSize: "1",
      monthlyIncome: "0",
      zip: "90021",
      language: "Spanish",
      veteran: "no",
    },
    ...{ need: "closed", enrolled: "no", given: "0" },
  },
  {
    own: {
      age: "41",
      householdSize: "4",
      monthlyIncome: "2800",
      zip: "90033",
      language: "English",
      veteran: "yes",
    },
    ...{ need: "open", enrolled: "yes", given: "2" },
  },
  { own: {}, ...{ need: "", enrolled: "no", given: "0" } },
] as const;

/** What one of them says about a fact before anybody changed it; empty where it is not known. */
export function presetOf(sample: number, key: string): string {
  const preset = SAMPLES[sample];
  if (!preset) return "";
  const [kind = ""] = key.split(" ");
  const said: Readonly<Record<string, string>> = { ...preset.own };
  if (kind === "need" || kind === "enrolled" || kind === "given") return preset[kind];
  return said[key] ?? "";
}
