import type { RecordId } from "../../../records/fields.ts";
import { readRule, typedRule, type TypedGroup } from "../../../records/eligibility/typed-rule.ts";
import type { EligibilityRule } from "../../../records/eligibility/eligibility-rule.ts";
import { faultOfName } from "../../../records/reference/catalogue-rules.ts";
import { sameValue } from "../../../records/same-value.ts";
import { useStore } from "../../../store/store-context.tsx";
import type { FieldError } from "../../../ui/error-summary.tsx";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { createCatalogueForm, type CatalogueForm } from "../shared/catalogue-form.ts";
import { conditionIn, type RuleLine } from "./rules.ts";

/** A rule as it is typed. */
export interface RuleContent {
  name: string;
  services: RecordId[];
  root: TypedGroup;
}

/** The id of the field that a fault of a part stands at. */
export const fieldId = (part: string, field: string): string => `${part}-${field}`;

/** The form of one rule, or of a new one, which may begin with a service. */
export function createRuleForm(options: {
  of: string;
  rule: () => RuleLine | undefined;
  rules: () => readonly RuleLine[];
  saved: (name: string) => void;
}): CatalogueForm<RuleContent> {
  const store = useStore();
  const { t } = useI18n();
  const id = () => options.rule()?.id;
  const read = (root: TypedGroup) => readRule(root, id() ?? "", conditionIn(store));
  const fieldsOf = ({ name, services, root }: RuleContent): Partial<EligibilityRule> => {
    const { condition } = read(root);
    // Nothing is saved before `find` has nothing to say of it.
    return { name: name.trim(), services, ...(condition && { condition }) };
  };
  return createCatalogueForm<RuleContent>({
    form: "catalogue-rule",
    path: `/rules/${options.of}`,
    title: ({ name }) => name || t("rules.new"),
    standing: () => contentOf(options.rule(), startOf()),
    find: ({ name, root }): FieldError[] => {
      const others = options.rules().filter((rule) => rule.id !== id());
      const fault = faultOfName(
        name,
        others.map((rule) => rule.name),
      );
      return [
        ...(fault ? [{ fieldId: "name", message: t(`atOffice.${fault}`) }] : []),
        ...read(root).faults.map(({ part, field, fault: found }) => ({
          fieldId: fieldId(part, field),
          message: t(`rules.fault.${found}`),
        })),
      ];
    },
    changes: (typed, begun, newId) => {
      const fields = fieldsOf(typed);
      const known = id();
      if (known === undefined) {
        return [{ kind: "eligibility-rule", id: newId, fields: { ...fields, retired: false } }];
      }
      const was: Record<string, unknown> = fieldsOf(begun);
      // Only what was changed here: what somebody else changed meanwhile stays theirs.
      const changed = Object.entries(fields).filter(
        ([name, value]) => !sameValue(value, was[name]),
      );
      return changed.length === 0
        ? []
        : [{ kind: "eligibility-rule", id: known, fields: Object.fromEntries(changed) }];
    },
    saved: ({ name }) => options.saved(name.trim()),
  });

  // `new-` and a service: who asks for a rule there means that one.
  function startOf(): Pick<RuleContent, "name" | "services"> {
    const service = options.of.slice("new-".length);
    const found = store.reference.find("service-definition", service)?.body.fields;
    return found ? { name: found.name, services: [service] } : { name: "", services: [] };
  }
}

function contentOf(
  rule: RuleLine | undefined,
  start: Pick<RuleContent, "name" | "services">,
): RuleContent {
  if (!rule) return { ...start, root: { id: "p", isNot: false, joined: "all", of: [] } };
  const { name, services, condition } = rule;
  return { name, services: [...services], root: typedRule(condition) };
}
