import { createMemo, type JSX } from "solid-js";
import { useStore } from "../../../store/store-context.tsx";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { SearchBox } from "../../../ui/search-box.tsx";
import { Select, type Option } from "../../../ui/select.tsx";
import css from "./people-list.module.css";
import { usePeople } from "./people-desk.tsx";
import { accountStates, stateOf } from "./people-filter.ts";

/** Words, role, site and state: each offers what occurs. */
export function PeopleFilterRow(): JSX.Element {
  const store = useStore();
  const desk = usePeople();
  const { t, tn } = useI18n();
  const { now, set } = desk.filter;
  const roles = createMemo(() => [...new Set(desk.accounts().map(({ role }) => role))]);
  const sites = createMemo(() => {
    const used = new Set(desk.accounts().flatMap((account) => account.sites));
    return store.reference.ofKind("site").filter(({ id }) => used.has(id));
  });
  const states = createMemo(() => {
    const used = new Set(desk.accounts().map((account) => stateOf(account, store.now())));
    return accountStates.filter((state) => used.has(state));
  });
  const all = <T extends string>(label: string, options: Option<T>[]): Option<T | "">[] => [
    { value: "", label },
    ...options,
  ];
  return (
    <div class={css["filters"]}>
      <div class={css["search"]}>
        <SearchBox
          label={t("people.search")}
          value={now().text}
          onInput={(text) => set({ text })}
          clearLabel={t("action.clear")}
          status={
            desk.filter.isOn() ? tn("people.matching", desk.filter.shown().length) : undefined
          }
        />
      </div>
      <Select
        label={t("people.column.role")}
        labelHidden
        value={now().role}
        options={all(
          t("people.anyRole"),
          roles().map((role) => ({ value: role, label: t(`more.role.${role}`) })),
        )}
        onChange={(role) => set({ role })}
      />
      <Select
        label={t("people.column.sites")}
        labelHidden
        value={now().site}
        options={all(
          t("people.anySite"),
          sites().map(({ id, body }) => ({ value: id, label: body.fields.name })),
        )}
        onChange={(site) => set({ site })}
      />
      <Select
        label={t("people.column.state")}
        labelHidden
        value={now().state}
        options={all(
          t("people.anyState"),
          states().map((state) => ({ value: state, label: t(`people.state.${state}`) })),
        )}
        onChange={(state) => set({ state })}
      />
    </div>
  );
}
