/**
 * The audit's hashes get a key that lies outside the database (people/audit-chain.ts). Rows that were written without it
 * stay as they are; the first row with it vouches for them.
 */
export const keyedAudit: readonly string[] = [
  // Every agency has a chain from its beginning: one that is missing was taken away.
  `insert into audit_head (org, number, hash)
   select org, 0, encode(sha256(convert_to('satchel-audit ' || org, 'UTF8')), 'hex') from agency
   on conflict do nothing`,
  `alter table audit_head
     add column keyed_from bigint not null default 1,
     add column seals int not null default 0,
     add column mark text not null default ''`,
  `update audit_head h set keyed_from = number + 1,
     seals = (select count(*) from audit_seal s where s.org = h.org)`,
];
