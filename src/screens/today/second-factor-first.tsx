import { createMemo, Show, type JSX } from "solid-js";
import { usePersonOffice } from "../../office/person-office.tsx";
import { makeSecondFactor } from "../../office/second-factor.ts";
import { createAnswer } from "../../store/answer.ts";
import { useStore } from "../../store/store-context.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageInset } from "../../ui/page.tsx";

/** The agency demands a second factor and there is none: the office gives nothing before it is set up. */
export function SecondFactorFirst(): JSX.Element {
  const store = useStore();
  const { t } = useI18n();
  const office = makeSecondFactor(usePersonOffice());
  // Demanded since she signed in, or the office gives nothing and may say why.
  const mayBeMissing = createMemo(() => {
    const [settings] = store.reference.ofKind("settings");
    const setting = settings?.body.fields.secondFactor ?? store.me.secondFactor.setting;
    return setting === "demanded" || store.sync.state().signIn === "ended";
  });
  const isMissing = createAnswer(async () => {
    const answer = mayBeMissing() ? await office.state() : undefined;
    if (!answer?.ok) return false;
    const { setting, totp, passkeys } = answer.value;
    return setting === "demanded" && !totp && passkeys.length === 0;
  });
  return (
    <Show when={isMissing()}>
      <PageInset>
        <Notice
          tone="warn"
          title={t("own.demandedTitle")}
          action={<ButtonLink href="/more">{t("own.demandedAct")}</ButtonLink>}
        >
          {t("own.demandedText")}
        </Notice>
      </PageInset>
    </Show>
  );
}
