import { useNavigate } from "@tanstack/solid-router";
import { createSignal } from "solid-js";
import { useClientWords } from "../../casework/client-words.ts";
import { useSaveAct } from "../../casework/save-act.ts";
import { MOST_ASSIGNED } from "../../records/client/client.ts";
import { mayAssign } from "../../records/client/who-sees.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { icons } from "../../ui/icons.ts";
import { Menu, type MenuItem } from "../../ui/menu.tsx";
import { EraseSheet } from "./erase-sheet.tsx";

/** The `⋯` of the file. */
export function ClientMenu(props: { client: RecordView<"client"> }) {
  const { t } = useI18n();
  const { nameOf } = useClientWords();
  const store = useStore();
  const navigate = useNavigate();
  const toAssign = createAssignToMe(() => props.client);
  const [isErasing, setErasing] = createSignal(false);
  const name = () => nameOf(props.client.fields);
  const edit = (): MenuItem => ({
    label: t("action.edit"),
    icon: icons.edit,
    onSelect: () =>
      void navigate({ to: "/clients/$clientId/edit", params: { clientId: props.client.id } }),
  });
  const eligibility = (): MenuItem => ({
    label: t("eligibility.of.services"),
    icon: icons.eligibility,
    onSelect: () =>
      void navigate({
        to: "/clients/$clientId/eligibility",
        params: { clientId: props.client.id },
      }),
  });
  const referralEligibility = (): MenuItem => ({
    label: t("eligibility.of.referrals"),
    icon: icons.eligibility,
    onSelect: () =>
      void navigate({
        to: "/clients/$clientId/referral-eligibility",
        params: { clientId: props.client.id },
      }),
  });
  const authorizations = (): MenuItem => ({
    label: t("authorization.heading"),
    icon: icons.authorization,
    onSelect: () =>
      void navigate({
        to: "/clients/$clientId/authorizations",
        params: { clientId: props.client.id },
      }),
  });
  const erase = (): MenuItem => ({
    label: t("erasure.act"),
    icon: icons.erase,
    danger: true,
    onSelect: () => setErasing(true),
  });
  const groups = () => [
    { items: [edit(), eligibility(), referralEligibility(), authorizations(), ...toAssign()] },
    ...(store.me.role === "supervisor" ? [{ items: [erase()] }] : []),
  ];
  return (
    <>
      <Menu label={t("action.moreFor", { name: name() })} groups={groups()} />
      <EraseSheet
        clientId={props.client.id}
        name={name()}
        open={isErasing()}
        onOpenChange={setErasing}
      />
    </>
  );
}

// At one tap: who is assigned keeps the client's casework on her tablet, a supervisor too.
function createAssignToMe(client: () => RecordView<"client">): () => MenuItem[] {
  const { t } = useI18n();
  const store = useStore();
  const save = useSaveAct();
  const me = store.me.person;
  const mayTake = () => {
    const { fields } = client();
    const isFull = fields.assigned.length >= MOST_ASSIGNED;
    return (
      !isFull && !fields.assigned.includes(me) && mayAssign({ id: me, role: store.me.role }, fields)
    );
  };
  const take = (): void => {
    const view = client();
    const patch = { assigned: [...view.fields.assigned, me] };
    void save({ clientId: view.id, changes: [{ view, patch }] });
  };
  return () =>
    mayTake() ? [{ label: t("client.assignToMe"), icon: icons.client, onSelect: take }] : [];
}
