import { Match, Show, Switch, type JSX } from "solid-js";
import type { ServicesImport } from "../../../office/catalogue.ts";
import type { Encoding } from "../../../ui/decode-text.ts";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { Notice } from "../../../ui/notice.tsx";

/** What the office would make of a file. */
export function Trial(props: {
  answer: ServicesImport;
  encoding: Encoding | undefined;
}): JSX.Element {
  const { t, tn, list } = useI18n();
  const counts = () => props.answer.counts;
  const sums = () =>
    [
      counts().new > 0 ? tn("catalogueFile.new", counts().new) : "",
      counts().changed > 0 ? tn("catalogueFile.changed", counts().changed) : "",
      counts().same > 0 ? tn("catalogueFile.same", counts().same) : "",
    ].filter(Boolean);
  const isEmpty = () => Object.values(counts()).every((count) => count === 0);
  return (
    <>
      <Show when={props.encoding === "windows-1252"}>
        <Notice tone="warn">{t("catalogueFile.windows")}</Notice>
      </Show>
      <Switch>
        <Match when={props.answer.missingColumns.length > 0}>
          <Notice tone="danger" announce>
            {t("import.missing", { columns: list(props.answer.missingColumns) })}
          </Notice>
        </Match>
        <Match when={isEmpty()}>
          <Notice tone="danger" announce>
            {t("import.empty")}
          </Notice>
        </Match>
        <Match when={props.answer.left > 0}>
          <Notice tone="info" title={sums().join(" · ")} announce>
            {t("catalogueFile.trial")}
          </Notice>
        </Match>
        <Match when={counts().faulty === 0}>
          <Notice tone="info" title={t("catalogueFile.nothing")} announce>
            {t("catalogueFile.nothingText")}
          </Notice>
        </Match>
      </Switch>
      <Show when={props.answer.newGroups.length > 0}>
        <Notice tone="warn">
          {t("catalogueFile.newGroups", { groups: list(props.answer.newGroups) })}
        </Notice>
      </Show>
      <Show when={counts().faulty > 0}>
        <Notice tone="warn" title={tn("import.faulty", counts().faulty)} announce>
          {t("import.faultyText")}
        </Notice>
      </Show>
      <Show
        when={props.answer.missingColumns.length === 0 && props.answer.unknownColumns.length > 0}
      >
        <Notice tone="info">
          {t("catalogueFile.unknown", { columns: list(props.answer.unknownColumns) })}
        </Notice>
      </Show>
    </>
  );
}
