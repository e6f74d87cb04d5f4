import { useNavigate, useParams, useSearch } from "@tanstack/solid-router";
import { DiscardDraft } from "../../casework/discard-draft.tsx";
import { DraftLine } from "../../casework/draft-line.tsx";
import { focusField } from "../../casework/focus-field.ts";
import { FormErrorSummary } from "../../casework/form-errors.tsx";
import { OpenRecord } from "../../casework/open-record.tsx";
import { RecordChip } from "../../casework/record-chip.tsx";
import { useRecordWords } from "../../casework/record-words.ts";
import { RecordedBy } from "../../casework/recorded-by.tsx";
import { useErrorAt } from "../../casework/returned.ts";
import { SaveFailure } from "../../casework/save-failure.tsx";
import { useSavedToast } from "../../casework/saved-toast.ts";
import { SentBackNotice } from "../../casework/sent-back-notice.tsx";
import { useStillHere } from "../../casework/still-here.ts";
import type { RecordView } from "../../store/overlay.ts";
import { BottomBar } from "../../ui/bottom-bar.tsx";
import { Button } from "../../ui/button.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { dropPress } from "../../ui/drop-press.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { icons } from "../../ui/icons.ts";
import { LedgerForm } from "../../ui/ledger.tsx";
import { NumberField } from "../../ui/number-field.tsx";
import { Page } from "../../ui/page.tsx";
import { SectionHeading } from "../../ui/section-heading.tsx";
import { Stepper } from "../../ui/stepper.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { MOST_UNNAMED } from "../../records/service/group-services.ts";
import css from "./group-entry.module.css";
import { COUNT_ID, createHeadCount, type HeadCount } from "./head-count.ts";
import { Named } from "./people.tsx";

/** S-09: one head count: corrected, or turned into named people. Each version of it is kept. */
export function HeadCountPage() {
  const params = useParams({ strict: false });
  return (
    <OpenRecord
      kind="service"
      recordId={params().recordId ?? ""}
      clientId={null}
      backTo="/group/counts"
    >
      {(view) => <HeadCountForm view={view()} />}
    </OpenRecord>
  );
}

function HeadCountForm(props: { view: RecordView<"service"> }) {
  const { t } = useI18n();
  const { valueWords } = useRecordWords();
  const search = useSearch({ strict: false });
  const count = createHeadCount(() => props.view);
  const navigate = useNavigate();
  const isStillHere = useStillHere();
  const toast = useSavedToast();
  focusField(search().field, { total: "units" });
  const save = async (): Promise<void> => {
    const saved = await count.save();
    if (saved === null) return;
    if (saved.length > 0) toast(saved);
    await count.draft.drop();
    if (isStillHere()) await navigate({ to: "/group/counts" });
  };
  return (
    <Page
      title={valueWords("service", "definition", props.view.fields.definition)}
      detail={t("count.title")}
      back={{ href: "/group/counts", label: t("action.back") }}
      ref={(body) => count.draft.place(body)}
      bar={<CountBar count={count} onSave={() => void save()} />}
    >
      <div
        on:click={{
          // Who is ticked while the form is being saved would be given nothing.
          capture: true,
          handleEvent: (event) => count.isSaving() && dropPress(event),
        }}
      >
        <div class={css["notices"]}>
          <SaveFailure refusal={count.refusal()} />
          <FormErrorSummary errors={count.errors} />
          <SentBackNotice sentBack={count.sentBack()} />
        </div>
        <CountFields count={count} />
        <section class={css["section"]} aria-label={t("count.name")}>
          <SectionHeading number={2} text={t("count.name")} count={t("field.optional")} />
          <p class={css["note"]}>{t("count.nameHint")}</p>
          <Named people={count.named} odditiesOf={(client) => count.odditiesOf(client)} />
        </section>
        <p class={css["note"]}>
          <RecordedBy view={props.view} /> <RecordChip view={props.view} />
        </p>
        <DiscardDraft draft={count.draft} backTo="/group/counts" />
      </div>
    </Page>
  );
}

function CountFields(props: { count: HeadCount }) {
  const { t, unitName } = useI18n();
  const errorAt = useErrorAt(() => props.count);
  const content = () => props.count.draft.content;
  const change = () => props.count.draft.change;
  const unit = () => unitName(props.count.view().fields.unit);
  return (
    <section class={css["section"]} aria-label={t("count.what")}>
      <SectionHeading number={1} text={t("count.what")} />
      <LedgerForm>
        <div class={css["each"]} id={COUNT_ID} tabindex="-1">
          <span aria-hidden="true">{t("count.people")}</span>
          <Stepper
            label={t("count.people")}
            lessLabel={t("stepper.less")}
            moreLabel={t("stepper.more")}
            value={content().people}
            min={Math.min(1, props.count.view().fields.headCount ?? 1)}
            max={MOST_UNNAMED}
            onChange={(people) => change()("people", people)}
          />
        </div>
        {errorAt(COUNT_ID) && <p class={css["countError"]}>{errorAt(COUNT_ID)}</p>}
        <div class={css["fields"]}>
          <NumberField
            id="units"
            label={t("group.forEach", { unit: unit() })}
            error={errorAt("units")}
            value={content().units}
            onInput={(units) => change()("units", units)}
          />
          <DateField
            id="date"
            label={t("field.date")}
            error={errorAt("date")}
            value={content().date}
            onInput={(date) => change()("date", date)}
          />
        </div>
        <TextArea
          id="comments"
          label={t("field.comments")}
          optional={t("field.optional")}
          error={errorAt("comments")}
          rows={2}
          maxLength={10_000}
          value={content().comments}
          onInput={(comments) => change()("comments", comments)}
        />
      </LedgerForm>
    </section>
  );
}

function CountBar(props: { count: HeadCount; onSave: () => void }) {
  const { t, number } = useI18n();
  const sum = () =>
    t("count.sum", {
      named: number(props.count.named.count()),
      left: number(props.count.left()),
    });
  return (
    <BottomBar sum={sum()} detail={<DraftLine draft={props.count.draft} />}>
      <Button
        size="bar"
        look="primary"
        icon={icons.service}
        disabled={props.count.isSlow()}
        onClick={() => props.onSave()}
      >
        {t("action.save")}
      </Button>
    </BottomBar>
  );
}
