import { createContext, createMemo, createSignal, useContext, type Accessor } from "solid-js";
import type { RecordId } from "../../../records/fields.ts";
import type { ServiceDefinition } from "../../../records/reference/catalogue.ts";
import { foldName } from "../../../records/reference/catalogue-rules.ts";
import { isOffered } from "../../../records/reference/retired.ts";
import type { Store } from "../../../store/store.ts";

/** A service of the catalogue with its id. */
export type ServiceLine = ServiceDefinition & { id: RecordId };

/** The services under one heading. */
export interface ServicePart {
  /** The id of the group; empty for services that stand in none. */
  group: RecordId;
  name: string;
  lines: readonly ServiceLine[];
}

/** What is looked for; empty: whatever it is. */
interface Wanted {
  text: string;
  group: RecordId;
  site: RecordId;
}

const everything: Wanted = { text: "", group: "", site: "" };

/** The whole catalogue, whatever site it is for: those in use group by group, and the retired ones apart. */
export interface ServiceList {
  all: Accessor<readonly ServiceLine[]>;
  /** The retired ones, too. */
  groups: Accessor<readonly { id: RecordId; name: string; retired?: boolean | undefined }[]>;
  parts: Accessor<readonly ServicePart[]>;
  retired: Accessor<readonly ServiceLine[]>;
  wanted: Accessor<Wanted>;
  want: (change: Partial<Wanted>) => void;
  clear: () => void;
  isNarrowed: Accessor<boolean>;
  found: Accessor<number>;
}

const ServicesContext = createContext<ServiceList>();
export const ServicesProvider = ServicesContext.Provider;

/** The list of the Services page. Calling it elsewhere is a bug. */
export function useServices(): ServiceList {
  const services = useContext(ServicesContext);
  if (!services) throw new Error("useServices outside ServicesPage");
  return services;
}

export function createServiceList(store: Store): ServiceList {
  const [wanted, setWanted] = createSignal(everything);
  const all = createMemo(() =>
    store.reference
      .ofKind("service-definition")
      .map(({ id, body }): ServiceLine => ({ ...body.fields, id }))
      .sort((a, b) => a.name.localeCompare(b.name)),
  );
  const groups = createMemo(() =>
    store.reference
      .ofKind("service-group")
      .map(({ id, body }) => ({ id, ...body.fields }))
      .sort((a, b) => a.order - b.order),
  );
  const found = createMemo(() => all().filter((line) => fits(line, wanted())));
  const parts = createMemo(() => {
    // A retired one heads nothing, here as on tablets.
    const known = groups().filter((group) => isOffered(group));
    const ids = new Set(known.map(({ id }) => id));
    const headings = [...known, { id: "", name: "" }];
    return headings
      .map(({ id, name }): ServicePart => {
        const isHere = ({ group }: ServiceLine) =>
          id === "" ? group === null || !ids.has(group) : group === id;
        return { group: id, name, lines: found().filter((line) => !line.retired && isHere(line)) };
      })
      .filter(({ lines }) => lines.length > 0);
  });
  return {
    all,
    groups,
    parts,
    retired: createMemo(() => found().filter(({ retired }) => retired)),
    wanted,
    want: (change) => setWanted((before) => ({ ...before, ...change })),
    clear: () => setWanted(everything),
    isNarrowed: () => Object.values(wanted()).some((one) => one !== ""),
    found: () => found().length,
  };
}

function fits(line: ServiceLine, { text, group, site }: Wanted): boolean {
  const words = searched(text).split(" ").filter(Boolean);
  return (
    (group === "" || line.group === group) &&
    // S-06: a service without sites is for every site.
    (site === "" || line.sites.length === 0 || line.sites.includes(site)) &&
    words.every((word) => searched(`${line.name} ${line.code}`).includes(word))
  );
}

function searched(text: string): string {
  return foldName(text.normalize("NFD").replaceAll(/\p{M}/gu, ""));
}
