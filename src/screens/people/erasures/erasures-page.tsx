import { For, Show, type JSX } from "solid-js";
import { useClientWords } from "../../../casework/client-words.ts";
import { usePeopleWords } from "../../../casework/people-words.ts";
import { useTimeWords } from "../../../casework/time-words.ts";
import { WaitingErasure } from "../../../casework/waiting-erasure.tsx";
import {
  makeAdministration,
  type SettledErasure,
  type WaitingErasure as Waiting,
} from "../../../office/administration.ts";
import { createFromOffice } from "../../../office/from-office.ts";
import { createOfficeAct } from "../../../office/office-act.ts";
import { usePersonOffice } from "../../../office/person-office.tsx";
import type { Instant, RecordId } from "../../../records/fields.ts";
import { useStore } from "../../../store/store-context.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { GutterRow, Ledger } from "../../../ui/ledger.tsx";
import { FromOfficeLine, OfficeRefusal } from "../../../ui/office-words.tsx";
import { Page, PageInset } from "../../../ui/page.tsx";
import { SectionHeading } from "../../../ui/section-heading.tsx";
import { showToast } from "../../../ui/toast.tsx";
import { AdministrationTabs } from "../../../casework/administration-tabs.tsx";

/** Clients whose file somebody asked to erase: the second word, and what became of the others. */
export function ErasuresPage(): JSX.Element {
  const store = useStore();
  const { t } = useI18n();
  const office = makeAdministration(usePersonOffice());
  const answer = createFromOffice(office.erasures, () => store.sync.state().reach === "online");
  const acting = createOfficeAct();
  const say = async (
    how: typeof office.confirmErasure,
    erasure: RecordId,
    said: string,
  ): Promise<void> => {
    if ((await acting.run(() => how(erasure))) !== undefined) {
      showToast({ text: said, closeLabel: t("action.close") });
    }
    await answer.ask();
  };
  return (
    <Page
      title={t("erasures.title")}
      tabs={<AdministrationTabs current="erasures" ground="page" />}
    >
      <FromOfficeLine of={answer} />
      <Show when={acting.refusal()}>
        <PageInset>
          <OfficeRefusal refusal={acting.refusal()} />
        </PageInset>
      </Show>
      <Show when={answer.latest()}>
        {(latest) => (
          <>
            <Show
              when={latest().erasures.length > 0}
              fallback={<EmptyState drawing="all-sent" text={t("erasures.none")} />}
            >
              <SectionHeading place="page" text={t("erasures.waiting")} />
              <Ledger label={t("erasures.waiting")}>
                <For each={latest().erasures}>
                  {(erasure) => (
                    <WaitingRow
                      erasure={erasure}
                      isBusy={acting.isBusy()}
                      onConfirm={() =>
                        void say(office.confirmErasure, erasure.id, t("erasure.done"))
                      }
                      onRefuse={() =>
                        void say(office.refuseErasure, erasure.id, t("erasure.refused"))
                      }
                    />
                  )}
                </For>
              </Ledger>
            </Show>
            <Show when={latest().settled.length > 0}>
              <SectionHeading place="page" text={t("erasures.settled")} />
              <Ledger label={t("erasures.settled")}>
                <For each={latest().settled}>{(one) => <SettledRow erasure={one} />}</For>
              </Ledger>
            </Show>
          </>
        )}
      </Show>
    </Page>
  );
}

function WaitingRow(props: {
  erasure: Waiting;
  isBusy: boolean;
  onConfirm: () => void;
  onRefuse: () => void;
}): JSX.Element {
  const store = useStore();
  const { t } = useI18n();
  const { nameOf } = useClientWords();
  const gutterOf = useGutter();
  const codeOf = useClientCode();
  // Whoever may see the client has her on the tablet; an administrator has nobody.
  const client = store.createRecord<"client">("clients", () => props.erasure.client);
  const seen = () => {
    const found = client();
    return found && nameOf(found.fields);
  };
  const name = () => seen() ?? t("audit.client", { code: props.erasure.client.slice(-4) });
  return (
    <GutterRow
      gutter={gutterOf(props.erasure.askedAt)}
      title={seen() ?? codeOf(props.erasure.client)}
    >
      <WaitingErasure
        erasure={props.erasure}
        name={name()}
        isBusy={props.isBusy}
        onConfirm={props.onConfirm}
        onRefuse={props.onRefuse}
      />
    </GutterRow>
  );
}

function SettledRow(props: { erasure: SettledErasure }): JSX.Element {
  const { t } = useI18n();
  const { whoIs } = usePeopleWords();
  const { dayAndTimeWords } = useTimeWords();
  const gutterOf = useGutter();
  const codeOf = useClientCode();
  const words = () => {
    const { outcome, askedBy, settledBy, settledAt } = props.erasure;
    return t(`erasures.${outcome}`, {
      who: whoIs(settledBy),
      when: dayAndTimeWords(settledAt),
      asker: whoIs(askedBy),
    });
  };
  return (
    <GutterRow
      gutter={gutterOf(props.erasure.settledAt)}
      title={codeOf(props.erasure.client)}
      detail={words()}
    >
      <p dir="auto">{props.erasure.reason}</p>
    </GutterRow>
  );
}

function useGutter(): (at: Instant) => string {
  const { dayOf, dayWords } = useTimeWords();
  return (at) => dayWords(dayOf(at));
}

function useClientCode(): (client: RecordId) => string {
  const { t } = useI18n();
  return (client) => t("erasures.client", { code: client.slice(-4) });
}
