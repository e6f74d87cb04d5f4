import { createSignal, For, Show, type JSX } from "solid-js";
import { hasUsed, noteUsed } from "../../casework/remembered.ts";
import { useStore } from "../../store/store-context.tsx";
import { Button } from "../../ui/button.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { installWay, isOnHomeScreen } from "../../ui/install.ts";
import { SectionHeading } from "../../ui/section-heading.tsx";
import { TickBox } from "../../ui/tick-box.tsx";
import css from "./today-page.module.css";

/** What a new tablet needs, ticked off by doing it; gone when all is done or hidden. */
export function FirstSteps(): JSX.Element {
  const store = useStore();
  const { t } = useI18n();
  const [isHidden, setHidden] = createSignal(hasUsed("first-steps", store.me.person));
  const steps = () => [
    { text: t("steps.signIn"), isDone: true },
    { text: t("steps.fill"), isDone: store.sync.state().dataFrom !== null },
    ...(isOnHomeScreen() || installWay() !== null
      ? [{ text: t("steps.install"), isDone: isOnHomeScreen() }]
      : []),
    ...(store.me.role === "administrator"
      ? []
      : [{ text: t("steps.record"), isDone: hasUsed("recorded", store.me.person) }]),
  ];
  const isShown = () => !isHidden() && steps().some((step) => !step.isDone);
  const hide = (): void => {
    setHidden(true);
    noteUsed("first-steps", store.me.person, "hidden");
  };
  return (
    <Show when={isShown()}>
      <section>
        <SectionHeading
          place="plain"
          text={t("steps.title")}
          count={
            <Button look="quiet" onClick={hide}>
              {t("steps.hide")}
            </Button>
          }
        />
        <ul>
          <For each={steps()}>
            {(step) => (
              <li class={css["step"]}>
                <TickBox ticked={step.isDone} />
                <span>{step.text}</span>
                <Show when={step.isDone}>
                  <span class="visually-hidden">{t("steps.done")}</span>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}
