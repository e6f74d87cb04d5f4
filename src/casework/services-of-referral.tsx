import { createMemo, Show, type Accessor } from "solid-js";
import type { RecordView } from "../store/overlay.ts";
import { useStore } from "../store/store-context.tsx";
import { ForKeyed } from "../ui/for-keyed.ts";
import { useI18n } from "../ui/i18n/i18n.tsx";
import { Ledger, type LedgerProps } from "../ui/ledger.tsx";
import { createClientServices } from "./client-services.ts";
import type { OlderRecords } from "./older-records.ts";
import css from "./record-form.module.css";
import { createTally } from "./tally.ts";
import { WorkRow } from "./work-row.tsx";

/** the services that were recorded as a referral's answer. */
export function ServicesOfReferral(props: {
  referral: RecordView<"referral">;
  older: Accessor<OlderRecords>;
  gutter: LedgerProps["gutter"];
}) {
  const { t } = useI18n();
  const clientId = () => props.referral.clientId ?? "";
  const store = useStore();
  const services = createClientServices(store, clientId);
  const its = createMemo(() =>
    services.views()?.filter(({ fields }) => fields.referral === props.referral.id),
  );
  // What rests at the office or is still on its way may name it, too.
  const tally = createTally(store, services, () => props.older());
  return (
    <Show when={its()}>
      {(found) => (
        <Show
          when={found().length > 0}
          fallback={
            <p class={props.gutter === "form" ? css["none"] : undefined}>
              {t(tally() === "whole" ? "referral.services.none" : "referral.services.partly")}
            </p>
          }
        >
          <Ledger gutter={props.gutter} label={t("referral.services")}>
            <ForKeyed each={found()} keyOf={(view) => view.id}>
              {(view) => <WorkRow view={view()} clientId={clientId()} />}
            </ForKeyed>
          </Ledger>
        </Show>
      )}
    </Show>
  );
}
