import { useLocation, useParams } from "@tanstack/solid-router";
import { createContext, createMemo, useContext, type Accessor } from "solid-js";
import {
  makeAdministration,
  type AccountLine,
  type Administration,
  type People,
} from "../../../office/administration.ts";
import { usePersonOffice } from "../../../office/person-office.tsx";
import type { RecordId } from "../../../records/fields.ts";
import { useStore } from "../../../store/store-context.tsx";
import { createFromOffice, type FromOffice } from "../../../office/from-office.ts";
import { createPeopleFilter, type PeopleFilter } from "./people-filter.ts";

/** What the list of people and the panes beside it share. */
export interface PeopleDesk {
  office: Administration;
  people: FromOffice<People>;
  accounts: Accessor<readonly AccountLine[]>;
  filter: PeopleFilter;
  /** What is open beside the list: a person, or `invite`. */
  open: Accessor<string | undefined>;
  find: (person: RecordId) => AccountLine | undefined;
}

const PeopleContext = createContext<PeopleDesk>();
export const PeopleProvider = PeopleContext.Provider;

/** The desk of the People page. Calling it elsewhere is a bug. */
export function usePeople(): PeopleDesk {
  const desk = useContext(PeopleContext);
  if (!desk) throw new Error("usePeople outside PeoplePage");
  return desk;
}

export function createPeopleDesk(): PeopleDesk {
  const store = useStore();
  const office = makeAdministration(usePersonOffice());
  const people = createFromOffice(office.people, () => store.sync.state().reach === "online");
  const params = useParams({ strict: false });
  const location = useLocation();
  const accounts = createAccounts(people);
  return {
    office,
    people,
    accounts,
    filter: createPeopleFilter(accounts),
    open: () =>
      location().pathname === "/people/invite"
        ? "invite"
        : (params() as { personId?: RecordId }).personId,
    find: (person) => accounts().find((account) => account.person === person),
  };
}

function createAccounts(people: FromOffice<People>): Accessor<readonly AccountLine[]> {
  const accounts = createMemo(() =>
    [...(people.latest()?.people ?? [])].sort((a, b) => fullName(a).localeCompare(fullName(b))),
  );
  return accounts;
}

/** "Ana Reyes" */
export function fullName({ name }: Pick<AccountLine, "name">): string {
  return `${name.given} ${name.family}`.trim();
}
