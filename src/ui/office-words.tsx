import { Match, Show, Switch, type JSX } from "solid-js";
import { Button } from "./button.tsx";
import { useI18n } from "./i18n/i18n.tsx";
import type { Key } from "./i18n/words.ts";
import { Notice } from "./notice.tsx";
import { PageInset } from "./page.tsx";

/** A refusal of the office that the dictionary has words for. */
export type WordedRefusal = Key extends infer K
  ? K extends `atOffice.${infer Code}`
    ? Exclude<Code, "asking">
    : never
  : never;

/** Why the office did not do it, and what to do now; what was typed stays. */
export function OfficeRefusal(props: { refusal: WordedRefusal | undefined }): JSX.Element {
  const { t } = useI18n();
  return (
    <Show when={props.refusal}>
      {(refusal) => (
        <Notice tone={refusal() === "unreachable" ? "info" : "danger"} announce>
          {t(`atOffice.${refusal()}`)}
        </Notice>
      )}
    </Show>
  );
}

/** Above what only the office has: that it is being asked, or why it did not answer. */
export function FromOfficeLine(props: {
  of: {
    latest: () => unknown;
    refusal: () => WordedRefusal | undefined;
    isAsking: () => boolean;
    ask: () => Promise<void>;
  };
}): JSX.Element {
  const { t } = useI18n();
  return (
    <Switch>
      <Match when={props.of.refusal()}>
        {(refusal) => (
          <PageInset>
            <Notice
              tone={refusal() === "unreachable" ? "info" : "warn"}
              announce
              action={
                <Button disabled={props.of.isAsking()} onClick={() => void props.of.ask()}>
                  {t("action.retry")}
                </Button>
              }
            >
              {t(`atOffice.${refusal()}`)}
            </Notice>
          </PageInset>
        )}
      </Match>
      <Match when={props.of.latest() === undefined}>
        <PageInset>
          <p role="status">{t("atOffice.asking")}</p>
        </PageInset>
      </Match>
    </Switch>
  );
}
