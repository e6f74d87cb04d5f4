import { Show, type JSX } from "solid-js";
import { DraftBar } from "../../../casework/draft-bar.tsx";
import type { AccountLine } from "../../../office/administration.ts";
import type { RecordId } from "../../../records/fields.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { Link } from "../../../ui/link.tsx";
import { fullName, usePeople } from "../list/people-desk.tsx";
import { FromOfficeLine } from "../../../ui/office-words.tsx";
import { PaneHeading, PaneInset, SidePane } from "../../../ui/panes.tsx";
import { createEditAccess, EditAccess, EDIT_FORM } from "./edit-access.tsx";
import { SigningIn } from "./signing-in.tsx";
import { TakenQuestion } from "./taken-question.tsx";

/** One person: name and access, and how she signs in. */
export function PersonPane(props: { person: RecordId }): JSX.Element {
  const desk = usePeople();
  const { t } = useI18n();
  const account = () => desk.find(props.person);
  return (
    <Show when={account()} fallback={<NoAccount />}>
      {(found) => <PersonFile account={found()} label={t("person.pane")} />}
    </Show>
  );
}

function PersonFile(props: { account: AccountLine; label: string }): JSX.Element {
  const { t } = useI18n();
  const edit = createEditAccess(() => props.account);
  return (
    <SidePane
      label={props.label}
      back={{ href: "/people", label: t("person.toList") }}
      title={fullName(props.account)}
      detail={props.account.email}
      ref={(body) => edit.draft.place(body)}
      bar={
        <Show when={edit.draft.isDirty()}>
          <DraftBar
            form={EDIT_FORM}
            draft={edit.draft}
            isBusy={edit.isBusy()}
            onGiveUp={() => edit.giveUp()}
            save={t("person.save")}
          />
        </Show>
      }
    >
      <PaneInset>
        <EditAccess edit={edit} account={props.account} />
      </PaneInset>
      <PaneHeading text={t("person.signingIn")} />
      <PaneInset>
        <SigningIn account={props.account} />
      </PaneInset>
      <TakenQuestion edit={edit} name={fullName(props.account)} />
    </SidePane>
  );
}

function NoAccount(): JSX.Element {
  const desk = usePeople();
  const { t } = useI18n();
  return (
    <SidePane
      label={t("person.pane")}
      back={{ href: "/people", label: t("person.toList") }}
      title={t("person.pane")}
    >
      <FromOfficeLine of={desk.people} />
      <Show when={desk.people.latest()}>
        <EmptyState
          drawing="no-results"
          text={t("person.gone")}
          action={<Link href="/people">{t("person.toList")}</Link>}
        />
      </Show>
    </SidePane>
  );
}
