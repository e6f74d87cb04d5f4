import { createEffect, on, type Accessor } from "solid-js";
import { unwrap } from "solid-js/store";
import { createFormDraft, type FormDraft } from "../../../casework/form-draft.ts";
import { createFormErrors, type FormErrors } from "../../../casework/form-errors.tsx";
import type { Administration, SettingsWords } from "../../../office/administration.ts";
import { createOfficeAct, type OfficeAct } from "../../../office/office-act.ts";
import type { RecordId } from "../../../records/fields.ts";
import { mailLanguages, type MailLanguage } from "../../../records/mail/mail.ts";
import { templateOf, unknownPlaceholders, usualTemplate } from "../../../records/mail/mail-text.ts";
import {
  IDLE_LOCK_MINUTES,
  settingBounds,
  type SecondFactorSetting,
  type Settings,
} from "../../../records/reference/agency.ts";
import { referralStatuses, statusGroup } from "../../../records/referral/referral-status.ts";
import { sameValue } from "../../../records/same-value.ts";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { showToast } from "../../../ui/toast.tsx";

/** The statuses in which a referral waits for something, and after some days is due. */
export const openStatuses = referralStatuses.filter((status) => statusGroup(status) === "open");

/** A referral is due after a week where the agency says nothing else. */
const STATUS_LIMIT_DAYS = 7;

/** The settings as they are typed. */
export interface SettingsContent {
  agencyName: string;
  shortName: string;
  foundTabletPhone: string;
  idleLockMinutes: string;
  offlineLimitDays: string;
  secondFactor: SecondFactorSetting;
  teamSharing: boolean;
  noTeamSharingSites: RecordId[];
  statusLimits: Record<string, string>;
  mailTexts: Record<MailLanguage, string>;
}

/** The change of the agency's settings, from the first key to the office's word. */
export interface SettingsForm {
  draft: FormDraft<SettingsContent>;
  errors: FormErrors;
  saving: OfficeAct;
  save: () => Promise<void>;
  giveUp: () => void;
}

export function createSettingsForm(
  office: Administration,
  settings: Accessor<{ rev: RecordId; fields: Settings }>,
  onSaved: () => void,
): SettingsForm {
  const { t } = useI18n();
  const standing = () => contentOf(settings().fields);
  const draft = createFormDraft<SettingsContent, SettingsContent>({
    form: "settings",
    path: "/settings",
    clientId: null,
    title: () => t("settings.title"),
    initial: standing(),
    seen: standing(),
  });
  let begun = draft.seen ?? standing();
  const beginWith = (content: SettingsContent): void => {
    begun = structuredClone(content);
    draft.startAnew(begun);
  };
  // What somebody else saved meanwhile is shown as long as nothing is typed here.
  createEffect(
    on(
      () => settings().rev,
      () => !draft.isDirty() && beginWith(standing()),
      { defer: true },
    ),
  );
  const errors = createSettingsErrors(draft.content);
  const saving = createOfficeAct();
  return {
    draft,
    errors,
    saving,
    save: async () => {
      if (!errors.check()) return;
      const typed = structuredClone(unwrap(draft.content));
      if (!(await saving.run(() => office.saveSettings(changedWords(typed, begun))))) return;
      beginWith(typed);
      onSaved();
      showToast({ text: t("settings.saved"), closeLabel: t("action.close") });
    },
    giveUp: () => {
      errors.forget();
      saving.forget();
      beginWith(standing());
    },
  };
}

function contentOf(fields: Settings): SettingsContent {
  const { agencyName, shortName, foundTabletPhone, teamSharing, noTeamSharingSites } = fields;
  const limits = openStatuses.map(
    (status) => [status, String(fields.statusLimits[status] ?? STATUS_LIMIT_DAYS)] as const,
  );
  return {
    ...{ agencyName, shortName, foundTabletPhone, teamSharing },
    noTeamSharingSites: [...noTeamSharingSites],
    idleLockMinutes: String(fields.idleLockMinutes ?? IDLE_LOCK_MINUTES),
    offlineLimitDays: String(fields.offlineLimitDays),
    secondFactor: fields.secondFactor ?? "off",
    statusLimits: Object.fromEntries(limits),
    mailTexts: {
      en: templateOf("en", fields.mailTexts),
      es: templateOf("es", fields.mailTexts),
    },
  };
}

// Only what was changed here: what somebody else changed meanwhile stays theirs.
function changedWords(typed: SettingsContent, begun: SettingsContent): SettingsWords {
  const [is, was] = [wordsOf(typed), wordsOf(begun)];
  const names = Object.keys(is) as (keyof typeof is)[];
  return Object.fromEntries(
    names.filter((name) => !sameValue(is[name], was[name])).map((name) => [name, is[name]]),
  );
}

function wordsOf(content: SettingsContent) {
  const { secondFactor, teamSharing, noTeamSharingSites } = content;
  const limits = openStatuses.map((status) => [status, Number(content.statusLimits[status])]);
  return {
    agencyName: content.agencyName.trim(),
    shortName: content.shortName.trim(),
    foundTabletPhone: content.foundTabletPhone.trim(),
    idleLockMinutes: Number(content.idleLockMinutes),
    offlineLimitDays: Number(content.offlineLimitDays),
    ...{ secondFactor, teamSharing },
    noTeamSharingSites: [...noTeamSharingSites],
    statusLimits: Object.fromEntries(limits) as Record<string, number>,
    mailTexts: { en: ownText("en", content), es: ownText("es", content) },
  };
}

// The usual text is nobody's own: a better one in a later version reaches who never changed it.
function ownText(language: MailLanguage, { mailTexts }: SettingsContent): string {
  const typed = mailTexts[language].trim();
  return typed === usualTemplate(language) ? "" : typed;
}

function createSettingsErrors(content: SettingsContent): FormErrors {
  const { t, list } = useI18n();
  const missing = (value: string, label: string) =>
    value.trim() === "" ? t("errors.required", { label }) : undefined;
  const outside = (typed: string, { least, most }: { least: number; most: number }) => {
    const isWithin = /^\s*\d{1,3}\s*$/.test(typed) && +typed >= least && +typed <= most;
    return isWithin ? undefined : t("settings.between", { least, most });
  };
  const unfilled = (text: string) => {
    const names = unknownPlaceholders(text);
    return names.length === 0 ? undefined : t("settings.mailUnknown", { names: list(names) });
  };
  return createFormErrors(() => {
    const found: [string, string | undefined][] = [
      ["agencyName", missing(content.agencyName, t("settings.agencyName"))],
      ["shortName", missing(content.shortName, t("settings.shortName"))],
      ["idleLockMinutes", outside(content.idleLockMinutes, settingBounds.idleLockMinutes)],
      ["offlineLimitDays", outside(content.offlineLimitDays, settingBounds.offlineLimitDays)],
      ...openStatuses.map((status): [string, string | undefined] => [
        status,
        outside(content.statusLimits[status] ?? "", settingBounds.statusLimitDays),
      ]),
      ...mailLanguages.map((language): [string, string | undefined] => [
        `mailText-${language}`,
        unfilled(content.mailTexts[language]),
      ]),
    ];
    return found.flatMap(([fieldId, message]) => (message ? [{ fieldId, message }] : []));
  });
}
