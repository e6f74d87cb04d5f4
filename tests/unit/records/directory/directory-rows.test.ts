import { suite } from "uvu";
import * as assert from "uvu/assert";
import {
  ANY,
  narrowed,
  rankedRows,
  standingRows,
  type Found,
  type Narrowing,
} from "../../../../src/records/directory/directory-rows.ts";
import { weekOf } from "../../../../src/records/directory/open-hours.ts";
import { searchText } from "../../../../src/records/directory/search-directory.ts";
import { ownProgram } from "../../../../src/records/referral/own-program.ts";
import type { Program } from "../../../../src/records/reference/catalogue.ts";

const rows = suite("the rows of the directory");

const entry = (id: string, fields: Partial<Program>, latitude: number | null = 44): Found => {
  const program: Program & { id: string } = {
    ...{ id, provider: "o", name: id, description: "", needs: ["shelter"], places: ["place"] },
    ...{ eligibility: "", languages: ["English", "Spanish"], connect: "live", status: "active" },
    ...{ hours: [], phone: "", email: "", capacity: null, verifiedOn: null },
    ...fields,
  };
  const provider = {
    name: "Lantern House",
    description: "",
    phone: "",
    email: "",
    url: "",
    isOwn: false,
  };
  const place = { id: "place", provider: "o", name: id, street: "", city: "", zip: "", phone: "" };
  const places = [{ ...place, latitude, longitude: latitude === null ? null : -124 }];
  const week = weekOf(program.hours);
  return {
    id,
    program,
    provider,
    places,
    services: [],
    week,
    text: searchText([id, provider.name]),
  };
};
const open = [{ weekday: 4, opens: "08:00", closes: "21:00" }];
const capacity = (free: number) => ({ free, unit: "beds", asOf: "2026-07-16" });
const all = [
  entry("far", { hours: open, capacity: capacity(2) }, 45),
  entry("near", { hours: open, languages: ["Dari"], connect: "external" }, 44.001),
  entry("nowhere", { needs: ["food"], capacity: capacity(0) }, null),
  entry("shut", { hours: open, status: "temporarily-closed", capacity: capacity(1) }, 44.002),
];
const from = {
  ...{ now: { weekday: 4, minute: 600 }, today: "2026-07-16", mostMetres: null, client: undefined },
  position: { latitude: 44, longitude: -124 },
};
const nothing: Narrowing = {
  ...{ typed: "", need: ANY, language: ANY, isOpenNow: false, hasRoom: false, isLive: false },
  ...{ within: ANY, hidesUnfit: false, shown: 50 },
};
const left = (
  narrowing: Partial<Narrowing>,
  at: Partial<Parameters<typeof standingRows>[1]> = {},
) => {
  const view = { ...from, ...at };
  const found = narrowed(standingRows(all, view), { ...nothing, ...narrowing }, view);
  return found.map(({ id }) => id);
};

rows(
  "R-27 for a service the best comes first, and what is as good stays in the order given",
  () => {
    const client = {
      sought: { languages: ["Spanish"], needs: ["shelter"], usedPrograms: ["used"] },
      verdictOf: () => undefined,
    };
    const offered = ["shut", "zeta", "alpha", "used", "full"].map((id) =>
      entry(id, {
        ...(id === "shut" && { status: "temporarily-closed" as const }),
        ...(id === "full" && { capacity: capacity(0) }),
      }),
    );
    const ranked = rankedRows(offered, { ...from, client, position: undefined });
    assert.equal(
      ranked.map(({ id }) => id),
      ["used", "zeta", "alpha", "shut", "full"],
    );
    assert.equal(
      ranked.map(({ match }) => match.reasons[0]?.why),
      ["speaks", "speaks", "speaks", "closed-for-now", "full"],
    );
  },
);

rows("nothing narrows: all of them, what is near first, what is nowhere last", () => {
  assert.equal(left({}), ["near", "shut", "far", "nowhere"]);
});

rows("each narrowing leaves what it says", () => {
  assert.equal(left({ typed: "lantern fa" }), ["far"]);
  assert.equal(left({ need: "food" }), ["nowhere"]);
  assert.equal(left({ language: "Dari" }), ["near"]);
  assert.equal(left({ isOpenNow: true }), ["near", "far"]);
  assert.equal(left({ hasRoom: true }), ["shut", "far"]);
  assert.equal(left({ isLive: true }), ["shut", "far", "nowhere"]);
  assert.equal(left({}, { mostMetres: 1000 }), ["near", "shut"]);
});

rows(
  "for a client what is far stays, and says so; what does not fit is hidden when she asks",
  () => {
    const sought = { languages: ["Spanish"], needs: ["shelter"], usedPrograms: [] };
    const client = { sought, verdictOf: () => undefined };
    const at = { client, mostMetres: 1000 };
    // "near" speaks no Spanish, "shut" is closed, "far" is too far, "nowhere" is full.
    assert.equal(left({}, at), ["near", "shut", "far", "nowhere"]);
    assert.equal(left({ hidesUnfit: true }, at), []);
    assert.equal(left({ hidesUnfit: true }, { client }), ["far"]);
  },
);

rows("a program of another provider is nobody's address", () => {
  const programOf = (id: string) => (id === "known" ? { provider: "o" } : undefined);
  assert.is(ownProgram({ toProvider: "o", toProgram: "known" }, programOf), "known");
  assert.is(ownProgram({ toProvider: "p", toProgram: "known" }, programOf), null);
  assert.is(ownProgram({ toProvider: "o", toProgram: "gone" }, programOf), null);
  assert.is(ownProgram({ toProvider: "o", toProgram: null }, programOf), null);
});

rows.run();
