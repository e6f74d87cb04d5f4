import { createSignal, Show, type JSX } from "solid-js";
import { usePersonSession } from "../../office/person-session.tsx";
import { useStore } from "../../store/store-context.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { icons } from "../../ui/icons.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import css from "./more-page.module.css";

/** `Sign out`: at once when everything is at the office, after one question when something still waits. */
export function SignOut(): JSX.Element {
  const store = useStore();
  const session = usePersonSession();
  const { t, tn } = useI18n();
  const [isAsking, setAsking] = createSignal(false);
  // Held entries are not at the office as this person meant them: they count, too.
  const held = () => store.attention.needsYou().filter(({ why }) => why === "held").length;
  // What was taken back is shown nowhere; as long as the office has not heard of it, it is unsent all the same.
  const count = () => Math.max(1, store.waiting().length + held());
  const drafts = () => store.drafts.all().length;
  const begin = (): void => {
    if (store.unsent().length + held() > 0) setAsking(true);
    else void session.signOut();
  };
  const leave = (): void => {
    setAsking(false);
    void session.signOut();
  };
  return (
    <>
      <p class={css["muted"]}>{t("more.signOutHint")}</p>
      <div class={css["act"]}>
        <Button icon={icons.signOut} mirrorIcon onClick={begin}>
          {t("more.signOut")}
        </Button>
      </div>
      <Dialog
        open={isAsking()}
        onOpenChange={setAsking}
        title={tn("more.signOutTitle", count())}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t("more.stay")}</Button>
            <Button look="danger" onClick={leave}>
              {t("more.signOutAnyway")}
            </Button>
          </>
        }
      >
        <p>{t("more.signOutText")}</p>
        <Show when={drafts() > 0}>
          <p>{tn("more.signOutDrafts", drafts())}</p>
        </Show>
      </Dialog>
    </>
  );
}
