import { createSignal, Match, Show, Switch, untrack, type JSX } from "solid-js";
import {
  catalogueFiles,
  makeCatalogueOffice,
  type CatalogueFile,
} from "../../../office/catalogue.ts";
import { createOfficeAct } from "../../../office/office-act.ts";
import { usePersonOffice } from "../../../office/person-office.tsx";
import { BottomBar } from "../../../ui/bottom-bar.tsx";
import { Button } from "../../../ui/button.tsx";
import { downloadText } from "../../../ui/download-text.ts";
import { FileField } from "../../../ui/file-field.tsx";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { icons } from "../../../ui/icons.ts";
import { Notice } from "../../../ui/notice.tsx";
import { officeIcons } from "../../../ui/office-icons.ts";
import { OfficeRefusal } from "../../../ui/office-words.tsx";
import { Page, PageInset } from "../../../ui/page.tsx";
import { Select } from "../../../ui/select.tsx";
import { SectionHeading } from "../../../ui/section-heading.tsx";
import css from "./file.module.css";
import { FileLines } from "./file-lines.tsx";
import { createImport, type Import } from "./import.ts";
import { Trial } from "./trial.tsx";

/** The catalogue out as files, and in again: what a file would do is seen before anything is written. */
export function FilePage(): JSX.Element {
  const { t, tn } = useI18n();
  const [of, setOf] = createSignal<CatalogueFile>("services");
  const importing = createImport(makeCatalogueOffice(usePersonOffice()), of);
  return (
    <Page
      title={t("catalogueFile.title")}
      back={{ href: "/catalogue", label: t("catalogue.toList") }}
      bar={
        <BottomBar detail={<Progress importing={importing} />}>
          <Switch>
            <Match when={importing.isDone()}>
              <Button size="bar" onClick={() => importing.forget()}>
                {t("import.again")}
              </Button>
            </Match>
            <Match when={importing.answer()?.left}>
              {(left) => (
                <Button
                  size="bar"
                  look="primary"
                  icon={officeIcons.import}
                  disabled={importing.asking.isBusy()}
                  onClick={() => void importing.write()}
                >
                  {tn("catalogueFile.act", left())}
                </Button>
              )}
            </Match>
          </Switch>
        </BottomBar>
      }
    >
      <PageInset>
        <div class={css["parts"]}>
          <Select
            label={t("catalogueFile.of")}
            value={of()}
            options={catalogueFiles.map((value) => ({
              value,
              label: t(`catalogueFile.of.${value}`),
            }))}
            onChange={(chosen) => {
              // What was tried was tried as something else.
              importing.forget();
              setOf(chosen);
            }}
          />
          <Export of={of()} />
          <section class={css["part"]}>
            <SectionHeading place="plain" text={t("catalogueFile.choose")} />
            <OfficeRefusal refusal={importing.asking.refusal()} />
            <Show
              when={importing.isDone() && importing.answer()}
              fallback={<Choose importing={importing} of={of()} />}
            >
              <Notice tone="info" title={tn("catalogueFile.done", importing.written())} announce>
                {t("catalogueFile.doneText")}
              </Notice>
            </Show>
          </section>
        </div>
      </PageInset>
      <Show when={!importing.isDone() && importing.answer()}>
        {(answer) => <FileLines lines={answer().lines} />}
      </Show>
    </Page>
  );
}

function Progress(props: { importing: Import }): JSX.Element {
  const { t, number } = useI18n();
  return (
    <Show when={props.importing.isWriting()}>
      <span role="status">
        {t("catalogueFile.writing", {
          done: number(props.importing.written()),
          all: number(props.importing.written() + (props.importing.answer()?.left ?? 0)),
        })}
      </span>
    </Show>
  );
}

function Export(props: { of: CatalogueFile }): JSX.Element {
  const office = makeCatalogueOffice(usePersonOffice());
  const { t } = useI18n();
  const asking = createOfficeAct();
  const save = async (): Promise<void> => {
    // What is asked for now, whatever is chosen while it comes.
    const of = untrack(() => props.of);
    const answer = await asking.run(() => office.exportFile(of));
    // Programs of tables know UTF-8 by its mark.
    if (answer) downloadText(`\uFEFF${answer.csv}`, `${of}.csv`, "text/csv");
  };
  return (
    <section class={css["part"]}>
      <SectionHeading place="plain" text={t("catalogueFile.export")} />
      <OfficeRefusal refusal={asking.refusal()} />
      <p>{t(props.of === "services" ? "catalogueFile.exportWhat" : "catalogueFile.exportLines")}</p>
      <div>
        <Button icon={icons.toFile} disabled={asking.isBusy()} onClick={() => void save()}>
          {t("catalogueFile.exportOf", { what: t(`catalogueFile.of.${props.of}`) })}
        </Button>
      </div>
    </section>
  );
}

function Choose(props: { importing: Import; of: CatalogueFile }): JSX.Element {
  const { t } = useI18n();
  const fault = () => {
    const code = props.importing.fault();
    return code && t(`catalogueFile.${code}`);
  };
  return (
    <>
      <p>
        {t(
          props.of === "services"
            ? "catalogueFile.importWhat"
            : `catalogueFile.columns.${props.of}`,
        )}
      </p>
      <FileField
        label={t("catalogueFile.choose")}
        accept=".csv,text/csv"
        onChoose={(file) => void props.importing.choose(file)}
        error={fault()}
      />
      <Show when={props.importing.answer()} keyed>
        {(answer) => <Trial answer={answer} encoding={props.importing.encoding()} />}
      </Show>
      <Show when={props.importing.mayRetry()}>
        <div>
          <Button onClick={() => void props.importing.attempt()}>{t("action.retry")}</Button>
        </div>
      </Show>
    </>
  );
}
