import { createSignal, For, Show } from "solid-js";
import { fullName } from "../../records/client/client-names.ts";
import type { Sharing } from "../../records/client/who-sees.ts";
import type { RecordId } from "../../records/fields.ts";
import { useStore } from "../../store/store-context.tsx";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { FieldWords } from "../../ui/field.tsx";
import fieldCss from "../../ui/field.module.css";
import { ForKeyed } from "../../ui/for-keyed.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { icons } from "../../ui/icons.ts";
import { Notice } from "../../ui/notice.tsx";
import type { FieldsProps } from "./client-fields.tsx";
import css from "./client-form.module.css";
import { AssignSheet } from "./assign-sheet.tsx";
import { createWhoSees, type Staff, type WhoSees } from "./who-sees.ts";

/** Who sees a client: restricted or shared, her sites, who is assigned; and what the change would do, before it is saved. */
export function WhoSeesFields(props: FieldsProps & { before: Sharing }) {
  const { t } = useI18n();
  const store = useStore();
  const content = () => props.draft.content;
  const who = createWhoSees(() => props.before, content);
  const restrict = (restricted: boolean): void => {
    const { assigned } = content();
    const me = store.me.person;
    // Whoever restricts a client goes on seeing her, unless she takes herself out again.
    const isMissing = restricted && !assigned.includes(me);
    props.draft.change({ restricted, assigned: isMissing ? [...assigned, me] : assigned });
  };
  return (
    <>
      <Show when={who.mayAssign()}>
        <Checkbox
          id="restricted"
          label={t("field.restricted")}
          hint={props.hintOf?.("restricted") ?? t("whoSees.restrictedHint")}
          checked={content().restricted}
          onChange={restrict}
        />
      </Show>
      <Show when={!content().restricted}>
        <SiteFields {...props} />
      </Show>
      <AssignedField {...props} who={who} />
      <WhatWillHappen who={who} />
    </>
  );
}

function SiteFields(props: FieldsProps) {
  const { t } = useI18n();
  const store = useStore();
  const chosen = () => props.draft.content.sites;
  // A closed one stands only as long as she is still shared with it.
  const sites = () =>
    store.reference
      .ofKind("site")
      .filter(({ id, body }) => !body.fields.isClosed || chosen().includes(id))
      .map(({ id, body }) => ({ id, name: body.fields.name }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  const toggle = (site: string, shared: boolean): void => {
    const others = chosen().filter((known) => known !== site);
    props.draft.change("sites", shared ? [...others, site] : others);
  };
  return (
    <div class={css["sites"]} id="sites" tabindex="-1" role="group" aria-label={t("field.sites")}>
      <p class={fieldCss["legend"]}>{t("field.sites")}</p>
      <FieldWords
        id="sites"
        hint={props.hintOf?.("sites") ?? t("clientForm.sitesHint")}
        error={props.errorAt("sites")}
      />
      <ForKeyed each={sites()} keyOf={(site) => site.id}>
        {(site) => (
          <Checkbox
            label={site().name}
            checked={chosen().includes(site().id)}
            onChange={(shared) => toggle(site().id, shared)}
          />
        )}
      </ForKeyed>
    </div>
  );
}

function AssignedField(props: FieldsProps & { who: WhoSees }) {
  const { t } = useI18n();
  const [isOpen, setOpen] = createSignal(false);
  const label = () => t(props.draft.content.restricted ? "whoSees.restrictedTo" : "field.assigned");
  const tick = (person: RecordId, isIn: boolean): void => {
    const others = props.draft.content.assigned.filter((one) => one !== person);
    props.draft.change("assigned", isIn ? [...others, person] : others);
  };
  return (
    <div class={css["assigned"]} id="assigned" tabindex="-1" role="group" aria-label={label()}>
      <p class={fieldCss["legend"]}>{label()}</p>
      <FieldWords
        id="assigned"
        hint={props.hintOf?.("assigned")}
        error={props.errorAt("assigned")}
      />
      <Show
        when={props.who.assigned().length > 0}
        fallback={<p class={css["muted"]}>{t("whoSees.nobodyAssigned")}</p>}
      >
        <ul class={css["staff"]} aria-label={label()}>
          <For each={props.who.assigned()}>{(one) => <AssignedLine one={one} />}</For>
        </ul>
      </Show>
      <Show when={props.who.mayAssign()}>
        <div>
          <Button icon={icons.newClient} onClick={() => setOpen(true)}>
            {t("whoSees.choose")}
          </Button>
        </div>
        <AssignSheet
          open={isOpen()}
          onOpenChange={setOpen}
          title={label()}
          who={props.who}
          assigned={props.draft.content.assigned}
          onTick={tick}
        />
      </Show>
    </div>
  );
}

function AssignedLine(props: { one: Staff }) {
  const { t } = useI18n();
  const store = useStore();
  const isMe = () => props.one.id === store.me.person;
  return (
    <li>
      <bdi>{fullName(props.one.name)}</bdi>
      <Show when={isMe()}> {t("whoSees.you")}</Show>
      <span class={css["muted"]} dir="auto">
        {props.one.active ? props.one.title : t("whoSees.closed")}
      </span>
    </li>
  );
}

function WhatWillHappen(props: { who: WhoSees }) {
  const { t, tn, list } = useI18n();
  const named = (people: readonly Staff[]) => ({ names: list(people.map(({ brief }) => brief)) });
  const lines = (): string[] => {
    const { lose, gain, loseMyself, isUnreviewed } = props.who;
    return [
      loseMyself() ? t("whoSees.loseMyself") : "",
      lose().length > 0 ? tn("whoSees.lose", lose().length, named(lose())) : "",
      gain().length > 0 ? tn("whoSees.gain", gain().length, named(gain())) : "",
      isUnreviewed() ? t("whoSees.unreviewed") : "",
    ].filter((line) => line !== "");
  };
  const isWarning = () =>
    props.who.lose().length > 0 || props.who.loseMyself() || props.who.isUnreviewed();
  return (
    <div role="status">
      <Show when={lines().length > 0}>
        <Notice tone={isWarning() ? "warn" : "info"} title={t("whoSees.afterSaving")}>
          <For each={lines()}>{(line) => <p dir="auto">{line}</p>}</For>
        </Notice>
      </Show>
    </div>
  );
}
