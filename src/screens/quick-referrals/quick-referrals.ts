import { createMemo, type Accessor } from "solid-js";
import { useClientWords } from "../../casework/client-words.ts";
import { createFormDraft, type FormDraft } from "../../casework/form-draft.ts";
import { createFormErrors, type FormErrors } from "../../casework/form-errors.tsx";
import { createFormSave } from "../../casework/form-save.ts";
import { noteUsed, recentlyUsed } from "../../casework/remembered.ts";
import type { SaveRefusal } from "../../casework/save-failure.tsx";
import { NONE } from "../../casework/service-choices.ts";
import { whenTrue } from "../../casework/when-true.ts";
import type { Day, RecordId } from "../../records/fields.ts";
import type { ReferralMode } from "../../records/referral/referral.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { createOffers, type Offer, type Offers } from "./offers.ts";
import { referralChanges } from "./referral-changes.ts";
import { choiceFrom, type Choice, type KeptChoice, type Target } from "./row-choice.ts";

/** What the form keeps. */
export interface QuickReferralsContent {
  screen: RecordId | null;
  date: Day | null;
  need: string;
  goal: string;
  comments: string;
  choices: Record<RecordId, KeptChoice>;
}

/** A referral as it would be saved now; without a provider while none is suggested and none was chosen. */
export interface Pick {
  offer: Offer;
  program: RecordId | null;
  provider: RecordId | null;
  mode: ReferralMode;
}

/** Several referrals for one client in one go. */
export interface QuickReferrals {
  client: Accessor<RecordView<"client">>;
  draft: FormDraft<QuickReferralsContent>;
  offers: Offers;
  screen: Accessor<RecordId>;
  date: Accessor<Day>;
  isTicked: (service: RecordId) => boolean;
  tick: (service: RecordId, ticked: boolean) => void;
  /** What a row comes to: one referral or several, never none. */
  picksOf: (offer: Offer) => readonly [Pick, ...Pick[]];
  choose: (service: RecordId, choice: Partial<Omit<Choice, "ticked">>) => void;
  /** Of all ticked rows. */
  ticked: Accessor<readonly Pick[]>;
  errors: FormErrors;
  refusal: Accessor<SaveRefusal | null>;
  /** From the press until the form goes on: nothing is ticked meanwhile. No signal. */
  isSaving: () => boolean;
  isSlow: Accessor<boolean>;
  /** Saves all that is ticked as one entry, each with its first status; null when it was refused on the page. */
  save: () => Promise<RecordId[] | null>;
  /** After a save that stays here: an empty form, once the page has said that it is saved. */
  goOn: () => void;
}

/** The list, for the error summary. */
export const ROWS_ID = "quick-referrals";
/** The button that changes a row's provider. */
export const providerButtonId = (service: RecordId): string => `provider-${service}`;

const untouched: QuickReferralsContent = {
  screen: null,
  date: null,
  need: NONE,
  goal: NONE,
  comments: "",
  choices: {},
};

/** Opens the form for a client, with her draft if there is one. */
export function createQuickReferrals(client: Accessor<RecordView<"client">>): QuickReferrals {
  const store = useStore();
  const { nameOf } = useClientWords();
  const draft = createFormDraft<QuickReferralsContent>({
    form: "quick-referrals",
    path: `/clients/${client().id}/quick-referrals`,
    clientId: client().id,
    title: () => nameOf(client().fields),
    initial: untouched,
  });
  const offers = createOffers(store, client);
  const lastUsed = recentlyUsed("referral-screen", store.me.person)[0];
  const screen = () => {
    const known = offers.screens();
    const wanted = [draft.content.screen, lastUsed].find((id) => known.some((of) => of.id === id));
    return wanted ?? known[0]?.id ?? "";
  };
  const date = () => draft.content.date ?? draft.day();
  const choiceOf = (service: RecordId): Choice => choiceFrom(draft.content.choices[service]);
  const picksOf = (offer: Offer): [Pick, ...Pick[]] => {
    const { targets, mode } = choiceOf(offer.id);
    const [best] = offers.matchesOf(offer);
    const suggested = best && { program: best.id, provider: best.program.provider };
    const pickOf = (target: Target | undefined): Pick => {
      const program = target?.program ?? null;
      const goesOut = mode ?? offers.defaultModeOf(offer, program);
      return { offer, program, provider: target?.provider ?? null, mode: goesOut };
    };
    const [first, ...more] = targets ?? [];
    return [pickOf(first ?? (targets === null ? suggested : undefined)), ...more.map(pickOf)];
  };
  const ticked = createMemo(() =>
    offers
      .all()
      .filter(({ id }) => choiceOf(id).ticked)
      .flatMap(picksOf),
  );
  const errors = createRowErrors(ticked);
  const form = createFormSave(draft);

  const save = async (): Promise<RecordId[] | null> => {
    if (form.isSaving()) return null;
    // Whoever is quick has ticked before it is known where she can go.
    await whenTrue(offers.isReady);
    if (form.isSaving() || !errors.check()) return null;
    const { comments, need, goal } = draft.content;
    const shared = {
      date: date(),
      comments: comments.trim(),
      need: need === NONE ? null : need,
      goal: goal === NONE ? null : goal,
    };
    const saved = await form.save({
      clientId: client().id,
      changes: ticked().flatMap((pick) =>
        referralChanges(store, client().id, pick, shared, offers.eligibilityOf(pick.offer.id)),
      ),
    });
    if (saved !== null) noteUsed("referral-screen", store.me.person, screen());
    return saved;
  };
  const goOn = (): void => {
    form.goOn();
    errors.forget();
    const stays = date() === store.today() ? null : date();
    const { need, goal } = draft.content;
    draft.startAnew({ ...untouched, screen: screen(), date: stays, need, goal });
  };

  return {
    client,
    draft,
    offers,
    screen,
    date,
    isTicked: (service) => choiceOf(service).ticked,
    tick: (service, isTicked) =>
      draft.change("choices", service, { ...choiceOf(service), ticked: isTicked }),
    picksOf,
    choose: (service, choice) =>
      draft.change("choices", service, { ...choiceOf(service), ...choice }),
    ticked,
    errors,
    refusal: form.refusal,
    isSaving: form.isSaving,
    isSlow: form.isSlow,
    save,
    goOn,
  };
}

function createRowErrors(ticked: Accessor<readonly Pick[]>): FormErrors {
  const { t } = useI18n();
  return createFormErrors(() => {
    if (ticked().length === 0) return [{ fieldId: ROWS_ID, message: t("quickReferrals.tickOne") }];
    return ticked()
      .filter(({ provider }) => provider === null)
      .map(({ offer }) => ({
        fieldId: providerButtonId(offer.id),
        message: t("quickReferrals.needsProvider", { name: offer.name }),
      }));
  });
}
