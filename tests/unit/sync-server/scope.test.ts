// The scope rule and where records lie, without a database.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { roles } from "../../../src/records/define-record.ts";
import { bucketOf } from "../../../sync-server/sync/placement.ts";
import {
  agencyBucket,
  clientBucket,
  mayHold,
  officeBucket,
  personBucket,
  reviewBucket,
  sitesBucket,
  type Member,
} from "../../../sync-server/sync/scope.ts";

const scope = suite("scope");
const [north, south, ana, rosa] = ["north", "south", "ana", "rosa"];
const worker: Member = { id: ana, role: "worker", sites: [north], active: true };

scope("a set of sites is one bucket in whatever order", () => {
  assert.equal(sitesBucket([south, north, south]), sitesBucket([north, south]));
  assert.is.not(sitesBucket([north]).id, sitesBucket([south]).id);
});

scope("workers and supervisors hold what their sites share, and no one else does", () => {
  const bucket = sitesBucket([north]);
  for (const role of roles) {
    const holds = role === "worker" || role === "supervisor";
    assert.is(mayHold({ ...worker, role }, bucket), holds, role);
    assert.is(mayHold({ ...worker, role, sites: [south] }, bucket), false, role);
    assert.is(mayHold({ ...worker, role, active: false }, bucket), false, role);
  }
  assert.not.ok(mayHold(worker, sitesBucket([])));
});

scope("review is for supervisors; the office for nobody; reference for staff", () => {
  for (const role of roles) {
    const member = { ...worker, role };
    assert.is(mayHold(member, reviewBucket(sitesBucket([north]))), role === "supervisor", role);
    assert.is(mayHold(member, officeBucket), false, role);
    assert.is(mayHold(member, agencyBucket), role !== "partner" && role !== "program", role);
  }
});

scope("a restricted client is held by those assigned, whatever their sites", () => {
  const client = { restricted: true, assigned: [ana], sites: [south] };
  assert.ok(mayHold(worker, clientBucket(rosa, client)));
  assert.not.ok(mayHold({ ...worker, id: "dan", sites: [south] }, clientBucket(rosa, client)));
});

scope("what one keeps to herself is hers; the supervisors of her sites review it", () => {
  const own = personBucket(ana);
  const review = { ...reviewBucket(own), sites: [north] };
  const sam: Member = { id: "sam", role: "supervisor", sites: [north], active: true };
  assert.ok(mayHold(worker, own));
  assert.not.ok(mayHold(sam, own));
  assert.ok(mayHold(sam, review));
  assert.not.ok(mayHold({ ...sam, sites: [south] }, review));
});

scope(
  "a note for her eyes only lies with its maker; a service without a client with its site",
  () => {
    const common = { id: "r", clientId: null, maker: worker, current: null };
    const find = () => undefined;
    const note = bucketOf({ ...common, kind: "note", fields: { visibleTo: "author" } }, find, null);
    assert.is(note.id, `person:${ana}`);
    const indirect = bucketOf({ ...common, kind: "service", fields: { site: south } }, find, null);
    assert.equal(indirect, sitesBucket([south]));
    assert.is(bucketOf({ ...common, kind: "opening", fields: {} }, find, null).id, "office");
    assert.is(bucketOf({ ...common, kind: "provider", fields: {} }, find, null).id, "agency");
  },
);

scope.run();
