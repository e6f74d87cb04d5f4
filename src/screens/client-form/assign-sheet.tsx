import { Index, Show } from "solid-js";
import { fullName } from "../../records/client/client-names.ts";
import { MOST_ASSIGNED } from "../../records/client/client.ts";
import type { RecordId } from "../../records/fields.ts";
import { useStore } from "../../store/store-context.tsx";
import { Button } from "../../ui/button.tsx";
import { CheckRow } from "../../ui/check-row.tsx";
import { ForKeyed } from "../../ui/for-keyed.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { GroupRow, Ledger } from "../../ui/ledger.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import type { Staff, WhoSees } from "./who-sees.ts";

/** Workers and supervisors to tick: those of the client's sites first. */
export function AssignSheet(props: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  who: WhoSees;
  assigned: readonly RecordId[];
  onTick: (person: RecordId, isIn: boolean) => void;
}) {
  const { t } = useI18n();
  const groups = () => [
    { title: t("whoSees.ofTheirSites"), staff: props.who.staff().filter(props.who.isOfTheirSites) },
    {
      title: t("whoSees.ofOtherSites"),
      staff: props.who.staff().filter((one) => !props.who.isOfTheirSites(one)),
    },
  ];
  return (
    <Sheet
      open={props.open}
      onOpenChange={(open) => props.onOpenChange(open)}
      title={props.title}
      closeLabel={t("action.close")}
      bar={
        <Button size="bar" look="primary" onClick={() => props.onOpenChange(false)}>
          {t("action.done")}
        </Button>
      }
    >
      <Ledger gutter="sheet" label={props.title}>
        <Index each={groups()}>
          {(group) => (
            <Show when={group().staff.length > 0}>
              <GroupRow title={group().title} />
              <ForKeyed each={group().staff} keyOf={(one) => one.id}>
                {(one) => <StaffRow {...props} one={one()} />}
              </ForKeyed>
            </Show>
          )}
        </Index>
      </Ledger>
    </Sheet>
  );
}

function StaffRow(props: {
  one: Staff;
  assigned: readonly RecordId[];
  onTick: (person: RecordId, isIn: boolean) => void;
}) {
  const { t } = useI18n();
  const store = useStore();
  const isIn = () => props.assigned.includes(props.one.id);
  const siteNames = () =>
    props.one.sites
      .map((site) => store.reference.find("site", site)?.body.fields.shortName ?? "")
      .filter((name) => name !== "")
      .join(", ");
  const name = () =>
    props.one.id === store.me.person
      ? `${fullName(props.one.name)} ${t("whoSees.you")}`
      : fullName(props.one.name);
  return (
    <CheckRow
      name={name()}
      detail={[props.one.title, siteNames()].filter((part) => part !== "").join(" · ")}
      checked={isIn()}
      disabled={!isIn() && props.assigned.length >= MOST_ASSIGNED}
      onChange={(checked) => props.onTick(props.one.id, checked)}
    />
  );
}
