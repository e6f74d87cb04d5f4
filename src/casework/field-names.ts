import type { Key } from "../ui/i18n/words.ts";

type FieldKey = Extract<Key, `field.${string}`>;

const sameEverywhere: Readonly<Record<string, FieldKey>> = {
  "*": "field.whole",
  name: "field.name",
  aliases: "field.aliases",
  birth: "field.birth",
  pronouns: "field.pronouns",
  languages: "field.languages",
  phones: "field.phones",
  emails: "field.emails",
  address: "field.address",
  contact: "field.contact",
  household: "field.household",
  demographics: "field.demographics",
  alerts: "field.alerts",
  sites: "field.sites",
  assigned: "field.assigned",
  restricted: "field.restricted",
  definition: "field.service",
  date: "field.date",
  unit: "field.unit",
  units: "field.units",
  unitValue: "field.unitValue",
  total: "field.total",
  provider: "field.provider",
  site: "field.site",
  grant: "field.grant",
  enrollment: "field.enrollment",
  reason: "field.reason",
  comments: "field.comments",
  turnAway: "field.turnAway",
  need: "field.need",
  mode: "field.mode",
  service: "field.referralService",
  toProvider: "field.toProvider",
  fromProvider: "field.fromProvider",
  fromUser: "field.fromUser",
  dateAcknowledged: "field.dateAcknowledged",
  outcome: "field.outcome",
  contactMethod: "field.contactMethod",
  text: "field.text",
  visibleTo: "field.visibleTo",
  program: "field.program",
  toProgram: "field.program",
  entry: "field.entry",
  exit: "field.exit",
  exitReason: "field.exitReason",
  funds: "field.funds",
  begin: "field.begin",
  end: "field.end",
  recurrence: "field.recurrence",
  goals: "field.goals",
  decision: "field.decision",
  since: "field.since",
  severity: "field.severity",
  notes: "field.notes",
  to: "field.status",
};

const ofOneKind: Readonly<Record<string, FieldKey>> = {
  "client.notes": "field.clientNotes",
  "referral.date": "field.referralDate",
  "service.referral": "field.referral",
  "need.type": "field.needType",
  "need.status": "field.needStatus",
};

/** The dictionary's key for the label of a field, the one its form shows. */
export function nameKey(kind: string, field: string): FieldKey {
  return ofOneKind[`${kind}.${field}`] ?? sameEverywhere[field] ?? "field.other";
}
