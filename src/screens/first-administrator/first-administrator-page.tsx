import { Show, type JSX } from "solid-js";
import type { Office } from "../../office/office.ts";
import { Button } from "../../ui/button.tsx";
import { Cover, CoverLine } from "../../ui/cover.tsx";
import { icons } from "../../ui/icons.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { Notice } from "../../ui/notice.tsx";
import { InstallFields } from "./install-fields.tsx";
import css from "./first-administrator-page.module.css";
import { createInstallForm } from "./install-form.ts";

/** The first page of an empty installation: makes the agency and its first administrator, and lets her in. */
export function FirstAdministratorPage(props: {
  /** Of the link; empty when it carried none. */
  token: string;
  beginInstallation: Office["firstAdministrator"];
}): JSX.Element {
  const { t } = useI18n();
  const form = createInstallForm(
    () => props.token,
    (request) => props.beginInstallation(request),
  );
  let element: HTMLFormElement | undefined;
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const isRight = await form.submit();
    if (!isRight) element?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  };
  return (
    <Cover
      title={t("begin.title")}
      lines={
        <>
          <CoverLine>{t("begin.intro")}</CoverLine>
          <CoverLine>{t("begin.after")}</CoverLine>
        </>
      }
      tab={t("begin.form")}
      tabIcon={icons.clients}
    >
      <Show when={props.token !== ""} fallback={<Notice tone="warn">{t("begin.noLink")}</Notice>}>
        <form ref={element} class={css["form"]} noValidate onSubmit={(event) => void submit(event)}>
          <Show when={form.failure()}>
            <Notice tone="danger" announce>
              {form.failure()}
            </Notice>
          </Show>
          <InstallFields form={form} />
          <Button type="submit" look="primary" size="bar" wide disabled={form.isBusy()}>
            {form.isBusy() ? t("begin.busy") : t("begin.act")}
          </Button>
        </form>
      </Show>
    </Cover>
  );
}
