import { useNavigate } from "@tanstack/solid-router";
import { BegunEarlier } from "../../casework/begun-earlier.tsx";
import { DiscardDraft } from "../../casework/discard-draft.tsx";
import { DraftLine } from "../../casework/draft-line.tsx";
import { FormErrorSummary } from "../../casework/form-errors.tsx";
import { SaveFailure } from "../../casework/save-failure.tsx";
import { useSavedToast } from "../../casework/saved-toast.ts";
import { useStillHere } from "../../casework/still-here.ts";
import { BottomBar } from "../../ui/bottom-bar.tsx";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { dropPress } from "../../ui/drop-press.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { icons } from "../../ui/icons.ts";
import { createMedia } from "../../ui/media.ts";
import { Page } from "../../ui/page.tsx";
import css from "./group-entry.module.css";
import { createGroupEntry, type GroupEntry } from "./group-entry.ts";
import { GroupService } from "./group-service.tsx";
import { People } from "./people.tsx";

/** One service for many people: named clients, people known by an alias alone, and a head count. */
export function GroupEntryPage() {
  const { t } = useI18n();
  const group = createGroupEntry();
  const navigate = useNavigate();
  const isStillHere = useStillHere();
  const toast = useSavedToast();
  const save = async (): Promise<void> => {
    const saved = await group.save();
    if (saved === null) return;
    toast(saved);
    await group.draft.drop();
    if (isStillHere()) await navigate({ to: "/" });
  };
  return (
    <Page
      title={t("group.title")}
      detail={t("group.detail")}
      back={{ href: "/", label: t("action.back") }}
      tools={
        <ButtonLink href="/group/counts" look="quiet">
          {t("group.counts")}
        </ButtonLink>
      }
      ref={(body) => group.draft.place(body)}
      bar={<GroupBar group={group} onSave={() => void save()} />}
    >
      <div
        on:click={{
          // Who is ticked while the form is being saved would be given nothing.
          capture: true,
          handleEvent: (event) => group.isSaving() && dropPress(event),
        }}
      >
        <div class={css["notices"]}>
          <SaveFailure refusal={group.refusal()} />
          <FormErrorSummary errors={group.errors} />
          <BegunEarlier draft={group.draft} date={group.date()} />
        </div>
        <GroupService group={group} />
        <People group={group} />
        <DiscardDraft draft={group.draft} backTo="/" />
      </div>
    </Page>
  );
}

function GroupBar(props: { group: GroupEntry; onSave: () => void }) {
  const { t, tn, money } = useI18n();
  const isNarrow = createMedia("(width < 600px)");
  const sum = () => {
    if (props.group.people() === 0) return t("group.nobodyYet");
    const people = tn("group.people", props.group.people());
    return props.group.total() > 0 ? `${people} · ${money(props.group.total())}` : people;
  };
  return (
    <BottomBar sum={sum()} detail={<DraftLine draft={props.group.draft} />}>
      <Button
        size="bar"
        look="primary"
        icon={isNarrow() ? undefined : icons.service}
        disabled={props.group.isSlow()}
        onClick={() => props.onSave()}
      >
        {t("action.saveAndClose")}
      </Button>
    </BottomBar>
  );
}
