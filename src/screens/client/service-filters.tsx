import { createEffect, createMemo, createSignal, on, Show, untrack, type Accessor } from "solid-js";
import { usePeopleWords } from "../../casework/people-words.ts";
import { useRecordWords } from "../../casework/record-words.ts";
import type { RecordId } from "../../records/fields.ts";
import {
  daysOf,
  isInFilter,
  NO_GRANT,
  spans,
  type ServiceFilter,
  type Span,
} from "../../records/service/service-filter.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { Select, type Option } from "../../ui/select.tsx";
import css from "./services-tab.module.css";

type ServiceView = RecordView<"service">;

/** What is chosen above a history of services (S-11); empty: any. */
interface Chosen {
  span: Span | "any-day" | "days";
  from: string;
  until: string;
  definition: string;
  grant: string;
  worker: string;
}

const anything: Chosen = {
  span: "any-day",
  from: "",
  until: "",
  definition: "",
  grant: "",
  worker: "",
};

/** The filters of a history, and those of its services that they let through. */
export interface ServiceFilters {
  isOpen: Accessor<boolean>;
  open: () => void;
  chosen: Accessor<Chosen>;
  choose: (change: Partial<Chosen>) => void;
  /** Closes them: nothing is left out any more. */
  close: () => void;
  lets: (view: ServiceView) => boolean;
}

// What was looked for last, and in whose history: whoever comes back from a service finds it as she left it.
let left: { clientId: RecordId; person: RecordId; chosen: Chosen } | undefined;

/** The filters of a client's history; those of another client are not hers. */
export function createServiceFilters(clientId: Accessor<RecordId>): ServiceFilters {
  const store = useStore();
  const { person } = store.me;
  const leftBy = () =>
    left?.clientId === clientId() && left.person === person ? left.chosen : undefined;
  const [chosen, setChosen] = createSignal(untrack(leftBy) ?? anything);
  const [isOpen, setOpen] = createSignal(untrack(leftBy) !== undefined);
  createEffect(
    on(
      clientId,
      () => {
        setChosen(leftBy() ?? anything);
        setOpen(leftBy() !== undefined);
      },
      { defer: true },
    ),
  );
  createEffect(() => {
    if (isOpen()) left = { clientId: untrack(clientId), person, chosen: chosen() };
  });
  const filter = createMemo((): ServiceFilter => {
    const { span, from, until, definition, grant, worker } = chosen();
    const days =
      span === "any-day" || span === "days"
        ? { from: from || null, until: until || null }
        : daysOf(span, store.today());
    return {
      ...(span === "any-day" ? { from: null, until: null } : days),
      definition: definition || null,
      grant: grant || null,
      worker: worker || null,
    };
  });
  return {
    chosen,
    choose: (change) => setChosen((before) => ({ ...before, ...change })),
    isOpen,
    open: () => setOpen(true),
    close: () => {
      left = undefined;
      setChosen(anything);
      setOpen(false);
    },
    lets: (view) => isInFilter(view.fields, view.createdBy, filter()),
  };
}

/** Date, service, grant and worker; what is offered is what occurs in the history. */
export function FilterFields(props: { filters: ServiceFilters; views: readonly ServiceView[] }) {
  const { t } = useI18n();
  const chosen = () => props.filters.chosen();
  const choose = (change: Partial<Chosen>) => props.filters.choose(change);
  const offered = createOffered(() => props.views);
  const spanWords = (["any-day", ...spans, "days"] as const).map((span) => ({
    value: span,
    label: t(`services.filter.${span}`),
  }));
  return (
    <div class={css["filters"]}>
      <Select
        label={t("field.date")}
        value={chosen().span}
        options={spanWords}
        onChange={(span) => choose({ span })}
      />
      <Show when={chosen().span === "days"}>
        <DateField
          label={t("services.filter.from")}
          value={chosen().from}
          onInput={(from) => choose({ from })}
        />
        <DateField
          label={t("services.filter.until")}
          value={chosen().until}
          onInput={(until) => choose({ until })}
        />
      </Show>
      <Select
        label={t("field.service")}
        value={chosen().definition}
        options={offered.definitions()}
        onChange={(definition) => choose({ definition })}
      />
      <Select
        label={t("field.grant")}
        value={chosen().grant}
        options={offered.grants()}
        onChange={(grant) => choose({ grant })}
      />
      <Select
        label={t("services.filter.worker")}
        value={chosen().worker}
        options={offered.workers()}
        onChange={(worker) => choose({ worker })}
      />
    </div>
  );
}

function createOffered(views: Accessor<readonly ServiceView[]>) {
  const { t } = useI18n();
  const { valueWords, grantShort } = useRecordWords();
  const { briefOf } = usePeopleWords();
  const occurring = (
    any: string,
    valueOf: (view: ServiceView) => string,
    words: (value: string) => string,
  ): Option<string>[] => {
    const values = [...new Set(views().map(valueOf))];
    const named = values.map((value) => ({ value, label: words(value) }));
    named.sort((a, b) => a.label.localeCompare(b.label));
    return [{ value: "", label: any }, ...named];
  };
  const grantWords = (grant: RecordId) =>
    grant === NO_GRANT ? t("setting.noGrant") : grantShort(grant) || t("value.nobody");
  const definitions = createMemo(() =>
    occurring(
      t("services.filter.anyService"),
      ({ fields }) => fields.definition,
      (id) => valueWords("service", "definition", id),
    ),
  );
  const grants = createMemo(() =>
    occurring(t("services.filter.anyGrant"), ({ fields }) => fields.grant ?? NO_GRANT, grantWords),
  );
  const workers = createMemo(() =>
    occurring(t("services.filter.anyWorker"), ({ createdBy }) => createdBy, briefOf),
  );
  return { definitions, grants, workers };
}
