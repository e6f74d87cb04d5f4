import { useCriterionWords } from "../../../casework/judged/criterion-words.ts";
import type { Condition } from "../../../records/eligibility/eligibility-rule.ts";
import {
  isGroup,
  readPart,
  type TypedGroup,
  type TypedPart,
} from "../../../records/eligibility/typed-rule.ts";
import { useStore } from "../../../store/store-context.tsx";
import { useI18n } from "../../../ui/i18n/i18n.tsx";

/** A rule in words, for whoever keeps it. */
export interface RuleWords {
  /** A whole condition in a line: "all of these (Age: 18 or more; Open need: Food)". */
  condition: (condition: Condition) => string;
  /** A part as it is typed. */
  part: (part: TypedPart) => string;
  joined: (group: TypedGroup) => string;
}

/** How a group is joined, as one choice. */
export function joinOf({ isNot, joined }: TypedGroup) {
  return isNot ? (`not-${joined}` as const) : joined;
}

export function useRuleWords(): RuleWords {
  const store = useStore();
  const { t } = useI18n();
  const words = useCriterionWords();
  const condition = (of: Condition): string => {
    switch (of.type) {
      case "all":
      case "any":
        return `${t(`criterion.${of.type}`)} (${of.of.map(condition).join("; ")})`;
      case "not":
        return t("criterion.notThat", { asked: condition(of.of) });
      case "rule":
        return (
          store.reference.find("eligibility-rule", of.rule)?.body.fields.name ??
          t("catalogue.unknown")
        );
      default:
        return words.asked(of);
    }
  };
  const joined = (group: TypedGroup) => t(`rules.group.${joinOf(group)}`);
  return {
    condition,
    joined,
    part: (part) => {
      if (isGroup(part)) return t("rules.groupName", { of: joined(part) });
      const read = readPart(part);
      return read ? condition(read) : t("rules.unfinished");
    },
  };
}
