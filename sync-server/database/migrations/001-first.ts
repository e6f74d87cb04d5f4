/**
 * The first tables. Every table of an agency's data is keyed by the agency first, so that an agency can live on its
 * own shard one day. Seq numbers are per agency, taken under the lock of its row in `agency`.
 */
export const first: readonly string[] = [
  // One row: the epoch changes when the data were restored from a backup.
  `create table installation (
    only_one boolean primary key default true check (only_one),
    epoch text not null
  )`,
  `create table agency (
    org uuid primary key,
    head bigint not null default 0,
    settings uuid,
    created_at timestamptz not null
  )`,

  // The current version of every record. The body is json, not jsonb: it is stored and sent on as it came.
  `create table record (
    org uuid not null,
    id uuid not null,
    collection text not null,
    kind text not null,
    client_id uuid,
    bucket text not null,
    rev uuid not null,
    seq bigint not null,
    day int not null,
    due int not null,
    withdrawn boolean not null,
    body json not null,
    primary key (org, id)
  )`,
  // Pull: what changed in a bucket after a number, and a newly gained bucket walked by id.
  `create index record_by_seq on record (org, bucket, collection, seq, id)`,
  `create index record_by_id on record (org, bucket, collection, id)`,
  // Same-day services, moves, and later the online pages of one client.
  `create index record_by_client on record (org, client_id, kind, day) where collection <> 'inbox'`,

  // Every version, for merge bases, history and audit. seq is null for one that never stood by itself.
  `create table record_version (
    org uuid not null,
    id uuid not null,
    rev uuid not null,
    seq bigint,
    entry uuid,
    author uuid not null,
    device uuid,
    withdrawn boolean not null,
    body json not null,
    primary key (org, id, rev)
  )`,

  // A record left a bucket (moved or removed): those who held the bucket then get a tombstone.
  `create table exit (
    org uuid not null,
    bucket text not null,
    collection text not null,
    seq bigint not null,
    id uuid not null,
    rev uuid not null,
    primary key (org, bucket, collection, seq, id)
  )`,
  `create index exit_by_id on exit (org, bucket, collection, id)`,

  // Who may lie in a bucket: the sites that share it, or the people named. Both are JSON lists of ids.
  `create table bucket (
    org uuid not null,
    id text not null,
    kind text not null,
    sites json not null,
    people json not null,
    primary key (org, id)
  )`,
  `create table access (
    org uuid not null,
    person uuid not null,
    bucket text not null,
    from_seq bigint not null,
    until_seq bigint,
    primary key (org, person, bucket, from_seq)
  )`,
  `create index access_by_bucket on access (org, bucket)`,

  // Every entry that came, with its answer. Parked ones keep their content as it came, until they are put right.
  `create table entry (
    org uuid not null,
    id uuid not null,
    author uuid not null,
    device uuid not null,
    received_at timestamptz not null,
    received_as bigint generated always as identity,
    state text not null check (state in ('applied', 'parked', 'replaced')),
    waits_for uuid,
    content text,
    answer json not null,
    primary key (org, id)
  )`,
  `create index entry_waiting on entry (org, waits_for) where waits_for is not null`,
  // Which records and revs a parked entry would have brought, so that what builds on it waits behind it.
  `create table parked_row (
    org uuid not null,
    record uuid not null,
    entry uuid not null,
    rev uuid not null,
    is_new boolean not null,
    primary key (org, record, entry, rev)
  )`,
  `create index parked_row_by_entry on parked_row (org, entry)`,

  // What two clients may look alike by: folded names, phone tails, aliases, birth dates.
  `create table client_likeness (
    org uuid not null,
    likeness text not null,
    client uuid not null,
    primary key (org, likeness, client)
  )`,
  `create index client_likeness_by_client on client_likeness (org, client)`,

  `create table account (
    org uuid not null,
    person uuid not null,
    email text not null unique,
    password_hash text not null,
    role text not null,
    disabled boolean not null default false,
    created_at timestamptz not null,
    primary key (org, person)
  )`,
  `create table session (
    token_hash text primary key,
    org uuid not null,
    person uuid not null,
    device uuid not null,
    created_at timestamptz not null,
    last_used_at timestamptz not null
  )`,
  `create index session_by_person on session (org, person)`,
  `create table device (
    org uuid not null,
    person uuid not null,
    device uuid not null,
    last_seen_at timestamptz not null,
    app_version text,
    report json,
    primary key (org, person, device)
  )`,
  `create table first_administrator_link (
    token_hash text primary key,
    created_at timestamptz not null
  )`,
];
