import { For, Show, type JSX } from "solid-js";
import { usePeopleWords } from "../../../casework/people-words.ts";
import { useTimeWords } from "../../../casework/time-words.ts";
import type { SettingsChange } from "../../../office/administration.ts";
import type { FromOffice } from "../../../office/from-office.ts";
import { mailLanguages } from "../../../records/mail/mail.ts";
import { secondFactorSettings } from "../../../records/reference/agency.ts";
import { referralStatuses } from "../../../records/referral/referral-status.ts";
import { sameValue } from "../../../records/same-value.ts";
import { useStore } from "../../../store/store-context.tsx";
import { localeNames, useI18n } from "../../../ui/i18n/i18n.tsx";
import { FromOfficeLine } from "../../../ui/office-words.tsx";
import { SectionHeading } from "../../../ui/section-heading.tsx";
import css from "./settings.module.css";

/** Who changed which setting and when, with what stood before and after; newest first. */
export function SettingsHistory(props: {
  history: FromOffice<{ changes: SettingsChange[] }>;
}): JSX.Element {
  const { t } = useI18n();
  const { dayAndTimeWords } = useTimeWords();
  const { briefOf } = usePeopleWords();
  const linesOf = useChangeLines();
  return (
    <section class={css["part"]}>
      <SectionHeading place="plain" text={t("settings.history")} />
      <FromOfficeLine of={props.history} />
      <Show when={props.history.latest()?.changes.length === 0}>
        <p>{t("settings.noHistory")}</p>
      </Show>
      <ul class={css["history"]} aria-label={t("settings.history")}>
        <For each={props.history.latest()?.changes}>
          {(change) => (
            <li class={css["change"]}>
              <p class={css["who"]}>
                <bdi>{briefOf(change.by)}</bdi> · {dayAndTimeWords(change.at)}
              </p>
              <For each={linesOf(change)}>{(line) => <p>{line}</p>}</For>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}

/** "Lock after: 5 minutes → 10 minutes", a line for each field and each status. */
function useChangeLines(): (change: SettingsChange) => string[] {
  const { t } = useI18n();
  const valueWords = useValueWords();
  const line = (field: string, before: string, after: string) =>
    t("settings.changed", { field, before, after });
  return ({ fields }) =>
    fields.flatMap(({ name, before, after }) => {
      if (name === "statusLimits") return limitLines(before, after);
      if (name === "mailTexts") return mailLines(before, after);
      const known = worded.find((one) => one === name);
      if (!known) return [];
      return [line(t(`settings.${known}`), valueWords(known, before), valueWords(known, after))];
    });

  function limitLines(before: unknown, after: unknown): string[] {
    const [was, is] = [limitsIn(before), limitsIn(after)];
    return referralStatuses
      .filter((status) => !sameValue(was[status], is[status]))
      .map((status) => line(t(`status.${status}`), days(was[status]), days(is[status])));
  }
  // Whole texts before and after say less than that they changed.
  function mailLines(before: unknown, after: unknown): string[] {
    const [was, is] = [textsIn(before), textsIn(after)];
    return mailLanguages
      .filter((language) => (was[language] ?? "") !== (is[language] ?? ""))
      .map((language) => t("settings.mailTextChanged", { language: localeNames[language] }));
  }
  function days(limit: number | undefined): string {
    return valueWords("offlineLimitDays", limit ?? null);
  }
}

const worded = [
  "agencyName",
  "shortName",
  "foundTabletPhone",
  "idleLockMinutes",
  "offlineLimitDays",
  "secondFactor",
  "teamSharing",
  "noTeamSharingSites",
] as const;

function textsIn(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function limitsIn(value: unknown): Record<string, number> {
  const limits = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(
    limits.filter((limit): limit is [string, number] => typeof limit[1] === "number"),
  );
}

function useValueWords(): (field: (typeof worded)[number], value: unknown) => string {
  const { t, tn, list } = useI18n();
  const store = useStore();
  return (field, value) => {
    if (value === null || value === "") return t("value.none");
    switch (field) {
      case "idleLockMinutes":
        return tn("settings.inMinutes", Number(value));
      case "offlineLimitDays":
        return tn("settings.inDays", Number(value));
      case "secondFactor": {
        const known = secondFactorSettings.find((one) => one === value);
        return known ? t(`settings.second.${known}`) : t("value.none");
      }
      case "teamSharing":
        return value === true ? t("value.yes") : t("value.no");
      case "noTeamSharingSites": {
        const ids = Array.isArray(value) ? value.filter((id) => typeof id === "string") : [];
        const names = ids.map(
          (id) => store.reference.find("site", id)?.body.fields.name ?? t("settings.closedSite"),
        );
        return names.length === 0 ? t("value.none") : list(names);
      }
      default:
        return typeof value === "string" ? value : t("value.none");
    }
  };
}
