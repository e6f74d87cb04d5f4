import type { JSX } from "solid-js";
import type { OfficeAct } from "../../office/office-act.ts";
import type { SecondFactorOffice } from "../../office/second-factor.ts";
import type { RecordId } from "../../records/fields.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { PasswordSheet } from "./password-sheet.tsx";

export type FactorToRemove = { kind: "totp" } | { kind: "passkey"; id: RecordId; name: string };

/** Takes one of one's own second factors away. */
export function RemoveFactorSheet(props: {
  office: SecondFactorOffice;
  factor: FactorToRemove | null;
  onClose: () => void;
  onDone: () => void;
}): JSX.Element {
  const { t } = useI18n();
  const title = (): string => {
    const factor = props.factor;
    return factor?.kind === "passkey"
      ? t("own.removePasskeyNamed", { name: factor.name })
      : t("own.removeTotp");
  };
  const remove = async (password: string, acting: OfficeAct): Promise<void> => {
    const factor = props.factor;
    const office = props.office;
    if (!factor) return;
    const done = await acting.run(() =>
      factor.kind === "totp"
        ? office.removeTotp(password)
        : office.removePasskey(factor.id, password),
    );
    if (done) props.onDone();
  };
  return (
    <PasswordSheet
      open={props.factor !== null}
      onOpenChange={(open) => !open && props.onClose()}
      title={title()}
      act={t("own.remove")}
      intro={<p>{t("own.removeText")}</p>}
      onPassword={remove}
    />
  );
}
