import { For, Show } from "solid-js";
import { verdictOf, type Judged } from "../../records/eligibility/judge.ts";
import { useStore } from "../../store/store-context.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { useCriterionWords } from "./criterion-words.ts";
import css from "./judged.module.css";
import { VerdictIcon } from "./verdict-icon.tsx";

/** The parts of a rule, each with what was found (S-44): that all of them must hold goes without saying. */
export function JudgedParts(props: { judged: Judged }) {
  const parts = () => (props.judged.type === "all" ? props.judged.parts : [props.judged]);
  return (
    <ul class={css["parts"]}>
      <For each={parts()}>{(part) => <JudgedPart part={part} />}</For>
    </ul>
  );
}

function JudgedPart(props: { part: Judged }) {
  return (
    <Show when={lineOf(props.part)} fallback={<JoinedParts part={props.part} />}>
      {(line) => <CriterionLine line={line()} holds={props.part.holds} />}
    </Show>
  );
}

interface Line {
  part: Extract<Judged, { type: "criterion" }>;
  isNegated: boolean;
}

// A rule of one criterion says no more than the criterion; of a `not` around one, one line is enough.
function lineOf(part: Judged): Line | undefined {
  if (part.type === "criterion") return { part, isNegated: false };
  const [only] = part.parts;
  if (only?.type !== "criterion" || (part.type !== "rule" && part.type !== "not")) return undefined;
  return { part: only, isNegated: part.type === "not" };
}

function CriterionLine(props: { line: Line; holds: boolean | null }) {
  const { t } = useI18n();
  const words = useCriterionWords();
  const asked = () => words.asked(props.line.part.criterion);
  return (
    <li>
      <PartLine
        holds={props.holds}
        text={props.line.isNegated ? t("criterion.notThat", { asked: asked() }) : asked()}
        found={words.found(props.line.part.criterion, props.line.part.found)}
      />
    </li>
  );
}

function JoinedParts(props: { part: Judged }) {
  const { t } = useI18n();
  const headingOf = useHeading();
  const inner = () => partsUnder(props.part);
  return (
    <li>
      <PartLine holds={props.part.holds} text={headingOf(props.part)} />
      <Show when={inner().length > 0}>
        <ul class={css["inner"]} aria-label={t("criterion.parts", { of: headingOf(props.part) })}>
          <For each={inner()}>{(part) => <JudgedPart part={part} />}</For>
        </ul>
      </Show>
    </li>
  );
}

type Joined = Exclude<Judged, { type: "criterion" }>;

function isJoined(part: Judged | undefined): part is Joined {
  return part !== undefined && part.type !== "criterion";
}

// What a rule joins stands under the rule's name, without a heading of its own.
function partsUnder(part: Judged): Judged[] {
  if (part.type === "criterion") return [];
  const [only] = part.parts;
  return part.type === "rule" && isJoined(only) && only.type !== "rule" ? only.parts : part.parts;
}

// "Low income: any of these"
function useHeading(): (part: Judged) => string {
  const { t } = useI18n();
  const store = useStore();
  return (part) => {
    if (part.type === "criterion") return "";
    if (part.type !== "rule") return t(`criterion.${part.type}`);
    const name = store.reference.find("eligibility-rule", part.rule)?.body.fields.name ?? "–";
    const [only] = part.parts;
    if (only === undefined) return t("criterion.noRule", { name });
    return isJoined(only) && only.type !== "rule"
      ? t("criterion.rule", { name, joined: t(`criterion.${only.type}`) })
      : name;
  };
}

function PartLine(props: { holds: boolean | null; text: string; found?: string | undefined }) {
  return (
    <div class={css["criterion"]}>
      <HoldsMark holds={props.holds} />
      <span>
        {props.text} <Show when={props.found}>{(found) => <b>{found()}</b>}</Show>
      </span>
    </div>
  );
}

// The icon is seen, the word is heard: neither colour nor shape alone says it.
function HoldsMark(props: { holds: boolean | null }) {
  const { t } = useI18n();
  const word = () =>
    props.holds === null
      ? t("criterion.unknown")
      : t(props.holds ? "criterion.holds" : "criterion.fails");
  return <VerdictIcon verdict={verdictOf(props)} size={18} word={word()} />;
}
