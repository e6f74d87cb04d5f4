// A tablet as the server sees it: signs in, pulls into a plain map, pushes entries. No RxDB, no outbox.
import type { Entry, EntryRow } from "../../../src/records/entry.ts";
import type { EntryAnswer } from "../../../src/records/entry-answer.ts";
import type { RecordId } from "../../../src/records/fields.ts";
import type { Me } from "../../../src/records/signed-in.ts";
import { collectionNames, type CollectionName } from "../../../src/records/define-record.ts";
import { recordKinds, type Fields, type KindName } from "../../../src/records/registry.ts";
import type { Hello, LiveDocument, PullAnswer } from "../../../src/protocol/sync-messages.ts";
import { IDBFactory } from "fake-indexeddb";
import { openDeviceKeys } from "../../../src/office/device-keys.ts";
import { makeRenewingFetch, type OfficeFetch } from "../../../src/office/renewing-fetch.ts";
import type { InstallWords } from "../../../src/protocol/session.ts";
import { CookieJar } from "../cookie-jar.ts";
import { makeLocks } from "../locks.ts";
import { newId } from "./small-agency.ts";

export type ServerFetch = (path: string, init?: RequestInit) => Promise<Response>;

export interface Answered<T = unknown> {
  status: number;
  body: T;
  headers: Headers;
}

/** One device of one person. `documents` is what it holds after the pulls so far. */
export class Tablet {
  readonly device: RecordId;
  readonly documents = new Map<RecordId, LiveDocument>();
  readonly tombstones = new Set<RecordId>();
  readonly #server: ServerFetch;
  readonly #at = new Map<CollectionName, PullAnswer["checkpoint"]>();
  readonly #keys = openDeviceKeys(new IDBFactory());
  jar = new CookieJar();
  #epoch = "";
  /** Set by signing in. */
  person: RecordId = "";

  constructor(server: ServerFetch, device: RecordId = newId()) {
    this.#server = server;
    this.device = device;
  }

  /** A request as the app makes it: a sign-in that ran out is renewed on the way. */
  async request<T = unknown>(
    path: string,
    body?: unknown,
    init: RequestInit = {},
  ): Promise<Answered<T>> {
    const asked = {
      ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
      ...init,
    };
    return readAnswer(await (this.#renewing ?? this.#fetch)(path, asked));
  }

  /** The same without renewing. */
  async requestOnce<T = unknown>(path: string, body?: unknown): Promise<Answered<T>> {
    const asked = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
    return readAnswer(await this.#fetch(path, asked));
  }

  readonly #fetch = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers({
      "content-type": "application/json",
      "x-satchel": "1",
      cookie: this.jar.header(path),
    });
    new Headers(init.headers).forEach((value, name) => headers.set(name, value));
    const response = await this.#server(path, { ...init, headers });
    this.jar.take(response.headers);
    return response;
  };
  #renewing: OfficeFetch | undefined;

  async signIn(email: string, password: string, more: object = {}): Promise<Answered<Me>> {
    return this.#begin("/api/sign-in", email, { email, password, ...more });
  }

  /** The first administrator of an empty installation. */
  async beginInstallation(words: InstallWords): Promise<Answered<Me>> {
    return this.#begin("/api/first-administrator", words.email, words);
  }

  async #begin(path: string, email: string, said: object): Promise<Answered<Me>> {
    const { publicKey: deviceKey } = await this.#keys.ofPerson(email);
    const answer = await this.requestOnce<Me>(path, { ...said, device: this.device, deviceKey });
    if (answer.status !== 200) return answer;
    this.person = answer.body.person;
    const seams = { fetch: this.#fetch, keys: this.#keys, locks: makeLocks() };
    this.#renewing = makeRenewingFetch(seams, { person: this.person, email });
    return answer;
  }

  /** The headers that make a bare request hers. */
  get session(): Record<string, string> {
    return { cookie: this.jar.header("/"), "x-satchel": "1" };
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
  ): Promise<PullAnswer["documents"]> {
    if (this.#epoch === "") await this.hello();
    const came: PullAnswer["documents"] = [];
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
    const { position, id, since = "0" } = this.#at.get(collection) ?? { position: "0", id: "" };
    const query = new URLSearchParams({
      collection,
      epoch: this.#epoch,
      position,
      id,
      since,
      limit: String(limit),
    });
    const { status, body } = await this.request<PullAnswer>(`/sync/pull?${query.toString()}`);
    if (status !== 200) throw new Error(`pull answered ${status}: ${JSON.stringify(body)}`);
    // What left meanwhile is said no more.
    if (body.anew) this.#drop(collection, () => true);
    for (const document of body.documents) {
      if ("drop" in document) this.#drop(collection, ({ bucket }) => bucket === document.drop);
      else if ("deleted" in document) this.#remove(document.id);
      else if (!("unreadable" in document)) {
        this.documents.set(document.id, document);
        this.tombstones.delete(document.id);
      }
    }
    this.#at.set(collection, body.checkpoint);
    return body;
  }

  #drop(collection: CollectionName, isGone: (document: LiveDocument) => boolean): void {
    for (const document of this.documents.values()) {
      const isThere = recordKinds[document.kind as KindName].collection === collection;
      if (isThere && isGone(document)) this.#remove(document.id);
    }
  }

  #remove(id: RecordId): void {
    this.documents.delete(id);
    this.tombstones.add(id);
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

async function readAnswer<T>(response: Response): Promise<Answered<T>> {
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.startsWith("application/json") ?? false;
  // The tests check what they read.
  const body = (isJson && text !== "" ? JSON.parse(text) : text) as T;
  return { status: response.status, body, headers: response.headers };
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
