import { createMemo, type Accessor } from "solid-js";
import type { FormDraft } from "./form-draft.ts";
import { NONE } from "./service-choices.ts";
import type { Enrollment } from "../records/enrollment/enrollment.ts";
import type { Day, RecordId } from "../records/fields.ts";
import { defaultSetting, type ServiceSetting } from "../records/service/service-defaults.ts";
import type { Grant } from "../records/reference/catalogue.ts";
import type { Store } from "../store/store.ts";
import type { Given } from "./given.ts";

/** Grants and enrollments that may be chosen, by id. */
export interface SettingContext {
  grants: ReadonlyMap<RecordId, Grant>;
  enrollments: ReadonlyMap<RecordId, Enrollment>;
}

/** What a form keeps of it. Null means: as suggested; `NONE` means: none, on purpose. */
export interface TypedSetting {
  date: Day | null;
  grant: string | null;
  enrollment: string | null;
  provider: RecordId | null;
}

const MOST_ENROLLMENTS = 100;

/** What the services will carry: what was chosen, else the client's last used and still valid (domain §3). */
export function createSetting(
  store: Store,
  clientId: Accessor<RecordId>,
  draft: { content: TypedSetting; day: FormDraft<object>["day"] },
  given: Given,
): {
  date: Accessor<Day>;
  setting: Accessor<ServiceSetting>;
  context: Accessor<SettingContext>;
  /** False until the client's enrollments are read. */
  isReady: Accessor<boolean>;
} {
  const stays = store.createCasework(() => ({
    clientId: clientId(),
    kind: "enrollment",
    size: MOST_ENROLLMENTS,
  }));
  const context = createMemo((): SettingContext => ({
    grants: new Map(store.reference.ofKind("grant").map(({ id, body }) => [id, body.fields])),
    enrollments: new Map((stays() ?? []).map(({ id, fields }) => [id, fields])),
  }));
  const { content } = draft;
  const date = () => content.date ?? draft.day();
  const suggested = createMemo(() =>
    defaultSetting(
      given.services().map(({ fields }) => fields),
      { date: date(), ownProvider: ownProviderOf(store), ...context() },
    ),
  );
  const setting = (): ServiceSetting => ({
    grant: chosenOr(content.grant, suggested().grant),
    enrollment: chosenOr(content.enrollment, suggested().enrollment),
    provider: content.provider ?? suggested().provider,
  });
  return { date, setting, context, isReady: () => stays() !== undefined };
}

function chosenOr(chosen: string | null, suggested: RecordId | null): RecordId | null {
  if (chosen === NONE) return null;
  return chosen ?? suggested;
}

function ownProviderOf(store: Store): RecordId {
  return store.reference.ofKind("settings")[0]?.body.fields.ownProvider ?? "";
}
