import type { Enrollment } from "../records/enrollment/enrollment.ts";
import type { Day, RecordId } from "../records/fields.ts";
import type { ServiceDefinition } from "../records/reference/catalogue.ts";
import { isOffered } from "../records/reference/retired.ts";
import { grantOn } from "../records/service/service-rules.ts";
import { useStore } from "../store/store-context.tsx";
import { useI18n } from "../ui/i18n/i18n.tsx";
import type { Option, OptionGroup } from "../ui/select.tsx";
import { useFieldWords } from "./field-words.ts";
import { serviceGroups } from "./service-groups.ts";
import { useTimeWords } from "./time-words.ts";

/** The choice of none, on purpose. */
export const NONE = "none";

type CatalogueEntry = ServiceDefinition & { id: RecordId };

/** What a service may be and carry, as choices. */
export function useServiceChoices() {
  const store = useStore();
  const { t } = useI18n();
  const { valueWords } = useFieldWords();
  const { dayWords } = useTimeWords();
  const byLabel = (a: Option<string>, b: Option<string>) => (a.label < b.label ? -1 : 1);

  const grants = (date: Day, chosen: RecordId | null): OptionGroup<string>[] => {
    const all = store.reference
      .ofKind("grant")
      .map(({ id, body }) => ({ id, ...body.fields }))
      .filter((grant) => isOffered(grant, grant.id === chosen));
    const those = (standing: ReturnType<typeof grantOn>) =>
      all
        .filter((grant) => grantOn(grant, date) === standing)
        .map(({ id, shortName }) => ({ value: id, label: shortName }))
        .sort(byLabel);
    // What the worker saw happened: a grant that ended may still be named, and a supervisor looks at it.
    const others = [
      { heading: t("setting.notBegun"), options: those("not-begun") },
      { heading: t("setting.ended"), options: those("ended") },
    ];
    return [
      { options: [{ value: NONE, label: t("setting.noGrant") }, ...those("open")] },
      ...others.filter(({ options }) => options.length > 0),
    ];
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
  const services = (
    isChoice: (definition: CatalogueEntry) => boolean,
    labelOf = ({ name }: CatalogueEntry) => name,
  ): OptionGroup<string>[] => {
    const offered = store.reference
      .ofKind("service-definition")
      .map(({ id, body }) => ({ ...body.fields, id }))
      .filter(isChoice);
    const groups = serviceGroups(store);
    const optionsOf = (those: (definition: CatalogueEntry) => boolean) =>
      offered
        .filter(those)
        .map((definition) => ({ value: definition.id, label: labelOf(definition) }))
        .sort(byLabel);
    const known = new Set(groups.map(({ id }) => id));
    return [
      ...groups.map(({ id, name }) => ({
        heading: name,
        options: optionsOf(({ group }) => group === id),
      })),
      // S-04: a service may stand in no group.
      {
        heading: t("catalogue.noGroup"),
        options: optionsOf(({ group }) => group === null || !known.has(group)),
      },
    ].filter(({ options }) => options.length > 0);
  };
  return {
    grants,
    enrollments,
    /** The catalogue, group by group. */
    services,
  };
}
