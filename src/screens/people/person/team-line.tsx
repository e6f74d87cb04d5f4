import { Show, type JSX } from "solid-js";
import type { RecordId } from "../../../records/fields.ts";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { usePeople } from "../list/people-desk.tsx";
import type { AccessContent } from "./access-form.ts";
import css from "./person.module.css";

/** Under a supervisor's sites: how many people that makes her team. */
export function TeamLine(props: { content: AccessContent; person: RecordId }): JSX.Element {
  const desk = usePeople();
  const { tn } = useI18n();
  const team = () =>
    desk
      .accounts()
      .filter(
        ({ person, status, sites }) =>
          person !== props.person &&
          status !== "disabled" &&
          sites.some((site) => props.content.sites.includes(site)),
      );
  return (
    <Show when={props.content.role === "supervisor"}>
      <p class={css["muted"]}>{tn("person.team", team().length)}</p>
    </Show>
  );
}
