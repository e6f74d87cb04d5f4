/**
 * Casework of clients who are not worked with lies in twins of their buckets, kept at the office. `client_rest` says
 * where each client's casework lies and why; a client's own row carries it too, for her page.
 */
export const resting: readonly string[] = [
  `create table client_rest (
    org uuid not null,
    client uuid not null,
    shelf text not null check (shelf in ('open', 'quiet', 'resting')),
    -- Day numbers: last recorded or opened; last recorded, or opened by a supervisor.
    active_on int not null,
    attended_on int not null,
    primary key (org, client)
  )`,
  // The nightly job asks for those who have not been active for long.
  "create index client_rest_by_day on client_rest (org, shelf, active_on)",
  `insert into client_rest (org, client, shelf, active_on, attended_on)
   select org, client_id, 'open', max(on_day), max(on_day)
     from (select org, client_id,
                  floor(extract(epoch from (body ->> 'receivedAt')::timestamptz) / 86400)::int as on_day
             from record where client_id is not null and collection <> 'inbox') r
    group by org, client_id`,
  // Null where everything lies with the client, for clients' own rows alone.
  "alter table record add column shelf text",

  // What was meant by whoever did it; a loss without it came about in some other way, and tablets ask again.
  "alter table access add column is_meant boolean not null default false",
  "update access set is_meant = true where until_seq is not null",

  // Where the numbers stood when a day began: tombstones older than 400 days go, and older devices fetch anew.
  `create table seq_day (
    org uuid not null,
    day int not null,
    seq bigint not null,
    primary key (org, day)
  )`,
  "alter table agency add column exits_from bigint not null default 0",
  "alter table agency add column tidied_on int not null default 0",
];
