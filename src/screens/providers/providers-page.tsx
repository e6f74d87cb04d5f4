import { Match, Show, Switch, type JSX } from "solid-js";
import { AdministrationTabs } from "../../casework/administration-tabs.tsx";
import { makeDirectoryOffice } from "../../office/directory.ts";
import { usePersonOffice } from "../../office/person-office.tsx";
import { useStore } from "../../store/store-context.tsx";
import { BottomBar } from "../../ui/bottom-bar.tsx";
import { Button } from "../../ui/button.tsx";
import { FileField } from "../../ui/file-field.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { Notice } from "../../ui/notice.tsx";
import { officeIcons } from "../../ui/office-icons.ts";
import { OfficeRefusal } from "../../ui/office-words.tsx";
import { Page, PageInset } from "../../ui/page.tsx";
import { SectionHeading } from "../../ui/section-heading.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { ExportProviders } from "./export-providers.tsx";
import { createImport, type Import } from "./import.ts";
import { Mapping } from "./mapping.tsx";
import css from "./providers.module.css";
import { TrialLines } from "./trial-lines.tsx";
import { TrialWords } from "./trial-words.tsx";

/** The directory as files: out as HSDS 3.0, and in again; what files would do is seen before anything is written. */
export function ProvidersPage(): JSX.Element {
  const { t } = useI18n();
  const importing = createImport(useStore(), makeDirectoryOffice(usePersonOffice()));
  return (
    <Page
      title={t("providers.title")}
      tabs={<AdministrationTabs current="providers" ground="page" />}
      bar={
        <BottomBar detail={<Progress importing={importing} />}>
          <Act importing={importing} />
        </BottomBar>
      }
    >
      <PageInset>
        <div class={css["parts"]}>
          <ExportProviders />
          <section class={css["part"]}>
            <SectionHeading place="plain" text={t("providers.import")} />
            <OfficeRefusal refusal={importing.asking.refusal()} />
            <Show when={importing.isDone()} fallback={<Choose importing={importing} />}>
              <Done importing={importing} />
            </Show>
          </section>
        </div>
      </PageInset>
      <Show when={!importing.isDone() && importing.trial()} keyed>
        {(trial) => (
          <PageInset>
            <TrialLines trial={trial} />
          </PageInset>
        )}
      </Show>
    </Page>
  );
}

function Act(props: { importing: Import }): JSX.Element {
  const { t, tn } = useI18n();
  return (
    <Switch>
      <Match when={props.importing.isDone()}>
        <Button size="bar" onClick={() => props.importing.forget()}>
          {t("providers.again")}
        </Button>
      </Match>
      <Match when={props.importing.left()}>
        {(left) => (
          <Button
            size="bar"
            look="primary"
            icon={officeIcons.import}
            disabled={props.importing.isWriting()}
            onClick={() => void props.importing.write()}
          >
            {tn("providers.act", left())}
          </Button>
        )}
      </Match>
    </Switch>
  );
}

function Progress(props: { importing: Import }): JSX.Element {
  const { t, number } = useI18n();
  return (
    <Show when={props.importing.isWriting()}>
      <span role="status">
        {t("catalogueFile.writing", {
          done: number(props.importing.sent()),
          all: number(props.importing.sent() + props.importing.left()),
        })}
      </span>
    </Show>
  );
}

function Choose(props: { importing: Import }): JSX.Element {
  const { t } = useI18n();
  const fault = () => {
    const code = props.importing.fault();
    return code && t(`providers.${code}`);
  };
  return (
    <>
      <p>{t("providers.importWhat")}</p>
      <TextField
        label={t("providers.source")}
        hint={t("providers.sourceHint")}
        value={props.importing.source()}
        maxLength={80}
        disabled={props.importing.isWriting()}
        onInput={props.importing.name}
      />
      <FileField
        label={t("providers.choose")}
        accept=".csv,.json,text/csv,application/json"
        multiple
        disabled={props.importing.isWriting()}
        onChoose={(_, files) => void props.importing.choose(files)}
        error={fault()}
      />
      <Show when={props.importing.chosen()}>
        {(chosen) => (
          <>
            <Show when={chosen().windows.length > 0}>
              <Notice tone="warn">
                {t("providers.windows", { files: chosen().windows.join(", ") })}
              </Notice>
            </Show>
            <Show when={chosen().csv.length > 0}>
              <Mapping importing={props.importing} files={chosen().csv} />
            </Show>
            <TrialWords trial={props.importing.trial()} />
          </>
        )}
      </Show>
    </>
  );
}

function Done(props: { importing: Import }): JSX.Element {
  const { t, tn } = useI18n();
  const refused = () => props.importing.refused();
  return (
    <>
      <Notice
        tone="info"
        title={tn("providers.done", props.importing.sent() - refused().length)}
        announce
      >
        {t("catalogueFile.doneText")}
      </Notice>
      <Show when={refused().length > 0}>
        <Notice tone="warn" title={tn("providers.refused", refused().length)} announce>
          {refused()
            .map(({ kind, ref, why }) =>
              t(`providers.why.${why}`, { record: t(`providers.kind.${kind}`), id: ref }),
            )
            .join(" ")}
        </Notice>
      </Show>
    </>
  );
}
