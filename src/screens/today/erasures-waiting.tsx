import { createMemo, Show, type JSX } from "solid-js";
import { makeAdministration } from "../../office/administration.ts";
import { usePersonOffice } from "../../office/person-office.tsx";
import { createAnswer } from "../../store/answer.ts";
import { useStore } from "../../store/store-context.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageInset } from "../../ui/page.tsx";

/** For an administrator or a supervisor: somebody asked to erase a client, and the second word is hers. */
export function ErasuresWaiting(): JSX.Element {
  const store = useStore();
  const { t, tn } = useI18n();
  const office = makeAdministration(usePersonOffice());
  const isOnline = createMemo(() => store.sync.state().reach === "online");
  const count = createAnswer(async () => {
    const answer = isOnline() ? await office.erasures() : undefined;
    return answer?.ok ? answer.value.erasures.filter(({ mayConfirm }) => mayConfirm).length : 0;
  });
  return (
    <Show when={count()}>
      {(waiting) => (
        <PageInset>
          <Notice
            tone="info"
            action={<ButtonLink href="/erasures">{t("erasures.look")}</ButtonLink>}
          >
            {tn("erasures.mine", waiting())}
          </Notice>
        </PageInset>
      )}
    </Show>
  );
}
