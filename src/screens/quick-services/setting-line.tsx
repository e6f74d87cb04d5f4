import { createSignal, Show } from "solid-js";
import { BegunEarlier } from "../../casework/begun-earlier.tsx";
import { useTimeWords } from "../../casework/time-words.ts";
import { isGrantOver } from "../../records/service/service-rules.ts";
import { siteOfService } from "../../records/service/service-defaults.ts";
import { useStore } from "../../store/store-context.tsx";
import { ContextLine } from "../../ui/context-line.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { icons } from "../../ui/icons.ts";
import { createMedia } from "../../ui/media.ts";
import { Select } from "../../ui/select.tsx";
import { ALL_SERVICES } from "./catalogue.ts";
import css from "./quick-services.module.css";
import type { QuickServices } from "./quick-services.ts";
import { SettingSheet } from "./setting-sheet.tsx";

/** "Today · ESG Street Outreach · Eastside (change)", and the screen's picker. */
export function SettingLine(props: { quick: QuickServices }) {
  const { t } = useI18n();
  const facts = useFacts(() => props.quick);
  const [isOpen, setOpen] = createSignal(false);
  return (
    <div class={css["setting"]}>
      <ContextLine
        facts={facts()}
        changeLabel={t("action.change")}
        onChange={() => setOpen(true)}
        end={<ScreenPicker quick={props.quick} />}
      />
      <SettingOddities quick={props.quick} />
      <SettingSheet quick={props.quick} open={isOpen()} onOpenChange={setOpen} />
    </div>
  );
}

function useFacts(quick: () => QuickServices): () => string[] {
  const { t } = useI18n();
  const store = useStore();
  const { dayWords } = useTimeWords();
  const { reference, me } = store;
  const grantName = () =>
    reference.find("grant", quick().setting().grant)?.body.fields.shortName ?? t("setting.noGrant");
  // The own agency goes without saying; which of its sites does not.
  const where = () => {
    const provider = reference.find("provider", quick().setting().provider)?.body.fields;
    if (provider && !provider.isOwn) return provider.name;
    const site = siteOfService(quick().client().fields.sites, me.sites) ?? null;
    return reference.find("site", site)?.body.fields.shortName ?? "";
  };
  const when = () =>
    quick().date() === store.today() ? t("setting.today") : dayWords(quick().date());
  return () => [when(), grantName(), where()].filter((fact) => fact !== "");
}

function ScreenPicker(props: { quick: QuickServices }) {
  const { t } = useI18n();
  const isNarrow = createMedia("(width < 600px)");
  const options = () => [
    ...props.quick.catalogue.screens().map(({ id, name }) => ({ value: id, label: name })),
    { value: ALL_SERVICES, label: t("quickServices.all") },
  ];
  return (
    <div class={css["picker"]}>
      <Select
        label={t("quickServices.screen")}
        labelHidden
        icon={isNarrow() ? undefined : icons.serviceScreen}
        value={props.quick.screen()}
        options={options()}
        onChange={(screen) => props.quick.chooseScreen(screen)}
      />
    </div>
  );
}

/** Whose day it is, and quiet soft checks of what every tick carries: they never block (domain §3). */
function SettingOddities(props: { quick: QuickServices }) {
  const { t } = useI18n();
  const store = useStore();
  const { dayWords } = useTimeWords();
  const date = () => props.quick.date();
  const endedGrant = () => {
    const grant = store.reference.find("grant", props.quick.setting().grant)?.body.fields;
    return grant && isGrantOver(grant, date()) ? grant : undefined;
  };
  return (
    <>
      <BegunEarlier draft={props.quick.draft} date={date()} />
      <Show when={endedGrant()}>
        {(grant) => (
          <p class={css["odd"]}>
            {grant().retired === true
              ? t("setting.grantRetired", { grant: grant().shortName })
              : t("setting.grantEnded", {
                  grant: grant().shortName,
                  day: dayWords(grant().ends ?? date()),
                })}
          </p>
        )}
      </Show>
      <Show when={props.quick.isOutsideEnrollment()}>
        <p class={css["odd"]}>{t("setting.outside")}</p>
      </Show>
      <Show when={date() > store.today()}>
        <p class={css["odd"]}>{t("setting.future")}</p>
      </Show>
    </>
  );
}
