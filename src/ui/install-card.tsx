import { createSignal, For, Show, type JSX } from "solid-js";
import { Button } from "./button.tsx";
import { Glyph } from "./icon.tsx";
import { icons } from "./icons.ts";
import { useI18n } from "./i18n/i18n.tsx";
import css from "./install-card.module.css";
import { install, installWay, mayOfferInstall, notNow } from "./install.ts";
import { Sheet } from "./sheet.tsx";

/** The offer to put the app on the home screen, in its own words and never over a page. */
export function InstallCard(): JSX.Element {
  const { t } = useI18n();
  return (
    <Show when={mayOfferInstall(Date.now())}>
      <section class={css["card"]} aria-labelledby="install-title">
        <h2 class={css["title"]} id="install-title">
          {t("install.title")}
        </h2>
        <p class={css["text"]}>{t("install.text")}</p>
        <div class={css["acts"]}>
          <InstallButton />
          <Button look="quiet" onClick={() => notNow(Date.now())}>
            {t("install.notNow")}
          </Button>
        </div>
      </section>
    </Show>
  );
}

/** `Install`: the browser's own question, or on Apple's devices the three steps. */
export function InstallButton(): JSX.Element {
  const { t } = useI18n();
  const [areStepsOpen, setStepsOpen] = createSignal(false);
  const begin = (): void => {
    if (installWay() === "prompt") void install();
    else setStepsOpen(true);
  };
  return (
    <>
      <Button icon={icons.install} onClick={begin}>
        {t("install.act")}
      </Button>
      <Sheet
        open={areStepsOpen()}
        onOpenChange={setStepsOpen}
        title={t("install.title")}
        closeLabel={t("action.close")}
      >
        <AppleSteps />
      </Sheet>
    </>
  );
}

function AppleSteps(): JSX.Element {
  const { t } = useI18n();
  const steps = () => [
    { icon: icons.share, text: t("install.apple.share") },
    { icon: icons.addToHome, text: t("install.apple.add") },
    { icon: icons.service, text: t("install.apple.open") },
  ];
  return (
    <ol class={css["steps"]}>
      <For each={steps()}>
        {(step) => (
          <li class={css["step"]}>
            <Glyph icon={step.icon} size={24} />
            <span>{step.text}</span>
          </li>
        )}
      </For>
    </ol>
  );
}
