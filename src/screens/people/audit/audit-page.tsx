import { createSignal, For, Show, type JSX } from "solid-js";
import { useTimeWords } from "../../../casework/time-words.ts";
import { makeAdministration, type AuditLine } from "../../../office/administration.ts";
import { createFromOffice } from "../../../office/from-office.ts";
import { createOfficeAct } from "../../../office/office-act.ts";
import { usePersonOffice } from "../../../office/person-office.tsx";
import { useStore } from "../../../store/store-context.tsx";
import { Button } from "../../../ui/button.tsx";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { FromOfficeLine, OfficeRefusal } from "../../../ui/office-words.tsx";
import { Page, PageInset } from "../../../ui/page.tsx";
import { AdministrationTabs } from "../../../casework/administration-tabs.tsx";
import css from "../../../ui/office-table.module.css";
import { useAuditWords } from "./audit-words.ts";

/** As many as the office answers at a time: fewer are the last. */
const PAGE = 100;

/** Who did what, and when: signing in, opening clients, changing access. No word of what any record says. */
export function AuditPage(): JSX.Element {
  const store = useStore();
  const { t } = useI18n();
  const office = makeAdministration(usePersonOffice());
  const newest = createFromOffice(
    () => office.audit(null),
    () => store.sync.state().reach === "online",
  );
  const [older, setOlder] = createSignal<readonly AuditLine[]>([]);
  const [isWhole, setWhole] = createSignal(false);
  const asking = createOfficeAct();
  const lines = () => [...(newest.latest()?.rows ?? []), ...older()];
  const hasMore = () => !isWhole() && lines().length > 0 && lines().length % PAGE === 0;
  const askOlder = async (): Promise<void> => {
    const last = lines().at(-1);
    const answer = last && (await asking.run(() => office.audit(last.number)));
    if (!answer) return;
    setOlder([...older(), ...answer.rows]);
    setWhole(answer.rows.length < PAGE);
  };
  return (
    <Page title={t("audit.title")} tabs={<AdministrationTabs current="audit" ground="page" />}>
      <FromOfficeLine of={newest} />
      <Show when={newest.latest()}>
        <PageInset>
          <p class={css["detail"]}>{t("audit.what")}</p>
        </PageInset>
        <AuditTable lines={lines()} />
        <PageInset>
          <OfficeRefusal refusal={asking.refusal()} />
          <Show when={hasMore()}>
            <Button disabled={asking.isBusy()} onClick={() => void askOlder()}>
              {t("audit.older")}
            </Button>
          </Show>
        </PageInset>
      </Show>
    </Page>
  );
}

function AuditTable(props: { lines: readonly AuditLine[] }): JSX.Element {
  const { t } = useI18n();
  const { dayAndTimeWords } = useTimeWords();
  const words = useAuditWords();
  return (
    // Nothing in it can be focused, and a keyboard must scroll it all the same.
    <div class={css["room"]} role="region" aria-label={t("audit.title")} tabindex="0">
      <table class={css["table"]}>
        <thead>
          <tr>
            <th scope="col">{t("audit.column.when")}</th>
            <th scope="col">{t("audit.column.who")}</th>
            <th scope="col">{t("audit.column.act")}</th>
            <th scope="col" class={css["roomy"]}>
              {t("audit.column.about")}
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={props.lines}>
            {(line) => (
              <tr>
                <th scope="row">{dayAndTimeWords(line.at)}</th>
                <td>
                  <bdi>{words.who(line)}</bdi>
                </td>
                <td>{words.act(line)}</td>
                <td class={css["roomy"]}>
                  <bdi>{words.about(line)}</bdi>
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}
