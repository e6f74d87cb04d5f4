import type { Enrollment } from "../records/enrollment/enrollment.ts";
import type { Day, RecordId } from "../records/fields.ts";
import { useStore } from "../store/store-context.tsx";
import { useI18n } from "../ui/i18n/i18n.tsx";
import type { Option, OptionGroup } from "../ui/select.tsx";
import { useFieldWords } from "./field-words.ts";
import { useTimeWords } from "./time-words.ts";

/** The choice of none, on purpose. */
export const NONE = "none";

/** What a service may carry, as choices. */
export function useServiceChoices() {
  const store = useStore();
  const { t } = useI18n();
  const { valueWords } = useFieldWords();
  const { dayWords } = useTimeWords();
  const byLabel = (a: Option<string>, b: Option<string>) => (a.label < b.label ? -1 : 1);

  const grants = (date: Day): OptionGroup<string>[] => {
    const all = store.reference.ofKind("grant").map(({ id, body }) => ({ id, ...body.fields }));
    const optionOf = ({ id, shortName }: { id: RecordId; shortName: string }) => ({
      value: id,
      label: shortName,
    });
    const isOpen = ({ begins, ends }: { begins: Day | null; ends: Day | null }) =>
      (begins === null || begins <= date) && (ends === null || date <= ends);
    const open = all.filter(isOpen).map(optionOf).sort(byLabel);
    // What the worker saw happened: a grant that ended may still be named, and a supervisor looks at it.
    const others = all
      .filter((grant) => !isOpen(grant))
      .map(optionOf)
      .sort(byLabel);
    const first = { options: [{ value: NONE, label: t("setting.noGrant") }, ...open] };
    return others.length === 0
      ? [first]
      : [first, { heading: t("setting.ended"), options: others }];
  };
  const enrollments = (known: ReadonlyMap<RecordId, Enrollment>): Option<string>[] => [
    { value: NONE, label: t("setting.noEnrollment") },
    ...[...known].map(([id, { program, entry }]) => ({
      value: id,
      label: t("setting.enrollment", {
        program: valueWords("enrollment", "program", program),
        day: dayWords(entry),
      }),
    })),
  ];
  return { grants, enrollments };
}
