import { createEffect, type Accessor } from "solid-js";
import { useClientWords } from "../../casework/client-words.ts";
import { createFormDraft } from "../../casework/form-draft.ts";
import { createFormErrors } from "../../casework/form-errors.tsx";
import { createFormSave } from "../../casework/form-save.ts";
import { inWords } from "../../casework/in-words.ts";
import { useMailWords } from "../../casework/mails.ts";
import { usePeopleWords } from "../../casework/people-words.ts";
import { useReleasedValues, type ReleasedValue } from "../../casework/released-values.ts";
import { createReleases } from "../../casework/releases.ts";
import { createVouchers } from "../../casework/vouchers.ts";
import { mailSubject, filledTemplate, mailText, templateOf } from "../../records/mail/mail-text.ts";
import { notSentYet, type Mail, type MailLanguage } from "../../records/mail/mail.ts";
import { addressedProgram, addressOf, whyNotSent } from "../../records/mail/why-not-sent.ts";
import { slipsIn } from "../../records/mail/slips.ts";
import type { ReleasedField } from "../../records/release/release.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import { createI18n, useI18n } from "../../ui/i18n/i18n.tsx";

interface TypedMail {
  language: MailLanguage;
  /** Null: the agency's text, in whichever language. */
  message: string | null;
  /** What the release lets out and this mail does not say. */
  leftOut: ReleasedField[];
}

/** the mail to the provider of a referral, from the text that the agency made for it. */
export function createWriteMail(
  client: Accessor<RecordView<"client">>,
  referral: Accessor<RecordView<"referral">>,
) {
  const store = useStore();
  const { nameOf } = useClientWords();
  const { t } = useI18n();
  const { stopWords } = useMailWords();
  const draft = createFormDraft<TypedMail>({
    form: "mail",
    path: `/clients/${client().id}/referrals/${referral().id}/mail`,
    clientId: client().id,
    title: () => nameOf(client().fields),
    initial: { language: "en", message: null, leftOut: [] },
  });
  const words = createMailWords(() => draft.content.language);
  const addressed = createAddressed(referral);
  const releases = createReleases(store, () => client().id);
  // The newest that is good for whom the referral goes to now; else the newest, to say what is wrong with it.
  const release = () => {
    const all = releases(referral().id) ?? [];
    const isFor = (id: string) => id === referral().fields.toProvider;
    return (
      all.find(({ view, state }) => state === "good" && isFor(view.fields.recipient)) ?? all[0]
    );
  };
  const offered = createOffered(client, referral, words, () => release()?.view.fields.fields ?? []);
  const told = () => offered().filter(({ field }) => !draft.content.leftOut.includes(field));
  const agency = () => store.reference.ofKind("settings")[0]?.body.fields.agencyName ?? "";
  const agencyText = useAgencyText(referral);
  const message = () => draft.content.message ?? agencyText(draft.content.language);
  const written = (): Mail => ({
    referral: referral().id,
    release: release()?.view.id ?? "",
    provider: referral().fields.toProvider,
    program: addressed.programId(),
    to: addressed.address() ?? "",
    language: draft.content.language,
    message: message().trim(),
    facts: told(),
    delivery: notSentYet,
    called: null,
  });
  const areRead = () => releases(referral().id) !== undefined;
  const stop = () =>
    whyNotSent(written(), {
      client: client().fields,
      referral: referral().fields,
      release: release()?.view.fields ?? null,
      isRevoked: release()?.state === "revoked",
      provider: addressed.provider() ?? null,
      program: addressed.program() ?? null,
      today: store.today(),
    });
  const errors = createFormErrors(() => {
    const why = stop();
    return why === null ? [] : [{ fieldId: "mailStop", message: stopWords(why) }];
  });
  const form = createFormSave(draft);
  const save = async (): Promise<string[] | null> => {
    if (form.isSaving() || !errors.check()) return null;
    const clientId = client().id;
    const change = { kind: "mail" as const, id: store.newId(), clientId, put: written() };
    return form.save({ clientId, changes: [change] });
  };
  return {
    ...form,
    ...{ draft, errors, save, offered, message },
    /** Why it cannot leave as things are; nothing while that is not known. */
    stop: () => (areRead() ? stop() : null),
    ...{ provider: addressed.provider, address: addressed.address },
    /** What the text says of her although it is not among what is told, in words. */
    slips: () =>
      slipsIn(
        message(),
        client().fields,
        told().map(({ field }) => field),
      ).map((field) => t(`released.${field}`)),
    /** Exactly what the provider reads. */
    subject: () => mailSubject(draft.content.language, agency()),
    text: () => mailText(written(), agency()),
  };
}

/** Texts in the language of the mail. */
function createMailWords(language: Accessor<MailLanguage>) {
  const store = useStore();
  const currency = () => store.reference.ofKind("settings")[0]?.body.fields.currency;
  const words = createI18n({ timeZone: () => store.me.timeZone, currency });
  createEffect(() => void words.show(language()));
  return words;
}

/** Where it goes, by the directory. */
function createAddressed(referral: Accessor<RecordView<"referral">>) {
  const store = useStore();
  const find = (id: string | null) => store.reference.find("program", id)?.body.fields;
  const provider = () =>
    store.reference.find("provider", referral().fields.toProvider)?.body.fields;
  const programId = () => {
    const { toProgram, toProvider } = referral().fields;
    return addressedProgram(toProgram, toProvider, find(toProgram));
  };
  const program = () => find(programId());
  const address = () => {
    const known = provider();
    return known ? addressOf(known, program() ?? null) : null;
  };
  return { provider, programId, program, address };
}

/** What the release lets out of what there is to tell, in the language of the mail. */
function createOffered(
  client: Accessor<RecordView<"client">>,
  referral: Accessor<RecordView<"referral">>,
  words: ReturnType<typeof createMailWords>,
  released: Accessor<readonly ReleasedField[]>,
): Accessor<ReleasedValue[]> {
  const store = useStore();
  const vouchers = createVouchers(store, () => client().id);
  const valuesOf = inWords(words, () => useReleasedValues(() => client().id));
  return () => {
    const { service, need, comments } = referral().fields;
    const voucher = vouchers(referral().id)[0]?.fields ?? null;
    const told = { service, need, comments, voucher };
    return valuesOf(client().fields, told).filter(({ field }) => released().includes(field));
  };
}

/** The agency's text for a mail, or the usual one, with its names. */
function useAgencyText(referral: Accessor<RecordView<"referral">>) {
  const store = useStore();
  const { briefOf } = usePeopleWords();
  return (language: MailLanguage): string => {
    const settings = store.reference.ofKind("settings")[0]?.body.fields;
    const provider = store.reference.find("provider", referral().fields.toProvider);
    const site = store.reference.find("site", store.me.sites[0] ?? null)?.body.fields;
    return filledTemplate(templateOf(language, settings?.mailTexts), {
      provider: provider?.body.fields.name ?? "",
      agency: settings?.agencyName ?? "",
      worker: briefOf(store.me.person),
      phone: site?.phone ?? "",
    });
  };
}
