import { createEffect, createSignal, Show, type JSX } from "solid-js";
import type { OfficeAct } from "../../office/office-act.ts";
import { makePasskey } from "../../office/passkeys.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { PasswordSheet, type OwnSheetProps } from "./password-sheet.tsx";

/** `Add a passkey` for signing in: the password, a name to know it by, then the browser's own questions. */
export function OfficePasskeySheet(props: OwnSheetProps): JSX.Element {
  const { t } = useI18n();
  const [name, setName] = createSignal("");
  const [isNotGiven, setNotGiven] = createSignal(false);
  createEffect(() => {
    if (props.open) return;
    setName("");
    setNotGiven(false);
  });
  const add = async (password: string, acting: OfficeAct): Promise<void> => {
    setNotGiven(false);
    const office = props.office;
    const offer = await acting.run(() => office.beginPasskey(password));
    if (!offer) return;
    const made = await makePasskey(offer.options);
    if (!made) return void setNotGiven(true);
    const called = name().trim() || t("own.passkeyName");
    if (await acting.run(() => office.confirmPasskey(called, made))) props.onDone();
  };
  return (
    <PasswordSheet
      open={props.open}
      onOpenChange={(open) => props.onOpenChange(open)}
      title={t("own.addPasskey")}
      act={t("own.addPasskey")}
      intro={
        <>
          <Show when={isNotGiven()}>
            <Notice tone="danger" announce>
              {t("own.passkeyNotGiven")}
            </Notice>
          </Show>
          <p>{t("own.addPasskeyText")}</p>
        </>
      }
      onPassword={add}
    >
      <TextField
        label={t("own.passkeyCalled")}
        hint={t("own.passkeyCalledHint")}
        optional={t("field.optional")}
        maxLength={60}
        value={name()}
        onInput={setName}
      />
    </PasswordSheet>
  );
}
