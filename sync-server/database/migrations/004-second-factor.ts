/** An authenticator app that is being set up beside the one that counts, and sign-ins that wait for a set-up. */
export const secondFactor: readonly string[] = [
  "alter table totp alter column sealed drop not null",
  "alter table totp add column pending text",
  "alter table sign_in add column needs_set_up boolean not null default false",
];
