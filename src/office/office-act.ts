import { createSignal, type Accessor } from "solid-js";
import type { ErasureRefusal, PersonRefusal, TabletRefusal } from "./administration.ts";
import type { Asked, PlainRefusal } from "./ask-office.ts";
import type { CatalogueRefusal } from "./catalogue.ts";
import type { SecondFactorRefusal } from "./second-factor.ts";

/** Every refusal that an act online may meet; the dictionary has words for each. */
export type OfficeRefusalCode =
  | PlainRefusal
  | PersonRefusal
  | TabletRefusal
  | ErasureRefusal
  | SecondFactorRefusal
  | CatalogueRefusal;

/** Something that is asked of the office once at a time. */
export interface OfficeAct {
  isBusy: Accessor<boolean>;
  /** Why the last one was not done. */
  refusal: Accessor<OfficeRefusalCode | undefined>;
  forget: () => void;
  /** Asks; the answer, or undefined where it was refused or another one is under way. */
  run: <T>(ask: () => Promise<Asked<T, OfficeRefusalCode>>) => Promise<T | undefined>;
}

/** An act that nothing was asked for yet. */
export function createOfficeAct(): OfficeAct {
  const [isBusy, setBusy] = createSignal(false);
  const [refusal, setRefusal] = createSignal<OfficeRefusalCode>();
  return {
    isBusy,
    refusal,
    forget: () => setRefusal(undefined),
    run: async (ask) => {
      if (isBusy()) return undefined;
      setRefusal(undefined);
      setBusy(true);
      const answer = await ask();
      setBusy(false);
      if (answer.ok) return answer.value;
      setRefusal(answer.refusal);
      return undefined;
    },
  };
}
