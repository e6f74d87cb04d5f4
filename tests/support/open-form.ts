import "./no-page.ts";
import { createComponent, createRoot, untrack } from "solid-js";
import { PersonOfficeProvider } from "../../src/office/person-office.tsx";
import type { OfficeFetch } from "../../src/office/renewing-fetch.ts";
import { emptyClient } from "../../src/records/client/client.ts";
import type { Fields, KindName } from "../../src/records/registry.ts";
import { blankService } from "../../src/records/service/service-defaults.ts";
import { StoreProvider } from "../../src/store/store-context.tsx";
import type { RecordView } from "../../src/store/overlay.ts";
import type { Store } from "../../src/store/store.ts";
import type { TruthDocument } from "../../src/store/truth-document.ts";
import { createI18n, I18nProvider } from "../../src/ui/i18n/i18n.tsx";

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const AT = "2026-07-16T14:02:00.000Z";

/** Whom the forms are about. */
export const MARIA = id(100);

/** A record as the office sent it down. */
export function received<K extends KindName>(
  kind: K,
  n: number,
  fields: Fields<K>,
  clientId = "",
): TruthDocument {
  const author = id(2);
  return {
    ...{ id: id(n), kind, clientId, bucket: "b", rev: id(5000 + n), seq: n },
    ...{ day: 0, due: 0, newestFirst: n },
    body: JSON.stringify({
      ...{ fields, createdBy: author, createdAt: AT, author, at: AT, receivedAt: AT },
      withdrawn: null,
    }),
  };
}

/** Maria, as a page that is open on her has her. */
export function maria(store: Store): RecordView<"client"> {
  const fields = { ...emptyClient(store.me.sites), name: { given: "Maria", family: "Gallardo" } };
  const by = id(2);
  return {
    ...{ id: MARIA, kind: "client", clientId: MARIA, fields, rev: id(5100), seq: 1 },
    ...{ createdBy: by, createdAt: AT, author: by, at: AT, withdrawn: null },
  } as unknown as RecordView<"client">;
}

/** Motel nights that were approved for Maria; the definition is number 10. */
export const nights: Fields<"authorization"> = {
  ...{ funds: [], definition: id(10), begin: "2026-07-01", end: null, unit: "count" },
  ...{ units: 500, unitValue: 8200, recurrence: "", reason: null, goals: "" },
  decision: { status: "approved", reason: "", by: id(2), at: AT },
};

/** A catalogue entry; number 10 where nothing else is said. */
export const motel: Fields<"service-definition"> = {
  ...{ code: "MOT", name: "Motel night", group: null, unit: "count", defaultUnits: 100 },
  ...{ unitCost: 8200, usualUnits: null, isDirect: true, sites: [], grants: [] },
  ...{ hmis: null, retired: false },
};

/** One such night, given on July 10; it counts against nothing. */
export const night: Fields<"service"> = {
  ...blankService,
  ...{ definition: id(10), date: "2026-07-10", unit: "count", units: 100, unitValue: 8200 },
  ...{ total: 8200, provider: id(30), site: id(5), grant: null, enrollment: null },
};

/** Motel nights are for adults: of Maria nobody knows whether she is. */
export const adultsOnly: Fields<"eligibility-rule"> = {
  ...{ name: "Adults", services: [id(10)], retired: false },
  condition: { type: "number", fact: "age", least: 18, most: null },
};

/** Opens a form as its page does, without the page. `office` answers what only happens online. */
export function openForm<T>(
  store: Store,
  create: () => T,
  office: OfficeFetch = () => Promise.reject(new Error("nobody is asked here")),
): { form: T; close: () => void } {
  const formats = { timeZone: () => store.me.timeZone, currency: () => "USD" };
  return createRoot((close) => {
    let form: T | undefined;
    createComponent(I18nProvider, {
      value: createI18n(formats),
      get children() {
        return createComponent(StoreProvider, {
          store,
          get children() {
            return createComponent(PersonOfficeProvider, {
              fetch: office,
              get children() {
                // A page is made once, whatever it reads while it is.
                form = untrack(create);
                return null;
              },
            });
          },
        });
      },
    });
    if (form === undefined) throw new Error("nothing was drawn");
    return { form, close };
  });
}

/** The fields of new records of a kind that wait on the tablet. */
export function putsOf<K extends KindName>(store: Store, kind: K): Fields<K>[] {
  const rows = store.waiting().flatMap(({ entry }) => entry.rows);
  return rows.flatMap((row) =>
    row.kind === kind && "put" in row ? [row.put as unknown as Fields<K>] : [],
  );
}
