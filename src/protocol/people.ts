import * as v from "valibot";
import { personName } from "../records/client/client.ts";
import { roles } from "../records/define-record.ts";
import { few, instant, recordId, shortText } from "../records/fields.ts";
import { unknownPlaceholders } from "../records/mail/mail-text.ts";
import { settings } from "../records/reference/agency.ts";
import { newPassword } from "./session.ts";

/**
 * The administration of people, sites and tablets. Names, roles and sites are `person` and `site` records, which every
 * tablet of the agency holds; here is what only administrators see and do, online.
 */

/** An account and where it stands. */
const accountLine = v.object({
  person: recordId,
  name: personName,
  title: v.string(),
  role: v.picklist(roles),
  sites: v.array(recordId),
  email: v.string(),
  status: v.picklist(["invited", "active", "disabled"]),
  /** Until when her link works; null when none is out. */
  linkUntil: v.nullable(instant),
  /** She said that she forgot her password, and no mail could be sent. */
  askedForPassword: v.nullable(instant),
  totp: v.boolean(),
  passkeys: v.number(),
  lastSeen: v.nullable(instant),
});
export type AccountLine = v.InferOutput<typeof accountLine>;

/** GET /api/people */
export const peopleAnswer = v.object({
  people: v.array(accountLine),
  /** False: links are shown to the administrator instead of mailed. */
  sendsMail: v.boolean(),
});

const accessFields = {
  name: personName,
  title: shortText(80),
  role: v.picklist(roles),
  sites: few(recordId, 100),
};
const email = v.pipe(shortText(200), v.regex(/^\s*[^\s@]+@[^\s@]+\.[^\s@]+\s*$/, "not an address"));

/** POST /api/people/invite */
export const inviteRequest = v.strictObject({ email, ...accessFields });
/** The link is null when it was mailed; else the administrator hands it over. */
export const linkMade = v.object({
  person: recordId,
  link: v.nullable(v.string()),
  until: instant,
});
export type LinkMade = v.InferOutput<typeof linkMade>;

/**
 * POST /api/people/access. When it takes more than a fifth of a caseload away it is refused with `much-is-taken` until
 * it is said again with the number of clients.
 */
export const accessRequest = v.strictObject({
  person: recordId,
  ...accessFields,
  takesClients: v.optional(v.number()),
});
export const muchIsTaken = v.object({
  code: v.literal("much-is-taken"),
  message: v.string(),
  clients: v.number(),
  /** Of how many that they are taken from. */
  of: v.number(),
});

/** POST /api/people/{disable, enable, new-link, reset-second-factor} */
export const personRequest = v.strictObject({ person: recordId });

/** POST /api/people/email: the address that somebody signs in with, corrected. */
export const emailRequest = v.strictObject({ person: recordId, email });
/** A fresh link, when she was invited to the old one. */
export const emailAnswer = v.object({ link: v.nullable(linkMade) });

/** POST /api/sites: a new one, or the one with this id changed. */
export const siteRequest = v.strictObject({
  id: v.optional(recordId),
  name: v.pipe(shortText(80), v.minLength(1)),
  shortName: shortText(40),
  phone: shortText(40),
});
export const siteAnswer = v.object({ id: recordId });

/**
 * POST /api/sites/close: people and clients who are there go `to` another site; without one it is refused with
 * `site-in-use` while there are any.
 */
export const closeSiteRequest = v.strictObject({ site: recordId, to: v.optional(recordId) });
export const siteInUse = v.object({
  code: v.literal("site-in-use"),
  people: v.number(),
  clients: v.number(),
});
/** POST /api/sites/open: a closed one again. */
export const openSiteRequest = v.strictObject({ site: recordId });

const { entries: settingFields } = settings.schema;

/** POST /api/settings: what is changed of the agency's own settings, each whole. */
export const settingsRequest = v.partial(
  v.strictObject({
    agencyName: v.pipe(settingFields.agencyName, v.minLength(1)),
    shortName: v.pipe(settingFields.shortName, v.minLength(1)),
    foundTabletPhone: settingFields.foundTabletPhone,
    idleLockMinutes: settingFields.idleLockMinutes.wrapped,
    offlineLimitDays: settingFields.offlineLimitDays,
    secondFactor: settingFields.secondFactor.wrapped,
    teamSharing: settingFields.teamSharing,
    noTeamSharingSites: settingFields.noTeamSharingSites,
    statusLimits: settingFields.statusLimits,
    mailTexts: v.pipe(
      settingFields.mailTexts.wrapped,
      v.check(
        (texts) => Object.values(texts).every((text) => unknownPlaceholders(text).length === 0),
        "a placeholder that nothing fills",
      ),
    ),
  }),
);

