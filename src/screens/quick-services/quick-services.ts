import { createMemo, type Accessor } from "solid-js";
import { produce } from "solid-js/store";
import { useClientWords } from "../../casework/client-words.ts";
import { createFormDraft, type FormDraft } from "../../casework/form-draft.ts";
import { createFormErrors, type FormErrors } from "../../casework/form-errors.tsx";
import { createFormSave } from "../../casework/form-save.ts";
import { noteUsed, recentlyUsed } from "../../casework/remembered.ts";
import type { SaveRefusal } from "../../casework/save-failure.tsx";
import { MOST_AT_ONCE } from "../../casework/service-changes.ts";
import type { TypedSetting } from "../../casework/service-setting.ts";
import { whenTrue } from "../../casework/when-true.ts";
import type { Money, RecordId, Units } from "../../records/fields.ts";
import type { Enrollment } from "../../records/enrollment/enrollment.ts";
import { lastVisit, type LastVisit } from "../../records/service/last-visit.ts";
import {
  coversDay,
  suggestedUnitValue,
  type ServiceOddity,
} from "../../records/service/service-rules.ts";
import { sumServices, type ServiceSum } from "../../records/service/service-sums.ts";
import type { Service } from "../../records/service/service.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { ALL_SERVICES, createCatalogue, type Catalogue, type Offer } from "./catalogue.ts";
import { createFanOut, type FanOut } from "./fan-out.ts";
import { createOnceKnown, createOften, createOpenNeeds, createPatience } from "./laying-out.ts";
import { createRecipient, type Recipient } from "./recipient.ts";

/** A ticked service: how many, what one is worth, and what else is said of it. */
export interface Tick {
  units: Units;
  unitValue: Money;
  reason?: string | null;
  comments?: string;
  /** S-21: she asked for it and did not get it. No units are counted then. */
  turnAway?: string | null;
}

/** What the form keeps. */
export interface QuickServicesContent extends TypedSetting {
  screen: string | null;
  ticked: Record<RecordId, Tick>;
  /** The others of the household who are given the same. */
  members: RecordId[];
}

/** One client's quick entry: what is offered, what is ticked, and the one way to save it. */
export interface QuickServices extends Pick<
  Recipient,
  "client" | "given" | "date" | "setting" | "authorizationOf" | "eligibilityOf"
> {
  draft: FormDraft<QuickServicesContent>;
  catalogue: Catalogue;
  /** False until the tiles have their places and it is known who lives with her. */
  isLaidOut: Accessor<boolean>;
  screen: Accessor<string>;
  chooseScreen: (screen: string) => void;
  enrollments: Accessor<ReadonlyMap<RecordId, Enrollment>>;
  isOutsideEnrollment: Accessor<boolean>;
  tickOf: (definition: RecordId) => Tick | undefined;
  tick: (definition: RecordId, ticked: boolean) => void;
  /** Changes what is said of a service, and ticks it. */
  describe: (definition: RecordId, said: Tick) => void;
  /** While nothing is ticked: what she was given the last time, as far as it is offered here. */
  lastVisit: Accessor<LastVisit<Service> | null>;
  /** Ticks what she was given then, as many of each. */
  repeatLastVisit: () => void;
  odditiesOf: (definition: RecordId) => ServiceOddity[];
  /** Who lives with her, and is given the same. */
  household: FanOut;
  tickMember: (member: RecordId, ticked: boolean) => void;
  /** How many people are given what is ticked: she, and those of her household. */
  people: Accessor<number>;
  /** Of what is given to one of them. */
  sum: Accessor<ServiceSum>;
  turnedAway: Accessor<number>;
  errors: FormErrors;
  refusal: Accessor<SaveRefusal | null>;
  /** From the press until the form goes on: nothing is ticked meanwhile. No signal. */
  isSaving: () => boolean;
  isSlow: Accessor<boolean>;
  /** Saves all that is ticked in one act, an entry for each person; null when it was refused, in words, on the page. */
  save: () => Promise<RecordId[] | null>;
  /** After a save that stays here (S-31): an empty form. Once the page has said so: emptying it takes longer than that. */
  goOn: () => void;
}

/** The field that the error summary leads to. */
export const TILES_ID = "quick-services";

const untouched: QuickServicesContent = {
  screen: null,
  date: null,
  grant: null,
  enrollment: null,
  provider: null,
  ticked: {},
  members: [],
};

