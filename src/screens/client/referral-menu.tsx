import { useNavigate } from "@tanstack/solid-router";
import { createMemo, createSignal, Match, Show, Switch } from "solid-js";
import { GoalSheet } from "../../casework/goal-sheet.tsx";
import { mailHref } from "../../casework/mails.ts";
import { PlaceRows } from "../../casework/place-rows.tsx";
import { placesOf } from "../../casework/places-of.ts";
import type { KnownRelease } from "../../casework/releases.ts";
import { useSaveAct } from "../../casework/save-act.ts";
import { useRecordWords } from "../../casework/record-words.ts";
import { ServicesOfReferral } from "../../casework/services-of-referral.tsx";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { icons } from "../../ui/icons.ts";
import { Menu } from "../../ui/menu.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import css from "./client.module.css";
import { useOlderRecords } from "./older-records.tsx";
import { useReferralNames } from "./referral-names.ts";

/** what can be done with a referral of the list. */
export function ReferralMenu(props: {
  view: RecordView<"referral">;
  /** Its newest voucher. */
  voucher: RecordView<"voucher"> | undefined;
  /** Its newest release of information. */
  release: KnownRelease | undefined;
}) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const act = useSaveAct();
  const names = useReferralNames();
  const older = useOlderRecords();
  const [isChoosingGoal, setChoosingGoal] = createSignal(false);
  const [shows, setShows] = createSignal<"services" | "places">("services");
  const [isOpen, setOpen] = createSignal(false);
  const show = (what: "services" | "places") => {
    setShows(what);
    setOpen(true);
  };
  const remove = () =>
    act(
      { clientId: props.view.clientId, changes: [{ view: props.view, withdraw: "deleted" }] },
      "deleted",
    );
  const open = (field?: string) =>
    void navigate({
      to: "/clients/$clientId/referrals/$recordId",
      params: { clientId: props.view.clientId ?? "", recordId: props.view.id },
      search: field === undefined ? {} : { field },
    });
  const directions = {
    label: t("referral.directions"),
    icon: icons.directions,
    onSelect: () => show("places"),
  };
  //
  const voucher = () => {
    const recordId = props.voucher?.id;
    if (recordId === undefined) return [];
    const params = { clientId: props.view.clientId ?? "", recordId };
    const view = () => void navigate({ to: "/clients/$clientId/vouchers/$recordId", params });
    return [{ label: t("voucher.view"), icon: icons.voucher, onSelect: view }];
  };
  const release = () => {
    const known = props.release;
    if (known === undefined) return [];
    const clientId = props.view.clientId ?? "";
    const params = { clientId, recordId: known.view.id };
    const view = () => void navigate({ to: "/clients/$clientId/releases/$recordId", params });
    const write = () => void navigate({ to: mailHref(clientId, props.view.id) });
    const shown = [{ label: t("release.view"), icon: icons.release, onSelect: view }];
    return known.state === "good"
      ? [...shown, { label: t("mail.write"), icon: icons.mail, onSelect: write }]
      : shown;
  };
  const groups = () => [
    {
      items: [
        { label: t("referral.edit"), icon: icons.edit, onSelect: () => open() },
        { label: t("referral.outcome"), icon: icons.gotHelp, onSelect: () => open("outcome") },
        {
          label: t("referral.services"),
          icon: icons.service,
          onSelect: () => show("services"),
        },
        // M-20.
        {
          label: t(props.view.fields.goal === null ? "referral.addToGoal" : "referral.otherGoal"),
          icon: icons.goal,
          onSelect: () => setChoosingGoal(true),
        },
        ...voucher(),
        ...release(),
        // One that was sent to us leads to ourselves.
        ...(props.view.fields.direction === "out" ? [directions] : []),
      ],
    },
    {
      items: [
        {
          label: t("referral.delete"),
          icon: icons.delete,
          danger: true,
          onSelect: () => void remove(),
        },
      ],
    },
  ];
  return (
    <>
      <Menu label={t("action.moreFor", { name: names.title(props.view) })} groups={groups()} />
      <Sheet
        open={isOpen()}
        onOpenChange={setOpen}
        title={t(shows() === "places" ? "referral.directions" : "referral.services")}
        detail={names.title(props.view)}
        closeLabel={t("action.close")}
      >
        <div class={css["sheet"]}>
          <Switch>
            <Match when={shows() === "services"}>
              <ServicesOfReferral referral={props.view} older={older} gutter="sheet" />
            </Match>
            <Match when={shows() === "places"}>
              <WaysTo referral={props.view} />
            </Match>
          </Switch>
        </div>
      </Sheet>
      <Show when={isChoosingGoal()}>
        <GoalSheet
          referral={props.view}
          name={names.title(props.view)}
          onClose={() => setChoosingGoal(false)}
        />
      </Show>
    </>
  );
}

/** the places of the program she was sent to, or of its provider where no program is named. */
function WaysTo(props: { referral: RecordView<"referral"> }) {
  const { t } = useI18n();
  const store = useStore();
  const { valueWords } = useRecordWords();
  const places = createMemo(() => {
    const { toProvider, toProgram } = props.referral.fields;
    return placesOf(store, toProvider, toProgram);
  });
  return (
    <>
      <p>
        <b>
          <bdi>{valueWords("referral", "toProvider", props.referral.fields.toProvider)}</bdi>
        </b>
      </p>
      <Show when={places().length > 0} fallback={<p>{t("referral.directions.none")}</p>}>
        <PlaceRows places={places()} />
      </Show>
    </>
  );
}
