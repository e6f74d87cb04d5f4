/**
 * A day's work is mostly new records: their first version is written once, in `record`, and goes to `record_version`
 * when the next one takes its place. `every_version` reads both as one history.
 */
export const leanerWrites: readonly string[] = [
  "alter table record add column entry uuid",
  // The device is the entry's.
  "alter table record_version drop column device",
  `create view every_version as
     select org, id, rev, seq, entry, author, withdrawn, body from record_version
     union all
     select org, id, rev, seq, entry, (body ->> 'author')::uuid, withdrawn, body from record r
      where collection <> 'inbox' and not exists (
        select 1 from record_version v where v.org = r.org and v.id = r.id and v.rev = r.rev)`,
  // An inbox is short: its buckets are walked by seq, and every line of Review is one index cheaper to write.
  "drop index record_by_id",
  `create index record_by_id on record (org, bucket, collection, id) where collection <> 'inbox'`,
];
