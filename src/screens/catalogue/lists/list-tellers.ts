import type { RecordId } from "../../../records/fields.ts";
import type { ReasonList } from "../../../records/reference/catalogue.ts";
import { useStore } from "../../../store/store-context.tsx";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import type { FieldTeller } from "../shared/record-history.tsx";
import type { ListKey } from "./lists.ts";

// In both, each writer is filed under the field whose values it writes; the office keeps what the schema admits.

/** The fields of a list and their values in words, for its history. */
export function useListTeller(): (list: ListKey) => FieldTeller {
  const { t, number, list } = useI18n();
  return (key) => {
    const tellers: Record<string, ReturnType<FieldTeller>> = {
      name: { label: t("field.name"), words: String },
      order: { label: t("lists.place"), words: (order) => number(order as number) },
      retired: {
        label: t("catalogue.retired"),
        words: (retired) => t(retired === true ? "value.yes" : "value.no"),
      },
      reasons: {
        label: t(`lists.${key}`),
        words: (reasons) =>
          list(
            ((reasons ?? []) as ReasonList["reasons"]).map(({ name, retired }) =>
              retired ? t("lists.retiredName", { name }) : name,
            ),
          ),
      },
    };
    return (field) => tellers[field];
  };
}

/** The same of a service screen. */
export function useScreenTeller(): FieldTeller {
  const store = useStore();
  const { t, number, list } = useI18n();
  const names = (kind: "site" | "service-definition") => (value: unknown) =>
    list(
      ((value ?? []) as RecordId[]).map(
        (id) => store.reference.find(kind, id)?.body.fields.name ?? t("catalogue.unknown"),
      ),
    );
  const tellers: Record<string, ReturnType<FieldTeller>> = {
    name: { label: t("field.name"), words: String },
    order: { label: t("lists.place"), words: (order) => number(order as number) },
    services: { label: t("catalogue.title"), words: names("service-definition") },
    sites: { label: t("catalogue.sites"), words: names("site") },
    retired: {
      label: t("catalogue.retired"),
      words: (retired) => t(retired === true ? "value.yes" : "value.no"),
    },
  };
  return (field) => tellers[field];
}
