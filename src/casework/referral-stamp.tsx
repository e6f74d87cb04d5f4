import { useNavigate } from "@tanstack/solid-router";
import type { RecordId } from "../records/fields.ts";
import {
  asksForNext,
  referralStatuses,
  statusGroup,
  type ReferralStatus,
  type StatusGroup,
} from "../records/referral/referral-status.ts";
import { useStore } from "../store/store-context.tsx";
import { useI18n } from "../ui/i18n/i18n.tsx";
import { icons } from "../ui/icons.ts";
import type { Icon } from "../ui/icon.tsx";
import type { MenuGroup } from "../ui/menu.tsx";
import { StampMenu } from "../ui/stamp.tsx";
import { useSaveAct } from "./save-act.ts";

const groups: readonly StatusGroup[] = ["open", "good", "closed"];

const groupIcons: Partial<Record<StatusGroup, Icon>> = {
  good: icons.gotHelp,
  closed: icons.closed,
};

export interface ReferralStampMenuProps {
  referral: RecordId;
  clientId: RecordId;
  /** What the referral is called, for the control's name. */
  name: string;
  status: ReferralStatus;
  /** Puts it off, where it is due. */
  onPutOff?: (() => void) | undefined;
}

/** How a referral stands, as a stamp and a control: one tap opens Open, Good and Closed, the second saves with `Undo`. */
export function ReferralStampMenu(props: ReferralStampMenuProps) {
  const { t } = useI18n();
  const change = useStatusChange();
  const group = () => statusGroup(props.status);
  const putOff = (): MenuGroup[] =>
    props.onPutOff
      ? [{ items: [{ label: t("snooze.act"), icon: icons.later, onSelect: props.onPutOff }] }]
      : [];
  const menu = (): MenuGroup[] => [
    ...groups.map((of) => ({
      heading: t(`statusGroup.${of}`),
      items: referralStatuses
        .filter((status) => statusGroup(status) === of)
        .map((status) => ({
          label: t(`status.${status}`),
          current: status === props.status,
          onSelect: () => void change(props.referral, props.clientId, props.status, status),
        })),
    })),
    ...putOff(),
  ];
  return (
    <StampMenu
      label={t("status.label", { name: props.name })}
      kind={group()}
      text={t(`status.${props.status}`)}
      icon={groupIcons[group()]}
      groups={menu()}
    />
  );
}

/**
 * Saves a status change of a referral and offers to take it back, and where it came to nothing there, the next provider.
 * The same status again is no change.
 */
export function useStatusChange() {
  const store = useStore();
  const { t } = useI18n();
  const act = useSaveAct();
  const navigate = useNavigate();
  const nextOf = (recordId: RecordId, clientId: RecordId) => ({
    label: t("referral.next"),
    onPress: () =>
      void navigate({
        to: "/clients/$clientId/referrals/$recordId/next",
        params: { clientId, recordId },
      }),
  });
  return async (
    referral: RecordId,
    clientId: RecordId,
    from: ReferralStatus,
    to: ReferralStatus,
  ): Promise<void> => {
    if (from === to) return;
    const put = { referral, from, to, at: store.now(), via: "app" as const, reason: "" };
    const changes = [{ kind: "status-change" as const, id: store.newId(), clientId, put }];
    const next = asksForNext(to) ? nextOf(referral, clientId) : undefined;
    await act({ clientId, changes }, "saved", next);
  };
}
