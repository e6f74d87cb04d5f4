import { createSignal, Show, type JSX } from "solid-js";
import { makeAdministration } from "../../../office/administration.ts";
import { createOfficeAct } from "../../../office/office-act.ts";
import { usePersonOffice } from "../../../office/person-office.tsx";
import type { RecordId } from "../../../records/fields.ts";
import { useStore } from "../../../store/store-context.tsx";
import { Button } from "../../../ui/button.tsx";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { OfficeRefusal } from "../../../ui/office-words.tsx";
import { Select } from "../../../ui/select.tsx";
import { showToast } from "../../../ui/toast.tsx";
import { PaneHeading, PaneInset } from "../../../ui/panes.tsx";
import { Question } from "../../../ui/question.tsx";
import { createSites, openSites, type SiteLine } from "./sites.ts";

/** The end of a site, and its return. Whoever is there goes to another one first. */
export function CloseSite(props: { site: SiteLine }): JSX.Element {
  const { t } = useI18n();
  return (
    <>
      <PaneHeading text={t("sites.closing")} />
      <PaneInset>
        <Show when={props.site.isClosed} fallback={<Close site={props.site} />}>
          <OpenAgain site={props.site} />
        </Show>
      </PaneInset>
    </>
  );
}

function OpenAgain(props: { site: SiteLine }): JSX.Element {
  const office = makeAdministration(usePersonOffice());
  const { t } = useI18n();
  const acting = createOfficeAct();
  const open = async (): Promise<void> => {
    const { id, name } = props.site;
    if (!(await acting.run(() => office.openSite(id)))) return;
    showToast({ text: t("sites.opened", { name }), closeLabel: t("action.close") });
  };
  return (
    <>
      <OfficeRefusal refusal={acting.refusal()} />
      <p>{t("sites.isClosed")}</p>
      <div>
        <Button disabled={acting.isBusy()} onClick={() => void open()}>
          {t("sites.open")}
        </Button>
      </div>
    </>
  );
}

const MOVE_TO = "move-to";

interface InUse {
  people: number;
  clients: number;
}

function Close(props: { site: SiteLine }): JSX.Element {
  const office = makeAdministration(usePersonOffice());
  const store = useStore();
  const { t, tn } = useI18n();
  const acting = createOfficeAct();
  const [isAsked, setAsked] = createSignal(false);
  const [inUse, setInUse] = createSignal<InUse>();
  const [to, setTo] = createSignal<RecordId>();
  const [isMissing, setMissing] = createSignal(false);
  const others = () => openSites(createSites(store)).filter(({ id }) => id !== props.site.id);
  const cancel = (): void => {
    setAsked(false);
    setInUse(undefined);
    setMissing(false);
  };
  const close = async (): Promise<void> => {
    const { id, name } = props.site;
    const goesTo = inUse() && to();
    // Where they go is asked for once it is known that somebody is there.
    if (inUse() && goesTo === undefined) {
      setMissing(true);
      document.getElementById(MOVE_TO)?.focus();
      return;
    }
    setAsked(false);
    const answer = await acting.run<InUse | "closed">(async () => {
      const closed = await office.closeSite(id, goesTo);
      if (closed.ok) return { ok: true, value: "closed" };
      if (closed.refusal !== "site-in-use") return closed;
      const { people, clients } = closed;
      return { ok: true, value: { people, clients } };
    });
    setInUse(undefined);
    if (answer === undefined) return;
    if (answer !== "closed") {
      setInUse(answer);
      setAsked(true);
      return;
    }
    showToast({ text: t("sites.closed", { name }), closeLabel: t("action.close") });
  };
  return (
    <>
      <OfficeRefusal refusal={acting.refusal()} />
      <p>{acting.isBusy() ? t("sites.closingNow") : t("sites.closeWhat")}</p>
      <div>
        <Button look="danger" disabled={acting.isBusy()} onClick={() => setAsked(true)}>
          {t("sites.close")}
        </Button>
      </div>
      <Question
        open={isAsked()}
        cancel={cancel}
        title={t("sites.closeTitle", { name: props.site.name })}
        word={inUse() ? t("sites.moveAndClose") : t("sites.close")}
        act={() => void close()}
      >
        <Show when={inUse()} fallback={<p>{t("sites.closeText")}</p>}>
          {(there) => (
            <>
              <p>
                {t("sites.inUse", {
                  people: tn("people.count", there().people),
                  clients: tn("sites.clients", there().clients),
                })}
              </p>
              <Select
                id={MOVE_TO}
                label={t("sites.moveTo")}
                error={isMissing() && to() === undefined ? t("sites.moveToMissing") : undefined}
                value={to()}
                placeholder={t("sites.choose")}
                options={others().map(({ id, name }) => ({ value: id, label: name }))}
                onChange={setTo}
              />
              <p>{t("sites.moveText")}</p>
            </>
          )}
        </Show>
      </Question>
    </>
  );
}
