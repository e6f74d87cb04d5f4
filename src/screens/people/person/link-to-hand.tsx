import { createSignal, Show, type JSX } from "solid-js";
import { useTimeWords } from "../../../casework/time-words.ts";
import type { LinkMade } from "../../../office/administration.ts";
import { Button } from "../../../ui/button.tsx";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { officeIcons } from "../../../ui/office-icons.ts";
import { TextField } from "../../../ui/text-field.tsx";
import css from "./person.module.css";

/** A link that was made: mailed, or to be handed over by whoever made it. */
export function LinkToHand(props: { made: LinkMade; name: string; email: string }): JSX.Element {
  const { t } = useI18n();
  const { dayAndTimeWords } = useTimeWords();
  const until = () => dayAndTimeWords(props.made.until);
  return (
    <Show
      when={props.made.link}
      fallback={
        <Notice tone="info" announce>
          {t("link.mailed", { email: props.email, when: until() })}
        </Notice>
      }
    >
      {(link) => (
        <div class={css["link"]}>
          <Notice tone="warn" announce>
            {t("link.hand", { name: props.name, when: until() })}
          </Notice>
          <LinkToCopy link={link()} />
        </div>
      )}
    </Show>
  );
}

function LinkToCopy(props: { link: string }): JSX.Element {
  const { t } = useI18n();
  const [said, setSaid] = createSignal("");
  const whole = () => new URL(props.link, location.origin).href;
  const copy = async (): Promise<void> => {
    setSaid((await copied(whole())) ? t("link.copied") : t("link.copyFailed"));
  };
  return (
    <>
      <TextField label={t("link.label")} dir="ltr" value={whole()} onInput={() => undefined} />
      <div>
        <Button icon={officeIcons.copy} onClick={() => void copy()}>
          {t("link.copy")}
        </Button>
      </div>
      <p role="status">{said()}</p>
    </>
  );
}

/** Puts a text on the clipboard; false where the browser does not allow it. */
export async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
