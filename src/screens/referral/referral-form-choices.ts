import type { Accessor } from "solid-js";
import { usePeopleWords } from "../../casework/people-words.ts";
import { NONE } from "../../casework/service-choices.ts";
import type { RecordId } from "../../records/fields.ts";
import { useStore } from "../../store/store-context.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import type { Option } from "../../ui/select.tsx";

interface Chosen {
  toProvider: RecordId | null;
  toProgram: RecordId | null;
}

/** The programs of the chosen provider, not said first. One that is offered no more stays where it is chosen already. */
export function useProgramChoices(chosen: Accessor<Chosen>): () => Option<string>[] {
  const store = useStore();
  const { t } = useI18n();
  return () => [
    { value: NONE, label: t("referral.anyProgram") },
    ...store.reference
      .ofKind("program")
      .filter(
        ({ id, body: { fields } }) =>
          fields.provider === chosen().toProvider &&
          (fields.status === "active" || id === chosen().toProgram),
      )
      .map(({ id, body }) => ({ value: id, label: body.fields.name })),
  ];
}

/** Who of the agency may have sent the client, by name; nobody named first. */
export function usePersonChoices(chosen: Accessor<RecordId | null>): () => Option<string>[] {
  const store = useStore();
  const { t } = useI18n();
  const { briefOf } = usePeopleWords();
  return () => [
    { value: NONE, label: t("referral.nobodyNamed") },
    ...store.reference
      .ofKind("person")
      .filter(({ id, body }) => body.fields.active || id === chosen())
      .map(({ id }) => ({ value: id, label: briefOf(id) }))
      .sort((a, b) => a.label.localeCompare(b.label)),
  ];
}
