import { addDays } from "../../records/days.ts";
import type { Day, RecordId } from "../../records/fields.ts";
import {
  RELEASE_DAYS,
  releaseRefusals,
  type Release,
  type ReleasedField,
  type ReleaseRefusal,
  type WayToGive,
} from "../../records/release/release.ts";
import type { Change } from "../../store/save-rows.ts";
import type { Store } from "../../store/store.ts";
import type { FieldError } from "../../ui/error-summary.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";

/** A release as the form of its referral holds it. */
export interface TypedRelease {
  /** R-15 `Email Authorized`. */
  email: boolean;
  /** What is to leave; null where nobody chose: what usually does. */
  releaseFields: ReleasedField[] | null;
  /** Null: in the words that the form proposes. */
  releasePurpose: string | null;
  releaseUntil: string;
  givenBy: WayToGive;
  signature: string;
  signedName: string;
  witness: string;
}

/** No release, and what one would begin with. */
export function noRelease(today: Day): TypedRelease {
  return {
    ...{ email: false, releaseFields: null, releasePurpose: null },
    ...{ releaseUntil: addDays(today, RELEASE_DAYS), givenBy: "signed" },
    ...{ signature: "", signedName: "", witness: "" },
  };
}

/** What a provider needs to expect somebody and to reach her; the rest is chosen where it is needed. */
const usual: ReadonlySet<ReleasedField> = new Set([
  "name",
  "languages",
  "phones",
  "service",
  "need",
  "comments",
]);

/** The fields that leave, of those that could: a field that is empty lets nothing out. */
export function fieldsChosen(
  { releaseFields }: Pick<TypedRelease, "releaseFields">,
  offered: readonly ReleasedField[],
): ReleasedField[] {
  return offered.filter((field) => releaseFields?.includes(field) ?? usual.has(field));
}

/** What a typed release says, without the records that it speaks of. */
export interface SaidRelease extends TypedRelease {
  purpose: string;
  offered: readonly ReleasedField[];
}

function termsOf(said: SaidRelease, today: Day): Omit<Release, "referral" | "recipient"> {
  return {
    fields: fieldsChosen(said, said.offered),
    purpose: said.purpose.trim(),
    from: today,
    until: said.releaseUntil,
    given: givenOf(said),
  };
}

function givenOf({ givenBy, signature, signedName, witness }: TypedRelease): Release["given"] {
  switch (givenBy) {
    case "signed":
      return { method: "signed", signature };
    case "typed":
      return { method: "typed", name: signedName.trim() };
    case "verbal":
      return { method: "verbal", witness: witness.trim() };
  }
}

/** The release that is saved with its referral; nothing where the client allows none. */
export function givenRelease(
  store: Store,
  of: { referral: RecordId; clientId: RecordId; recipient: RecordId },
  said: SaidRelease,
): Change[] {
  if (!said.email) return [];
  const { referral, recipient, clientId } = of;
  const put: Release = { referral, recipient, ...termsOf(said, store.today()) };
  return [{ kind: "release", id: store.newId(), clientId, put }];
}

/** What has no meaning in the release, in words, in the order of its fields. */
export function useReleaseErrors(store: Store): (said: SaidRelease) => FieldError[] {
  const { t } = useI18n();
  const inWords = (refusal: ReleaseRefusal): FieldError => {
    switch (refusal) {
      case "no-fields":
        return { fieldId: "releaseFields", message: t("release.noFields") };
      case "no-purpose":
        return { fieldId: "releasePurpose", message: t("release.noPurpose") };
      case "no-end":
        return { fieldId: "releaseUntil", message: t("release.noEnd") };
      case "ends-first":
        return { fieldId: "releaseUntil", message: t("release.endsFirst") };
      case "no-signature":
        return { fieldId: "signature", message: t("release.noSignature") };
      case "no-name":
        return { fieldId: "signedName", message: t("release.noName") };
      case "no-witness":
        return { fieldId: "witness", message: t("release.noWitness") };
    }
  };
  return (said) => (said.email ? releaseRefusals(termsOf(said, store.today())).map(inWords) : []);
}
