import { createSignal, Show, type JSX } from "solid-js";
import type { Instant, RecordId } from "../records/fields.ts";
import { useStore } from "../store/store-context.tsx";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { useI18n } from "../ui/i18n/i18n.tsx";
import { icons } from "../ui/icons.ts";
import { usePeopleWords } from "./people-words.ts";
import { useTimeWords } from "./time-words.ts";
import css from "./waiting-erasure.module.css";

/** An erasure that waits, as whoever may say something about it reads it. */
export interface ErasureAsked {
  reason: string;
  askedBy: RecordId;
  askedAt: Instant;
  mayConfirm: boolean;
}

/** Who asked for it, when and why; the second word, behind a question; and the way back. */
export function WaitingErasure(props: {
  erasure: ErasureAsked;
  /** Of the client, or what stands for it where her name is not to be seen. */
  name: string;
  isBusy: boolean;
  onConfirm: () => void;
  onRefuse: () => void;
}): JSX.Element {
  const store = useStore();
  const { t } = useI18n();
  const { whoIs } = usePeopleWords();
  const { dayAndTimeWords } = useTimeWords();
  const [isAsking, setAsking] = createSignal(false);
  const isOwn = () => props.erasure.askedBy === store.me.person;
  const confirm = (): void => {
    setAsking(false);
    props.onConfirm();
  };
  return (
    <div class={css["waiting"]}>
      <p>
        {t("erasure.asked", {
          who: whoIs(props.erasure.askedBy),
          when: dayAndTimeWords(props.erasure.askedAt),
        })}
      </p>
      <blockquote class={css["reason"]} dir="auto">
        {props.erasure.reason}
      </blockquote>
      <Show when={!props.erasure.mayConfirm}>
        <p class={css["muted"]}>{t(`erasure.waitsFor.${otherOf(store.me.role)}`)}</p>
      </Show>
      <div class={css["acts"]}>
        <Button disabled={props.isBusy} onClick={() => props.onRefuse()}>
          {t(isOwn() ? "erasure.takeBack" : "erasure.refuse")}
        </Button>
        <Show when={props.erasure.mayConfirm}>
          <Button
            look="danger"
            icon={icons.erase}
            disabled={props.isBusy}
            onClick={() => setAsking(true)}
          >
            {t("erasure.confirm")}
          </Button>
        </Show>
      </div>
      <Dialog
        open={isAsking()}
        onOpenChange={setAsking}
        title={t("erasure.confirmTitle", { name: props.name })}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t("action.cancel")}</Button>
            <Button look="danger" onClick={confirm}>
              {t("erasure.confirm")}
            </Button>
          </>
        }
      >
        <p>{t("erasure.what")}</p>
        <p>{t("erasure.forGood")}</p>
      </Dialog>
    </div>
  );
}

// An administrator and a supervisor together.
function otherOf(role: string): "administrator" | "supervisor" {
  return role === "administrator" ? "supervisor" : "administrator";
}
