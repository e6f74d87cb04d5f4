import { Show, type JSX } from "solid-js";
import { BottomBar } from "../../../ui/bottom-bar.tsx";
import { Button, ButtonLink } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { officeIcons } from "../../../ui/office-icons.ts";
import { Page } from "../../../ui/page.tsx";
import { InvitePane } from "../person/invite-pane.tsx";
import { PersonPane } from "../person/person-pane.tsx";
import { AdministrationTabs } from "../../../casework/administration-tabs.tsx";
import { FromOfficeLine } from "../../../ui/office-words.tsx";
import { Panes } from "../../../ui/panes.tsx";
import { createPeopleDesk, PeopleProvider, usePeople } from "./people-desk.tsx";
import { PeopleFilterRow } from "./people-filter-row.tsx";
import { PeopleTable } from "./people-table.tsx";

/** Everybody with an account: who works where, who was invited, who is shut out; one of them open beside the list. */
export function PeoplePage(): JSX.Element {
  const desk = createPeopleDesk();
  return (
    <PeopleProvider value={desk}>
      <Panes
        list={(ground) => <PeopleList ground={ground} />}
        open={desk.open()}
        pane={(key) => (key === "invite" ? <InvitePane /> : <PersonPane person={key} />)}
      />
    </PeopleProvider>
  );
}

function PeopleList(props: { ground: "page" | "list" }): JSX.Element {
  const desk = usePeople();
  const { t, tn } = useI18n();
  return (
    <Page
      title={t("people.title")}
      detail={desk.people.latest() && tn("people.count", desk.accounts().length)}
      tabs={<AdministrationTabs current="people" ground={props.ground} />}
      bar={
        <BottomBar>
          <ButtonLink size="bar" href="/people/import" icon={officeIcons.import}>
            {t("people.toImport")}
          </ButtonLink>
          <ButtonLink size="bar" look="primary" href="/people/invite" icon={officeIcons.invite}>
            {t("people.toInvite")}
          </ButtonLink>
        </BottomBar>
      }
    >
      <FromOfficeLine of={desk.people} />
      <Show when={desk.people.latest()}>
        <PeopleFilterRow />
        <Show when={desk.filter.shown().length > 0} fallback={<NobodyFits />}>
          <PeopleTable />
        </Show>
      </Show>
    </Page>
  );
}

function NobodyFits(): JSX.Element {
  const desk = usePeople();
  const { t } = useI18n();
  return (
    <EmptyState
      drawing="no-results"
      text={t("people.noMatch")}
      action={<Button onClick={() => desk.filter.clear()}>{t("people.showAll")}</Button>}
    />
  );
}
