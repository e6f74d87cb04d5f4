// The server's front door without a port: createApp and a signed-in worker.
import { BlockList } from "node:net";
import { tmpdir } from "node:os";
import { IDBFactory } from "fake-indexeddb";
import pino from "pino";
import * as v from "valibot";
import { openDeviceKeys } from "../../../src/office/device-keys.ts";
import { headerNames, SCHEMA_VERSION } from "../../../src/protocol/sync-messages.ts";
import { uuidv7 } from "../../../src/records/ids.ts";
import { me as meSchema, type Me } from "../../../src/records/signed-in.ts";
import { createApp } from "../../../sync-server/app.ts";
import type { Database } from "../../../sync-server/database/database.ts";
import { makeErasureLog } from "../../../sync-server/people/erasure-log.ts";
import { makeRandom } from "../../../sync-server/random.ts";
import { DEMO_PASSWORD } from "../../../sync-server/seed-demo.ts";
import { schemas } from "../../../sync-server/sync/schemas.ts";
import { tabletLimits } from "../../../sync-server/sync/tablet-limits.ts";
import type { Stress } from "../stress-agency.ts";

export interface FrontDoor {
  me: Me;
  /** One request as the worker's tablet makes it; answers the body's text. A refusal is an error of the bench. */
  ask: (path: string, body?: string) => Promise<string>;
  close: () => void;
}

export async function openFrontDoor(database: Database, stress: Stress): Promise<FrontDoor> {
  // Ids are minted as the server mints them: their randomness comes from a pool.
  const random = makeRandom();
  const newId = () => uuidv7(Date.now(), random(10));
  const installationKey = random(32);
  const app = createApp({
    database,
    now: () => new Date(),
    newId,
    random,
    logger: pino({ level: "silent" }),
    sendMail: null,
    // Nobody is erased here: the file is never made.
    erasureLog: makeErasureLog(tmpdir(), installationKey),
    config: {
      isSecure: false,
      trustedProxies: new BlockList(),
      passwordPepper: null,
      installationKey,
      publicUrl: "http://office.example",
      staticDir: null,
      pollMs: 250,
      heartbeatMs: 25_000,
      schemas,
      tabletLimits,
    },
  });
  const device = newId();
  const headers = new Headers({
    "content-type": "application/json",
    [headerNames.page]: "1",
    [headerNames.device]: device,
    [headerNames.app]: "bench",
    [headerNames.schema]: String(SCHEMA_VERSION),
  });
  const request = async (path: string, body?: string): Promise<Response> => {
    const init = body === undefined ? { headers } : { method: "POST", body, headers };
    const response = await app.fetch(new Request(`http://office.example${path}`, init));
    if (!response.ok) throw new Error(`${path} was answered ${String(response.status)}`);
    return response;
  };
  const ask: FrontDoor["ask"] = async (path, body) => (await request(path, body)).text();
  const [worker] = stress.accounts;
  const email = worker?.email ?? "";
  const { publicKey: deviceKey } = await openDeviceKeys(new IDBFactory()).ofPerson(email);
  const signIn = { email, password: DEMO_PASSWORD, device, deviceKey };
  const response = await request("/api/sign-in", JSON.stringify(signIn));
  headers.set("cookie", response.headers.getSetCookie().map(firstPart).join("; "));
  const me = v.parse(meSchema, await response.json());
  return { me, ask, close: () => app.close() };
}

function firstPart(cookie: string): string {
  return cookie.split(";")[0] ?? "";
}
