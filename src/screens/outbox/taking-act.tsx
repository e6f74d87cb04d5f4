import { createSignal, Show, type JSX } from "solid-js";
import { useRefusedToast } from "../../casework/refused-toast.ts";
import { readTaken } from "../../records/entry-answer.ts";
import type { OutboxEntry } from "../../store/outbox.ts";
import { useStore } from "../../store/store-context.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";

/** Changes of who sees clients that together take much of a caseload: asked for with the number, and then sent again. */
export function TakingAct(props: { held: OutboxEntry }): JSX.Element {
  const store = useStore();
  const { tn, t, number } = useI18n();
  const toastRefused = useRefusedToast();
  const [isAsking, setAsking] = createSignal(false);
  const taken = () =>
    props.held.reason === "much-is-taken" ? readTaken(props.held.answer?.detail) : null;
  // The office counted them together, so they are meant together.
  const together = () =>
    store.outbox
      .entries()
      .filter(
        ({ state, reason, answer }) =>
          state === "held" &&
          reason === "much-is-taken" &&
          answer?.detail === props.held.answer?.detail,
      );
  const say = async (clients: number): Promise<void> => {
    setAsking(false);
    const result = await store.sayTaking(
      together().map(({ id }) => id),
      clients,
    );
    if (!result.ok) toastRefused(result.refusal);
  };
  return (
    <Show when={taken()}>
      {(much) => (
        <>
          <Button onClick={() => setAsking(true)}>{tn("outbox.takes", much().clients)}</Button>
          <Dialog
            open={isAsking()}
            onOpenChange={setAsking}
            title={tn("outbox.takesTitle", much().clients, { of: number(much().of) })}
            actions={
              <>
                <Button onClick={() => setAsking(false)}>{t("action.cancel")}</Button>
                <Button look="danger" onClick={() => void say(much().clients)}>
                  {tn("outbox.takes", much().clients)}
                </Button>
              </>
            }
          >
            {t("outbox.takesText")}
          </Dialog>
        </>
      )}
    </Show>
  );
}
