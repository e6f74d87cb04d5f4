/**
 * What each grant paid for the services that stand, in cents, kept by differences as services are written. `told_by` is
 * the service whose line in Review says that the budget is overdrawn, so that one line says it.
 */
export const grantTotal: readonly string[] = [
  `create table grant_total (
    org uuid not null,
    id uuid not null,
    paid bigint not null,
    told_by uuid,
    primary key (org, id)
  )`,
  `insert into grant_total (org, id, paid)
   select org, (body -> 'fields' ->> 'grant')::uuid, sum((body -> 'fields' ->> 'total')::bigint)
     from record
    where kind = 'service' and collection <> 'inbox' and not withdrawn
      and body -> 'fields' ->> 'grant' is not null and body -> 'fields' ->> 'turnAway' is null
    group by 1, 2`,
];
