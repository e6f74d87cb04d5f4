import { createSignal, type Accessor } from "solid-js";
import {
  type CatalogueFile,
  type CatalogueOffice,
  type ServicesImport,
} from "../../../office/catalogue.ts";
import { createOfficeAct, type OfficeAct } from "../../../office/office-act.ts";
import { decodeText, type Encoding } from "../../../ui/decode-text.ts";

/** The office takes no more in one request. */
const MOST = 4_000_000;

/** The file as it was chosen. */
interface Chosen {
  csv: string;
  encoding: Encoding;
}

/** An import: a file is chosen and tried, then written by parts until nothing is left. */
export interface Import {
  asking: OfficeAct;
  /** Why the file cannot be sent at all. */
  fault: Accessor<"tooLarge" | "noText" | undefined>;
  encoding: Accessor<Encoding | undefined>;
  /** What the office made of it last. */
  answer: Accessor<ServicesImport | undefined>;
  written: Accessor<number>;
  isWriting: Accessor<boolean>;
  isDone: Accessor<boolean>;
  /** It was chosen and could not be tried. */
  mayRetry: Accessor<boolean>;
  choose: (file: File) => Promise<void>;
  attempt: () => Promise<void>;
  write: () => Promise<void>;
  forget: () => void;
}

export function createImport(office: CatalogueOffice, of: Accessor<CatalogueFile>): Import {
  const ask = (csv: string, isTrial: boolean) => {
    const what = of();
    return what === "services"
      ? office.importServices(csv, isTrial)
      : office.importTable(what, csv, isTrial);
  };
  const [chosen, setChosen] = createSignal<Chosen>();
  const [fault, setFault] = createSignal<"tooLarge" | "noText">();
  const [answer, setAnswer] = createSignal<ServicesImport>();
  const [written, setWritten] = createSignal(0);
  const [isWriting, setWriting] = createSignal(false);
  const asking = createOfficeAct();
  const forget = (): void => {
    setChosen(undefined);
    setAnswer(undefined);
    setFault(undefined);
    setWritten(0);
    asking.forget();
  };
  // A trial belongs to the file that it was made of; the one that was chosen meanwhile is tried after it.
  const attempt = async (): Promise<void> => {
    const tried = chosen();
    if (!tried || asking.isBusy()) return;
    const trial = await asking.run(() => ask(tried.csv, true));
    if (chosen() === tried) return void setAnswer(trial);
    asking.forget();
    await attempt();
  };
  let chosenLast: File | undefined;
  return {
    asking,
    fault,
    encoding: () => chosen()?.encoding,
    answer,
    written,
    isWriting,
    isDone: () => written() > 0 && answer()?.left === 0,
    mayRetry: () => chosen() !== undefined && !answer() && !asking.isBusy(),
    choose: async (file) => {
      chosenLast = file;
      forget();
      if (file.size > 2 * MOST) return void setFault("tooLarge");
      const read = decodeText(new Uint8Array(await file.arrayBuffer()));
      if (file !== chosenLast) return;
      if (read === null) return void setFault("noText");
      if (read.text.length > MOST) return void setFault("tooLarge");
      setChosen({ csv: read.text, encoding: read.encoding });
      await attempt();
    },
    attempt,
    // What was written stands: where a part does not come through, pressing again goes on after it.
    write: async () => {
      const now = chosen();
      if (!now || isWriting()) return;
      setWriting(true);
      for (;;) {
        const part = await asking.run(() => ask(now.csv, false));
        if (!part) break;
        setWritten((before) => before + part.written);
        setAnswer(part);
        if (part.left === 0 || part.written === 0) break;
      }
      setWriting(false);
    },
    forget,
  };
}
