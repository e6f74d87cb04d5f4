import { Show, type JSX } from "solid-js";
import { BottomBar } from "../ui/bottom-bar.tsx";
import { Button } from "../ui/button.tsx";
import { useI18n } from "../ui/i18n/i18n.tsx";
import { DraftLine } from "./draft-line.tsx";
import type { FormDraft } from "./form-draft.ts";

/** The bar of a form that is kept on the tablet until the office has it: what was typed is given up, or saved. */
export function DraftBar(props: {
  /** The form's own id. */
  form: string;
  draft: Pick<FormDraft<object>, "keptAt" | "isFailing" | "isDirty">;
  isBusy: boolean;
  onGiveUp: () => void;
  /** "Save", where nothing else says better what is saved. */
  save?: string | undefined;
}): JSX.Element {
  const { t } = useI18n();
  return (
    <BottomBar detail={<DraftLine draft={props.draft} />}>
      <Show when={props.draft.isDirty()}>
        <Button size="bar" onClick={() => props.onGiveUp()}>
          {t("person.giveUp")}
        </Button>
      </Show>
      <Button type="submit" form={props.form} size="bar" look="primary" disabled={props.isBusy}>
        {props.save ?? t("action.save")}
      </Button>
    </BottomBar>
  );
}
