import { Show, type JSX } from "solid-js";
import { usePersonSession } from "../../office/person-session.tsx";
import { useStore } from "../../store/store-context.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { SectionHeading } from "../../ui/section-heading.tsx";
import { SignInForm } from "../../ui/sign-in-form.tsx";
import css from "./outbox-sheet.module.css";

/** The sign-in ended: sending waits for it, recording does not. */
export function SignInAgain(): JSX.Element {
  const store = useStore();
  const session = usePersonSession();
  const { t, tn } = useI18n();
  const words = () => {
    const count = store.waiting().length;
    return count === 0 ? t("outbox.signInNothing") : tn("outbox.signInText", count);
  };
  return (
    <Show when={store.sync.state().signIn === "ended"}>
      <section class={css["signIn"]}>
        <SectionHeading place="plain" text={t("outbox.signInTitle")} level={3} />
        <p class={css["signInWords"]}>{words()}</p>
        <SignInForm
          email={store.me.email}
          signIn={(email, password, second) => session.signIn(email, password, second)}
          unreachable={t("signIn.unreachableAgain")}
        />
      </section>
    </Show>
  );
}
