import type { RecordId } from "../../fields.ts";
import type { Place, Program, Provider } from "../../reference/catalogue.ts";
import type { Spot } from "./tables.ts";

export type DirectoryKind = "provider" | "place" | "program";

type Said<F> = { [K in keyof F]?: F[K] | undefined };

/** What a file says of a record: what it does not say is left as it stands. */
export interface SaidOf {
  provider: Said<Omit<Provider, "isOwn" | "source">>;
  place: Said<Omit<Place, "provider" | "source">>;
  program: Said<Omit<Program, "provider" | "places" | "source">>;
}

interface Head {
  /** Its id in the file. */
  ref: string;
}

/** A record of the directory as a file has it: it names others by their ids there. */
export type FileRecord =
  | (Head & { kind: "provider"; said: SaidOf["provider"] })
  | (Head & { kind: "place"; provider: string; said: SaidOf["place"] })
  | (Head & {
      kind: "program";
      provider: string;
      /** Null: the file says no place, and those that stand are kept. */
      places: string[] | null;
      said: SaidOf["program"];
    });

/** The same with where it was read. */
export type FoundRecord = FileRecord & { at: Spot };

/** The needs that programs of a file may answer, by which its terms are known. */
export type NeedTypes = readonly { id: RecordId; name: string }[];

/** What a new record says where the file does not. */
export const blankRecords: {
  provider: Omit<Provider, "name" | "source">;
  place: Omit<Place, "name" | "provider" | "source">;
  program: Omit<Program, "name" | "provider" | "places" | "source">;
} = {
  provider: { description: "", phone: "", email: "", url: "", isOwn: false },
  place: { street: "", city: "", zip: "", latitude: null, longitude: null, phone: "" },
  program: {
    ...{ description: "", needs: [], eligibility: "", languages: [], connect: "none" },
    ...{ status: "active", hours: [], phone: "", email: "", capacity: null, verifiedOn: null },
  },
};
