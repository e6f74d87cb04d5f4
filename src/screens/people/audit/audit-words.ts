import { usePeopleWords } from "../../../casework/people-words.ts";
import type { AuditLine } from "../../../office/administration.ts";
import type { RecordId } from "../../../records/fields.ts";
import { glances } from "../../../records/review/review.ts";
import { useStore } from "../../../store/store-context.tsx";
import type { Store } from "../../../store/store.ts";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import type { Key } from "../../../ui/i18n/words.ts";

type Worded = Key extends infer K ? (K extends `audit.act.${infer Act}` ? Act : never) : never;

const worded = [
  "signed-in",
  "sign-in-failed",
  "signed-out",
  "refresh-from-another-device",
  "client-opened",
  "client-sharing-changed",
  "access-changed",
  "site-changed",
  "settings-changed",
  "catalogue-changed",
  "directory-imported",
  "exported",
  "author-mismatch",
  "invited",
  "link-made",
  "email-changed",
  "password-set",
  "password-asked-for",
  "account-disabled",
  "account-enabled",
  "second-factor-added",
  "second-factor-removed",
  "second-factor-reset",
  "way-back-made",
  "second-factor-failed",
  "key-escrowed",
  "key-released",
  "tablet-active",
  "tablet-retired",
  "tablet-lost",
  "tablet-named",
  "parcels-taken",
  "people-imported",
  "voucher-redeemed",
  "release-given",
  "release-revoked",
  "mail-sent",
  "mail-not-sent",
  "erasure-asked",
  "erasure-refused",
  "erasure-done",
  "audit-altered",
] as const satisfies readonly Worded[];

const exported = ["services", "groups", "grants", "funds", "reasons", "providers"] as const;

/** A line of the audit in words. A newer office may write down an act that this version has no words for. */
export function useAuditWords() {
  const store = useStore();
  const { t, tn } = useI18n();
  const { briefOf } = usePeopleWords();
  const exportWords = ({ of, records }: AuditLine["detail"]): string => {
    const known = exported.find((one) => one === of);
    const what = known ? t(`audit.exported.${known}`) : "";
    return typeof records === "number" ? tn("audit.exported", records, { what }) : what;
  };
  return {
    who: ({ person }: AuditLine): string => (person === null ? t("audit.nobody") : briefOf(person)),
    act: ({ act, detail }: AuditLine): string => {
      const glance = glances.find((one) => one === detail["through"]);
      if (act === "client-opened" && glance) return t(`audit.opened.${glance}`);
      const known = worded.find((one) => one === act);
      return known ? t(`audit.act.${known}`) : act;
    },
    /** A person or a site by name; anything else by the end of its id. */
    about: ({ act, subject, person, detail }: AuditLine): string => {
      if (act === "exported") return exportWords(detail);
      if (subject === null || subject === person) return "";
      const someone = store.reference.find("person", subject);
      if (someone) return briefOf(subject);
      const site = store.reference.find("site", subject);
      if (site) return site.body.fields.name;
      if (act === "catalogue-changed") return catalogueName(store, subject);
      const code = subject.slice(-4);
      if (act.startsWith("tablet-")) return t("audit.tablet", { code });
      return act.startsWith("client-") || act.startsWith("erasure-")
        ? t("audit.client", { code })
        : code;
    },
  };
}

function catalogueName(store: Store, subject: RecordId): string {
  const kinds = [
    "service-definition",
    "service-group",
    "service-screen",
    "grant",
    "fund",
    "need-type",
    "eligibility-rule",
    "assessment-form",
  ] as const;
  return (
    kinds.map((kind) => store.reference.find(kind, subject)?.body.fields.name).find(Boolean) ?? ""
  );
}
