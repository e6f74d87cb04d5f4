import { createSignal, type Accessor } from "solid-js";
import type { Asked } from "../../../office/ask-office.ts";
import type { WordedRefusal } from "./office-words.tsx";

/** Something that is asked of the office once at a time. */
export interface OfficeAct {
  isBusy: Accessor<boolean>;
  /** Why the last one was not done. */
  refusal: Accessor<WordedRefusal | undefined>;
  forget: () => void;
  /** Asks; the answer, or undefined where it was refused or another one is under way. */
  run: <T>(ask: () => Promise<Asked<T, WordedRefusal>>) => Promise<T | undefined>;
}

export function createOfficeAct(): OfficeAct {
  const [isBusy, setBusy] = createSignal(false);
  const [refusal, setRefusal] = createSignal<WordedRefusal>();
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
