import { createSignal, type Accessor } from "solid-js";
import { createStore, type SetStoreFunction } from "solid-js/store";
import type { Office, OfficeFailure } from "../../office/office.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";

/** What the first administrator fills in. */
export interface InstallEntries {
  agencyName: string;
  given: string;
  family: string;
  email: string;
  password: string;
  timeZone: string;
}

type Errors = Partial<Record<keyof InstallEntries, string>>;

export interface InstallForm {
  entries: InstallEntries;
  change: SetStoreFunction<InstallEntries>;
  errors: Accessor<Errors>;
  failure: Accessor<string | undefined>;
  isBusy: Accessor<boolean>;
  /** False when a field is not right yet. */
  submit: () => Promise<boolean>;
}

const LEAST_PASSWORD = 12;

const failureWords = {
  unreachable: "begin.unreachable",
  "link-not-valid": "begin.linkNotValid",
  "wrong-credentials": "begin.linkNotValid",
  "second-factor-needed": "begin.refused",
  "wrong-code": "begin.refused",
  "passkey-not-given": "begin.refused",
  "too-many-tries": "begin.tooMany",
  broken: "begin.broken",
  refused: "begin.refused",
} as const satisfies Record<OfficeFailure, string>;

type Label = "agency" | "given" | "family" | "email" | "password";

/** The form of a new installation; what was entered stays until the office has taken it. */
export function createInstallForm(
  token: Accessor<string>,
  begin: Office["firstAdministrator"],
): InstallForm {
  const { t } = useI18n();
  const [entries, change] = createStore<InstallEntries>({
    agencyName: "",
    given: "",
    family: "",
    email: "",
    password: "",
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  const [errors, setErrors] = createSignal<Errors>({});
  const [failure, setFailure] = createSignal<string>();
  const [isBusy, setBusy] = createSignal(false);

  const missing = (value: string, label: Label): string | undefined =>
    value.trim() === "" ? t("errors.required", { label: t(`begin.${label}`) }) : undefined;
  const wrongEmail = (): string | undefined =>
    /^\S+@\S+$/.test(entries.email.trim()) ? undefined : t("begin.errorEmail");
  const shortPassword = (): string | undefined => {
    const count = entries.password.length;
    return count < LEAST_PASSWORD ? t("begin.errorPassword", { count }) : undefined;
  };
  const check = (): Errors => {
    const all = {
      agencyName: missing(entries.agencyName, "agency"),
      given: missing(entries.given, "given"),
      family: missing(entries.family, "family"),
      email: missing(entries.email, "email") ?? wrongEmail(),
      password: missing(entries.password, "password") ?? shortPassword(),
    };
    return Object.fromEntries(Object.entries(all).filter(([, error]) => error !== undefined));
  };

  return {
    entries,
    change,
    errors,
    failure,
    isBusy,
    submit: async () => {
      if (isBusy()) return true;
      setFailure(undefined);
      setErrors(check());
      if (Object.keys(errors()).length > 0) return false;
      setBusy(true);
      const { agencyName, given, family, email, password, timeZone } = entries;
      const answer = await begin({
        token: token(),
        agencyName: agencyName.trim(),
        given: given.trim(),
        family: family.trim(),
        email: email.trim(),
        password,
        timeZone,
      });
      setBusy(false);
      if (!answer.ok) setFailure(t(failureWords[answer.failure]));
      return true;
    },
  };
}
