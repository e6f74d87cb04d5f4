import { createRoot, type Accessor } from "solid-js";
import { emptyClient } from "../../../src/records/client/client.ts";
import type { RecordId } from "../../../src/records/fields.ts";
import type { KindIn } from "../../../src/records/registry.ts";
import type { RecordView } from "../../../src/store/overlay.ts";
import { emailOf, type SmallAgency, type StaffName } from "../server/small-agency.ts";
import {
  PASSWORD,
  startTestServer,
  type TestServer,
  type TestServerWish,
} from "../server/start-test-server.ts";
import { Device, until } from "./device.ts";

/** A server with a small agency, and tablets of its people: at most two awake at once (RxDB's limit in a process). */
export interface FieldDay {
  server: TestServer;
  agency: SmallAgency;
  deviceOf: (name: StaffName) => Promise<Device>;
  close: () => Promise<void>;
}

export async function startFieldDay(wish?: TestServerWish): Promise<FieldDay> {
  const server = await startTestServer(wish);
  const agency = await server.addSmallAgency();
  const awake: Device[] = [];
  return {
    server,
    agency,
    deviceOf: async (name) => {
      const device = new Device((path, init) => server.fetch(path, init));
      await device.signIn(emailOf(agency.org, name), PASSWORD);
      awake.push(device);
      return device;
    },
    close: async () => {
      for (const device of awake) await device.sleep();
      await server.close();
    },
  };
}

/** Records a new client with one service and one note in one act; her id. */
export async function recordClient(
  device: Device,
  agency: SmallAgency,
  given: string,
): Promise<RecordId> {
  const { store } = device;
  const clientId = store.newId();
  const saved = await store.save({
    clientId,
    changes: [
      {
        ...{ kind: "client", id: clientId, clientId },
        put: { ...emptyClient([agency.sites.north]), name: { given, family: "Fieldgate" } },
      },
      serviceFor(device, agency, clientId),
      {
        ...{ kind: "note", id: store.newId(), clientId },
        put: { date: store.today(), referral: null, text: `met ${given}`, visibleTo: "team" },
      },
    ],
  });
  if (!saved.ok) throw new Error(saved.refusal);
  return clientId;
}

/** A hygiene kit for a client, today. */
export function serviceFor(device: Device, agency: SmallAgency, clientId: RecordId) {
  const { store } = device;
  return {
    kind: "service" as const,
    id: store.newId(),
    clientId,
    put: {
      ...{ definition: agency.definitions.kit, date: store.today(), unit: "count" as const },
      ...{ units: 100, unitValue: 650, total: 650, provider: agency.provider },
      ...{ site: agency.sites.north, grant: null, enrollment: null, reason: null, goal: null },
      ...{ need: null, referral: null, authorization: null, comments: "", turnAway: null },
      ...{ headCount: null, flags: [] },
    },
  };
}

/** What a tablet shows of a client, read once it has an answer. */
export async function shownClient(
  device: Device,
  id: RecordId,
): Promise<RecordView<"client"> | null> {
  return shown(() => device.store.createRecord<"client">("clients", () => id));
}

/** What a tablet lists of one kind for a client, newest first. */
export async function shownList<K extends KindIn<"casework">>(
  device: Device,
  clientId: RecordId,
  kind: K,
  wish: { withWithdrawn?: boolean } = {},
): Promise<RecordView<K>[]> {
  return shown(() =>
    device.store.createCasework<K>(() => ({ clientId, kind, size: 1000, ...wish })),
  );
}

async function shown<T>(open: () => Accessor<T | undefined>): Promise<T> {
  return createRoot(async (dispose) => {
    const read = open();
    await until("the list is read", () => read() !== undefined);
    // A moment for a second subscription's answer; the value is read after both came.
    await new Promise((resolve) => setTimeout(resolve, 10));
    const value = read();
    dispose();
    if (value === undefined) throw new Error("nothing was shown");
    return value;
  });
}

/** Waits until a tablet has sent everything and the truth has caught up. */
export async function untilDrained(device: Device): Promise<void> {
  await until("the outbox is empty", () =>
    device.store.outbox.entries().every((entry) => entry.state === "held"),
  );
}
