import { useLocation, useParams, useRouter, useSearch } from "@tanstack/solid-router";
import { createEffect, Show, untrack } from "solid-js";
import { BegunEarlier } from "../../casework/begun-earlier.tsx";
import { useClientWords } from "../../casework/client-words.ts";
import { OpenClient } from "../../casework/open-client.tsx";
import { RecordFormPage } from "../../casework/record-form-page.tsx";
import formCss from "../../casework/record-form.module.css";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { icons } from "../../ui/icons.ts";
import { createNewReferral } from "./new-referral.ts";
import { ReferralFields } from "./referral-fields.tsx";

/** R-04 `Add New Referral`: a client sent onward, with every field on one page. */
export function NewReferralPage() {
  const params = useParams({ strict: false });
  return (
    <OpenClient clientId={params().clientId ?? ""}>
      {(client) => <NewReferralAfter client={client()} />}
    </OpenClient>
  );
}

// Sent on after a referral that came to nothing: it is for the same service, need and goal.
function NewReferralAfter(props: { client: RecordView<"client"> }) {
  const store = useStore();
  const search = useSearch({ strict: false });
  const named = untrack(() => search().after);
  const before = store.createRecord<"referral">("casework", () => named ?? "");
  const isRead = () => named === undefined || before() !== undefined;
  return (
    <Show when={isRead()}>
      <NewReferralForm client={props.client} after={before() ?? undefined} />
    </Show>
  );
}

function NewReferralForm(props: {
  client: RecordView<"client">;
  after: RecordView<"referral"> | undefined;
}) {
  const { t } = useI18n();
  const { nameOf } = useClientWords();
  const search = useSearch({ strict: false });
  const form = createNewReferral(
    () => props.client,
    untrack(() => ({ program: search().program, after: props.after?.fields })),
  );
  const router = useRouter();
  const location = useLocation();
  // What it was opened with is in the form now; in the address it would come before what she chooses there.
  createEffect(() => {
    if (search().program !== undefined) router.history.replace(location().pathname);
  });
  return (
    <RecordFormPage
      client={props.client}
      form={form}
      title={`${t("referral.new")} ${t("edit.for", { name: nameOf(props.client.fields) })}`}
      backTo={`/clients/${props.client.id}/referrals`}
      act={{ word: t("action.finish"), icon: icons.referral }}
      notices={<BegunEarlier draft={form.draft} date={form.date()} />}
    >
      <ReferralFields form={form} isIn={false} clientId={props.client.id} />
      <div class={formCss["by"]}>
        <ButtonLink icon={icons.directory} href={`/directory?for=${props.client.id}`}>
          {t("directory.find")}
        </ButtonLink>
      </div>
    </RecordFormPage>
  );
}
