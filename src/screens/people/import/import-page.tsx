import { createSignal, Match, Show, Switch, type JSX } from "solid-js";
import { makeAdministration, type ImportAnswer } from "../../../office/administration.ts";
import { usePersonOffice } from "../../../office/person-office.tsx";
import { useStore } from "../../../store/store-context.tsx";
import { BottomBar } from "../../../ui/bottom-bar.tsx";
import { Button } from "../../../ui/button.tsx";
import { FileField } from "../../../ui/file-field.tsx";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { officeIcons } from "../../../ui/office-icons.ts";
import { Page, PageInset } from "../../../ui/page.tsx";
import { createOfficeAct } from "../../../office/office-act.ts";
import { OfficeRefusal } from "../../../ui/office-words.tsx";
import { Done } from "./import-done.tsx";
import { ImportLines } from "./import-lines.tsx";
import css from "./import.module.css";

/** The file as it was chosen, and what the office would make of it. */
interface Chosen {
  csv: string;
  trial: ImportAnswer | undefined;
}

/** The office takes no more in one request. */
const MOST = 400_000;
const headings = "given,family,email,role,title,sites";

/** Invites many people at once: the file is tried first, and nothing is written before that was seen. */
export function ImportPage(): JSX.Element {
  const office = makeAdministration(usePersonOffice());
  const { t, tn } = useI18n();
  const [chosen, setChosen] = createSignal<Chosen>();
  const [fault, setFault] = createSignal<string>();
  const [done, setDone] = createSignal<ImportAnswer>();
  const asking = createOfficeAct();

  // A trial belongs to the file that it was made of; the one that was chosen meanwhile is tried after it.
  const attempt = async (): Promise<void> => {
    const tried = chosen();
    if (!tried || asking.isBusy()) return;
    const trial = await asking.run(() => office.importPeople(tried.csv, true));
    if (chosen() === tried) return void setChosen({ ...tried, trial });
    asking.forget();
    await attempt();
  };
  let chosenLast: File | undefined;
  const choose = async (file: File): Promise<void> => {
    chosenLast = file;
    setFault(undefined);
    asking.forget();
    setChosen(undefined);
    if (file.size > MOST) return void setFault(t("import.tooLarge"));
    const csv = await readText(file);
    if (file !== chosenLast) return;
    if (csv === null) return void setFault(t("import.unreadable"));
    setChosen({ csv, trial: undefined });
    await attempt();
  };
  const write = async (): Promise<void> => {
    const now = chosen();
    if (!now) return;
    setDone(await asking.run(() => office.importPeople(now.csv, false)));
  };
  const again = (): void => {
    setChosen(undefined);
    setDone(undefined);
    asking.forget();
  };
  const ready = () =>
    chosen()?.trial?.lines.filter(({ faults }) => faults.length === 0).length ?? 0;
  return (
    <Page
      title={t("import.title")}
      back={{ href: "/people", label: t("person.toList") }}
      bar={
        <BottomBar>
          <Switch>
            <Match when={done()}>
              <Button size="bar" onClick={again}>
                {t("import.again")}
              </Button>
            </Match>
            <Match when={ready() > 0}>
              <Button
                size="bar"
                look="primary"
                icon={officeIcons.invite}
                disabled={asking.isBusy()}
                onClick={() => void write()}
              >
                {tn("import.act", ready())}
              </Button>
            </Match>
          </Switch>
        </BottomBar>
      }
    >
      <PageInset>
        <div class={css["intro"]}>
          <OfficeRefusal refusal={asking.refusal()} />
          <Show when={done()} fallback={<Choose choose={choose} fault={fault()} />}>
            {(answer) => <Done answer={answer()} />}
          </Show>
          <Show when={!done() && chosen()?.trial} keyed>
            {(trial) => <Trial trial={trial} />}
          </Show>
          <Show when={!done() && chosen() && !chosen()?.trial && !asking.isBusy()}>
            <Button onClick={() => void attempt()}>{t("action.retry")}</Button>
          </Show>
        </div>
      </PageInset>
      <Show when={(done() ?? chosen()?.trial)?.lines}>
        {(lines) => <ImportLines lines={lines()} />}
      </Show>
    </Page>
  );
}

function Choose(props: {
  choose: (file: File) => Promise<void>;
  fault: string | undefined;
}): JSX.Element {
  const store = useStore();
  const { t } = useI18n();
  const [first = "Eastside", second = "Northgate"] = store.reference
    .ofKind("site")
    .map(({ body }) => body.fields.name);
  const example = `Maria,Sol,maria@agency.example,worker,Outreach worker,${first};${second}`;
  return (
    <>
      <p>{t("import.what")}</p>
      <pre class={css["example"]} dir="ltr" tabindex="0">{`${headings}\n${example}`}</pre>
      <p>{t("import.roles")}</p>
      <FileField
        label={t("import.choose")}
        accept=".csv,text/csv"
        onChoose={(file) => void props.choose(file)}
        error={props.fault}
      />
    </>
  );
}

function Trial(props: { trial: ImportAnswer }): JSX.Element {
  const { t, tn, list } = useI18n();
  const faulty = () => props.trial.lines.filter(({ faults }) => faults.length > 0).length;
  const ready = () => props.trial.lines.length - faulty();
  return (
    <Switch
      fallback={
        <>
          <Notice tone="info" title={tn("import.ready", ready())} announce>
            {t("import.trial")}
          </Notice>
          <Show when={faulty() > 0}>
            <Notice tone="warn" title={tn("import.faulty", faulty())}>
              {t("import.faultyText")}
            </Notice>
          </Show>
        </>
      }
    >
      <Match when={props.trial.missingColumns.length > 0}>
        <Notice tone="danger" announce>
          {t("import.missing", { columns: list(props.trial.missingColumns) })}
        </Notice>
      </Match>
      <Match when={props.trial.lines.length === 0}>
        <Notice tone="danger" announce>
          {t("import.empty")}
        </Notice>
      </Match>
    </Switch>
  );
}

// What Excel saves without UTF-8 would come out as broken names: better refused than taken.
async function readText(file: File): Promise<string | null> {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return null;
  }
}
