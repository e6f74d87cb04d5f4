import { Match, Switch, type JSX } from "solid-js";
import { useI18n } from "../ui/i18n/i18n.tsx";
import { Notice } from "../ui/notice.tsx";
import { holdOfEntry, useHoldWords } from "./hold-words.ts";
import { usePeopleWords } from "./people-words.ts";
import type { SentBack } from "./returned.ts";

/** Why a record waits for this person: the supervisor's comment, or what the office could not take. */
export function SentBackNotice(props: {
  sentBack: SentBack | undefined;
  /** The way to what answers it, where the notice does not stand in the record's own form. */
  action?: JSX.Element;
}) {
  const { t } = useI18n();
  const { briefOf } = usePeopleWords();
  const holdWords = useHoldWords();
  const returned = () => (props.sentBack?.why === "returned" ? props.sentBack : undefined);
  const held = () => (props.sentBack?.why === "held" ? props.sentBack.held : undefined);
  return (
    <Switch>
      <Match when={returned()}>
        {(back) => (
          <Notice tone="warn" title={t("state.needsYou")} action={props.action}>
            {t("edit.returned", { who: briefOf(back().by), comment: back().comment })}
          </Notice>
        )}
      </Match>
      <Match when={held()}>
        {(entry) => (
          <Notice tone="warn" title={t("state.needsYou")} action={props.action}>
            {holdWords(holdOfEntry(entry()))}
          </Notice>
        )}
      </Match>
    </Switch>
  );
}
