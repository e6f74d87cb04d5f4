import type { Program } from "../../reference/catalogue.ts";
import { foldName } from "../../reference/catalogue-rules.ts";
import type { NeedTypes, SaidOf } from "./file-records.ts";
import { readClock, readDay, readList, readStatus, readWeekdays } from "./read-cells.ts";
import { idOf, phoneOf, textsOf, type LinesOf, type Say } from "./table-index.ts";
import { OWN_TAXONOMY, type TableRow } from "./tables.ts";

/** Reads what a line of `services` says, with the lines of other tables that are about it; `at` are its places' ids. */
export function readProgram(
  row: TableRow,
  at: readonly string[],
  from: { lines: LinesOf; terms: ReadonlyMap<string, TableRow>; needTypes: NeedTypes },
  say: Say,
): SaidOf["program"] {
  const { lines } = from;
  const id = idOf(row);
  const said: SaidOf["program"] = {
    ...textsOf(row, { name: "name", description: "description", email: "email" }),
    ...textsOf(row, { eligibility_description: "eligibility" }),
    ...phoneOf(lines("phones", "service_id", id)),
  };
  const status = row.cells["status"];
  if (status !== undefined) {
    const known = readStatus(status);
    if (known) said.status = known;
    else say(row, "unknown-status", "status", false);
  }
  const assured = row.cells["assured_date"];
  if (assured !== undefined) {
    const day = readDay(assured);
    if (day) said.verifiedOn = day;
    else say(row, "not-a-day", "assured_date", false);
  }
  const hours = hoursOf(id, at, lines, say);
  if (hours.length > 0) said.hours = hours;
  const languages = languagesOf(row, at, lines);
  if (languages.length > 0) said.languages = languages;
  return { ...said, ...termsOf(row, from) };
}

// Of its own hours, else of those of the places where it is.
function hoursOf(id: string, at: readonly string[], lines: LinesOf, say: Say): Program["hours"] {
  const there = lines("service_at_location", "service_id", id).flatMap((one) =>
    lines("schedules", "service_at_location_id", idOf(one)),
  );
  const own = [...new Set([...lines("schedules", "service_id", id), ...there])];
  const ofPlaces = at.flatMap((place) =>
    lines("schedules", "location_id", place).filter(
      ({ cells }) => cells["service_id"] === undefined,
    ),
  );
  return (own.length > 0 ? own : ofPlaces).flatMap((row) => readHours(row, say));
}

function readHours(row: TableRow, say: Say): Program["hours"] {
  const { freq = "WEEKLY", byday, weekday, opens_at: from = "", closes_at: to = "" } = row.cells;
  const days = readWeekdays(byday ?? weekday ?? "");
  if (freq.toUpperCase() !== "WEEKLY" || !days) {
    say(row, "not-weekly", byday === undefined ? "weekday" : "byday");
    return [];
  }
  const [opens, closes] = [readClock(from), readClock(to)];
  if (opens === undefined || closes === undefined) {
    say(row, "not-a-time", opens === undefined ? "opens_at" : "closes_at");
    return [];
  }
  return days.map((day) => ({ weekday: day, opens, closes }));
}

function languagesOf(row: TableRow, at: readonly string[], lines: LinesOf): string[] {
  const named = lines("languages", "service_id", idOf(row)).flatMap(
    ({ cells }) => cells["name"] ?? [],
  );
  if (named.length > 0) return [...new Set(named)];
  const own = readList(row.cells["languages"] ?? "");
  if (own.length > 0) return own;
  const there = at.flatMap((place) =>
    lines("languages", "location_id", place).flatMap(({ cells }) => cells["name"] ?? []),
  );
  return [...new Set(there)];
}

function termsOf(
  row: TableRow,
  { lines, terms, needTypes }: Parameters<typeof readProgram>[2],
): SaidOf["program"] {
  const said: SaidOf["program"] = {};
  const needs = new Set<string>();
  const attributes = lines("attributes", "link_id", idOf(row)).map(({ cells }) => ({
    id: cells["taxonomy_term_id"] ?? "",
    value: cells["value"] ?? "",
  }));
  const listed = readList(row.cells["taxonomy_ids"] ?? "").map((id) => ({ id, value: "" }));
  for (const { id, value } of [...attributes, ...listed]) {
    const term = terms.get(id)?.cells;
    if (term?.["taxonomy"] === OWN_TAXONOMY) Object.assign(said, ownValue(term["name"], value));
    const name = foldName(term?.["name"] ?? "");
    const need = needTypes.find((one) => one.id === id || foldName(one.name) === name);
    if (need) needs.add(need.id);
  }
  return needs.size > 0 ? { ...said, needs: [...needs] } : said;
}

function ownValue(name: string | undefined, value: string): SaidOf["program"] {
  switch (name) {
    case "connect": {
      const connect = (["live", "external", "none"] as const).find((one) => one === value);
      return connect ? { connect } : {};
    }
    case "email":
      return { email: value };
    case "capacity": {
      const [, free, asOf, unit = ""] = /^(-?[\d.]+) (\S+) ?(.*)$/s.exec(value) ?? [];
      const day = readDay(asOf ?? "");
      return free !== undefined && day ? { capacity: { free: Number(free), unit, asOf: day } } : {};
    }
    default:
      return {};
  }
}
