/** How often a password was tried for one e-mail, by a keyed hash of it (people/slow-limit.ts). */
export const slowLimit: readonly string[] = [
  "create table slow_limit (name text primary key, tries int not null, since timestamptz not null)",
];
