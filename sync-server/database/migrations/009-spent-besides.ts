/**
 * What a grant is said to have spent is what it paid besides the services that are recorded here, since 008 counts those.
 * Until then it was typed as all that it had spent: counted twice, such a grant was over its budget without being so. Of
 * grants that were saved before 008, what their services had come to by then is taken out of it, never below nothing.
 *
 * Only where 008 came to a database that was there before it: one that was made with it, or was restored from a backup
 * since, has the word in its meaning of today. The rows keep their revs, because nobody changed them; under new numbers
 * tablets get them again.
 */
export const spentBesides: readonly string[] = [
  `with since as (
     select counted.applied_at as at, counted.applied_at = now() as is_now
       from migration counted join migration made on made.name = '001-first'
      where counted.name = '008-grant-total' and counted.applied_at > made.applied_at
   ), stood as (
     select distinct on (v.org, v.id) v.org, v.body
       from since, (
         select org, id, seq, body from record where kind = 'service' and collection <> 'inbox'
         union all
         select p.org, p.id, p.seq, p.body
           from record_version p join record r on r.org = p.org and r.id = p.id
          where r.kind = 'service' and r.collection <> 'inbox' and p.seq is not null) v
      where since.is_now or (v.body ->> 'receivedAt')::timestamptz < since.at
      order by v.org, v.id, v.seq desc
   ), paid as (
     select org, (body -> 'fields' ->> 'grant')::uuid as id,
            sum((body -> 'fields' ->> 'total')::bigint)::bigint as paid
       from stood
      where body ->> 'withdrawn' is null and body -> 'fields' ->> 'grant' is not null
        and body -> 'fields' ->> 'turnAway' is null
      group by 1, 2
   ), lowered as (
     select r.org, r.id, row_number() over (partition by r.org order by r.seq) as place,
            greatest(0, (r.body -> 'fields' ->> 'spent')::bigint - paid.paid) as spent
       from since, record r join paid on paid.org = r.org and paid.id = r.id
      where r.kind = 'grant' and paid.paid > 0 and (r.body -> 'fields' ->> 'spent')::bigint > 0
        and (since.is_now or (r.body ->> 'receivedAt')::timestamptz < since.at)
   ), written as (
     update record r
        set seq = a.head + l.place,
            body = jsonb_set(r.body::jsonb, '{fields,spent}', to_jsonb(l.spent))::json
       from lowered l join agency a on a.org = l.org
      where r.org = l.org and r.id = l.id
     returning r.org
   )
   update agency a set head = a.head + w.count
     from (select org, count(*) as count from written group by org) w where a.org = w.org`,
];
