import type { JSX } from "solid-js";
import { makeCatalogueOffice } from "../../../office/catalogue.ts";
import { createOfficeAct } from "../../../office/office-act.ts";
import { usePersonOffice } from "../../../office/person-office.tsx";
import type { RecordId } from "../../../records/fields.ts";
import { Button } from "../../../ui/button.tsx";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { OfficeRefusal } from "../../../ui/office-words.tsx";
import { PaneHeading, PaneInset } from "../../../ui/panes.tsx";
import { showToast } from "../../../ui/toast.tsx";
import css from "./catalogue.module.css";

type RetiringKind =
  | "service-definition"
  | "service-screen"
  | "grant"
  | "fund"
  | "eligibility-rule"
  | "assessment-form";

/** The end of a record of the catalogue, and its return. Whatever was recorded keeps it. */
export function Retiring(props: {
  kind: RetiringKind;
  record: { id: RecordId; name: string; retired: boolean };
  changed: () => void;
}): JSX.Element {
  const office = makeCatalogueOffice(usePersonOffice());
  const { t } = useI18n();
  const acting = createOfficeAct();
  const put = async (retired: boolean): Promise<void> => {
    const { id, name } = props.record;
    const change = { kind: props.kind, id, fields: { retired } };
    if (!(await acting.run(() => office.save([change])))) return;
    const text = t(retired ? `retiring.was.${props.kind}` : `retiring.isBack.${props.kind}`, {
      name,
    });
    showToast({ text, closeLabel: t("action.close") });
    props.changed();
  };
  return (
    <>
      <PaneHeading text={t("retiring.title")} />
      <PaneInset>
        <OfficeRefusal refusal={acting.refusal()} />
        <p class={css["muted"]}>
          {t(
            props.record.retired
              ? `retiring.backWhat.${props.kind}`
              : `retiring.what.${props.kind}`,
          )}
        </p>
        <div class={css["acts"]}>
          <Button disabled={acting.isBusy()} onClick={() => void put(!props.record.retired)}>
            {props.record.retired ? t("catalogue.bringBack") : t(`retiring.act.${props.kind}`)}
          </Button>
        </div>
      </PaneInset>
    </>
  );
}
