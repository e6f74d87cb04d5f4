import { useParams } from "@tanstack/solid-router";
import type { Accessor, JSX } from "solid-js";
import { OpenClient } from "../../casework/open-client.tsx";
import { OpenRecord } from "../../casework/open-record.tsx";
import type { RecordView } from "../../store/overlay.ts";
import type { PlanKind } from "./plan-form.ts";

/** The client and the record of a client's plan that the address names. */
export function OpenPlanRecord<K extends PlanKind>(props: {
  kind: K;
  children: (client: Accessor<RecordView<"client">>, view: Accessor<RecordView<K>>) => JSX.Element;
}) {
  const params = useParams({ strict: false });
  const clientId = () => params().clientId ?? "";
  return (
    <OpenClient clientId={clientId()}>
      {(client) => (
        <OpenRecord
          kind={props.kind}
          recordId={params().recordId ?? ""}
          clientId={clientId()}
          backTo={`/clients/${clientId()}/plan`}
        >
          {(view) => props.children(client, view)}
        </OpenRecord>
      )}
    </OpenClient>
  );
}
