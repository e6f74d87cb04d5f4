import { createEffect, createSignal, Show, type JSX } from "solid-js";
import { useLockSettings } from "../../casework/lock-settings.tsx";
import { isGoodPassphrase, NewPassphrase } from "../../casework/new-passphrase/new-passphrase.tsx";
import { useStore } from "../../store/store-context.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { KeySheet, type KeySheetProps } from "./key-sheet.tsx";

/** `Change passphrase`: the one of now, then the new one. */
export function ChangePassphraseSheet(props: KeySheetProps): JSX.Element {
  const { t } = useI18n();
  const { me } = useStore();
  const settings = useLockSettings();
  const [next, setNext] = createSignal("");
  const [isTried, setTried] = createSignal(false);
  const known = [me.name.given, me.name.family, me.email, me.orgName, "satchel"];
  createEffect(() => {
    if (props.open) return;
    setNext("");
    setTried(false);
  });
  return (
    <KeySheet
      {...props}
      title={t("more.changePassphrase")}
      act={t("more.changePassphraseAct")}
      check={() => {
        setTried(true);
        return isGoodPassphrase(next(), known);
      }}
      change={(now) => settings.changePassphrase(now, next())}
    >
      {/* Words are drawn anew each time the sheet is opened. */}
      <Show when={props.open}>
        <NewPassphrase
          label={t("passphrase.newLabel")}
          value={next()}
          onInput={setNext}
          known={known}
          isTried={isTried()}
        />
      </Show>
    </KeySheet>
  );
}
