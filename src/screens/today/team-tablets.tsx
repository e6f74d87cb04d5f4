import { createMemo, For, Show, type JSX } from "solid-js";
import { makeAdministration } from "../../office/administration.ts";
import { usePersonOffice } from "../../office/person-office.tsx";
import { sumOf } from "../../office/tablet-sums.ts";
import { createAnswer } from "../../store/answer.ts";
import { useStore } from "../../store/store-context.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageInset } from "../../ui/page.tsx";

/** For a supervisor: tablets of her team that nobody heard of for days, or that hold old unsent work. */
export function TeamTablets(): JSX.Element {
  const store = useStore();
  const { t, tn } = useI18n();
  const office = makeAdministration(usePersonOffice());
  // Said only with the office's word of now: without a connection nobody knows how the others stand.
  const isOnline = createMemo(() => store.sync.state().reach === "online");
  const concerns = createAnswer(async () => {
    const answer = isOnline() ? await office.tablets() : undefined;
    return answer?.ok
      ? answer.value.tablets.map((tablet) => sumOf(tablet, store.now()).concern)
      : [];
  });
  const lines = (): string[] => {
    const all = concerns() ?? [];
    const old = all.filter((concern) => concern === "old-work").length;
    const silent = all.filter((concern) => concern === "silent").length;
    return [
      ...(old > 0 ? [tn("tablets.teamOld", old)] : []),
      ...(silent > 0 ? [tn("tablets.teamSilent", silent)] : []),
    ];
  };
  return (
    <Show when={lines().length > 0}>
      <PageInset>
        <Notice tone="warn" action={<ButtonLink href="/tablets">{t("tablets.look")}</ButtonLink>}>
          <For each={lines()}>{(line) => <p>{line}</p>}</For>
        </Notice>
      </PageInset>
    </Show>
  );
}
