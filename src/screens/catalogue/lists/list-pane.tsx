import { createEffect, createMemo, createSignal, on, type JSX } from "solid-js";
import { faultOfName } from "../../../records/reference/catalogue-rules.ts";
import { useStore } from "../../../store/store-context.tsx";
import { Button } from "../../../ui/button.tsx";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { showToast } from "../../../ui/toast.tsx";
import { CataloguePane } from "../shared/catalogue-pane.tsx";
import { createCatalogueForm, type CatalogueForm } from "../shared/catalogue-form.ts";
import { createHistory } from "../shared/record-history.tsx";
import { useListTeller } from "./list-tellers.ts";
import listCss from "../shared/ordered-lines.module.css";
import { historyOf, linesOf, listChanges, type ListKey, type ListLine } from "./lists.ts";
import { moved, OrderedLines } from "../shared/ordered-lines.tsx";

interface ListContent {
  lines: ListLine[];
}

/** One list, line by line: renamed where it stands, moved, added to at the foot. */
export function ListPane(props: { list: ListKey }): JSX.Element {
  const store = useStore();
  const { t } = useI18n();
  const history = createHistory(() => historyOf(store, props.list));
  // A line that was added is a record once this tablet has it back.
  const lines = createMemo(() =>
    linesOf(store, props.list)
      .map(({ id }) => id)
      .join(),
  );
  createEffect(on(lines, () => void history.ask(), { defer: true }));
  const form = createListForm(
    () => props.list,
    () => void history.ask(),
  );
  const tellerOf = useListTeller();
  const lineNames = () => new Map(linesOf(store, props.list).map(({ id, name }) => [id, name]));
  return (
    <CataloguePane
      label={t("lists.pane")}
      list="/lists"
      title={t(`lists.${props.list}`)}
      form={form}
      formId="list-form"
      about={t("lists.what")}
      fields={<Lines list={props.list} form={form} />}
      after={<Add list={props.list} form={form} />}
      history={lineNames().size > 0 ? history : undefined}
      tell={tellerOf(props.list)}
      nameOf={(record) => lineNames().get(record) ?? ""}
    />
  );
}

function Lines(props: { list: ListKey; form: CatalogueForm<ListContent> }): JSX.Element {
  const { t, number } = useI18n();
  const lines = () => props.form.draft.content.lines;
  const placeOf = (id: string) => lines().findIndex((line) => line.id === id);
  return (
    <OrderedLines
      label={t(`lists.${props.list}`)}
      lines={lines()}
      move={(id, by) => props.form.draft.change("lines", moved(lines(), id, by))}
      line={(line) => (
        <TextField
          id={fieldOf(line())}
          label={t(line().retired ? "lists.retiredLine" : "lists.line", {
            number: number(placeOf(line().id) + 1),
          })}
          maxLength={80}
          value={line().name}
          onInput={(name) => props.form.draft.change("lines", placeOf(line().id), "name", name)}
          error={props.form.errors.at(fieldOf(line()))}
        />
      )}
      end={(line) => (
        <Button
          onClick={() =>
            props.form.draft.change("lines", placeOf(line().id), "retired", (was) => !was)
          }
        >
          {t(line().retired ? "catalogue.bringBack" : "lists.retire")}
        </Button>
      )}
    />
  );
}

function Add(props: { list: ListKey; form: CatalogueForm<ListContent> }): JSX.Element {
  const store = useStore();
  const { t } = useI18n();
  const [name, setName] = createSignal("");
  const add = (event: SubmitEvent): void => {
    event.preventDefault();
    const { lines } = props.form.draft.content;
    const said = name().trim();
    if (said === "") return;
    props.form.draft.change("lines", [...lines, { id: store.newId(), name: said, retired: false }]);
    setName("");
  };
  return (
    <form class={listCss["add"]} noValidate onSubmit={add}>
      <TextField label={t("lists.newLine")} maxLength={80} value={name()} onInput={setName} />
      <Button type="submit">{t("lists.add")}</Button>
    </form>
  );
}

function fieldOf({ id }: ListLine): string {
  return `line-${id}`;
}

function createListForm(list: () => ListKey, saved: () => void): CatalogueForm<ListContent> {
  const store = useStore();
  const { t } = useI18n();
  return createCatalogueForm<ListContent>({
    form: "catalogue-list",
    path: `/lists/${list()}`,
    title: () => t(`lists.${list()}`),
    standing: () => ({ lines: linesOf(store, list()) }),
    find: ({ lines }) =>
      lines.flatMap((line, place) => {
        const others = lines.toSpliced(place, 1).map(({ name }) => name);
        const fault = faultOfName(line.name, others);
        return fault ? [{ fieldId: fieldOf(line), message: t(`atOffice.${fault}`) }] : [];
      }),
    changes: (typed, begun, newId) => listChanges(store, list(), typed.lines, begun.lines, newId),
    saved: () => {
      showToast({
        text: t("sites.saved", { name: t(`lists.${list()}`) }),
        closeLabel: t("action.close"),
      });
      saved();
    },
  });
}
