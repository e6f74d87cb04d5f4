import { Show, type JSX } from "solid-js";
import { useServiceChoices } from "../../../casework/service-choices.ts";
import type { RecordId } from "../../../records/fields.ts";
import { useStore } from "../../../store/store-context.tsx";
import { Button } from "../../../ui/button.tsx";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { PaneHeading, PaneInset } from "../../../ui/panes.tsx";
import { Select } from "../../../ui/select.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { CataloguePane, createRecordDesk, GonePane } from "../shared/catalogue-pane.tsx";
import type { CatalogueForm } from "../shared/catalogue-form.ts";
import css from "../shared/catalogue.module.css";
import { Retiring } from "../shared/retiring.tsx";
import { TickList } from "../shared/tick-list.tsx";
import { useScreenTeller } from "./list-tellers.ts";
import { moved, OrderedLines } from "../shared/ordered-lines.tsx";
import { createScreenForm, type ScreenContent } from "./screen-form.ts";
import { createScreens, type ScreenLine } from "./screens.ts";

const LIST = "/lists";

/** One service screen, or a new one: its name, where it is offered, and which services it shows in which order. */
export function ScreenPane(props: { screen: string }): JSX.Element {
  const store = useStore();
  const { t } = useI18n();
  const screen = () => createScreens(store).find(({ id }) => id === props.screen);
  return (
    <Show
      when={props.screen === "new" || screen()}
      fallback={<GonePane label={t("lists.pane")} list={LIST} text={t("lists.gone")} />}
    >
      <Desk screen={screen()} />
    </Show>
  );
}

function Desk(props: { screen: ScreenLine | undefined }): JSX.Element {
  const store = useStore();
  const { t } = useI18n();
  const desk = createRecordDesk(() => props.screen?.id, LIST);
  const form = createScreenForm(() => props.screen, desk);
  const content = () => form.draft.content;
  const sites = () =>
    store.reference
      .ofKind("site")
      .filter(({ id, body }) => !body.fields.isClosed || content().sites.includes(id))
      .map(({ id, body }) => ({ id, name: body.fields.name }))
      .sort((a, b) => a.name.localeCompare(b.name));
  return (
    <CataloguePane
      label={t("lists.pane")}
      list={LIST}
      title={props.screen?.name ?? t("lists.newScreen")}
      detail={props.screen?.retired ? t("catalogue.retired") : undefined}
      form={form}
      formId="screen-form"
      fields={
        <>
          <TextField
            id="name"
            label={t("field.name")}
            maxLength={80}
            value={content().name}
            onInput={(name) => form.draft.change("name", name)}
            error={form.errors.at("name")}
          />
          <TickList
            label={t("catalogue.sites")}
            hint={t("catalogue.sitesHint")}
            options={sites()}
            ticked={content().sites}
            onChange={(ticked) => form.draft.change("sites", ticked)}
          />
        </>
      }
      history={desk.history}
      tell={useScreenTeller()}
    >
      <PaneHeading text={t("catalogue.title")} />
      <PaneInset>
        <Services form={form} />
      </PaneInset>
      <Show when={props.screen}>
        {(screen) => (
          <Retiring
            kind="service-screen"
            record={screen()}
            changed={() => void desk.history?.ask()}
          />
        )}
      </Show>
    </CataloguePane>
  );
}

function Services(props: { form: CatalogueForm<ScreenContent> }): JSX.Element {
  const store = useStore();
  const { t } = useI18n();
  const choices = useServiceChoices();
  const ids = () => props.form.draft.content.services;
  const put = (services: RecordId[]): void => props.form.draft.change("services", services);
  const lines = () =>
    ids().map((id) => {
      const known = store.reference.find("service-definition", id)?.body.fields;
      return { id, name: known?.name ?? t("catalogue.unknown"), retired: known?.retired ?? true };
    });
  return (
    <>
      <OrderedLines
        label={t("catalogue.title")}
        lines={lines()}
        move={(id, by) =>
          put(
            moved(
              ids().map((one) => ({ id: one })),
              id,
              by,
            ).map((one) => one.id),
          )
        }
        line={(line) => (
          <>
            <bdi>{line().name}</bdi>
            <Show when={line().retired}>
              <p class={css["muted"]}>{t("catalogue.retired")}</p>
            </Show>
          </>
        )}
        end={(line) => (
          <Button onClick={() => put(ids().filter((id) => id !== line().id))}>
            {t("lists.takeOff")}
          </Button>
        )}
      />
      <Select
        label={t("lists.addService")}
        value={undefined}
        placeholder={t("service.choose")}
        options={choices.services(
          ({ id, isDirect, retired }) => isDirect && !retired && !ids().includes(id),
        )}
        onChange={(id) => put([...ids(), id])}
      />
    </>
  );
}
