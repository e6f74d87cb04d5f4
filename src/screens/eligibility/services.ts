import { createMemo, type Accessor } from "solid-js";
import type { Eligibility, ServiceEligibility } from "../../casework/eligibility.ts";
import { serviceGroups } from "../../casework/service-groups.ts";
import { verdicts, type Verdict } from "../../records/eligibility/judge.ts";
import type { RecordId } from "../../records/fields.ts";
import type { Store } from "../../store/store.ts";

/** A service that rules decide about, with what they say. */
export interface JudgedService {
  id: RecordId;
  name: string;
  eligibility: ServiceEligibility;
}

/** Every service of the worker's sites by its result (S-44); those without a rule by group, the nameless one last. */
export interface Results {
  of: (verdict: Verdict) => readonly JudgedService[];
  withoutRule: Accessor<readonly { id: RecordId; name: string; services: readonly string[] }[]>;
}

/** The referral services that have criteria, and no others, by their results. */
export function createReferralResults(store: Store, eligibility: Eligibility): Results {
  const judged = createMemo(() =>
    store.reference
      .ofKind("referral-service")
      .filter(({ body }) => !body.fields.retired)
      .flatMap(({ id, body }): JudgedService[] => {
        const its = eligibility.of(id);
        return its === null ? [] : [{ id, name: body.fields.name, eligibility: its }];
      })
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  );
  return {
    of: (verdict) => judged().filter(({ eligibility: its }) => its.verdict === verdict),
    withoutRule: () => [],
  };
}

/** Sorts the catalogue by what the rules say. */
export function createServiceResults(store: Store, eligibility: Eligibility): Results {
  const isHere = (sites: readonly RecordId[]) =>
    sites.length === 0 || sites.some((site) => store.me.sites.includes(site));
  const services = createMemo(() =>
    store.reference
      .ofKind("service-definition")
      .map(({ id, body }) => ({ ...body.fields, id, eligibility: eligibility.of(id) }))
      .filter(({ isDirect, retired, sites }) => isDirect && !retired && isHere(sites))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  );
  const byVerdict = createMemo(() => {
    const judged = services().flatMap(({ id, name, eligibility: its }) =>
      its === null ? [] : [{ id, name, eligibility: its }],
    );
    return new Map(
      verdicts.map((verdict) => [
        verdict,
        judged.filter(({ eligibility: its }) => its.verdict === verdict),
      ]),
    );
  });
  const withoutRule = createMemo(() => {
    const groups = serviceGroups(store);
    const known = new Set(groups.map(({ id }) => id));
    // S-04: what stands in no group comes last.
    return [...groups, { id: "", name: "" }]
      .map(({ id, name }) => ({
        id,
        name,
        services: services()
          .filter(({ group, eligibility: its }) => {
            const isLoose = group === null || !known.has(group);
            return its === null && (id === "" ? isLoose : group === id);
          })
          .map((service) => service.name),
      }))
      .filter((group) => group.services.length > 0);
  });
  return { of: (verdict) => byVerdict().get(verdict) ?? [], withoutRule };
}
