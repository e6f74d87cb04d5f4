import { createMemo, createSignal } from "solid-js";
import { foldText } from "../records/client/client-names.ts";
import type { RecordId } from "../records/fields.ts";
import { useStore } from "../store/store-context.tsx";
import { Combobox, type Finding } from "../ui/combobox.tsx";
import { useI18n } from "../ui/i18n/i18n.tsx";

const MOST_FOUND = 40;

export interface ProviderFieldProps {
  label: string;
  value: RecordId | null;
  onChange: (provider: RecordId | null) => void;
  hint?: string | undefined;
  error?: string | undefined;
  id?: string | undefined;
  /** Offered first, before anything is typed. */
  first?: readonly RecordId[] | undefined;
}

/** Finds a provider of the directory by any word of its name (R-07, S-27); the own agency stands first. */
export function ProviderField(props: ProviderFieldProps) {
  const store = useStore();
  const { t } = useI18n();
  const [typed, setTyped] = createSignal("");
  const all = createMemo(() =>
    store.reference
      .ofKind("provider")
      .map(({ id, body }) => ({
        finding: {
          value: id,
          label: body.fields.name,
          ...(body.fields.isOwn ? { detail: t("provider.own") } : {}),
        },
        words: ` ${foldText(body.fields.name)}`,
        rank: rankOf(id, body.fields.isOwn, props.first ?? []),
      }))
      .sort((a, b) => a.rank - b.rank || (a.words < b.words ? -1 : 1)),
  );
  const chosen = createMemo(
    (): Finding | undefined => all().find(({ finding }) => finding.value === props.value)?.finding,
  );
  // The chosen provider's own name in the box is no search: all are offered again.
  const search = () => (typed() === chosen()?.label ? "" : foldText(typed()));
  const found = createMemo(() =>
    all()
      .filter(({ words }) => words.includes(search() === "" ? "" : ` ${search()}`))
      .slice(0, MOST_FOUND)
      .map(({ finding }) => finding),
  );
  return (
    <Combobox
      id={props.id}
      label={props.label}
      hint={props.hint}
      error={props.error}
      value={chosen()}
      options={found()}
      onSearch={setTyped}
      onChange={(finding) => props.onChange(finding?.value ?? null)}
      emptyText={t("provider.none")}
      placeholder={t("provider.find")}
    />
  );
}

function rankOf(id: RecordId, isOwn: boolean, first: readonly RecordId[]): number {
  const place = first.indexOf(id);
  if (place >= 0) return place;
  return isOwn ? MOST_FOUND : MOST_FOUND + 1;
}
