import type { Accessor } from "solid-js";
import { useAmountWords } from "../../../casework/amount-words.ts";
import { NONE } from "../../../casework/service-choices.ts";
import type { RecordId } from "../../../records/fields.ts";
import type { ServiceDefinition } from "../../../records/reference/catalogue.ts";
import { faultOfCode, faultOfName } from "../../../records/reference/catalogue-rules.ts";
import {
  readUnits,
  readUnitValue,
  type ReadAmount,
} from "../../../records/service/read-amounts.ts";
import type { UnitOfMeasure } from "../../../records/service/service.ts";
import { sameValue } from "../../../records/same-value.ts";
import type { FieldError } from "../../../ui/error-summary.tsx";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { createCatalogueForm, type CatalogueForm } from "../shared/catalogue-form.ts";
import type { ServiceLine, ServiceList } from "./services.ts";

/** A service as it is typed. */
export interface ServiceContent {
  name: string;
  code: string;
  /** The id of a group, or the choice of none. */
  group: string;
  unit: UnitOfMeasure;
  unitCost: string;
  defaultUnits: string;
  least: string;
  most: string;
  isDirect: boolean;
  sites: RecordId[];
  grants: RecordId[];
  programs: RecordId[];
  needs: RecordId[];
}

/** The form of one service, or of a new one. */
export function createServiceForm(
  services: ServiceList,
  service: Accessor<ServiceLine | undefined>,
  saved: (name: string) => void,
): CatalogueForm<ServiceContent> {
  const { t } = useI18n();
  const find = useServiceErrors(services, service);
  return createCatalogueForm<ServiceContent>({
    form: "catalogue-service",
    path: `/catalogue/${service()?.id ?? "new"}`,
    title: ({ name }) => name || t("catalogue.new"),
    standing: () => contentOf(service()),
    find,
    changes: (typed, begun, newId) => {
      const id = service()?.id;
      const fields = fieldsOf(typed);
      if (id === undefined) {
        const rest = { hmis: null, retired: false };
        return [{ kind: "service-definition", id: newId, fields: { ...fields, ...rest } }];
      }
      const was: Record<string, unknown> = fieldsOf(begun);
      // Only what was changed here: what somebody else changed meanwhile stays theirs.
      const changed = Object.entries(fields).filter(
        ([name, value]) => !sameValue(value, was[name]),
      );
      return changed.length === 0
        ? []
        : [{ kind: "service-definition", id, fields: Object.fromEntries(changed) }];
    },
    saved: ({ name }) => saved(name.trim()),
  });
}

function contentOf(line: ServiceLine | undefined): ServiceContent {
  const usual = line?.usualUnits;
  const cost = line?.unitCost ?? null;
  return {
    name: line?.name ?? "",
    code: line?.code ?? "",
    group: line?.group ?? NONE,
    unit: line?.unit ?? "count",
    unitCost: cost === null ? "" : (cost / 100).toFixed(2),
    defaultUnits: String((line?.defaultUnits ?? 100) / 100),
    least: usual ? String(usual.least / 100) : "",
    most: usual ? String(usual.most / 100) : "",
    isDirect: line?.isDirect ?? true,
    sites: [...(line?.sites ?? [])],
    grants: [...(line?.grants ?? [])],
    programs: [...(line?.programs ?? [])],
    needs: [...(line?.needs ?? [])],
  };
}

function fieldsOf(content: ServiceContent): Omit<ServiceDefinition, "hmis" | "retired"> {
  const { unit, isDirect, sites, grants, programs, needs } = content;
  // Nothing is saved before `find` has nothing to say of these.
  const valueOf = (read: ReadAmount<number>) => (read.ok ? read.value : 0);
  const isUsual = content.least.trim() !== "";
  return {
    ...{ unit, isDirect, sites, grants, programs, needs },
    name: tidy(content.name),
    code: tidy(content.code),
    group: content.group === NONE ? null : content.group,
    unitCost: content.unitCost.trim() === "" ? null : valueOf(readUnitValue(content.unitCost)),
    defaultUnits: valueOf(readUnits(content.defaultUnits)),
    usualUnits: isUsual
      ? { least: valueOf(readUnits(content.least)), most: valueOf(readUnits(content.most)) }
      : null,
  };
}

function tidy(text: string): string {
  return text.trim().replaceAll(/\s+/g, " ");
}

function useServiceErrors(services: ServiceList, service: Accessor<ServiceLine | undefined>) {
  const { t } = useI18n();
  const { unitsRefusal, valueRefusal } = useAmountWords();
  const unitsFault = (typed: string): string | undefined => {
    const read = readUnits(typed);
    if (read.ok) return undefined;
    return read.refusal === "zero" ? t("catalogue.aboveZero") : unitsRefusal(read.refusal);
  };
  return (content: ServiceContent): FieldError[] => {
    const others = services.all().filter(({ id }) => id !== service()?.id);
    const nameFault = faultOfName(
      content.name,
      others.map(({ name }) => name),
    );
    const codeFault = faultOfCode(
      content.code,
      others.map(({ code }) => code),
    );
    const cost = readUnitValue(content.unitCost);
    const isUsual = content.least.trim() !== "" || content.most.trim() !== "";
    const [least, most] = [readUnits(content.least), readUnits(content.most)];
    const isTurned = isUsual && least.ok && most.ok && most.value < least.value;
    const found: [string, string | undefined][] = [
      [
        "name",
        nameFault === "no-name" ? t("errors.required", { label: t("field.name") }) : undefined,
      ],
      ["name", nameFault === "name-taken" ? t("atOffice.name-taken") : undefined],
      ["code", codeFault ? t("atOffice.code-taken") : undefined],
      ["unitCost", cost.ok ? undefined : valueRefusal(cost.refusal)],
      ["defaultUnits", unitsFault(content.defaultUnits)],
      ["least", isUsual ? unitsFault(content.least) : undefined],
      ["most", isUsual ? unitsFault(content.most) : undefined],
      ["most", isTurned ? t("atOffice.range-turned") : undefined],
    ];
    return found.flatMap(([fieldId, message]) => (message ? [{ fieldId, message }] : []));
  };
}
