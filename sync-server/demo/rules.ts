import type { Condition, EligibilityRule } from "../../src/records/eligibility/eligibility-rule.ts";
import type { RecordId } from "../../src/records/fields.ts";
import type { Forms } from "./assessments.ts";
import { known } from "./known.ts";
import type { ReferralKind } from "./referral-screens.ts";
import type { ReferenceWriter } from "./reference-writer.ts";
import { eligibilityRules, type RuleWords } from "./tables/rules.ts";
import type { World } from "./world.ts";

/** Writes who may get which service (S-43), and be referred for what. */
export function writeRules(
  { catalogue, ledger }: Pick<World, "catalogue" | "ledger">,
  referralKind: (code: string) => ReferralKind,
  forms: Forms,
  write: ReferenceWriter,
): void {
  const programs = new Map(
    ledger.records.flatMap((record) =>
      record.kind === "program" ? [[record.fields.name, record.id] as const] : [],
    ),
  );
  const written = new Map<string, RecordId>();
  const conditionOf = (words: RuleWords): Condition => {
    if ("number" in words) {
      const { number: fact, least = null, most = null } = words;
      return { type: "number", fact, least, most };
    }
    if ("among" in words) return { type: "among", fact: words.among, values: [...words.values] };
    if ("need" in words) return { type: "need", need: known(catalogue.needTypes, words.need) };
    if ("enrolled" in words) return { type: "enrolled", program: known(programs, words.enrolled) };
    if ("given" in words) {
      const services = [catalogue.definition(words.given).id];
      return { type: "given", services, days: words.days, least: null, most: words.most };
    }
    if ("answer" in words) {
      const { answer: question, form, values } = words;
      return { type: "answer", form: known(forms, form), question, values: [...values] };
    }
    if ("answered" in words) {
      const { answered: question, form, least = null, most = null } = words;
      return { type: "answer-number", form: known(forms, form), question, least, most };
    }
    if ("rule" in words) return { type: "rule", rule: known(written, words.rule) };
    if ("not" in words) return { type: "not", of: conditionOf(words.not) };
    return "all" in words
      ? { type: "all", of: words.all.map(conditionOf) }
      : { type: "any", of: words.any.map(conditionOf) };
  };
  for (const { name, services, referrals = [], condition } of eligibilityRules) {
    const fields: EligibilityRule = {
      name,
      services: [
        ...services.map((code) => catalogue.definition(code).id),
        ...referrals.map((code) => referralKind(code).id),
      ],
      condition: conditionOf(condition),
      retired: false,
    };
    written.set(name, write("eligibility-rule", fields));
  }
}