/** Opens the form for a client, with her draft if there is one. */
export function createQuickServices(client: Accessor<RecordView<"client">>): QuickServices {
  const store = useStore();
  const { nameOf } = useClientWords();
  const draft = createFormDraft<QuickServicesContent>({
    form: "quick-services",
    path: `/clients/${client().id}/quick-services`,
    clientId: client().id,
    title: () => nameOf(client().fields),
    initial: untouched,
  });
  const isLate = createPatience();
  const often = createOften(store, isLate);
  const needs = createOnceKnown(
    createOpenNeeds(store, () => client().id),
    isLate,
  );
  const tickOf = (definition: RecordId) => draft.content.ticked[definition];
  const isTicked = (definition: RecordId) => tickOf(definition) !== undefined;
  const catalogue = createCatalogue(
    store,
    { needs: () => needs() ?? [], often: () => often() ?? [] },
    isTicked,
  );
  const self = createRecipient(store, client, draft);
  const { given, date, setting, context, serviceOf } = self;
  const household = createFanOut(store, self, () => draft.content.members);
  const screen = createScreen(catalogue, draft.content, store.me.person);
  const lines = createMemo(() => catalogue.inOrder().filter(({ id }) => isTicked(id)));
  const isTurnedAway = ({ id }: Offer) => (tickOf(id)?.turnAway ?? null) !== null;
  const sum = createMemo(() => {
    const given = lines().filter((line) => !isTurnedAway(line));
    return sumServices(given.map(({ id, unit }) => ({ unit, ...(tickOf(id) ?? NOTHING) })));
  });
  const errors = createTickErrors(() => lines().length);
  const form = createFormSave(draft);

  const tick = (definition: RecordId, ticked: boolean): void => {
    const known = catalogue.find(definition);
    if (!known) return;
    const amounts = { units: known.defaultUnits, unitValue: suggestedUnitValue(known) };
    draft.change(
      produce((content) => {
        if (ticked) content.ticked[definition] ??= amounts;
        else Reflect.deleteProperty(content.ticked, definition);
      }),
    );
  };
  const before = createMemo(() => {
    if (Object.keys(draft.content.ticked).length > 0) return null;
    const offered = given
      .services()
      .flatMap(({ fields }) => (catalogue.find(fields.definition) ? fields : []));
    return lastVisit(offered, date());
  });
  const repeatLastVisit = (): void => {
    const again = before()?.services ?? [];
    draft.change(
      produce((content) => {
        for (const { definition, unit, units, unitValue } of again) {
          const offer = catalogue.find(definition);
          if (!offer) continue;
          // Here a service is given in the catalogue's unit: fifty minutes are not repeated as fifty hours.
          const isSameUnit = offer.unit === unit;
          content.ticked[definition] ??= {
            units: isSameUnit ? units : offer.defaultUnits,
            unitValue: isSameUnit && unit !== "dollars" ? unitValue : suggestedUnitValue(offer),
          };
        }
      }),
    );
  };
  const entryOf = (recipient: Recipient) => ({
    clientId: recipient.client().id,
    changes: recipient.changesOf(
      lines().map((offer) => ({ offer, tick: tickOf(offer.id) ?? NOTHING })),
    ),
  });
  const save = async (): Promise<RecordId[] | null> => {
    if (form.isSaving() || !errors.check()) return null;
    const saved = await (draft.content.members.length === 0
      ? form.save(async () => {
          await whenTrue(self.isReady);
          return entryOf(self);
        })
      : form.saveGroup(async () => {
          await whenTrue(() => self.isReady() && household.isReady());
          const all = household.recipients();
          // Whoever was ticked is given it with the others, or nobody is.
          return all.length < household.ticked().length ? null : [self, ...all].map(entryOf);
        }));
    if (saved !== null) noteUsed("service-screen", store.me.person, screen());
    return saved;
  };
  const goOn = (): void => {
    form.goOn();
    errors.forget();
    const stays = date() === store.today() ? null : date();
    draft.startAnew({ ...untouched, ...keptForMore(draft.content), date: stays });
  };

  return {
    client,
    draft,
    catalogue,
    given,
    isLaidOut: () =>
      often() !== undefined &&
      needs() !== undefined &&
      (isLate() || household.others() !== undefined),
    screen,
    chooseScreen: (chosen) => draft.change("screen", chosen),
    date,
    setting,
    enrollments: () => context().enrollments,
    isOutsideEnrollment: () => {
      const stay = context().enrollments.get(setting().enrollment ?? "");
      return stay !== undefined && !coversDay(stay, date());
    },
    tickOf,
    tick,
    lastVisit: before,
    repeatLastVisit,
    describe: (definition, said) => draft.change("ticked", definition, said),
    household,
    tickMember: (member, ticked) =>
      draft.change("members", (before) => [
        ...before.filter((other) => other !== member),
        ...(ticked ? [member] : []),
      ]),
    people: () => 1 + household.ticked().length,
    eligibilityOf: self.eligibilityOf,
    authorizationOf: self.authorizationOf,
    odditiesOf: (definition) => {
      const [line, ticked] = [catalogue.find(definition), tickOf(definition)];
      return line && ticked ? serviceOf(line, ticked).flags : [];
    },
    sum,
    turnedAway: () => lines().filter(isTurnedAway).length,
    errors,
    refusal: form.refusal,
    isSaving: form.isSaving,
    isSlow: form.isSlow,
    save,
    goOn,
  };
}

const NOTHING: Tick = { units: 0, unitValue: 0 };

// S-31: `Save` keeps the screen for more, so what was chosen stays, too; the day also when it was the draft's.
// Who else was given the first lot need not be given the next.
function keptForMore(
  content: QuickServicesContent,
): Omit<QuickServicesContent, "ticked" | "date" | "members"> {
  const { screen, grant, enrollment, provider } = content;
  return { screen, grant, enrollment, provider };
}

function createScreen(
  catalogue: Catalogue,
  content: QuickServicesContent,
  person: RecordId,
): Accessor<string> {
  const lastUsed = recentlyUsed("service-screen", person)[0];
  const isOffered = (screen: string | null | undefined): screen is string =>
    screen === ALL_SERVICES || catalogue.screens().some(({ id }) => id === screen);
  return () =>
    [content.screen, lastUsed, catalogue.screens()[0]?.id].find(isOffered) ?? ALL_SERVICES;
}

function createTickErrors(ticked: Accessor<number>): FormErrors {
  const { t } = useI18n();
  return createFormErrors(() => {
    if (ticked() === 0) return [{ fieldId: TILES_ID, message: t("quickServices.tickOne") }];
    if (ticked() <= MOST_AT_ONCE) return [];
    return [{ fieldId: TILES_ID, message: t("quickServices.tooMany", { count: MOST_AT_ONCE }) }];
  });
}
