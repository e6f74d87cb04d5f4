import { Show, type JSX } from "solid-js";
import { useClientWords } from "../../casework/client-words.ts";
import { useFieldWords } from "../../casework/field-words.ts";
import { useMailWords } from "../../casework/mails.ts";
import { useSaveAct } from "../../casework/save-act.ts";
import { useTimeWords } from "../../casework/time-words.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import type { TruthRecord } from "../../store/truth-document.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { ForKeyed } from "../../ui/for-keyed.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { icons } from "../../ui/icons.ts";
import { GutterRow, Ledger } from "../../ui/ledger.tsx";
import { SectionHeading } from "../../ui/section-heading.tsx";

/** Mail of hers that did not come through: whom to call, and why. */
export function Calls(): JSX.Element {
  const store = useStore();
  const { t, tn } = useI18n();
  const calls = () => store.attention.calls();
  return (
    <Show when={calls().length > 0}>
      <section>
        <SectionHeading text={t("calls.title")} count={tn("calls.count", calls().length)} />
        <Ledger label={t("calls.title")}>
          <ForKeyed each={calls()} keyOf={({ id }) => id}>
            {(notice) => <Call notice={notice()} />}
          </ForKeyed>
        </Ledger>
      </section>
    </Show>
  );
}

function Call(props: { notice: TruthRecord<"notice"> }): JSX.Element {
  const store = useStore();
  const mail = store.createRecord<"mail">("casework", () => props.notice.body.fields.record);
  return <Show when={mail()}>{(view) => <CallRow view={view()} notice={props.notice} />}</Show>;
}

function CallRow(props: { view: RecordView<"mail">; notice: TruthRecord<"notice"> }): JSX.Element {
  const store = useStore();
  const { t } = useI18n();
  const { nameOf } = useClientWords();
  const { failure } = useMailWords();
  const { valueWords } = useFieldWords();
  const { gutterWords, dayOf } = useTimeWords();
  const gutter = () => {
    const { at } = props.notice.body.fields;
    return gutterWords(dayOf(at), at);
  };
  const act = useSaveAct();
  const client = store.createRecord<"client">("clients", () => props.view.clientId ?? "");
  const providerName = () => valueWords("mail", "provider", props.view.fields.provider);
  const phone = () => {
    const { provider, program } = props.view.fields;
    const own = store.reference.find("program", program)?.body.fields.phone ?? "";
    return own || (store.reference.find("provider", provider)?.body.fields.phone ?? "");
  };
  const called = () =>
    act({
      clientId: props.view.clientId,
      changes: [{ view: props.view, patch: { called: { by: store.me.person, at: store.now() } } }],
    });
  return (
    <GutterRow
      gutter={gutter().gutter}
      gutterDetail={gutter().detail}
      title={nameOf(client()?.fields)}
      href={`/clients/${props.view.clientId}/referrals`}
      detail={
        <>
          <bdi>{providerName()}</bdi> · {failure(props.view.fields.delivery)}
        </>
      }
      end={
        <>
          <Show when={phone()}>
            {(number) => (
              <ButtonLink icon={icons.call} href={`tel:${number().replaceAll(/[^\d+]/g, "")}`}>
                <bdi>{number()}</bdi>
              </ButtonLink>
            )}
          </Show>
          <Button
            look="quiet"
            aria-label={t("calls.calledFor", { provider: providerName() })}
            onClick={() => void called()}
          >
            {t("calls.called")}
          </Button>
        </>
      }
    />
  );
}
