import { createMemo, Show } from "solid-js";
import { recentlyUsed } from "../../casework/remembered.ts";
import { useServiceChoices } from "../../casework/service-choices.ts";
import { isOffered } from "../../records/reference/retired.ts";
import { mostUnits, unitStep } from "../../records/service/read-amounts.ts";
import { isInCatalogue } from "../../records/service/service-rules.ts";
import { useStore } from "../../store/store-context.tsx";
import { ChoiceChips } from "../../ui/choice-chips.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { LedgerForm } from "../../ui/ledger.tsx";
import { Notice } from "../../ui/notice.tsx";
import { SectionHeading } from "../../ui/section-heading.tsx";
import { Select } from "../../ui/select.tsx";
import { Stepper } from "../../ui/stepper.tsx";
import css from "./group-entry.module.css";
import { SERVICE_ID, type GroupEntry } from "./group-entry.ts";

const MOST_CHIPS = 6;

/** What everybody is given: the service, how many for each, the day and the grant. */
export function GroupService(props: { group: GroupEntry }) {
  const { t } = useI18n();
  const choices = useServiceChoices();
  const { chips, all } = useCatalogue();
  const definition = () => props.group.draft.content.definition ?? undefined;
  // S-06: what the draft was begun with may have left the catalogue since; it was given, and can be saved.
  const gone = () => {
    const chosen = props.group.definition();
    const isOffered = all().some(({ options }) =>
      options.some(({ value }) => value === chosen?.id),
    );
    return isOffered ? undefined : chosen;
  };
  const offered = () => {
    const left = gone();
    const label = left && t("group.retired", { name: left.name });
    return left && label ? [{ options: [{ value: left.id, label }] }, ...all()] : all();
  };
  const change = () => props.group.draft.change;
  return (
    <section class={css["section"]} aria-label={t("group.what")}>
      <SectionHeading number={1} text={t("group.what")} />
      <LedgerForm>
        <ChoiceChips
          id={SERVICE_ID}
          label={t("group.often")}
          error={props.group.errors.at(SERVICE_ID)}
          value={definition()}
          options={chips()}
          onChange={props.group.choose}
        />
        <div class={css["fields"]}>
          <Select
            label={t("group.otherService")}
            placeholder={t("service.choose")}
            value={definition()}
            options={offered()}
            onChange={props.group.choose}
          />
          <DateField
            label={t("field.date")}
            value={props.group.date()}
            onInput={(date) => change()("date", date === "" ? null : date)}
          />
          <Select
            label={t("field.grant")}
            value={props.group.draft.content.grant}
            options={choices.grants(props.group.date(), props.group.draft.content.grant)}
            onChange={(grant) => change()("grant", grant)}
          />
        </div>
        <Show when={gone()}>
          {(left) => (
            <Notice tone="warn" title={t("group.retired", { name: left().name })}>
              {t("group.retiredWhat")}
            </Notice>
          )}
        </Show>
        <Show when={props.group.definition()}>
          {(known) => (
            <div class={css["each"]}>
              <UnitsForEach group={props.group} unit={known().unit} />
            </div>
          )}
        </Show>
      </LedgerForm>
    </section>
  );
}

function UnitsForEach(props: { group: GroupEntry; unit: Parameters<typeof unitStep>[0] }) {
  const { t, unitName } = useI18n();
  return (
    <>
      <span aria-hidden="true">{t("group.forEach", { unit: unitName(props.unit) })}</span>
      <Stepper
        label={t("group.forEach", { unit: unitName(props.unit) })}
        lessLabel={t("stepper.less")}
        moreLabel={t("stepper.more")}
        value={props.group.units() / 100}
        min={props.unit === "hours" ? 0.25 : 1}
        max={mostUnits(props.group.unitValue()) / 100}
        step={unitStep(props.unit) / 100}
        onChange={(value) => props.group.draft.change("units", Math.round(value * 100))}
      />
    </>
  );
}

/** The services of this worker's sites, the ones to a head count too: those she gave groups lately as chips. */
function useCatalogue() {
  const store = useStore();
  const { t } = useI18n();
  const choices = useServiceChoices();
  const { person, sites } = store.me;
  const lately = recentlyUsed("group-service", person);
  const lastScreen = recentlyUsed("service-screen", person)[0];
  const offered = createMemo(
    () =>
      new Map(
        store.reference
          .ofKind("service-definition")
          .filter(({ body }) => isInCatalogue(body.fields, sites))
          .map(({ id, body }) => [id, body.fields]),
      ),
  );
  const chips = createMemo(() => {
    const screens = store.reference
      .ofKind("service-screen")
      .map(({ id, body }) => ({ ...body.fields, id }))
      .filter((screen) => isOffered(screen))
      .sort((one, other) => one.order - other.order);
    const hers = screens.find(({ id }) => id === lastScreen) ?? screens[0];
    const ids = [...new Set([...lately, ...(hers?.services ?? [])])];
    return ids
      .flatMap((id) => {
        const known = offered().get(id);
        return known ? [{ value: id, label: known.name }] : [];
      })
      .slice(0, MOST_CHIPS);
  });
  const all = createMemo(() =>
    choices.services(
      (definition) => isInCatalogue(definition, sites),
      ({ name, isDirect }) => (isDirect ? name : t("group.headsOnly", { name })),
    ),
  );
  return { chips, all };
}
