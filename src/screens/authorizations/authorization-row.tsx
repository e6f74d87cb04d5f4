import { useNavigate } from "@tanstack/solid-router";
import { Show } from "solid-js";
import type { OneAuthorization } from "../../casework/authorizations.ts";
import { useBalanceWords } from "../../casework/balance-words.ts";
import { usePeopleWords } from "../../casework/people-words.ts";
import { RecordChip } from "../../casework/record-chip.tsx";
import { useRecordWords } from "../../casework/record-words.ts";
import { useReturnWords, useSentBack } from "../../casework/returned.ts";
import { useSaveAct } from "../../casework/save-act.ts";
import { useTimeWords } from "../../casework/time-words.ts";
import type { Standing } from "../../records/authorization/balance.ts";
import { useStore } from "../../store/store-context.tsx";
import { Button } from "../../ui/button.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { icons } from "../../ui/icons.ts";
import { GutterRow } from "../../ui/ledger.tsx";
import { Mark, Reason, type MarkTone } from "../../ui/mark.tsx";
import { createMedia } from "../../ui/media.ts";
import { Menu } from "../../ui/menu.tsx";
import css from "./authorizations.module.css";
import { usePlanWords } from "./plan-words.ts";

interface RowProps {
  one: OneAuthorization;
  onDecide: () => void;
  /** Opens the planned and given instances. */
  onShow: () => void;
}

const tones: Readonly<Record<Standing, MarkTone>> = {
  pending: "unsure",
  approved: "yes",
  exhausted: "given",
  expired: "quiet",
  denied: "no",
};

/** One authorization: the service, how often and until when, where it stands, and what is left. */
export function AuthorizationRow(props: RowProps) {
  const { t } = useI18n();
  const store = useStore();
  const words = useRecordWords();
  const balanceWords = useBalanceWords();
  const { gutterWords } = useTimeWords();
  const plan = usePlanWords();
  const sentBack = useSentBack();
  const returnWords = useReturnWords();
  // Beside the words a phone has no room for it.
  const isNarrow = createMedia("(width < 600px)");
  const view = () => props.one.view;
  const fields = () => view().fields;
  const gutter = () => gutterWords(fields().begin, view().createdAt);
  const isToDecide = () => store.me.role === "supervisor" && props.one.standing === "pending";
  return (
    <GutterRow
      gutter={gutter().gutter}
      gutterDetail={gutter().detail}
      title={words.valueWords("authorization", "definition", fields().definition)}
      detail={plan.inOneLine(props.one)}
      onOpen={() => props.onShow()}
      tone={sentBack(view()) ? "needs-you" : undefined}
      end={
        <>
          <Show when={!isNarrow()}>
            <RecordChip view={view()} />
          </Show>
          <RowMenu {...props} />
        </>
      }
    >
      <div class={css["standing"]}>
        <Mark
          tone={tones[props.one.standing]}
          icon={props.one.standing === "exhausted" ? icons.alert : undefined}
          text={t(`standing.${props.one.standing}`)}
        />
        <Show when={fields().decision?.status === "approved"}>
          <b>{balanceWords.left(props.one)}</b>
          <span>{balanceWords.unsent(props.one)}</span>
        </Show>
      </div>
      <Decision one={props.one} />
      <Show when={isNarrow()}>
        <RecordChip view={view()} />
      </Show>
      <Show when={returnWords(sentBack(view()))}>{(comment) => <Reason>{comment()}</Reason>}</Show>
      <Show when={isToDecide()}>
        <Button onClick={() => props.onDecide()}>{t("authorization.decide")}</Button>
      </Show>
    </GutterRow>
  );
}

// Who said so, when, and why.
function Decision(props: { one: OneAuthorization }) {
  const { t } = useI18n();
  const { whoIs } = usePeopleWords();
  const { whenWords } = useTimeWords();
  return (
    <Show when={props.one.view.fields.decision}>
      {(decision) => (
        <Reason>
          {t("authorization.decided", {
            standing: t(`standing.${decision().status}`),
            who: whoIs(decision().by),
            when: whenWords(decision().at),
          })}
          <Show when={decision().reason}>{(reason) => `: ${reason()}`}</Show>
        </Reason>
      )}
    </Show>
  );
}

function RowMenu(props: RowProps) {
  const { t } = useI18n();
  const store = useStore();
  const navigate = useNavigate();
  const act = useSaveAct();
  const { valueWords } = useRecordWords();
  const view = () => props.one.view;
  const isSupervisor = () => store.me.role === "supervisor";
  // A worker takes back what she proposed; what was approved is a supervisor's to take away. A proposal that was changed
  // may have been approved before: this tablet does not know, and the office would set a deletion aside.
  const mayDelete = () => {
    const { fields, at, createdAt } = view();
    return isSupervisor() || (fields.decision === null ? at === createdAt : isDenied());
  };
  const isDenied = () => view().fields.decision?.status === "denied";
  const remove = () =>
    act({ clientId: view().clientId, changes: [{ view: view(), withdraw: "deleted" }] }, "deleted");
  const edit = () =>
    navigate({
      to: "/clients/$clientId/authorizations/$recordId",
      params: { clientId: view().clientId ?? "", recordId: view().id },
    });
  const groups = () => [
    {
      items: [
        { label: t("action.edit"), icon: icons.edit, onSelect: () => void edit() },
        { label: t("authorization.instances"), icon: icons.today, onSelect: () => props.onShow() },
        ...(isSupervisor()
          ? [
              {
                label: t("authorization.decide"),
                icon: icons.review,
                onSelect: () => props.onDecide(),
              },
            ]
          : []),
        ...(mayDelete()
          ? [
              {
                label: t("action.delete"),
                icon: icons.delete,
                danger: true,
                onSelect: () => void remove(),
              },
            ]
          : []),
      ],
    },
  ];
  const name = () => valueWords("authorization", "definition", view().fields.definition);
  return <Menu label={t("action.moreFor", { name: name() })} groups={groups()} />;
}
