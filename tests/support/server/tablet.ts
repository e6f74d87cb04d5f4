// A tablet as the server sees it: signs in, pulls into a plain map, pushes entries. No RxDB, no outbox.
import type { Entry, EntryRow } from "../../../src/records/entry.ts";
import type { EntryAnswer } from "../../../src/records/entry-answer.ts";
import type { RecordId } from "../../../src/records/fields.ts";
import type { Me } from "../../../src/records/signed-in.ts";
import { collectionNames, type CollectionName } from "../../../src/records/define-record.ts";
import { recordKinds, type Fields, type KindName } from "../../../src/records/registry.ts";
import type {
  Hello,
  LiveDocument,
  PullAnswer,
  WireDocument,
} from "../../../src/protocol/sync-messages.ts";
import { newId } from "./small-agency.ts";

export type ServerFetch = (path: string, init?: RequestInit) => Promise<Response>;

export interface Answered<T = unknown> {
  status: number;
  body: T;
  headers: Headers;
}

/** One device of one person. `documents` is what it holds after the pulls so far. */
export class Tablet {
  readonly device: RecordId = newId();
  readonly documents = new Map<RecordId, LiveDocument>();
  readonly tombstones = new Set<RecordId>();
  readonly #server: ServerFetch;
  readonly #at = new Map<CollectionName, { position: string; id: string }>();
  #cookie = "";
  #epoch = "";
  /** Set by signing in. */
  person: RecordId = "";

  constructor(server: ServerFetch) {
    this.#server = server;
  }

  async request<T = unknown>(
    path: string,
    body?: unknown,
    init: RequestInit = {},
  ): Promise<Answered<T>> {
    const headers = new Headers({
      "content-type": "application/json",
      "x-satchel": "1",
      cookie: this.#cookie,
    });
    new Headers(init.headers).forEach((value, name) => headers.set(name, value));
    const response = await this.#server(path, {
      ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
      ...init,
      headers,
    });
    const set = response.headers.get("set-cookie");
    if (set !== null) this.#cookie = set.split(";")[0] ?? "";
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.startsWith("application/json") ?? false;
    // The tests check what they read.
    const read = (isJson && text !== "" ? JSON.parse(text) : text) as T;
    return { status: response.status, body: read, headers: response.headers };
  }

  async signIn(email: string, password: string): Promise<Answered<Me>> {
    const answer = await this.request<Me>("/api/sign-in", { email, password, device: this.device });
    if (answer.status === 200) this.person = answer.body.person;
    return answer;
  }

  /** The headers that make a bare request hers. */
  get session(): Record<string, string> {
    return { cookie: this.#cookie, "x-satchel": "1" };
  }

  async hello(): Promise<Hello> {
    const { body } = await this.request<Hello>("/sync/hello");
    this.#epoch = body.epoch;
    return body;
  }

  /** Pulls every collection, or those given, to the end; answers what came, in order. */
  async pull(
    limit = 500,
    collections: readonly CollectionName[] = collectionNames,
  ): Promise<WireDocument[]> {
    if (this.#epoch === "") await this.hello();
    const came: WireDocument[] = [];
    for (const collection of collections) {
      for (;;) {
        const page = await this.#page(collection, limit);
        came.push(...page.documents);
        if (!page.more) break;
      }
    }
    return came;
  }

  async #page(collection: CollectionName, limit: number): Promise<PullAnswer> {
    const { position, id } = this.#at.get(collection) ?? { position: "0", id: "" };
    const query = new URLSearchParams({
      collection,
      epoch: this.#epoch,
      position,
      id,
      limit: String(limit),
    });
    const { status, body } = await this.request<PullAnswer>(`/sync/pull?${query.toString()}`);
    if (status !== 200) throw new Error(`pull answered ${status}: ${JSON.stringify(body)}`);
    for (const document of body.documents) {
      if ("deleted" in document) {
        this.documents.delete(document.id);
        this.tombstones.add(document.id);
      } else if (!("unreadable" in document)) {
        this.documents.set(document.id, document);
        this.tombstones.delete(document.id);
      }
    }
    this.#at.set(collection, body.checkpoint);
    return body;
  }

  async push(...entries: readonly unknown[]): Promise<EntryAnswer[]> {
    const { status, body } = await this.request<{ entries: EntryAnswer[] }>("/sync/push", {
      entries,
    });
    if (status !== 200) throw new Error(`push answered ${status}: ${JSON.stringify(body)}`);
    return body.entries;
  }

  /** Pushes one entry of these rows and answers what became of it. */
  async save(...rows: readonly EntryRow[]): Promise<EntryAnswer> {
    const [answer] = await this.push(entryOf(rows));
    if (!answer) throw new Error("an entry was not answered");
    return answer;
  }

  /** What she holds of a kind. */
  held(kind: KindName): LiveDocument[] {
    return [...this.documents.values()].filter((document) => document.kind === kind);
  }
}

/** An entry of these rows, saved now. */
export function entryOf(rows: readonly EntryRow[], rest: Partial<Entry> = {}): Entry {
  return {
    id: newId(),
    clientId: rows[0]?.clientId ?? null,
    at: new Date().toISOString(),
    rows: [...rows],
    ...rest,
  };
}

/** A new record as a row. */
export function putRow<K extends KindName>(
  kind: K,
  fields: Fields<K>,
  clientId: RecordId | null,
  id: RecordId = newId(),
): EntryRow {
  const { collection } = recordKinds[kind];
  const client = kind === "client" ? id : clientId;
  return { collection, kind, id, rev: newId(), base: null, clientId: client, put: fields };
}

/** A change of some fields as a row, seen from `base`. */
export function patchRow(
  record: { id: RecordId; rev: RecordId; kind: string; clientId: RecordId | null },
  patch: Record<string, unknown>,
): EntryRow {
  return { ...headOf(record), patch };
}

/** A withdrawal as a row, seen from `base`. */
export function withdrawRow(
  record: { id: RecordId; rev: RecordId; kind: string; clientId: RecordId | null },
  why = "by mistake",
): EntryRow {
  return { ...headOf(record), withdraw: { why } };
}

function headOf(record: { id: RecordId; rev: RecordId; kind: string; clientId: RecordId | null }) {
  const { id, rev: base, clientId } = record;
  // Tests name only kinds of the registry.
  const kind = record.kind as KindName;
  return { collection: recordKinds[kind].collection, kind, id, rev: newId(), base, clientId };
}
