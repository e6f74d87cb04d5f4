import { useParams } from "@tanstack/solid-router";
import { createContext, createMemo, useContext, type Accessor } from "solid-js";
import { usePeopleWords } from "../../../casework/people-words.ts";
import {
  makeAdministration,
  type Administration,
  type TabletLine,
} from "../../../office/administration.ts";
import { usePersonOffice } from "../../../office/person-office.tsx";
import type { RecordId } from "../../../records/fields.ts";
import { useStore } from "../../../store/store-context.tsx";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { createFromOffice, type FromOffice } from "../../../office/from-office.ts";
import { byConcern } from "../../../office/tablet-sums.ts";

/** What the list of tablets and the pane beside it share. */
export interface TabletsDesk {
  office: Administration;
  answer: FromOffice<{ tablets: TabletLine[] }>;
  tablets: Accessor<readonly TabletLine[]>;
  open: Accessor<RecordId | undefined>;
  find: (device: RecordId) => TabletLine | undefined;
  /** The name that it was given, else whose it is. */
  nameOf: (tablet: TabletLine) => string;
  /** Supervisors look; administrators also act. */
  mayAct: boolean;
}

const TabletsContext = createContext<TabletsDesk>();
export const TabletsProvider = TabletsContext.Provider;

/** The desk of the Tablets page. Calling it elsewhere is a bug. */
export function useTablets(): TabletsDesk {
  const desk = useContext(TabletsContext);
  if (!desk) throw new Error("useTablets outside TabletsPage");
  return desk;
}

export function createTabletsDesk(): TabletsDesk {
  const store = useStore();
  const { t, list } = useI18n();
  const { briefOf } = usePeopleWords();
  const office = makeAdministration(usePersonOffice());
  const answer = createFromOffice(office.tablets, () => store.sync.state().reach === "online");
  const params = useParams({ strict: false });
  const tablets = createMemo(() =>
    [...(answer.latest()?.tablets ?? [])].sort(byConcern(store.now())),
  );
  return {
    office,
    answer,
    tablets,
    open: () => (params() as { deviceId?: RecordId }).deviceId,
    find: (device) => tablets().find((tablet) => tablet.device === device),
    // Without a name there may be several of one person: the end of its id tells them apart.
    nameOf: ({ device, label, people }) =>
      label ||
      t("tablets.of", {
        who: list(people.slice(0, 2).map((one) => briefOf(one.person))),
        code: device.slice(-4),
      }),
    mayAct: store.me.role === "administrator",
  };
}
