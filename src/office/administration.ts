import * as v from "valibot";
import {
  accessRequest,
  auditAnswer,
  done,
  emailAnswer,
  erasuresAnswer,
  importAnswer,
  inviteRequest,
  linkMade,
  muchIsTaken,
  peopleAnswer,
  settingsHistoryAnswer,
  settingsRequest,
  siteAnswer,
  siteInUse,
  siteRequest,
  tabletsAnswer,
  type AccountLine,
  type ImportAnswer,
  type LinkMade,
  type SettledErasure,
  type TabletLine,
  type WaitingErasure,
} from "../protocol/people.ts";
import type { RecordId } from "../records/fields.ts";
import { makeAskOffice, type Asked } from "./ask-office.ts";
import type { OfficeFetch } from "./renewing-fetch.ts";

export type { AccountLine, ImportAnswer, LinkMade, SettledErasure, TabletLine, WaitingErasure };
export type People = v.InferOutput<typeof peopleAnswer>;
export type InviteWords = v.InferInput<typeof inviteRequest>;
export type AccessWords = v.InferInput<typeof accessRequest>;
export type SiteWords = v.InferInput<typeof siteRequest>;
export type SettingsWords = v.InferInput<typeof settingsRequest>;
export type SettingsChange = v.InferOutput<typeof settingsHistoryAnswer>["changes"][number];
export type AuditLine = v.InferOutput<typeof auditAnswer>["rows"][number];

/** Why an act on a person is not done. */
const personCodes = ["email-taken", "last-administrator", "own-account", "outside-role"] as const;
export type PersonRefusal = (typeof personCodes)[number];
/** Why an act on a tablet is not done. */
const tabletCodes = ["own-tablet"] as const;
export type TabletRefusal = (typeof tabletCodes)[number];
const erasureCodes = ["own-erasure", "already-asked"] as const;
export type ErasureRefusal = (typeof erasureCodes)[number];

/** What the change of somebody's role and sites came to. */
export type AccessChanged =
  | Asked<object, PersonRefusal>
  /** It takes this many of somebody's clients away, and was not said with that number. */
  | { ok: false; refusal: "much-is-taken"; clients: number; of: number };

/** What the closing of a site came to. */
export type SiteClosed =
  | Asked<object>
  /** So many people and clients are there, and it was not said where they go. */
  | { ok: false; refusal: "site-in-use"; people: number; clients: number };

/** People, sites, tablets, erasures and the audit: kept at the office, seen and changed online. */
export function makeAdministration(fetch: OfficeFetch) {
  const { get, post } = makeAskOffice(fetch);
  const onPerson = (act: string) => (person: RecordId) =>
    post(`/api/people/${act}`, { person }, done, personCodes);
  const onTablet = (act: string) => (device: RecordId) =>
    post(`/api/tablets/${act}`, { device }, done, tabletCodes);
  const onErasure = (act: string) => (erasure: RecordId) =>
    post(`/api/erasures/${act}`, { erasure }, done, erasureCodes);
  return {
    people: () => get("/api/people", peopleAnswer),
    invite: (words: InviteWords) => post("/api/people/invite", words, linkMade, personCodes),
    changeAccess: async (words: AccessWords): Promise<AccessChanged> => {
      const codes = [...personCodes, muchIsTaken.entries.code.literal];
      const asked = await post("/api/people/access", words, done, codes);
      if (asked.ok || asked.refusal !== "much-is-taken") return narrowed(asked);
      const taken = v.safeParse(muchIsTaken, asked.body);
      if (!taken.success) return { ok: false, refusal: "broken", body: asked.body };
      const { clients, of } = taken.output;
      return { ok: false, refusal: "much-is-taken", clients, of };
    },
    disable: onPerson("disable"),
    enable: onPerson("enable"),
    newLink: (person: RecordId) => post("/api/people/new-link", { person }, linkMade, personCodes),
    resetSecondFactor: onPerson("reset-second-factor"),
    changeEmail: (person: RecordId, email: string) =>
      post("/api/people/email", { person, email }, emailAnswer, personCodes),
    closeSite: async (site: RecordId, to?: RecordId): Promise<SiteClosed> => {
      const words = to === undefined ? { site } : { site, to };
      const asked = await post("/api/sites/close", words, done, [siteInUse.entries.code.literal]);
      if (asked.ok) return asked;
      const { refusal, body } = asked;
      if (refusal !== "site-in-use") return { ok: false, refusal, body };
      const used = v.safeParse(siteInUse, body);
      if (!used.success) return { ok: false, refusal: "broken", body };
      const { people, clients } = used.output;
      return { ok: false, refusal: "site-in-use", people, clients };
    },
    openSite: (site: RecordId) => post("/api/sites/open", { site }, done),
    saveSettings: (words: SettingsWords) => post("/api/settings", words, done),
    settingsHistory: () => get("/api/settings/history", settingsHistoryAnswer),
    saveSite: (words: SiteWords) => post("/api/sites", words, siteAnswer),
    importPeople: (csv: string, isTrial: boolean) =>
      post("/api/people/import", { csv, isTrial }, importAnswer),

    tablets: () => get("/api/tablets", tabletsAnswer),
    retireTablet: onTablet("retire"),
    loseTablet: onTablet("lost"),
    bringTabletBack: onTablet("active"),
    nameTablet: (device: RecordId, label: string) =>
      post("/api/tablets/label", { device, label }, done),

    erasures: () => get("/api/erasures", erasuresAnswer),
    askErasure: (client: RecordId, reason: string) =>
      post("/api/erasures", { client, reason }, v.object({}), erasureCodes),
    confirmErasure: onErasure("confirm"),
    refuseErasure: onErasure("refuse"),

    audit: (before: string | null) =>
      get(before === null ? "/api/audit" : `/api/audit?before=${before}`, auditAnswer),
  };
}
export type Administration = ReturnType<typeof makeAdministration>;

// The one code that carries more than itself was handled before.
function narrowed(
  asked: Asked<object, PersonRefusal | "much-is-taken">,
): Asked<object, PersonRefusal> {
  if (asked.ok) return asked;
  const { refusal, body } = asked;
  return { ok: false, refusal: refusal === "much-is-taken" ? "broken" : refusal, body };
}
