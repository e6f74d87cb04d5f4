import { useRouter } from "@tanstack/solid-router";
import { For, Show, type JSX } from "solid-js";
import { DraftLine } from "../../../casework/draft-line.tsx";
import { createFormDraft, type FormDraft } from "../../../casework/form-draft.ts";
import { createFormErrors, FormErrorSummary } from "../../../casework/form-errors.tsx";
import { makeAdministration } from "../../../office/administration.ts";
import { usePersonOffice } from "../../../office/person-office.tsx";
import type { RecordId } from "../../../records/fields.ts";
import { useStore } from "../../../store/store-context.tsx";
import { BottomBar } from "../../../ui/bottom-bar.tsx";
import { Button } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { RuledRow } from "../../../ui/ledger.tsx";
import { Link } from "../../../ui/link.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { showToast } from "../../../ui/toast.tsx";
import css from "../person/person.module.css";
import { createOfficeAct } from "../../../office/office-act.ts";
import { OfficeRefusal } from "../../../ui/office-words.tsx";
import { PaneHeading, PaneInset, SidePane } from "../../../ui/panes.tsx";
import { CloseSite } from "./close-site.tsx";
import { createSites, type SiteLine } from "./sites.ts";

const FORM = "site-form";

/** One site, or a new one: its names, its phone, and who works there. */
export function SitePane(props: { site: RecordId | null }): JSX.Element {
  const store = useStore();
  const { t } = useI18n();
  const site = () => createSites(store).find(({ id }) => id === props.site);
  return (
    <Show
      when={props.site === null || site()}
      fallback={
        <SidePane label={t("sites.pane")} back={toList(t)} title={t("sites.pane")}>
          <EmptyState
            drawing="no-results"
            text={t("sites.gone")}
            action={<Link href="/sites">{t("sites.toList")}</Link>}
          />
        </SidePane>
      }
    >
      <SiteForm site={site()} />
    </Show>
  );
}

const toList = (t: ReturnType<typeof useI18n>["t"]) => ({
  href: "/sites",
  label: t("sites.toList"),
});

function SiteForm(props: { site: SiteLine | undefined }): JSX.Element {
  const { t } = useI18n();
  const form = createSiteForm(() => props.site);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void form.save();
  };
  const content = () => form.draft.content;
  return (
    <SidePane
      label={t("sites.pane")}
      back={toList(t)}
      title={props.site?.name ?? t("sites.new")}
      ref={(body) => form.draft.place(body)}
      bar={
        <BottomBar detail={<DraftLine draft={form.draft} />}>
          <Button type="submit" form={FORM} size="bar" look="primary" disabled={form.isBusy()}>
            {t("action.save")}
          </Button>
        </BottomBar>
      }
    >
      <PaneInset>
        <form id={FORM} class={css["form"]} noValidate onSubmit={submit}>
          <OfficeRefusal refusal={form.refusal()} />
          <FormErrorSummary errors={form.errors} />
          <TextField
            id="name"
            label={t("sites.name")}
            maxLength={80}
            value={content().name}
            onInput={(name) => form.draft.change({ name })}
            error={form.errors.at("name")}
          />
          <TextField
            id="shortName"
            label={t("sites.shortName")}
            hint={t("sites.shortNameHint")}
            maxLength={40}
            value={content().shortName}
            onInput={(shortName) => form.draft.change({ shortName })}
          />
          <TextField
            id="phone"
            label={t("sites.phone")}
            type="tel"
            dir="ltr"
            maxLength={40}
            value={content().phone}
            onInput={(phone) => form.draft.change({ phone })}
          />
        </form>
      </PaneInset>
      <Show when={props.site}>
        {(site) => (
          <>
            <Team site={site()} />
            <CloseSite site={site()} />
          </>
        )}
      </Show>
    </SidePane>
  );
}

function createSiteForm(site: () => SiteLine | undefined) {
  const office = makeAdministration(usePersonOffice());
  const router = useRouter();
  const { t } = useI18n();
  const fields = () => {
    const { name = "", shortName = "", phone = "" } = site() ?? {};
    return { name, shortName, phone };
  };
  const draft: FormDraft<ReturnType<typeof fields>> = createFormDraft({
    form: "site",
    path: `/sites/${site()?.id ?? "new"}`,
    clientId: null,
    title: (): string => draft.content.name || t("sites.new"),
    initial: fields(),
  });
  const errors = createFormErrors(() =>
    draft.content.name.trim() === ""
      ? [{ fieldId: "name", message: t("errors.required", { label: t("sites.name") }) }]
      : [],
  );
  const saving = createOfficeAct();
  const save = async (): Promise<void> => {
    if (!errors.check()) return;
    const name = draft.content.name.trim();
    const id = site()?.id;
    const words = {
      ...(id === undefined ? {} : { id }),
      name,
      shortName: draft.content.shortName.trim() || name.slice(0, 40),
      phone: draft.content.phone.trim(),
    };
    const saved = await saving.run(() => office.saveSite(words));
    if (!saved) return;
    await draft.drop();
    showToast({ text: t("sites.saved", { name }), closeLabel: t("action.close") });
    router.history.push("/sites");
  };
  return { draft, errors, isBusy: saving.isBusy, refusal: saving.refusal, save };
}

function Team(props: { site: SiteLine }): JSX.Element {
  const { t, number } = useI18n();
  return (
    <>
      <PaneHeading text={t("sites.team")} count={number(props.site.team.length)} />
      <Show
        when={props.site.team.length > 0}
        fallback={
          <PaneInset>
            <p class={css["muted"]}>{t("sites.nobody")}</p>
          </PaneInset>
        }
      >
        <ul class={css["team"]}>
          <For each={props.site.team}>
            {(person) => (
              <RuledRow
                title={<bdi>{person.name}</bdi>}
                detail={<bdi>{person.title}</bdi>}
                href={`/people/${person.id}`}
              />
            )}
          </For>
        </ul>
      </Show>
    </>
  );
}
