import type { Accessor } from "solid-js";
import type { RecordId } from "../records/fields.ts";
import { useStore } from "../store/store-context.tsx";
import { useI18n } from "../ui/i18n/i18n.tsx";
import type { Option } from "../ui/select.tsx";
import { useFieldWords } from "./field-words.ts";
import { NONE } from "./service-choices.ts";

const MOST_NEEDS = 50;

/** The needs of a client as choices, none first (R-12, S-19). */
export function useNeedChoices(clientId: Accessor<RecordId>): () => Option<string>[] {
  const store = useStore();
  const { t } = useI18n();
  const { valueWords } = useFieldWords();
  const needs = store.createCasework(() => ({
    clientId: clientId(),
    kind: "need",
    size: MOST_NEEDS,
  }));
  return () => [
    { value: NONE, label: t("setting.noNeed") },
    ...(needs() ?? []).map(({ id, fields }) => ({
      value: id,
      label: valueWords("need", "type", fields.type),
    })),
  ];
}
