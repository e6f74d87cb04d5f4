import type { Client } from "../../src/records/client/client.ts";
import type { Person } from "../../src/records/reference/agency.ts";
import type { Release } from "../../src/records/release/release.ts";
import { isCatalogueKind } from "../../src/records/reference/catalogue-rules.ts";
import { sameValue } from "../../src/records/same-value.ts";
import type { Queries } from "../database/database.ts";
import { writeAudit, type AuditEntry, type Auditor } from "../people/audit.ts";
import type { Change, Desk } from "./desk.ts";

/**
 * What the saves on the desk mean for the audit, written in their transaction: who looked at whom, and what changed
 * about who may see what. Ids and roles, never what a record says.
 */
export async function auditDesk(auditor: Auditor, queries: Queries, desk: Desk): Promise<void> {
  const entries = [
    ...desk.changes.flatMap(auditOf),
    ...catalogueAudit(desk.changes),
    ...desk.audited,
  ];
  await writeAudit(auditor, queries, desk.org, entries);
}

function auditOf(change: Change): AuditEntry[] {
  const { author, after } = change;
  const by = { person: author.id, device: author.device, subject: after.id };
  switch (after.kind) {
    case "opening":
      // An opening withdrawn and put again is none.
      return change.before === null ? [{ ...by, ...openingAudit(after) }] : [];
    case "person":
      return personAudit(change).map((one) => ({ ...by, ...one }));
    case "client":
      return isSharedAnew(change)
        ? [{ ...by, act: "client-sharing-changed", detail: sharingOf(change) }]
        : [];
    case "site":
      return [{ ...by, act: "site-changed" }];
    case "release":
      return releaseAudit(change).map((one) => ({ ...by, ...one }));
    case "revocation":
      return change.before === null && after.body.withdrawn === null
        ? [{ ...by, act: "release-revoked", subject: String(after.body.fields["release"]) }]
        : [];
    case "settings":
      return [{ ...by, act: "settings-changed", detail: { fields: changedNames(change) } }];
    default:
      return [];
  }
}

// One line for each act: an import changes hundreds of records, and each keeps its own versions.
function catalogueAudit(changes: readonly Change[]): AuditEntry[] {
  const byEntry = new Map<Change["entry"], Change[]>();
  for (const change of changes) {
    if (!isCatalogueKind(change.after.kind)) continue;
    const known = byEntry.get(change.entry);
    if (known) known.push(change);
    else byEntry.set(change.entry, [change]);
  }
  return [...byEntry.values()].flatMap((changed) => {
    const [first] = changed;
    if (!first) return [];
    const { author, after } = first;
    const by = { person: author.id, device: author.device };
    const detail = { kind: after.kind, count: changed.length };
    const subject = changed.length === 1 ? after.id : null;
    return [{ ...by, act: "catalogue-changed" as const, subject, detail }];
  });
}

function openingAudit({
  clientId,
  body,
}: Change["after"]): Pick<AuditEntry, "act" | "subject" | "detail"> {
  const { through } = body.fields;
  const detail = typeof through === "string" ? { through } : {};
  return { act: "client-opened", subject: clientId, detail };
}

function personAudit({ before, after }: Change): Pick<AuditEntry, "act" | "detail">[] {
  // Person records are checked against their schema before they stand.
  const was = before?.body.fields as Person | undefined;
  const is = after.body.fields as Person;
  const isOpen = is.active && after.body.withdrawn === null;
  const wasOpen = before === null ? isOpen : was?.active === true && !before.body.withdrawn;
  const acts: Pick<AuditEntry, "act" | "detail">[] = [];
  if (isOpen !== wasOpen) acts.push({ act: isOpen ? "account-enabled" : "account-disabled" });
  if (was?.role !== is.role || !sameValue(was.sites, is.sites)) {
    const detail = { role: is.role, sites: is.sites, wasRole: was?.role ?? null };
    acts.push({ act: "access-changed", detail });
  }
  return acts;
}

// Whom it lets know what, and that it was taken out of use: never what it lets out of her.
function releaseAudit({ before, after }: Change): Pick<AuditEntry, "act" | "detail">[] {
  if (after.body.withdrawn) return [{ act: "release-revoked" }];
  if (before !== null && before.body.withdrawn === null) return [];
  // Releases are checked against their schema before they stand.
  const { recipient, fields, until, given } = after.body.fields as Release;
  const detail = { recipient, fields: [...fields], until, how: given.method };
  return [{ act: "release-given", detail }];
}

// A new client begins with the sites of whoever met her: that is no change.
function isSharedAnew({ before, after }: Change): boolean {
  if (before === null) return (after.body.fields as Client).restricted;
  const [was, is] = [before.body.fields as Client, after.body.fields as Client];
  return (
    was.restricted !== is.restricted ||
    !sameValue(was.assigned, is.assigned) ||
    !sameValue(was.sites, is.sites)
  );
}

function sharingOf({ after }: Change): NonNullable<AuditEntry["detail"]> {
  const { restricted, assigned, sites } = after.body.fields as Client;
  return { restricted, assigned, sites };
}

function changedNames({ before, after }: Change): string[] {
  const was: Record<string, unknown> = before?.body.fields ?? {};
  const is: Record<string, unknown> = after.body.fields;
  return Object.keys(is).filter((name) => !sameValue(was[name], is[name]));
}
