import { createOlderRecords } from "../../casework/older-records.ts";
import formCss from "../../casework/record-form.module.css";
import { ServicesOfReferral } from "../../casework/services-of-referral.tsx";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { icons } from "../../ui/icons.ts";
import { SectionHeading } from "../../ui/section-heading.tsx";

/** what was given in answer to a referral, and the way to record more of it. */
export function ReferralServices(props: {
  client: RecordView<"client">;
  view: RecordView<"referral">;
}) {
  const { t } = useI18n();
  const older = createOlderRecords(useStore(), () => props.client);
  return (
    <section class={formCss["section"]} aria-label={t("referral.answeredBy")}>
      <SectionHeading place="form" text={t("referral.answeredBy")} />
      <ServicesOfReferral referral={props.view} older={older} gutter="form" />
      <div class={formCss["by"]}>
        <ButtonLink
          icon={icons.service}
          href={`/clients/${props.client.id}/services/new?referral=${props.view.id}`}
        >
          {t("referral.recordService")}
        </ButtonLink>
      </div>
    </section>
  );
}
