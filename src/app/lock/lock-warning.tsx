import { Show, type Accessor, type JSX } from "solid-js";
import { Button } from "../../ui/button.tsx";
import { Glyph } from "../../ui/icon.tsx";
import { icons } from "../../ui/icons.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import type { LockWatch } from "./lock-watch.ts";
import css from "./lock-warning.module.css";

/** Says that the tablet is about to lock. Any touch or key stays; the button is for whoever has neither at hand. */
export function LockWarning(props: { warning: LockWatch["warning"] }): JSX.Element {
  return <Show when={props.warning()}>{(warning) => <Warning warning={warning} />}</Show>;
}

function Warning(props: {
  warning: Accessor<NonNullable<ReturnType<LockWatch["warning"]>>>;
}): JSX.Element {
  const { t } = useI18n();
  const seconds = () => Math.max(0, Math.ceil(props.warning().leftMs / 1000));
  return (
    <div class={css["bar"]}>
      <Glyph icon={icons.lock} size={20} />
      {/* The seconds are for the eye: read aloud one after the other they would drown everything else. */}
      <p role="alert">{props.warning().endsAnyway ? t("lock.soonAnyway") : t("lock.soonSaid")}</p>
      <span class={css["seconds"]} aria-hidden="true">
        {t("lock.soon", { seconds: seconds() })}
      </span>
      <Show when={!props.warning().endsAnyway}>
        {/* Whoever stays goes on where she was: the focus does not move here. */}
        <Button onMouseDown={(event) => event.preventDefault()}>{t("lock.stay")}</Button>
      </Show>
    </div>
  );
}
