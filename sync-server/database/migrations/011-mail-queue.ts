/**
 * Mail to providers that is still to be sent: which, by which release and about which referral, and when it is due. What
 * it says is in its record alone. `claimed_at` is when a process began to hand it to the mail server: one that stays
 * claimed was left in the middle.
 */
export const mailQueue: readonly string[] = [
  `create table mail_queue (
    org uuid not null,
    mail uuid not null,
    release uuid not null,
    referral uuid not null,
    tries int not null default 0,
    next_at timestamptz not null,
    claimed_at timestamptz,
    primary key (org, mail)
  )`,
  "create index mail_queue_due on mail_queue (next_at)",
];
