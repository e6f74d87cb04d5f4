import { createSignal, Show, type JSX } from "solid-js";
import { WaitingErasure } from "../../casework/waiting-erasure.tsx";
import { makeAdministration } from "../../office/administration.ts";
import { createFromOffice } from "../../office/from-office.ts";
import { createOfficeAct } from "../../office/office-act.ts";
import { usePersonOffice } from "../../office/person-office.tsx";
import type { RecordId } from "../../records/fields.ts";
import { useStore } from "../../store/store-context.tsx";
import { Button } from "../../ui/button.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { icons } from "../../ui/icons.ts";
import { FromOfficeLine, OfficeRefusal } from "../../ui/office-words.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { showToast } from "../../ui/toast.tsx";
import css from "./client.module.css";

/** `Erase`, for supervisors: asks for it with a reason, or shows what was asked and takes the second word. Online only. */
export function EraseSheet(props: {
  clientId: RecordId;
  name: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}): JSX.Element {
  const { t } = useI18n();
  return (
    <Sheet
      open={props.open}
      onOpenChange={(open) => props.onOpenChange(open)}
      title={t("erasure.sheetTitle", { name: props.name })}
      closeLabel={t("action.close")}
    >
      <Erase clientId={props.clientId} name={props.name} onDone={() => props.onOpenChange(false)} />
    </Sheet>
  );
}

// In the sheet, and so asked each time that it is opened.
function Erase(props: { clientId: RecordId; name: string; onDone: () => void }): JSX.Element {
  const store = useStore();
  const { t } = useI18n();
  const office = makeAdministration(usePersonOffice());
  const answer = createFromOffice(office.erasures, () => store.sync.state().reach === "online");
  const acting = createOfficeAct();
  const waiting = () => answer.latest()?.erasures.find(({ client }) => client === props.clientId);
  const say = async (how: typeof office.confirmErasure, said: string): Promise<void> => {
    const erasure = waiting()?.id;
    if (erasure === undefined) return;
    if ((await acting.run(() => how(erasure))) === undefined) return;
    showToast({ text: said, closeLabel: t("action.close") });
    props.onDone();
  };
  const ask = async (reason: string): Promise<void> => {
    const client = props.clientId;
    if ((await acting.run(() => office.askErasure(client, reason))) === undefined) return;
    showToast({ text: t("erasure.askedFor"), closeLabel: t("action.close") });
    props.onDone();
  };
  return (
    <div class={css["erase"]}>
      <FromOfficeLine of={answer} />
      <OfficeRefusal refusal={acting.refusal()} />
      <Show when={answer.latest()}>
        <Show
          when={waiting()}
          fallback={<AskForErasure isBusy={acting.isBusy()} onAsk={(reason) => void ask(reason)} />}
        >
          {(erasure) => (
            <WaitingErasure
              erasure={erasure()}
              name={props.name}
              isBusy={acting.isBusy()}
              onConfirm={() => void say(office.confirmErasure, t("erasure.done"))}
              onRefuse={() => void say(office.refuseErasure, t("erasure.refused"))}
            />
          )}
        </Show>
      </Show>
    </div>
  );
}

function AskForErasure(props: { isBusy: boolean; onAsk: (reason: string) => void }): JSX.Element {
  const { t } = useI18n();
  const [reason, setReason] = createSignal("");
  const [isMissing, setMissing] = createSignal(false);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const typed = reason().trim();
    setMissing(typed === "");
    if (typed !== "") props.onAsk(typed);
  };
  return (
    <form class={css["erase"]} noValidate onSubmit={submit}>
      <p>{t("erasure.what")}</p>
      <p>{t("erasure.together")}</p>
      <TextArea
        label={t("erasure.reason")}
        hint={t("erasure.reasonHint")}
        error={isMissing() ? t("errors.required", { label: t("erasure.reason") }) : undefined}
        maxLength={200}
        value={reason()}
        onInput={setReason}
      />
      <Button type="submit" look="danger" icon={icons.erase} disabled={props.isBusy}>
        {t("erasure.ask")}
      </Button>
    </form>
  );
}
