import type { RecordId } from "../../records/fields.ts";

/** The address at which a record is corrected, at a field when one is named. Ids only: nothing of the client. */
export function recordHref(record: {
  kind: string;
  id: RecordId;
  clientId: RecordId | null;
  field?: string | null | undefined;
  /** The referral that a status change is about. */
  referral?: RecordId | undefined;
}): string {
  const { kind, id, clientId, field, referral } = record;
  const at = field && field !== "*" ? `?field=${encodeURIComponent(field)}` : "";
  if (clientId === null) return kind === "service" ? `/group/counts/${id}` : "/";
  switch (kind) {
    case "service":
      return `/clients/${clientId}/services/${id}${at}`;
    case "referral":
      return `/clients/${clientId}/referrals/${id}${at}`;
    case "voucher":
      return `/clients/${clientId}/vouchers/${id}`;
    case "release":
      return `/clients/${clientId}/releases/${id}`;
    case "revocation":
    case "mail":
      return `/clients/${clientId}/referrals`;
    case "client":
      return `/clients/${clientId}/edit${at}`;
    case "note":
      return `/clients/${clientId}/notes`;
    case "snooze":
    case "status-change":
      return `/clients/${clientId}/referrals${referral === undefined ? "" : `/${referral}`}`;
    case "authorization":
      return `/clients/${clientId}/authorizations/${id}${at}`;
    case "need":
      return `/clients/${clientId}/needs/${id}${at}`;
    case "goal":
      return `/clients/${clientId}/goals/${id}${at}`;
    case "assessment":
      return `/clients/${clientId}/assessments/${id}${at}`;
    case "enrollment":
      return `/clients/${clientId}/enrollments/${id}${at}`;
    default:
      return `/clients/${clientId}/services`;
  }
}
