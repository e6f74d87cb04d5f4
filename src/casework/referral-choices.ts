import type { Accessor } from "solid-js";
import type { ReasonList } from "../records/reference/catalogue.ts";
import { useStore } from "../store/store-context.tsx";
import { useI18n } from "../ui/i18n/i18n.tsx";
import type { Option, OptionGroup } from "../ui/select.tsx";
import { NONE } from "./service-choices.ts";

/** The referral services as choices, by referral screen. */
export function useReferralServiceChoices() {
  const store = useStore();
  const { t } = useI18n();
  const nameOf = (id: string) => store.reference.find("referral-service", id)?.body.fields;
  const services = (): OptionGroup<string>[] =>
    store.reference
      .ofKind("referral-screen")
      .map(({ body }) => body.fields)
      .sort((a, b) => a.order - b.order)
      .map(({ name, services }) => ({
        heading: name,
        options: services.flatMap((id) => {
          const service = nameOf(id);
          return service && !service.retired ? [{ value: id, label: service.name }] : [];
        }),
      }));
  return {
    services,
    /** None first. */
    withNone: (): OptionGroup<string>[] => [
      { options: [{ value: NONE, label: t("referralIn.noService") }] },
      ...services(),
    ],
  };
}

/** The results of a referral as choices; not known first. */
export function useOutcomeChoices(chosen: Accessor<string>): () => Option<string>[] {
  const { t } = useI18n();
  const reasons = useReasonChoices("outcome", chosen);
  return () => [{ value: NONE, label: t("referralIn.noResult") }, ...reasons()];
}

/**
 * The reasons of one of the agency's lists as choices. A retired one is offered no more, and stays where it is `chosen`
 * already: a record that is edited keeps its words.
 */
export function useReasonChoices(
  name: ReasonList["name"],
  chosen: Accessor<string>,
): () => Option<string>[] {
  const store = useStore();
  return () => {
    const lists = store.reference.ofKind("reason-list").map(({ body }) => body.fields);
    const reasons = lists.find((list) => list.name === name)?.reasons ?? [];
    return reasons
      .filter(({ code, retired }) => retired !== true || code === chosen())
      .map((reason) => ({ value: reason.code, label: reason.name }));
  };
}
