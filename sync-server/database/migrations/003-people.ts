/**
 * The people behind the records: tablets and their keys, sign-ins that are renewed, second factors, links from mails,
 * keys kept for a forgotten passphrase, the chained audit, erasures. Nothing here holds a token, a secret or a key that
 * could be used as it lies there: tokens are hashed, the rest is sealed under the installation's key.
 */
export const people: readonly string[] = [
  // Someone invited has no password yet.
  "alter table account alter column password_hash drop not null",
  "alter table account add column asked_for_password_at timestamptz",
  // Which key the installation's secrets are sealed under; another one must not start on this database.
  "alter table installation add column key_print text",

  `create table tablet (
    org uuid not null,
    device uuid not null,
    label text not null default '',
    state text not null default 'active' check (state in ('active', 'retired', 'lost')),
    first_seen_at timestamptz not null,
    primary key (org, device)
  )`,
  // Every key a person's device ever signed with; a parcel names its own.
  `create table device_key (
    name text primary key,
    org uuid not null,
    person uuid not null,
    device uuid not null,
    x text not null,
    y text not null,
    created_at timestamptz not null
  )`,

  // One row for each sign-in, renewed by refreshing; the device key it is bound to never changes.
  "drop table session",
  `create table sign_in (
    id uuid primary key,
    org uuid not null,
    person uuid not null,
    device uuid not null,
    device_key text not null,
    signed_in_at timestamptz not null,
    last_used_at timestamptz not null,
    generation int not null
  )`,
  "create index sign_in_by_person on sign_in (org, person)",
  "create index sign_in_by_device on sign_in (org, device)",
  // Good are those of the newest generation, and of the one before it until one of the newest is first used.
  `create table refresh_token (
    token_hash text primary key,
    sign_in uuid not null references sign_in (id) on delete cascade,
    generation int not null,
    issued_at timestamptz not null
  )`,
  "create index refresh_token_by_sign_in on refresh_token (sign_in)",
  `create table access_token (
    token_hash text primary key,
    sign_in uuid not null references sign_in (id) on delete cascade,
    expires_at timestamptz not null
  )`,
  "create index access_token_by_sign_in on access_token (sign_in)",

  `create table escrow (
    org uuid not null,
    person uuid not null,
    device uuid not null,
    key_id text not null,
    sealed text not null,
    stored_at timestamptz not null,
    primary key (org, person, device, key_id)
  )`,

  `create table totp (
    org uuid not null,
    person uuid not null,
    sealed text not null,
    confirmed_at timestamptz,
    last_step bigint not null default 0,
    primary key (org, person)
  )`,
  `create table passkey (
    org uuid not null,
    person uuid not null,
    id uuid not null,
    credential text not null unique,
    host text not null,
    public_key text not null,
    counter bigint not null,
    transports json not null,
    name text not null,
    added_at timestamptz not null,
    primary key (org, person, id)
  )`,
  // A challenge is answered once.
  `create table passkey_challenge (
    challenge text primary key,
    org uuid not null,
    person uuid not null,
    purpose text not null check (purpose in ('add', 'sign-in')),
    expires_at timestamptz not null
  )`,

  `create table mail_link (
    token_hash text primary key,
    org uuid not null,
    person uuid not null,
    purpose text not null check (purpose in ('invite', 'password')),
    created_at timestamptz not null,
    expires_at timestamptz not null
  )`,
  "create index mail_link_by_person on mail_link (org, person)",

  // Append-only and chained: a row's hash covers the hash before it. Ids, never content.
  `create table audit (
    org uuid not null,
    number bigint not null,
    at timestamptz not null,
    act text not null,
    person uuid,
    device uuid,
    subject text,
    detail json not null,
    hash text not null,
    primary key (org, number)
  )`,
  `create table audit_head (
    org uuid primary key,
    number bigint not null,
    hash text not null
  )`,
  // The head as it stood when a day began, signed with the installation's key.
  `create table audit_seal (
    org uuid not null,
    number bigint not null,
    hash text not null,
    signed_at timestamptz not null,
    signature text not null,
    primary key (org, number)
  )`,
  `create function audit_only_grows() returns trigger language plpgsql as $$
    begin raise exception 'the audit only grows'; end $$`,
  `create trigger audit_only_grows before update or delete or truncate on audit
     for each statement execute function audit_only_grows()`,

  `create table erasure (
    org uuid not null,
    id uuid not null,
    client uuid not null,
    reason text not null,
    asked_by uuid not null,
    asked_at timestamptz not null,
    settled_by uuid,
    settled_at timestamptz,
    outcome text check (outcome in ('done', 'refused')),
    primary key (org, id)
  )`,
  // What was erased is known by its id alone, so that a late save does not bring it back.
  `create table erased_record (
    org uuid not null,
    id uuid not null,
    primary key (org, id)
  )`,
];
