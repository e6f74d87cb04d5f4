import { casework } from "./en/casework.ts";
import { eligibility } from "./en/eligibility.ts";
import { authorizations } from "./en/authorizations.ts";
import { quick } from "./en/quick.ts";
import { releases } from "./en/releases.ts";
import { common } from "./en/common.ts";
import { client } from "./en/client.ts";
import { clientForm } from "./en/client-form.ts";
import { clients } from "./en/clients.ts";
import { audit } from "./en/audit.ts";
import { arrival } from "./en/arrival.ts";
import { directory } from "./en/directory.ts";
import { providers } from "./en/providers.ts";
import { review } from "./en/review.ts";
import { settings } from "./en/settings.ts";
import { catalogue } from "./en/catalogue.ts";
import { forms } from "./en/forms.ts";
import { rules } from "./en/rules.ts";
import { shell } from "./en/shell.ts";
import { signIn } from "./en/sign-in.ts";
import { today } from "./en/today.ts";
import { outbox } from "./en/outbox.ts";
import { more } from "./en/more.ts";
import { lock } from "./en/lock.ts";
import { mail } from "./en/mail.ts";
import { ownAccess } from "./en/own-access.ts";
import { people } from "./en/people.ts";
import { plan } from "./en/plan.ts";
import { tablets } from "./en/tablets.ts";
import { vouchers } from "./en/vouchers.ts";

/** English, the source of truth: one file per area in `en/`, spread here. */
export const en = {
  ...common,
  ...casework,
  ...eligibility,
  ...authorizations,
  ...quick,
  ...client,
  ...plan,
  ...vouchers,
  ...releases,
  ...mail,
  ...clientForm,
  ...clients,
  ...arrival,
  ...directory,
  ...providers,
  ...review,
  ...settings,
  ...catalogue,
  ...rules,
  ...forms,
  ...shell,
  ...signIn,
  ...today,
  ...outbox,
  ...more,
  ...lock,
  ...ownAccess,
  ...people,
  ...audit,
  ...tablets,
} as const;
