import { createSignal, type Accessor } from "solid-js";
import type { RecordId } from "../../../records/fields.ts";
import { readRule, typedRule, type TypedGroup } from "../../../records/eligibility/typed-rule.ts";
import type { Condition, EligibilityRule } from "../../../records/eligibility/eligibility-rule.ts";
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
  /** The condition that stood when this was begun. */
  stood: Condition | null;
}

/** The id of the box by which a rule is saved over somebody else's change. */
export const ON_TOP = "on-top";

/** The form of a rule. */
export interface RuleForm extends CatalogueForm<RuleContent> {
  /** What somebody else changed while the same was changed here. */
  theirs: Accessor<readonly RuleField[]>;
  /** She knows of it, and means hers to stand. */
  isOnTop: Accessor<boolean>;
  setOnTop: (isOnTop: boolean) => void;
}

const ruleFields = ["name", "services", "root"] as const;
export type RuleField = (typeof ruleFields)[number];

/** The id of the field that a fault of a part stands at. */
export const fieldId = (part: string, field: string): string => `${part}-${field}`;

/** The form of one rule, or of a new one, which may begin with a service. */
export function createRuleForm(options: {
  of: string;
  rule: () => RuleLine | undefined;
  rules: () => readonly RuleLine[];
  saved: (name: string) => void;
}): RuleForm {
  const store = useStore();
  const { t } = useI18n();
  const id = () => options.rule()?.id;
  const read = (root: TypedGroup) => readRule(root, id() ?? "", conditionIn(store));
  const fieldsOf = ({ name, services, root }: RuleContent): Partial<EligibilityRule> => {
    const { condition } = read(root);
    // Nothing is saved before `find` has nothing to say of it.
    return { name: name.trim(), services, ...(condition && { condition }) };
  };
  const standing = (): RuleContent => contentOf(options.rule(), startOf());
  const [onTopOf, setOnTopOf] = createSignal<string | null>(null);
  const isOnTop = () => onTopOf() === JSON.stringify(standing());
  const theirsIn = (typed: RuleContent, begun: RuleContent): RuleField[] => {
    const stands = standing();
    return ruleFields.filter((field) => {
      const [was, is, mine] = [begun[field], stands[field], typed[field]];
      return (
        id() !== undefined &&
        ![was, mine].some((one) => sameValue(one, is)) &&
        !sameValue(mine, was)
      );
    });
  };
  const form = createCatalogueForm<RuleContent>({
    form: "catalogue-rule",
    path: `/rules/${options.of}`,
    title: ({ name }) => name || t("rules.new"),
    standing,
    find: (typed, begun): FieldError[] => {
      const { name, root } = typed;
      const others = options.rules().filter((rule) => rule.id !== id());
      const fault = faultOfName(
        name,
        others.map((rule) => rule.name),
      );
      const isUnseen = theirsIn(typed, begun).length > 0 && !isOnTop();
      return [
        ...(isUnseen ? [{ fieldId: ON_TOP, message: t("rules.theirsFirst") }] : []),
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
      if (changed.length === 0) return [];
      const seen = seenBy(begun);
      return [
        {
          ...{ kind: "eligibility-rule", id: known, fields: Object.fromEntries(changed) },
          was: Object.fromEntries(changed.map(([field]) => [field, seen[field]])),
        },
      ];
    },
    kept: (typed) => ({ ...typed, stood: fieldsOf(typed).condition ?? null }),
    saved: ({ name }) => options.saved(name.trim()),
  });

  return {
    ...form,
    theirs: () => theirsIn(form.draft.content, form.begun()),
    isOnTop,
    setOnTop: (is) => setOnTopOf(is ? JSON.stringify(standing()) : null),
  };

  // What she knows to stand: what she began with, or what she saw of somebody else's and means to go over.
  function seenBy({ name, services, stood }: RuleContent): Record<string, unknown> {
    return isOnTop() ? { ...options.rule() } : { name, services, condition: stood };
  }

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
  if (!rule)
    return { ...start, root: { id: "p", isNot: false, joined: "all", of: [] }, stood: null };
  const { name, services, condition } = rule;
  return { name, services: [...services], root: typedRule(condition), stood: condition };
}
