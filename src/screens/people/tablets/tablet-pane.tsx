import { For, Show, type JSX } from "solid-js";
import type { TabletLine } from "../../../office/administration.ts";
import type { RecordId } from "../../../records/fields.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { Link } from "../../../ui/link.tsx";
import { FromOfficeLine } from "../../../ui/office-words.tsx";
import { PaneHeading, PaneInset, SidePane } from "../../../ui/panes.tsx";
import { TabletActs } from "./tablet-acts.tsx";
import { TabletName } from "./tablet-name.tsx";
import { OnTablet } from "./on-tablet.tsx";
import { useTablets } from "./tablets-desk.tsx";

/** One tablet: its name, who works on it with what it said last, and how it is taken out of use. */
export function TabletPane(props: { device: RecordId }): JSX.Element {
  const desk = useTablets();
  const { t } = useI18n();
  const back = () => ({ href: "/tablets", label: t("tablets.toList") });
  return (
    <Show
      when={desk.find(props.device)}
      fallback={
        <SidePane label={t("tablets.pane")} back={back()} title={t("tablets.pane")}>
          <FromOfficeLine of={desk.answer} />
          <Show when={desk.answer.latest()}>
            <EmptyState
              drawing="no-results"
              text={t("tablets.gone")}
              action={<Link href="/tablets">{t("tablets.toList")}</Link>}
            />
          </Show>
        </SidePane>
      }
    >
      {(tablet) => (
        <SidePane label={t("tablets.pane")} back={back()} title={desk.nameOf(tablet())}>
          <PaneInset>
            <Standing tablet={tablet()} />
          </PaneInset>
          <PaneHeading text={t("tablets.people")} />
          <ul>
            <For each={tablet().people}>{(one) => <OnTablet one={one} />}</For>
          </ul>
          <Show when={desk.mayAct}>
            <PaneHeading text={t("tablets.acts")} />
            <PaneInset>
              <TabletName tablet={tablet()} />
              <TabletActs tablet={tablet()} />
            </PaneInset>
          </Show>
        </SidePane>
      )}
    </Show>
  );
}

function Standing(props: { tablet: TabletLine }): JSX.Element {
  const { t } = useI18n();
  return <p>{t(`tablets.is.${props.tablet.state}`)}</p>;
}
