import { createSignal, Show, type JSX } from "solid-js";
import type { Asked } from "../../../office/ask-office.ts";
import type { TabletLine, TabletRefusal } from "../../../office/administration.ts";
import type { RecordId } from "../../../records/fields.ts";
import { useStore } from "../../../store/store-context.tsx";
import { Button } from "../../../ui/button.tsx";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { officeIcons } from "../../../ui/office-icons.ts";
import { showToast } from "../../../ui/toast.tsx";
import { createOfficeAct } from "../../../office/office-act.ts";
import { OfficeRefusal } from "../../../ui/office-words.tsx";
import { Question } from "../../../ui/question.tsx";
import { sumOf } from "../../../office/tablet-sums.ts";
import css from "./tablets.module.css";
import { useTablets } from "./tablets-desk.tsx";

type Act = (device: RecordId) => Promise<Asked<object, TabletRefusal>>;

/** `Retire`, `Lost`, and back into use; each says what it does to what is on the tablet. */
export function TabletActs(props: { tablet: TabletLine }): JSX.Element {
  const store = useStore();
  const desk = useTablets();
  const { t, tn } = useI18n();
  const [question, setQuestion] = createSignal<"retire" | "lost">();
  const acting = createOfficeAct();
  const name = () => desk.nameOf(props.tablet);
  const waiting = () => sumOf(props.tablet, store.now()).waiting ?? 0;
  const ask = (what: "retire" | "lost"): void => {
    if (!acting.isBusy()) setQuestion(what);
  };
  const act = async (how: Act, said: string): Promise<void> => {
    setQuestion(undefined);
    const { device } = props.tablet;
    if ((await acting.run(() => how(device))) === undefined) return;
    showToast({ text: said, closeLabel: t("action.close") });
    await desk.answer.ask();
  };
  const retire = () => act(desk.office.retireTablet, t("tablets.retired", { name: name() }));
  const lose = () => act(desk.office.loseTablet, t("tablets.lost", { name: name() }));
  const bringBack = () => act(desk.office.bringTabletBack, t("tablets.back", { name: name() }));
  return (
    <>
      <OfficeRefusal refusal={acting.refusal()} />
      <div class={css["acts"]}>
        <Show
          when={props.tablet.state === "active"}
          fallback={
            <Button disabled={acting.isBusy()} onClick={() => void bringBack()}>
              {t("tablets.bringBack")}
            </Button>
          }
        >
          {/* Not `disabled`: the focus comes back to it when its question closes. */}
          <Button
            icon={officeIcons.retire}
            aria-disabled={acting.isBusy()}
            onClick={() => ask("retire")}
          >
            {t("tablets.retire")}
          </Button>
        </Show>
        <Show when={props.tablet.state !== "lost"}>
          <Button
            look="danger"
            icon={officeIcons.lost}
            aria-disabled={acting.isBusy()}
            onClick={() => ask("lost")}
          >
            {t("tablets.lose")}
          </Button>
        </Show>
      </div>
      <Question
        open={question() === "retire"}
        cancel={() => setQuestion(undefined)}
        title={t("tablets.retireTitle", { name: name() })}
        word={t("tablets.retire")}
        act={() => void retire()}
      >
        <p>{t("tablets.retireText")}</p>
        <p>{waiting() > 0 ? tn("tablets.retireWaiting", waiting()) : t("tablets.retireNothing")}</p>
      </Question>
      <Question
        open={question() === "lost"}
        cancel={() => setQuestion(undefined)}
        title={t("tablets.loseTitle", { name: name() })}
        word={t("tablets.lose")}
        act={() => void lose()}
      >
        <p>{t("tablets.loseText")}</p>
        <p>{waiting() > 0 ? tn("tablets.loseWaiting", waiting()) : t("tablets.loseNothing")}</p>
        <p>{t("tablets.loseOffline")}</p>
      </Question>
    </>
  );
}
