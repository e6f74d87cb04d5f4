import { createSignal, Show, type Accessor, type JSX } from "solid-js";
import { createFormDraft, type FormDraft } from "../../../casework/form-draft.ts";
import { FormErrorSummary, type FormErrors } from "../../../casework/form-errors.tsx";
import type { AccountLine } from "../../../office/administration.ts";
import { sameValue } from "../../../records/same-value.ts";
import { useStore } from "../../../store/store-context.tsx";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { showToast } from "../../../ui/toast.tsx";
import { fullName, usePeople } from "../list/people-desk.tsx";
import type { OfficeRefusalCode } from "../../../office/office-act.ts";
import { OfficeRefusal } from "../../../ui/office-words.tsx";
import { AccessFields } from "./access-fields.tsx";
import { accessWords, contentOf, createAccessErrors, type AccessContent } from "./access-form.ts";
import css from "./person.module.css";
import { TeamLine } from "./team-line.tsx";

export const EDIT_FORM = "person-form";

/** The change of somebody's name and access, from the first key to the office's word. */
export interface EditAccessForm {
  draft: FormDraft<AccessContent>;
  errors: FormErrors;
  isOwn: boolean;
  isBusy: Accessor<boolean>;
  refusal: Accessor<OfficeRefusalCode | undefined>;
  /** Somebody else changed this person after the form was begun. */
  isChangedThere: Accessor<boolean>;
  /** How many clients it takes away, of how many; while it is asked whether that is meant. */
  taken: Accessor<{ clients: number; of: number } | undefined>;
  save: () => Promise<void>;
  saveTaking: () => Promise<void>;
  keepThem: () => void;
  giveUp: () => void;
}

export function createEditAccess(account: Accessor<AccountLine>): EditAccessForm {
  const store = useStore();
  const desk = usePeople();
  const { t } = useI18n();
  const draft = createFormDraft<AccessContent, AccessContent>({
    form: "person",
    path: `/people/${account().person}`,
    clientId: null,
    title: () => fullName(account()),
    initial: contentOf(account()),
    seen: contentOf(account()),
  });
  const errors = createAccessErrors(draft.content);
  const [refusal, setRefusal] = createSignal<OfficeRefusalCode>();
  const [taken, setTaken] = createSignal<{ clients: number; of: number }>();
  const [isBusy, setBusy] = createSignal(false);

  const send = async (takesClients?: number): Promise<void> => {
    setTaken(undefined);
    setRefusal(undefined);
    setBusy(true);
    const words = { person: account().person, ...accessWords(draft.content) };
    const answer = await desk.office.changeAccess(
      takesClients === undefined ? words : { ...words, takesClients },
    );
    setBusy(false);
    if (answer.ok) {
      await desk.people.ask();
      draft.startAnew(contentOf(account()));
      showToast({
        text: t("person.saved", { name: fullName(account()) }),
        closeLabel: t("action.close"),
      });
    } else if (answer.refusal === "much-is-taken") {
      setTaken({ clients: answer.clients, of: answer.of });
    } else {
      setRefusal(answer.refusal);
    }
  };
  return {
    draft,
    errors,
    isOwn: account().person === store.me.person,
    isBusy,
    refusal,
    isChangedThere: () =>
      draft.isDirty() && draft.seen !== undefined && !sameValue(draft.seen, contentOf(account())),
    taken,
    save: async () => {
      if (!isBusy() && errors.check()) await send();
    },
    saveTaking: () => send(taken()?.clients),
    keepThem: () => setTaken(undefined),
    giveUp: () => {
      errors.forget();
      setRefusal(undefined);
      draft.startAnew(contentOf(account()));
    },
  };
}

/** The form in the pane; its buttons stand at the pane's foot. */
export function EditAccess(props: { edit: EditAccessForm; account: AccountLine }): JSX.Element {
  const { t } = useI18n();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void props.edit.save();
  };
  return (
    <form id={EDIT_FORM} class={css["form"]} noValidate onSubmit={submit}>
      <OfficeRefusal refusal={props.edit.refusal()} />
      <FormErrorSummary errors={props.edit.errors} />
      <Show when={props.edit.isOwn}>
        <Notice tone="info">{t("person.own")}</Notice>
      </Show>
      <Show when={props.edit.isChangedThere()}>
        <Notice tone="warn">{t("person.changedThere")}</Notice>
      </Show>
      <AccessFields
        content={props.edit.draft.content}
        change={props.edit.draft.change}
        errors={props.edit.errors}
        isOwn={props.edit.isOwn}
      />
      <TeamLine content={props.edit.draft.content} person={props.account.person} />
    </form>
  );
}
