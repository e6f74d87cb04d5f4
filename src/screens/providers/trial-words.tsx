import { Match, Show, Switch, type JSX } from "solid-js";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { Trial } from "./import.ts";

const kinds = ["provider", "place", "program"] as const;

/** What the files would do, in sums. */
export function TrialWords(props: { trial: Trial | undefined }): JSX.Element {
  const { t, tn } = useI18n();
  const count = (state: string, kind?: string) =>
    props.trial?.planned.filter(
      (one) => one.state === state && (kind === undefined || one.record.kind === kind),
    ).length ?? 0;
  const sums = () =>
    [
      ...kinds.map((kind) =>
        count("new", kind) > 0 ? tn(`providers.new.${kind}`, count("new", kind)) : "",
      ),
      count("changed") > 0 ? tn("providers.changed", count("changed")) : "",
      count("same") > 0 ? tn("providers.same", count("same")) : "",
    ].filter(Boolean);
  return (
    <Show
      when={props.trial}
      fallback={
        <Notice tone="warn" announce>
          {t("providers.sourceFirst")}
        </Notice>
      }
    >
      {(trial) => (
        <>
          <Switch>
            <Match when={trial().planned.length === 0}>
              <Notice tone="danger" announce>
                {t("providers.empty")}
              </Notice>
            </Match>
            <Match when={count("new") + count("changed") + trial().left.length > 0}>
              <Notice tone="info" title={sums().join(" · ")} announce>
                {t("catalogueFile.trial")}
              </Notice>
            </Match>
            <Match when={trial().faults.length === 0}>
              <Notice tone="info" title={t("providers.nothing")} announce>
                {t("providers.nothingText")}
              </Notice>
            </Match>
          </Switch>
          <Show when={trial().left.length > 0}>
            <Notice tone="warn" title={tn("providers.left", trial().left.length)}>
              {t("providers.leftText")}
            </Notice>
          </Show>
          <Show when={trial().faults.length > 0}>
            <Notice tone="warn" title={tn("import.faulty", trial().faults.length)} announce>
              {t("providers.faultyText")}
            </Notice>
          </Show>
        </>
      )}
    </Show>
  );
}
