import type { Mail } from "../mail.ts";

/** The mail that invites somebody. It names nobody but the agency: a mailbox may be read by others. */
export function inviteMail(to: string, orgName: string, link: string): Mail {
  return {
    to,
    subject: `Your Satchel account at ${orgName}`,
    text: [
      `${orgName} made you an account in Satchel.`,
      "",
      "Open this link and choose a password. It works once, for 7 days:",
      link,
      "",
      "If you did not expect this, do nothing: without the password nobody can use the account.",
    ].join("\n"),
  };
}

/** The mail by which a new password is chosen. */
export function passwordMail(to: string, link: string, lasts: "7 days" | "1 hour"): Mail {
  return {
    to,
    subject: "Choose a new Satchel password",
    text: [
      `Open this link and choose a new password. It works once, for ${lasts}:`,
      link,
      "",
      "What waits on your tablet stays there. If you did not ask for this, do nothing.",
    ].join("\n"),
  };
}
