import type { RecordId } from "../../../records/fields.ts";
import type { ServiceDefinition } from "../../../records/reference/catalogue.ts";
import { useStore } from "../../../store/store-context.tsx";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import type { FieldTeller } from "../shared/record-history.tsx";

/** The fields of a service and their values in words, for its history. */
export function useServiceTeller(): FieldTeller {
  const store = useStore();
  const { t, money, number, unitName, list } = useI18n();
  const names =
    (kind: "site" | "grant" | "program" | "need-type" | "service-group") => (value: unknown) =>
      list(
        (value as RecordId[]).map(
          (id) => store.reference.find(kind, id)?.body.fields.name ?? t("catalogue.unknown"),
        ),
      );
  const units = (hundredths: number) => number(hundredths / 100, { maximumFractionDigits: 2 });
  const yesOrNo = (value: unknown) => t(value === true ? "value.yes" : "value.no");
  // Each writer is filed under the field whose values it writes; the office keeps what the schema admits.
  const tellers: Record<string, ReturnType<FieldTeller>> = {
    name: { label: t("field.name"), words: String },
    code: { label: t("catalogue.code"), words: String },
    group: { label: t("catalogue.group"), words: (id) => names("service-group")([id]) },
    unit: { label: t("field.unit"), words: (unit) => unitName(unit as ServiceDefinition["unit"]) },
    unitCost: { label: t("field.unitValue"), words: (cents) => money(cents as number) },
    defaultUnits: { label: t("catalogue.defaultUnits"), words: (count) => units(count as number) },
    usualUnits: {
      label: t("catalogue.usual"),
      words: (range) => {
        const { least, most } = range as NonNullable<ServiceDefinition["usualUnits"]>;
        return t("catalogue.range", { least: units(least), most: units(most) });
      },
    },
    isDirect: { label: t("catalogue.toHeads"), words: (isDirect) => yesOrNo(isDirect === false) },
    sites: { label: t("catalogue.sites"), words: names("site") },
    grants: { label: t("catalogue.grants"), words: names("grant") },
    programs: { label: t("catalogue.programs"), words: names("program") },
    needs: { label: t("catalogue.needs"), words: names("need-type") },
    retired: { label: t("catalogue.retired"), words: yesOrNo },
  };
  return (field) => {
    const teller = tellers[field];
    return teller && { ...teller, words: (value) => (value === null ? "" : teller.words(value)) };
  };
}
