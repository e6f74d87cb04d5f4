import { For, type JSX } from "solid-js";
import { useTimeWords } from "../../../casework/time-words.ts";
import type { AccountLine } from "../../../office/administration.ts";
import { useStore } from "../../../store/store-context.tsx";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { Link } from "../../../ui/link.tsx";
import { Mark, type MarkTone } from "../../../ui/mark.tsx";
import css from "../../../ui/office-table.module.css";
import { fullName, usePeople } from "./people-desk.tsx";
import { stateOf, type AccountState } from "./people-filter.ts";

/** A line a person; the columns that matter least leave first where the list is narrow. */
export function PeopleTable(): JSX.Element {
  const desk = usePeople();
  const { t } = useI18n();
  return (
    <div class={css["room"]}>
      <table class={css["table"]}>
        <thead>
          <tr>
            <th scope="col">{t("people.column.name")}</th>
            <th scope="col" class={css["roomy"]}>
              {t("people.column.role")}
            </th>
            <th scope="col" class={css["wide"]}>
              {t("people.column.sites")}
            </th>
            <th scope="col">{t("people.column.state")}</th>
            <th scope="col" class={css["roomy"]}>
              {t("people.column.seen")}
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={desk.filter.shown()}>{(account) => <PersonRow account={account} />}</For>
        </tbody>
      </table>
    </div>
  );
}

const tones: Readonly<Record<AccountState, MarkTone>> = {
  active: "quiet",
  invited: "unsure",
  "link-ended": "given",
  asked: "alert",
  disabled: "no",
};

function PersonRow(props: { account: AccountLine }): JSX.Element {
  const store = useStore();
  const desk = usePeople();
  const { t } = useI18n();
  const { whenWords } = useTimeWords();
  const siteWords = useSiteWords();
  const isOpen = () => desk.open() === props.account.person;
  const state = () => stateOf(props.account, store.now());
  return (
    <tr class={css["row"]} data-open={isOpen() ? "" : undefined}>
      <th scope="row">
        <Link
          class={css["open"]}
          href={`/people/${props.account.person}`}
          aria-current={isOpen() ? "true" : undefined}
        >
          <bdi>{fullName(props.account)}</bdi>
        </Link>
        <bdi class={css["detail"]}>{props.account.title || props.account.email}</bdi>
      </th>
      <td class={css["roomy"]}>{t(`more.role.${props.account.role}`)}</td>
      <td class={css["wide"]}>
        <bdi>{siteWords(props.account.sites)}</bdi>
      </td>
      <td>
        <Mark tone={tones[state()]} text={t(`people.state.${state()}`)} />
      </td>
      <td class={`${css["roomy"]} ${css["short"]}`}>
        {props.account.lastSeen === null ? t("people.never") : whenWords(props.account.lastSeen)}
      </td>
    </tr>
  );
}

function useSiteWords(): (sites: AccountLine["sites"]) => string {
  const store = useStore();
  const { t } = useI18n();
  return (sites) => {
    const [first] = sites;
    if (first === undefined) return t("people.noSite");
    const site = store.reference.find("site", first)?.body.fields.shortName ?? "…";
    return sites.length > 1 ? t("people.moreSites", { site, count: sites.length - 1 }) : site;
  };
}
