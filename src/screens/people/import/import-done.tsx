import { createSignal, Show, type JSX } from "solid-js";
import type { ImportAnswer } from "../../../office/administration.ts";
import { Button } from "../../../ui/button.tsx";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { officeIcons } from "../../../ui/office-icons.ts";
import { TextArea } from "../../../ui/text-area.tsx";
import { copied } from "../person/link-to-hand.tsx";

/** What became of an import: how many were invited, and the links that nobody mailed. */
export function Done(props: { answer: ImportAnswer }): JSX.Element {
  const { t, tn } = useI18n();
  const [said, setSaid] = createSignal("");
  const links = () =>
    props.answer.lines.flatMap(({ email, link }) =>
      link === null ? [] : [`${email} ${new URL(link, location.origin).href}`],
    );
  const copy = async (): Promise<void> => {
    setSaid((await copied(links().join("\n"))) ? t("link.copied") : t("link.copyFailed"));
  };
  return (
    <>
      <Notice
        tone={links().length > 0 ? "warn" : "info"}
        title={tn("import.done", props.answer.invited)}
        announce
      >
        {links().length > 0 ? t("import.doneByHand") : t("import.doneMailed")}
      </Notice>
      <Show when={links().length > 0}>
        <TextArea label={t("link.label")} value={links().join("\n")} onInput={() => undefined} />
        <div>
          <Button icon={officeIcons.copy} onClick={() => void copy()}>
            {t("import.copyAll")}
          </Button>
        </div>
        <p role="status">{said()}</p>
      </Show>
    </>
  );
}
