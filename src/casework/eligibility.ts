import { createMemo, type Accessor } from "solid-js";
import { questionAsked } from "../records/assessment/assessment-form.ts";
import { emptyClient, type Client } from "../records/client/client.ts";
import { answerFrom, type ClientFile } from "../records/eligibility/client-facts.ts";
import type { Criterion, EligibilityRule } from "../records/eligibility/eligibility-rule.ts";
import { judge, missingFacts, verdictOf } from "../records/eligibility/judge.ts";
import type { Judged, Verdict } from "../records/eligibility/judge.ts";
import type { RecordId } from "../records/fields.ts";
import type { KindIn } from "../records/registry.ts";
import type { RecordView } from "../store/overlay.ts";
import type { Store } from "../store/store.ts";
import type { ClientServices } from "./client-services.ts";
import { createOlderRecords } from "./older-records.ts";
import { createTally } from "./tally.ts";

/** A rule as it was judged for a client. */
export interface JudgedRule {
  id: RecordId;
  /** Its version. */
  rev: RecordId;
  name: string;
  judged: Judged;
}

/** What the rules say of a client and one service. */
export interface ServiceEligibility {
  verdict: Verdict;
  rules: readonly JudgedRule[];
  /** The facts that would be needed to tell, each once. */
  missing: readonly Criterion[];
}

/** What a client may get, judged on this tablet. */
export interface Eligibility {
  /** False until her file is read: nothing is said before. */
  isReady: Accessor<boolean>;
  /** Null for a service that no rule decides about: everybody may get it. */
  of: (definition: RecordId) => ServiceEligibility | null;
  /**
   * The same by what is read so far: what cannot be told from that cannot be told yet. For a save, which waits for no
   * disk that fails to answer, and keeps what the rules could say.
   */
  soFar: (definition: RecordId) => ServiceEligibility | null;
}

// Of a client with more of them the older ones are as good as at the office: what they could change is not said.
const MOST_LOOKED_AT = 500;

const namedKinds = ["need-type", "program", "service-definition", "assessment-form"] as const;

/** Judges every service for a client by the administrator's rules (S-43), and follows what changes. */
export function createEligibility(
  store: Store,
  client: Accessor<RecordView<"client">>,
  services: ClientServices,
): Eligibility {
  const { file, part } = createFile(store, client, services);
  const rules = createMemo(() => rulesIn(store));
  const byService = createMemo(() => {
    const known = file();
    return known && judgeServices(store, rules(), known);
  });
  return {
    isReady: () => file() !== undefined,
    of: (definition) => byService()?.get(definition) ?? null,
    soFar: (definition) =>
      (byService() ?? judgeServices(store, rules(), part())).get(definition) ?? null,
  };
}

/** What the rules say of somebody who is only now being recorded: there is nothing of hers anywhere else. */
export function eligibilityOfNew(
  store: Store,
  client: Pick<Client, keyof ClientFile["client"]>,
): Pick<Eligibility, "of"> {
  return eligibilityBy(store, { ...nothingRead, client, isWhole: true });
}

/** What the rules say of somebody of whom nothing could be read: only that they cannot tell yet. */
export function eligibilityUnread(store: Store): Pick<Eligibility, "of"> {
  return eligibilityBy(store, { ...nothingRead, client: emptyClient([]), isWhole: false });
}

const nothingRead = { needs: [], enrollments: [], services: [], assessments: [] };

function eligibilityBy(
  store: Store,
  known: Omit<ClientFile, "today" | "exists" | "questionOf">,
): Pick<Eligibility, "of"> {
  const file = { ...known, today: store.today(), ...namedIn(store) };
  const byService = judgeServices(store, rulesIn(store), file);
  return { of: (definition) => byService.get(definition) ?? null };
}

type Rules = ReturnType<typeof rulesIn>;

function rulesIn(store: Store) {
  return store.reference
    .ofKind("eligibility-rule")
    .filter(({ body }) => !body.fields.retired && body.fields.services.length > 0)
    .sort((a, b) => (a.body.fields.name < b.body.fields.name ? -1 : 1));
}

function judgeServices(
  store: Store,
  rules: Rules,
  file: ClientFile,
): ReadonlyMap<RecordId, ServiceEligibility> {
  const judging = {
    answer: (criterion: Criterion) => answerFrom(file, criterion),
    conditionOf: (id: RecordId) =>
      store.reference.find("eligibility-rule", id)?.body.fields.condition,
  };
  return groupByService(
    rules.map(({ id, rev, body }) => {
      const { name, services, condition } = body.fields;
      return { id, rev, name, services, judged: judge(condition, judging) };
    }),
  );
}

function namedIn(store: Store): Pick<ClientFile, "exists" | "questionOf"> {
  return {
    exists: (id) => namedKinds.some((kind) => store.reference.find(kind, id) !== undefined),
    questionOf: (form, question) =>
      questionAsked(store.reference.find("assessment-form", form)?.body.fields, question),
  };
}

type RuleOfServices = JudgedRule & Pick<EligibilityRule, "services">;

function groupByService(
  rules: readonly RuleOfServices[],
): ReadonlyMap<RecordId, ServiceEligibility> {
  const found = new Map<RecordId, JudgedRule[]>();
  for (const rule of rules) {
    for (const service of rule.services) found.set(service, [...(found.get(service) ?? []), rule]);
  }
  return new Map([...found].map(([service, its]) => [service, together(its)]));
}

// Where several rules decide about a service, all of them must allow it.
function together(rules: readonly JudgedRule[]): ServiceEligibility {
  const parts = rules.map(({ judged }) => judged);
  const isAny = (holds: boolean | null) => parts.some((part) => part.holds === holds);
  const holds = isAny(false) ? false : isAny(null) ? null : true;
  return {
    verdict: verdictOf({ holds }),
    rules,
    missing: missingFacts({ type: "all", parts, holds }),
  };
}

// The file is undefined until all of it is read from this tablet; the part is what is read of it.
function createFile(
  store: Store,
  client: Accessor<RecordView<"client">>,
  services: ClientServices,
): { file: Accessor<ClientFile | undefined>; part: Accessor<ClientFile> } {
  const listOf = <K extends KindIn<"casework">>(kind: K) =>
    store.createCasework<K>(() => ({ clientId: client().id, kind, size: MOST_LOOKED_AT }));
  const needs = listOf("need");
  const enrollments = listOf("enrollment");
  const assessments = listOf("assessment");
  const tally = createTally(store, services, createOlderRecords(store, client));
  const named = namedIn(store);
  const lists = () => [needs(), enrollments(), assessments()] as const;
  const isRead = () =>
    services.views() !== undefined && lists().every((list) => list !== undefined);
  const part = (): ClientFile => ({
    today: store.today(),
    client: client().fields,
    needs: fieldsOf(needs()),
    enrollments: fieldsOf(enrollments()),
    services: fieldsOf(services.views()),
    assessments: fieldsOf(assessments()),
    isWhole:
      tally() === "whole" &&
      lists().every((list) => list !== undefined && list.length < MOST_LOOKED_AT),
    ...named,
  });
  return { file: createMemo(() => (isRead() ? part() : undefined)), part };
}

function fieldsOf<F>(views: readonly { fields: F }[] | undefined): F[] {
  return (views ?? []).map(({ fields }) => fields);
}
