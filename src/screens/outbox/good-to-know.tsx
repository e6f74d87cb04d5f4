import { For, Show, type JSX } from "solid-js";
import { usePeopleWords } from "../../casework/people-words.ts";
import { useRecordWords } from "../../casework/record-words.ts";
import { useTimeWords } from "../../casework/time-words.ts";
import type { TruthRecord } from "../../store/truth-document.ts";
import { useStore } from "../../store/store-context.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { GutterRow, Ledger } from "../../ui/ledger.tsx";
import { SectionHeading } from "../../ui/section-heading.tsx";
import { createClientNames } from "./client-names.ts";
import css from "./outbox-sheet.module.css";
import { recordHref } from "./record-href.ts";

/** What this person is told and need not act on: a value or a status competes, was settled, or the careful one was taken. */
export function GoodToKnow(props: { onOpen: () => void }): JSX.Element {
  const store = useStore();
  const { t } = useI18n();
  const told = () => store.attention.told();
  const nameOf = createClientNames(() => told().flatMap((notice) => notice.clientId ?? []));
  return (
    <Show when={told().length > 0}>
      <section class={css["list"]} data-last="">
        <SectionHeading text={t("told.title")} level={3} />
        <Ledger gutter="sheet" label={t("told.title")}>
          <For each={told()}>
            {(notice) => (
              <ToldRow
                notice={notice}
                client={nameOf(notice.clientId) || t("told.someClient")}
                onOpen={props.onOpen}
              />
            )}
          </For>
        </Ledger>
      </section>
    </Show>
  );
}

function ToldRow(props: {
  notice: TruthRecord<"notice">;
  client: string;
  onOpen: () => void;
}): JSX.Element {
  const words = createToldWords(
    () => props.notice,
    () => props.client,
  );
  const { whenWords } = useTimeWords();
  const notice = () => props.notice.body.fields;
  return (
    <GutterRow
      gutter={<span class={css["toldAt"]}>{whenWords(notice().at)}</span>}
      title={words().title}
      detail={<span dir="auto">{words().detail}</span>}
      href={recordHref({
        kind: notice().recordKind,
        id: notice().record,
        clientId: props.notice.clientId,
        field: notice().field,
      })}
      onOpen={props.onOpen}
    />
  );
}

/** Who, which field, and both values as far as this tablet knows them. */
function createToldWords(
  notice: () => TruthRecord<"notice">,
  client: () => string,
): () => { title: string; detail: string } {
  const store = useStore();
  const { t } = useI18n();
  const { whoIs } = usePeopleWords();
  const { fieldName, valueWords } = useRecordWords();
  const told = () => notice().body.fields;
  const competing = store.createRecord<"competing-value">("casework", () => told().competing ?? "");
  const field = () => fieldName(told().recordKind, told().field ?? "*");
  const values = () => {
    const known = competing()?.fields;
    // Two whole records have no two words: the line about what happens says enough.
    if (!known || known.field === "*") return null;
    const write = (value: unknown) => valueWords(known.recordKind, known.field, value);
    return { standing: write(known.standing.value), other: write(known.other.value) };
  };
  const resolvedWords = () => {
    const [known, both] = [competing()?.fields.resolution, values()];
    if (!known || !both) return "";
    if (known.chosen === "both") return t("told.resolvedBoth", both);
    return known.chosen === "other"
      ? t("told.resolvedOther", { other: both.other })
      : t("told.resolvedStanding", { standing: both.standing });
  };
  const statusWords = () => {
    const said = told().statuses;
    if (!said) return "";
    const [standing, other] = [t(`status.${said.standing}`), t(`status.${said.other}`)];
    return t("told.twoStatusesValues", { standing, other });
  };
  return () => {
    const about = { who: whoIs(told().by), field: field(), client: client() };
    switch (told().about) {
      case "resolved":
        return { title: t("told.resolved", about), detail: resolvedWords() };
      case "more-careful-value":
        return { title: t("told.careful", about), detail: "" };
      case "put-aside":
        return { title: t("told.putAside", about), detail: t("told.putAsideKept") };
      case "two-statuses":
        return { title: t("told.twoStatuses", about), detail: statusWords() };
      case "named-by-two":
        return { title: t("told.namedByTwo", about), detail: t("told.namedByTwoWhat") };
      case "provider-closed":
        return { title: t("told.providerClosed", about), detail: t("told.providerClosedNext") };
      default: {
        const both = values();
        const detail = both ? t("told.competingValues", both) : t("told.competingPlain");
        return { title: t("told.competing", about), detail };
      }
    }
  };
}
