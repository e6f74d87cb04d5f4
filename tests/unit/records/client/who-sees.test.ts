// Who sees a client, as her form says it before she is saved: the same as where the office lets her lie.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import {
  mayAssign,
  seesClient,
  sightChange,
  type Colleague,
} from "../../../../src/records/client/who-sees.ts";
import { roles } from "../../../../src/records/define-record.ts";
import { clientBucket, mayHold } from "../../../../sync-server/sync/scope.ts";

const sight = suite("who sees a client");
const placings = [[], ["north"], ["south"], ["north", "south"]];
const everybody: Colleague[] = roles.flatMap((role) =>
  placings.flatMap((at) =>
    [true, false].map((active) => ({
      ...{ id: `${role} ${at.join()} ${active}`, role, active },
      sites: at,
    })),
  ),
);

sight("is what the office says by where she lies, for everybody and however she is shared", () => {
  let seen = 0;
  for (const restricted of [true, false]) {
    for (const at of placings) {
      for (const person of everybody) {
        for (const assigned of [[], [person.id], ["somebody else"]]) {
          const client = { restricted, assigned, sites: at };
          const holds = mayHold(person, clientBucket("her", client));
          assert.is(seesClient(person, client), holds, JSON.stringify({ person, client }));
          if (holds) seen += 1;
        }
      }
    }
  }
  assert.ok(seen > 0);
});

sight("a change takes from some and gives to others", () => {
  const who = (id: string, at: string): Colleague => ({
    ...{ id, role: "worker", active: true },
    sites: [at],
  });
  const people = [who("ana", "north"), who("dan", "north"), who("rosa", "south")];
  const shared = { restricted: false, assigned: [], sites: ["north"] };
  const idsOf = ({ lose, gain }: ReturnType<typeof sightChange>) =>
    [lose, gain].map((some) => some.map(({ id }) => id));
  const toNamed = { ...shared, restricted: true, assigned: ["ana", "rosa"] };
  assert.equal(idsOf(sightChange(people, shared, toNamed)), [["dan"], ["rosa"]]);
  assert.equal(idsOf(sightChange(people, shared, { ...shared, assigned: ["ana"] })), [[], []]);
});

sight("supervisors and those assigned may assign, and any worker while nobody is", () => {
  const client = { restricted: false, assigned: ["ana"], sites: ["north"] };
  assert.ok(mayAssign({ id: "ana", role: "worker" }, client));
  assert.not.ok(mayAssign({ id: "dan", role: "worker" }, client));
  assert.ok(mayAssign({ id: "sam", role: "supervisor" }, client));
  assert.ok(mayAssign({ id: "dan", role: "worker" }, { ...client, assigned: [] }));
  assert.not.ok(mayAssign({ id: "ada", role: "administrator" }, { ...client, assigned: [] }));
});

sight.run();
