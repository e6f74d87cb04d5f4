/** Arriving where no records are: outside users, and the first administrator of a new installation. */
export const arrival = {
  "outside.title": "Hello, {{name}}",
  "outside.partner": "Submitting referrals to {{agency}} here is on its way.",
  "outside.program": "Your inbound referrals from {{agency}} will come to this place.",
  "outside.meanwhile": "What you can do meanwhile",
  "outside.partnerNow":
    "Go on sending referrals the way you do today, by phone or e-mail. Nothing you sent is lost by signing in here.",
  "outside.programNow":
    "Go on answering referrals by phone or e-mail. {{agency}} keeps their status for you.",
  "outside.account":
    "Your sign-in works: {{email}}. Keep it; it will open your page when it is ready.",
  "outside.signOut": "Sign out",

  "install.title": "Set up Satchel",
  "install.intro": "You are the first one here. This makes your agency and your own sign-in.",
  "install.after": "Then add your sites, your catalogue and your colleagues.",
  "install.form": "Your agency",
  "install.agency": "Agency name",
  "install.given": "First name",
  "install.family": "Last name",
  "install.email": "E-mail",
  "install.password": "Password",
  "install.passwordHint":
    "At least 12 characters. A few words you remember are better than a riddle.",
  "install.showPassword": "Show password",
  "install.timeZone": "Time zone",
  "install.timeZoneHint": "Days begin and end by this clock.",
  "install.act": "Start",
  "install.busy": "Setting up…",
  "install.errorPassword": "The password needs at least 12 characters; it has {{count}}.",
  "install.errorEmail": "The e-mail needs an @, like name@agency.org.",
  "install.unreachable": "The office cannot be reached. Your entries are still here; try again.",
  "install.linkNotValid":
    "This link is no longer valid. It works once, and each start of the server prints a new one: take the link from its latest start.",
  "install.noLink":
    "This link is not complete. Open the whole address that the server printed when it started.",
  "install.tooMany": "Too many tries. Wait a few minutes, then try again.",
  "install.broken": "The office has a problem of its own right now. Try again in a few minutes.",
  "install.refused": "The office did not take these entries. Check each field and try again.",
} as const;
