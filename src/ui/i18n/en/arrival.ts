/** Arriving where no records are: outside users, and the first administrator of a new installation. */
export const arrival = {
  "outside.title": "Hello, {{name}}",
  "outside.partner": "Referrals to {{agency}} open here soon.",
  "outside.program": "Referrals from {{agency}} arrive here soon.",
  "outside.meanwhile": "What you can do meanwhile",
  "outside.partnerNow":
    "Go on sending referrals the way you do today, by phone or e-mail. Nothing you sent is lost by signing in here.",
  "outside.programNow":
    "Go on answering referrals by phone or e-mail. {{agency}} keeps their status for you.",
  "outside.account":
    "Your sign-in works: {{email}}. Keep it; it will open your page when it is ready.",
  "outside.signOut": "Sign out",

  "begin.title": "Set up Satchel",
  "begin.intro": "You are the first one here: make your agency and sign-in.",
  "begin.after": "Pages for sites, services and colleagues come later.",
  "begin.form": "Your agency",
  "begin.agency": "Agency name",
  "begin.given": "First name",
  "begin.family": "Last name",
  "begin.email": "E-mail",
  "begin.password": "Password",
  "begin.passwordHint":
    "At least 12 characters. A few words you remember are better than a riddle.",
  "begin.showPassword": "Show password",
  "begin.timeZone": "Time zone",
  "begin.timeZoneHint": "Days begin and end by this clock.",
  "begin.act": "Start",
  "begin.busy": "Setting up…",
  "begin.errorPassword": "The password needs at least 12 characters; it has {{count}}.",
  "begin.errorEmail": "The e-mail needs an @, like name@agency.org.",
  "begin.unreachable": "The office cannot be reached. Your entries are still here; try again.",
  "begin.linkNotValid":
    "This link is no longer valid. It works once, and each start of the server prints a new one: take the link from its latest start.",
  "begin.noLink":
    "This link is not complete. Open the whole address that the server printed when it started.",
  "begin.tooMany": "Too many tries. Wait a few minutes, then try again.",
  "begin.broken": "The office has a problem of its own right now. Try again in a few minutes.",
  "begin.refused": "The office did not take these entries. Check each field and try again.",
} as const;