/** GET /api/settings/history: what was changed, newest first, with what each field said before and after. */
export const settingsHistoryAnswer = v.object({
  changes: v.array(
    v.object({
      at: instant,
      by: recordId,
      fields: v.array(v.object({ name: v.string(), before: v.unknown(), after: v.unknown() })),
    }),
  ),
});

/** POST /api/people/import: CSV with a first line of `given,family,email,role,title,sites`; sites by name, split by `;`. */
export const importRequest = v.strictObject({
  csv: v.pipe(v.string(), v.maxLength(400_000)),
  /** True: nothing is written; the answer says what would happen. */
  isTrial: v.boolean(),
});
/** What is wrong with a line of the file; the words are the dictionary's. */
export const importFaults = [
  "no-email",
  "email-taken",
  "email-twice",
  "no-name",
  "role-unknown",
  "site-unknown",
  "too-long",
] as const;
export const importAnswer = v.object({
  /** Headings that are missing; then no line was read. */
  missingColumns: v.array(v.string()),
  lines: v.array(
    v.object({
      /** As an editor counts: the headings are line 1. */
      line: v.number(),
      email: v.string(),
      faults: v.array(v.picklist(importFaults)),
      /** Of an invited one whose link was not mailed. */
      link: v.nullable(v.string()),
    }),
  ),
  invited: v.number(),
});
export type ImportAnswer = v.InferOutput<typeof importAnswer>;

/** GET /api/tablets: for administrators all, for supervisors those of the people of their sites. */
export const tabletsAnswer = v.object({
  tablets: v.array(
    v.object({
      device: recordId,
      label: v.string(),
      state: v.picklist(["active", "retired", "lost"]),
      firstSeen: instant,
      /** Who signed in on it, with what it reported last for her. */
      people: v.array(
        v.object({
          person: recordId,
          lastSeen: instant,
          waiting: v.nullable(v.number()),
          oldestWaiting: v.nullable(instant),
          storageUsed: v.nullable(v.number()),
          lastError: v.nullable(v.string()),
          appVersion: v.nullable(v.string()),
        }),
      ),
    }),
  ),
});
export type TabletLine = v.InferOutput<typeof tabletsAnswer>["tablets"][number];

/** POST /api/tablets/{retire, lost, active} */
export const tabletRequest = v.strictObject({ device: recordId });
/** POST /api/tablets/label */
export const tabletLabel = v.strictObject({ device: recordId, label: shortText(60) });

const erasureFields = {
  id: recordId,
  client: recordId,
  reason: v.string(),
  askedBy: recordId,
  askedAt: instant,
};

/** GET /api/erasures: those that wait for a second person, and the last that were settled. */
export const erasuresAnswer = v.object({
  erasures: v.array(
    v.object({
      ...erasureFields,
      /** True when the one who reads this may confirm it. */
      mayConfirm: v.boolean(),
    }),
  ),
  settled: v.array(
    v.object({
      ...erasureFields,
      outcome: v.picklist(["done", "refused"]),
      settledBy: recordId,
      settledAt: instant,
    }),
  ),
});
export type WaitingErasure = v.InferOutput<typeof erasuresAnswer>["erasures"][number];
export type SettledErasure = v.InferOutput<typeof erasuresAnswer>["settled"][number];

/** POST /api/erasures: asks that everything about a client be erased, and says why, without naming her. */
export const erasureRequest = v.strictObject({
  client: recordId,
  reason: v.pipe(shortText(200), v.minLength(1)),
});
/** POST /api/erasures/{confirm, refuse} */
export const erasureWord = v.strictObject({ erasure: recordId });

/** GET /api/audit?before=: what was done, newest first, a hundred at a time. */
export const auditAnswer = v.object({
  rows: v.array(
    v.object({
      number: v.string(),
      at: instant,
      act: v.string(),
      person: v.nullable(recordId),
      device: v.nullable(recordId),
      subject: v.nullable(v.string()),
      detail: v.record(v.string(), v.unknown()),
    }),
  ),
});

/** POST /api/password: her own, with the old one. */
export const passwordChange = v.strictObject({ old: shortText(200), password: newPassword });

/** What every act without an answer of its own answers. */
export const done = v.object({});
