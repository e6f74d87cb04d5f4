import { Match, Switch, type Accessor, type JSX } from "solid-js";
import type { RecordId } from "../records/fields.ts";
import type { RecordView } from "../store/overlay.ts";
import { useStore } from "../store/store-context.tsx";
import { ButtonLink } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { useI18n } from "../ui/i18n/i18n.tsx";
import { Page } from "../ui/page.tsx";
import { isAtOffice } from "./older-records.ts";
import { usePeopleWords } from "./people-words.ts";
import { useTimeWords } from "./time-words.ts";

/** The kinds of record that have a form of their own. */
type Corrected =
  | "service"
  | "referral"
  | "voucher"
  | "release"
  | "authorization"
  | "enrollment"
  | "need"
  | "goal"
  | "assessment";

/** Looks up one record of a client's casework; says in words when it is not here or was deleted. */
export function OpenRecord<K extends Corrected>(props: {
  kind: K;
  recordId: RecordId;
  /** Null for what hangs on no client. */
  clientId: RecordId | null;
  /** Where the record would be in the client's file. */
  backTo: string;
  children: (view: Accessor<RecordView<K>>) => JSX.Element;
}) {
  const { t } = useI18n();
  const { whoIs } = usePeopleWords();
  const { dayAndTimeWords } = useTimeWords();
  const store = useStore();
  const found = store.createRecord<K>("casework", () => props.recordId);
  const client = store.createRecord<"client">("clients", () => props.clientId ?? "");
  const mine = () => {
    const view = found();
    return view && view.kind === props.kind && view.clientId === props.clientId ? view : undefined;
  };
  const usable = () => (mine()?.withdrawn === null ? mine() : undefined);
  const words = () => {
    const withdrawn = mine()?.withdrawn;
    if (withdrawn) {
      return t("edit.deleted", { who: whoIs(withdrawn.by), when: dayAndTimeWords(withdrawn.at) });
    }
    const of = client();
    return of && isAtOffice(store, of) ? t("edit.atOffice") : t("edit.gone");
  };
  return (
    <Switch>
      <Match when={usable()}>{(view) => props.children(view)}</Match>
      <Match when={found() !== undefined}>
        <Page title={t("record.other")} back={{ href: props.backTo, label: t("action.back") }}>
          <EmptyState
            drawing="no-results"
            text={words()}
            action={<ButtonLink href={props.backTo}>{t("action.back")}</ButtonLink>}
          />
        </Page>
      </Match>
    </Switch>
  );
}
