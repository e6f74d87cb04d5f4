// Two tabs of one tablet: who leaves in one must not stay on the screen in the other. The test is the other tab; the
// stores and the office are real.
import { randomBytes } from "node:crypto";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { makeSession, type Session } from "../../../src/app/session.ts";
import { makeOffice } from "../../../src/office/office.ts";
import type { Me } from "../../../src/records/signed-in.ts";
import { openStore } from "../../../src/store/store.ts";
import {
  emailOf,
  newId,
  type SmallAgency,
  type StaffName,
} from "../../support/server/small-agency.ts";
import {
  PASSWORD,
  startTestServer,
  type TestServer,
} from "../../support/server/start-test-server.ts";
import { until } from "../../support/sync/device.ts";

interface Ground {
  server: TestServer;
  agency: SmallAgency;
}
interface TwoTabs extends Ground {
  session: Session;
  signIn: (name: StaffName) => Promise<void>;
  /** What the other tab does to what is remembered; the browser tells this one. */
  elsewhere: (name: StaffName | null) => void;
}

const tabs = suite<TwoTabs>("one tablet, two tabs");
tabs.before(async (context) => {
  context.server = await startTestServer();
  context.agency = await context.server.addSmallAgency();
});
tabs.after(async ({ server }) => server.close());
tabs.before.each((context) => void Object.assign(context, openTwoTabs(context)));
tabs.after.each(async ({ session }) => session.signOut());

tabs("signing out in the other takes her screens away at once", async (day) => {
  await day.signIn("ana");
  assert.is(shown(day), "ana");
  day.elsewhere(null);
  assert.is(day.session.state().is, "signed-out");
  await day.signIn("ana");
  assert.is(shown(day), "ana", "her databases were closed and open again");
});

tabs("somebody else signing in there takes this one over", async (day) => {
  await day.signIn("ana");
  day.elsewhere("dan");
  assert.is.not(day.session.state().is, "open", "nothing of hers stays while his are opened");
  await until("they are his screens", () => shown(day) === "dan");
});

tabs("somebody signing in there need not sign in here", async (day) => {
  assert.is(day.session.state().is, "signed-out");
  day.elsewhere("ana");
  await until("they are her screens", () => shown(day) === "ana");
});

tabs("who left while her databases were opening is not shown", async (day) => {
  day.elsewhere("ana");
  day.elsewhere(null);
  await new Promise((resolve) => setTimeout(resolve, 500));
  assert.is(day.session.state().is, "signed-out");
  day.elsewhere("dan");
  day.elsewhere("ana");
  await until("they are her screens", () => shown(day) === "ana");
});

tabs("another change of what is remembered changes nothing", async (day) => {
  await day.signIn("ana");
  const before = day.session.state();
  day.elsewhere("ana");
  assert.is(day.session.state(), before);
});

/** Whose screens this tab shows. */
function shown({ session }: TwoTabs): string | null {
  const state = session.state();
  return state.is === "open" ? state.store.me.name.given : null;
}

function openTwoTabs({ server, agency }: Ground): Omit<TwoTabs, keyof Ground> {
  const disk = { indexedDB: new IDBFactory(), IDBKeyRange };
  const kept = new Map<string, string>();
  const otherTabs = new EventTarget();
  const session = makeSession({
    office: makeOffice(newId(), (input, init) =>
      server.fetch(input instanceof Request ? input.url : input.toString(), init),
    ),
    open: async (me) => {
      const store = await openStore(me, {
        clock: Date.now,
        randomBytes: (count) => new Uint8Array(randomBytes(count)),
        locks: { request: (_name, _options, task) => task() },
        storage: disk,
      });
      return { store, resume: () => undefined, stop: () => store.close() };
    },
    isSecure: true,
    remembered: {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    },
    otherTabs,
  });
  const meOf = (name: StaffName): Me => ({
    ...{ person: agency.staff[name], name: { given: name, family: "Test" }, role: "worker" },
    ...{ email: emailOf(agency.org, name), orgId: agency.org, orgName: "Small", sites: [] },
    ...{ timeZone: "America/Los_Angeles", epoch: "1" },
  });
  return {
    session,
    signIn: async (name) => {
      const answer = await session.signIn(emailOf(agency.org, name), PASSWORD);
      assert.ok(answer.ok);
    },
    elsewhere: (name) => {
      if (name === null) kept.delete("satchel.signed-in");
      else kept.set("satchel.signed-in", JSON.stringify(meOf(name)));
      otherTabs.dispatchEvent(new Event("storage"));
    },
  };
}

tabs.run();
