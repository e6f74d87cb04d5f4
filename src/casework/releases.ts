import { createMemo, type Accessor } from "solid-js";
import type { RecordId } from "../records/fields.ts";
import { releaseState, type ReleaseState } from "../records/release/release.ts";
import type { RecordView } from "../store/overlay.ts";
import type { Store } from "../store/store.ts";
import { useI18n } from "../ui/i18n/i18n.tsx";
import { useFieldWords } from "./field-words.ts";
import { useTimeWords } from "./time-words.ts";

const MOST_RELEASES = 500;

/** A release with what became of it. */
export interface KnownRelease {
  view: RecordView<"release">;
  state: ReleaseState;
  /** By which it was taken back. */
  revocation: RecordView<"revocation"> | undefined;
}

/** The releases of each of a client's referrals, newest first; undefined while they are read. */
export function createReleases(
  store: Store,
  clientId: Accessor<RecordId>,
): (referral: RecordId) => readonly KnownRelease[] | undefined {
  const list = <K extends "release" | "revocation">(kind: K) =>
    store.createCasework(() => ({ clientId: clientId(), kind, size: MOST_RELEASES }));
  const releases = list("release");
  const revocations = list("revocation");
  const byReferral = createMemo(() => {
    const [given, takenBack] = [releases(), revocations()];
    // While it is not known which were taken back, none is shown as good.
    if (given === undefined || takenBack === undefined) return undefined;
    const revoked = new Map(takenBack.map((view) => [view.fields.release, view]));
    const found = new Map<RecordId, KnownRelease[]>();
    for (const view of given) {
      const revocation = revoked.get(view.id);
      const state = releaseState(view.fields, revocation !== undefined, store.today());
      const { referral } = view.fields;
      found.set(referral, [...(found.get(referral) ?? []), { view, state, revocation }]);
    }
    return found;
  });
  return (referral) => {
    const known = byReferral();
    return known && (known.get(referral) ?? []);
  };
}

/** How releases stand, in words. */
export function useReleaseWords() {
  const { t } = useI18n();
  const { dayWords, dayOf } = useTimeWords();
  const { valueWords } = useFieldWords();
  const standing = ({ view, state, revocation }: KnownRelease): string => {
    switch (state) {
      case "revoked":
        return t("release.revokedOn", { day: dayWords(dayOf(revocation?.at ?? view.at)) });
      case "ended":
        return t("release.endedOn", { day: dayWords(view.fields.until) });
      case "not-begun":
        return t("release.from", { day: dayWords(view.fields.from) });
      case "good":
        return t("release.until", { day: dayWords(view.fields.until) });
    }
  };
  return {
    standing,
    /** "Release to Lantern House · until Oct 14". */
    line: (known: KnownRelease): string =>
      `${t("release.to", {
        provider: valueWords("release", "recipient", known.view.fields.recipient),
      })} · ${standing(known)}`,
  };
}
