import { createEffect, createMemo, Match, Show, Switch, type JSX } from "solid-js";
import { Dynamic } from "solid-js/web";
import { SaveFailure } from "../../casework/save-failure.tsx";
import type { RecordId } from "../../records/fields.ts";
import { useStore } from "../../store/store-context.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { IconLink } from "../../ui/icon-button.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { Link } from "../../ui/link.tsx";
import { oddityIcons } from "../../ui/oddity-icons.ts";
import { useHeaderTools } from "../../ui/page.tsx";
import { useReview } from "./review-desk.tsx";
import type { ReviewLine } from "./review-lines.ts";
import { ParkedSave } from "./parked-save.tsx";
import { PlainRecord } from "./plain-record.tsx";
import css from "./review-detail.module.css";
import { TwoValues } from "./two-values.tsx";

/** One line, opened: what it says, what is odd about it, and the word that settles it. Noted for the audit. */
export function ReviewDetail(props: { id: RecordId; isAlone: boolean }): JSX.Element {
  const desk = useReview();
  const { t } = useI18n();
  const shellTools = useHeaderTools();
  const store = useStore();
  const line = () => desk.lines().find((one) => one.id === props.id);
  const client = createMemo(() => line()?.clientId);
  createEffect(() => {
    const read = client();
    if (read) store.noteOpening(read, "review");
  });
  return (
    <section class={css["pane"]} aria-label={t("review.item")}>
      <header class={css["tools"]}>
        <IconLink
          icon={oddityIcons.back}
          mirrorIcon
          href={desk.listHref()}
          label={t("review.toList")}
        />
        <Position line={line()} />
        <div class={css["shell"]}>{shellTools()}</div>
      </header>
      <Show when={line()} fallback={<Gone />}>
        {(open) => (
          <>
            <Heading line={open()} level={props.isAlone ? 1 : 2} />
            <Show when={desk.acts.refusal()}>
              <div class={css["inset"]}>
                <SaveFailure refusal={desk.acts.refusal()} />
              </div>
            </Show>
            <Switch fallback={<PlainRecord line={open()} />}>
              <Match when={open().item.competing} keyed>
                {(competing) => <TwoValues line={open()} competing={competing} />}
              </Match>
              <Match when={open().item.entry}>
                {(entry) => <ParkedSave line={open()} entry={entry()} />}
              </Match>
            </Switch>
          </>
        )}
      </Show>
    </section>
  );
}

function Position(props: { line: ReviewLine | undefined }): JSX.Element {
  const desk = useReview();
  const { t } = useI18n();
  const at = () => desk.inTab().findIndex((one) => one.id === props.line?.id);
  return (
    <span class={css["position"]}>
      <Show when={at() >= 0}>
        {t("review.position", { at: at() + 1, of: desk.inTab().length })}
      </Show>
    </span>
  );
}

function Heading(props: { line: ReviewLine; level: 1 | 2 }): JSX.Element {
  const { t } = useI18n();
  return (
    <div class={css["heading"]}>
      <Dynamic component={`h${props.level}`} class={css["title"]}>
        <Show when={props.line.clientId} fallback={props.line.record}>
          {(clientId) => (
            <Link href={`/clients/${clientId()}/services`}>
              <bdi>{props.line.client}</bdi>
            </Link>
          )}
        </Show>
      </Dynamic>
      <Show when={props.line.clientId}>
        <p class={css["record"]}>{props.line.record}</p>
      </Show>
      <Show when={editHref(props.line)}>
        {(href) => (
          <Link class={css["edit"]} href={href()}>
            {t("review.edit")}
          </Link>
        )}
      </Show>
    </div>
  );
}

// Two values and held saves have their own way out; notes and status changes are never edited.
function editHref({ clientId, item }: ReviewLine): string | undefined {
  if (item.competing !== null || item.entry !== null) return undefined;
  if (clientId === null) {
    return item.recordKind === "service" ? `/group/counts/${item.record}` : undefined;
  }
  if (item.recordKind === "client") return `/clients/${clientId}/edit`;
  if (item.recordKind === "service") return `/clients/${clientId}/services/${item.record}`;
  if (item.recordKind === "referral") return `/clients/${clientId}/referrals/${item.record}`;
  return undefined;
}

function Gone(): JSX.Element {
  const desk = useReview();
  const { t } = useI18n();
  return (
    <div class={css["body"]}>
      <EmptyState
        drawing="all-sent"
        text={t("review.gone")}
        action={<Link href={desk.listHref()}>{t("review.toList")}</Link>}
      />
    </div>
  );
}
