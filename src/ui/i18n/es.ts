import type { Dictionary } from "./words.ts";
import { casework } from "./es/casework.ts";
import { eligibility } from "./es/eligibility.ts";
import { authorizations } from "./es/authorizations.ts";
import { quick } from "./es/quick.ts";
import { releases } from "./es/releases.ts";
import { common } from "./es/common.ts";
import { client } from "./es/client.ts";
import { clientForm } from "./es/client-form.ts";
import { clients } from "./es/clients.ts";
import { audit } from "./es/audit.ts";
import { arrival } from "./es/arrival.ts";
import { directory } from "./es/directory.ts";
import { providers } from "./es/providers.ts";
import { review } from "./es/review.ts";
import { settings } from "./es/settings.ts";
import { catalogue } from "./es/catalogue.ts";
import { forms } from "./es/forms.ts";
import { rules } from "./es/rules.ts";
import { shell } from "./es/shell.ts";
import { signIn } from "./es/sign-in.ts";
import { today } from "./es/today.ts";
import { outbox } from "./es/outbox.ts";
import { more } from "./es/more.ts";
import { lock } from "./es/lock.ts";
import { mail } from "./es/mail.ts";
import { ownAccess } from "./es/own-access.ts";
import { people } from "./es/people.ts";
import { plan } from "./es/plan.ts";
import { tablets } from "./es/tablets.ts";
import { vouchers } from "./es/vouchers.ts";

/** Spanish; the type refuses a missing key. */
export const es: Dictionary = {
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
};
