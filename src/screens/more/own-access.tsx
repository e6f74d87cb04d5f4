import { createSignal, For, Show, type JSX } from "solid-js";
import { useTimeWords } from "../../casework/time-words.ts";
import { createFromOffice } from "../../office/from-office.ts";
import { usePersonOffice } from "../../office/person-office.tsx";
import { makeSecondFactor, type SecondFactorState } from "../../office/second-factor.ts";
import { useStore } from "../../store/store-context.tsx";
import { Button } from "../../ui/button.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { Mark } from "../../ui/mark.tsx";
import { FromOfficeLine } from "../../ui/office-words.tsx";
import { showToast } from "../../ui/toast.tsx";
import { ChangePasswordSheet } from "./change-password-sheet.tsx";
import { Fact } from "./fact.tsx";
import css from "./more-page.module.css";
import { OfficePasskeySheet } from "./office-passkey-sheet.tsx";
import { RemoveFactorSheet, type FactorToRemove } from "./remove-factor-sheet.tsx";
import { TotpSheet } from "./totp-sheet.tsx";

/** One's own password and second factor: kept at the office, changed online. */
export function OwnAccess(): JSX.Element {
  const store = useStore();
  const { t } = useI18n();
  const office = makeSecondFactor(usePersonOffice());
  const state = createFromOffice(office.state, () => store.sync.state().reach === "online");
  const [open, setOpen] = createSignal<"password" | "totp" | "passkey" | null>(null);
  const [removing, setRemoving] = createSignal<FactorToRemove | null>(null);
  const sheet = (which: "password" | "totp" | "passkey", said: string) => ({
    office,
    open: open() === which,
    onOpenChange: (isOpen: boolean) => setOpen(isOpen ? which : null),
    onDone: () => {
      setOpen(null);
      showToast({ text: said, closeLabel: t("action.close") });
      void state.ask();
    },
  });
  return (
    <>
      <FromOfficeLine of={state} />
      <dl class={css["facts"]}>
        <Fact name={t("own.password")}>
          <Button onClick={() => setOpen("password")}>{t("own.changePassword")}</Button>
        </Fact>
        <Show when={state.latest()}>
          {(now) => (
            <Factors state={now()} onAdd={setOpen} onRemove={(factor) => setRemoving(factor)} />
          )}
        </Show>
      </dl>
      <ChangePasswordSheet {...sheet("password", t("own.passwordChanged"))} />
      <TotpSheet {...sheet("totp", t("own.totpAdded"))} />
      <OfficePasskeySheet {...sheet("passkey", t("own.passkeyAdded"))} />
      <RemoveFactorSheet
        office={office}
        factor={removing()}
        onClose={() => setRemoving(null)}
        onDone={() => {
          setRemoving(null);
          void state.ask();
        }}
      />
    </>
  );
}

function Factors(props: {
  state: SecondFactorState;
  onAdd: (which: "totp" | "passkey") => void;
  onRemove: (factor: FactorToRemove) => void;
}): JSX.Element {
  const { t } = useI18n();
  const { dayWords, dayOf } = useTimeWords();
  const mayUsePasskey = "PublicKeyCredential" in globalThis;
  return (
    <>
      <Fact name={t("own.totp")}>
        <Mark
          tone={props.state.totp ? "yes" : "quiet"}
          text={props.state.totp ? t("own.totpOn") : t("own.totpOff")}
        />
        <p>{t(`own.setting.${props.state.setting}`)}</p>
        <div class={css["acts"]}>
          <Show
            when={props.state.totp}
            fallback={<Button onClick={() => props.onAdd("totp")}>{t("own.setUpTotp")}</Button>}
          >
            <Button onClick={() => props.onRemove({ kind: "totp" })}>{t("own.removeTotp")}</Button>
          </Show>
        </div>
      </Fact>
      <Fact name={t("own.passkeys")}>
        <p>{t("own.passkeysText")}</p>
        <For each={props.state.passkeys}>
          {(passkey) => (
            <div class={css["acts"]}>
              <Mark
                tone="yes"
                text={t("own.passkeyOf", {
                  name: passkey.name,
                  when: dayWords(dayOf(passkey.addedAt)),
                })}
              />
              <Button
                look="quiet"
                aria-label={t("own.removePasskeyNamed", { name: passkey.name })}
                onClick={() => props.onRemove({ kind: "passkey", ...passkey })}
              >
                {t("own.remove")}
              </Button>
            </div>
          )}
        </For>
        <Show when={mayUsePasskey}>
          <Button onClick={() => props.onAdd("passkey")}>{t("own.addPasskey")}</Button>
        </Show>
      </Fact>
    </>
  );
}
