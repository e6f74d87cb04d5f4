import { createSignal, Show, type JSX } from "solid-js";
import { DraftLine } from "../../../casework/draft-line.tsx";
import { createFormDraft, type FormDraft } from "../../../casework/form-draft.ts";
import { FormErrorSummary } from "../../../casework/form-errors.tsx";
import type { LinkMade } from "../../../office/administration.ts";
import { BottomBar } from "../../../ui/bottom-bar.tsx";
import { Button, ButtonLink } from "../../../ui/button.tsx";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { officeIcons } from "../../../ui/office-icons.ts";
import { TextField } from "../../../ui/text-field.tsx";
import { usePeople } from "../list/people-desk.tsx";
import { createOfficeAct } from "../../../office/office-act.ts";
import { OfficeRefusal } from "../../../ui/office-words.tsx";
import { PaneInset, SidePane } from "../../../ui/panes.tsx";
import { AccessFields } from "./access-fields.tsx";
import { accessWords, createAccessErrors, type AccessContent } from "./access-form.ts";
import { LinkToHand } from "./link-to-hand.tsx";
import css from "./person.module.css";

interface Invited {
  made: LinkMade;
  name: string;
  email: string;
}

type InviteContent = AccessContent & { email: string };

const blank: InviteContent = {
  email: "",
  given: "",
  family: "",
  title: "",
  role: "worker",
  sites: [],
};

const FORM = "invite-form";

/** Invites somebody: an account without a password, and a link by which its person chooses one. */
export function InvitePane(): JSX.Element {
  const { t } = useI18n();
  const [invited, setInvited] = createSignal<Invited>();
  return (
    <Show when={invited()} fallback={<InviteForm onInvited={setInvited} />}>
      {(one) => (
        <SidePane
          label={t("invite.title")}
          back={{ href: "/people", label: t("person.toList") }}
          title={t("invite.done", { name: one().name })}
          bar={
            <BottomBar>
              <ButtonLink size="bar" href={`/people/${one().made.person}`}>
                {t("person.pane")}
              </ButtonLink>
              <Button size="bar" icon={officeIcons.invite} onClick={() => setInvited(undefined)}>
                {t("invite.another")}
              </Button>
            </BottomBar>
          }
        >
          <PaneInset>
            <LinkToHand {...one()} />
          </PaneInset>
        </SidePane>
      )}
    </Show>
  );
}

function InviteForm(props: { onInvited: (invited: Invited) => void }): JSX.Element {
  const desk = usePeople();
  const { t } = useI18n();
  const draft: FormDraft<InviteContent> = createFormDraft<InviteContent>({
    form: "invite",
    path: "/people/invite",
    clientId: null,
    title: (): string =>
      `${draft.content.given} ${draft.content.family}`.trim() || draft.content.email,
    initial: blank,
  });
  const errors = createAccessErrors(draft.content);
  const inviting = createOfficeAct();
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (!errors.check()) return;
    const words = accessWords(draft.content);
    const email = draft.content.email.trim();
    const made = await inviting.run(() => desk.office.invite({ email, ...words }));
    if (made === undefined) return;
    await draft.drop();
    void desk.people.ask();
    const name = `${words.name.given} ${words.name.family}`.trim();
    props.onInvited({ made, name, email });
  };
  return (
    <SidePane
      label={t("invite.title")}
      back={{ href: "/people", label: t("person.toList") }}
      title={t("invite.title")}
      ref={(body) => draft.place(body)}
      bar={
        <BottomBar detail={<DraftLine draft={draft} />}>
          <Button
            type="submit"
            form={FORM}
            size="bar"
            look="primary"
            icon={officeIcons.invite}
            disabled={inviting.isBusy()}
          >
            {t("invite.act")}
          </Button>
        </BottomBar>
      }
    >
      <PaneInset>
        <form id={FORM} class={css["form"]} noValidate onSubmit={(event) => void submit(event)}>
          <OfficeRefusal refusal={inviting.refusal()} />
          <FormErrorSummary errors={errors} />
          <p class={css["muted"]}>
            {t("invite.hint")}{" "}
            {desk.people.latest()?.sendsMail === false ? t("invite.byHand") : t("invite.byMail")}
          </p>
          <TextField
            id="email"
            label={t("person.email")}
            type="email"
            dir="ltr"
            spellcheck={false}
            maxLength={200}
            value={draft.content.email}
            onInput={(email) => draft.change({ email })}
            error={errors.at("email")}
          />
          <AccessFields content={draft.content} change={draft.change} errors={errors} />
        </form>
      </PaneInset>
    </SidePane>
  );
}
