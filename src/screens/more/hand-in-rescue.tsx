import { createSignal, Show, type JSX } from "solid-js";
import { handInParcels } from "../../office/hand-in.ts";
import { createOfficeAct } from "../../office/office-act.ts";
import { usePersonOffice } from "../../office/person-office.tsx";
import { readRescueFile } from "../../office/rescue-file.ts";
import { FileField } from "../../ui/file-field.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { Notice } from "../../ui/notice.tsx";
import { OfficeRefusal } from "../../ui/office-words.tsx";
import { Fact } from "./fact.tsx";

/** Hands in what another tablet could not send: anybody may carry it, only the office opens it. */
export function HandInRescue(): JSX.Element {
  const fetch = usePersonOffice();
  const { t, tn } = useI18n();
  const acting = createOfficeAct();
  const [fault, setFault] = createSignal<string>();
  const [handed, setHanded] = createSignal<{ refused: number }>();
  const handIn = async (file: File): Promise<void> => {
    acting.forget();
    setHanded(undefined);
    const parcels = readRescueFile(await file.text());
    setFault(parcels ? undefined : t("rescue.none"));
    const done = parcels && (await acting.run(() => handInParcels(fetch, parcels)));
    if (done) setHanded({ refused: done.length });
  };
  return (
    <Fact name={t("rescue.title")}>
      <p>{t("rescue.handInWhat")}</p>
      <FileField
        label={t("rescue.handIn")}
        accept=".json,application/json"
        onChoose={(file) => void handIn(file)}
        error={fault()}
      />
      <OfficeRefusal refusal={acting.refusal()} />
      <Show when={handed()}>
        {(done) => (
          <Show
            when={done().refused > 0}
            fallback={
              <Notice tone="info" announce>
                {t("rescue.received")}
              </Notice>
            }
          >
            <Notice tone="danger" announce>
              {tn("rescue.refused", done().refused)}
            </Notice>
          </Show>
        )}
      </Show>
    </Fact>
  );
}
