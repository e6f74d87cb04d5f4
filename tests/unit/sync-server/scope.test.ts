// The scope rule and where records lie, without a database.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { roles } from "../../../src/records/define-record.ts";
import { bucketOf, reviewBucketOf } from "../../../sync-server/sync/placement.ts";
import { shelfOn } from "../../../sync-server/sync/rests.ts";
import {
  agencyBucket,
  clientBucket,
  liesOnTablet,
  mayHold,
  officeBucket,
  onShelf,
  personBucket,
  personOf,
  reviewBucket,
  shelfOf,
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

scope(
  "a twin is whose its bucket is; what is quiet is on workers' tablets, what rests on none",
  () => {
    const bucket = sitesBucket([north]);
    const [quiet, resting] = [onShelf(bucket, "quiet"), onShelf(bucket, "resting")];
    const supervisor = { ...worker, role: "supervisor" as const };
    for (const twin of [quiet, resting]) {
      assert.ok(mayHold(worker, twin) && mayHold(supervisor, twin));
      assert.not.ok(mayHold({ ...worker, sites: [south] }, twin));
      assert.equal(reviewBucket(twin), reviewBucket(bucket));
      assert.equal(onShelf(twin, "open"), bucket);
    }
    assert.equal(
      [bucket, quiet, resting].map((one) => [
        liesOnTablet(worker, one),
        liesOnTablet(supervisor, one),
      ]),
      [
        [true, true],
        [true, false],
        [false, false],
      ],
    );
    // The people of a bucket that names them are few: only rest takes it from them.
    const own = personBucket(ana);
    assert.equal(onShelf(own, "quiet"), own);
    assert.equal(
      [shelfOf(onShelf(own, "resting")), personOf(onShelf(own, "resting"))],
      ["resting", ana],
    );
  },
);

scope(
  "a client rests after a year, is the workers' after a quarter, and stays where somebody looks",
  () => {
    const rest = { shelf: "open", activeOn: 1000, attendedOn: 1000 } as const;
    const shelves = (isSupervised: boolean) =>
      [1000, 1090, 1091, 1365, 1366].map((today) => shelfOn(today, rest, isSupervised));
    assert.equal(shelves(false), ["open", "open", "quiet", "quiet", "resting"]);
    assert.equal(shelves(true), ["open", "open", "open", "open", "resting"]);
  },
);

scope(
  "what is kept to oneself is reviewed where the client is shared with one of her sites",
  () => {
    const kept = personBucket(ana, [north, south]);
    const client = { bucket: sitesBucket([south, "east"]) };
    const place = reviewBucketOf({ bucket: kept }, client);
    assert.equal(place.sites, [south]);
    const sue: Member = { id: "sue", role: "supervisor", sites: ["east"], active: true };
    assert.not.ok(mayHold(sue, place));
    assert.ok(mayHold({ ...sue, sites: [south] }, place));
    const named = { bucket: clientBucket(rosa, { restricted: true, assigned: [ana], sites: [] }) };
    assert.equal(reviewBucketOf({ bucket: kept }, named).people, [ana]);
  },
);

scope.run();
