import { createSignal, Show, type JSX } from "solid-js";
import type { RecordId } from "../../../records/fields.ts";
import {
  addPart,
  blankCriterion,
  isGroup,
  replacePart,
  type TypedCriterion,
  type TypedGroup,
  type TypedPart,
} from "../../../records/eligibility/typed-rule.ts";
import { useStore } from "../../../store/store-context.tsx";
import { Button } from "../../../ui/button.tsx";
import fieldCss from "../../../ui/field.module.css";
import { ForKeyed } from "../../../ui/for-keyed.ts";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import { icons } from "../../../ui/icons.ts";
import { Select } from "../../../ui/select.tsx";
import type { CatalogueForm } from "../shared/catalogue-form.ts";
import css from "./rules.module.css";
import { createMoving, MoveButtons, moved, type Moving } from "../shared/ordered-lines.tsx";
import { CriterionFields } from "./criterion-fields.tsx";
import { fieldId, type RuleContent } from "./rule-form.ts";
import { joinOf, useRuleWords } from "./rule-words.ts";

/** What the parts of the editor do to the rule that it holds. */
interface Editing {
  errorAt: (part: string, field: string) => string | undefined;
  put: (id: string, by: (part: TypedPart) => readonly TypedPart[]) => void;
  add: (group: string, isGroup: boolean) => void;
  isOpen: (id: string) => boolean;
  open: (id: string | null) => void;
  newId: () => string;
  own: RecordId | undefined;
}

/** The condition of a rule: criteria as lines in words, each opened to be changed, in groups that say what must hold. */
export function GroupEditor(props: {
  form: CatalogueForm<RuleContent>;
  own: RecordId | undefined;
}): JSX.Element {
  const store = useStore();
  const { t } = useI18n();
  const [openPart, setOpenPart] = createSignal<string | null>(null);
  const root = () => props.form.draft.content.root;
  const change = (next: TypedGroup) => props.form.draft.change("root", next);
  const errorAt = (part: string, field: string) => props.form.errors.at(fieldId(part, field));
  const hasError = (part: string) =>
    props.form.errors.all().some((error) => error.fieldId.startsWith(`${part}-`));
  const editing: Editing = {
    errorAt,
    put: (id, by) => {
      // The whole rule is a group that can be said otherwise, but is never taken out.
      const [next] = id === root().id ? by(root()) : [];
      change(next && isGroup(next) ? next : replacePart(root(), id, by));
    },
    add: (group, asGroup) => {
      const id = store.newId();
      const part: TypedPart = asGroup
        ? { id, isNot: false, joined: "any", of: [] }
        : blankCriterion(id);
      change(addPart(root(), group, part));
      if (!asGroup) setOpenPart(id);
    },
    // Where something is missing the field must be there to say so.
    isOpen: (id) => openPart() === id || hasError(id),
    open: setOpenPart,
    newId: () => store.newId(),
    get own() {
      return props.own;
    },
  };
  return (
    <fieldset class={css["rule"]}>
      <legend class={fieldCss["legend"]}>{t("rules.who")}</legend>
      <Group group={root()} editing={editing} />
    </fieldset>
  );
}

function Group(props: { group: TypedGroup; editing: Editing; end?: JSX.Element }): JSX.Element {
  const { t } = useI18n();
  const words = useRuleWords();
  const joins = ["all", "any", "not-any", "not-all"] as const;
  const moving = createMoving((id, by) =>
    props.editing.put(props.group.id, (part) =>
      isGroup(part) ? [{ ...part, of: moved(part.of, id, by) }] : [part],
    ),
  );
  return (
    <div class={css["group"]}>
      <div class={css["line"]}>
        <div class={css["words"]}>
          <Select
            id={fieldId(props.group.id, "group")}
            label={t("rules.join")}
            labelHidden
            value={joinOf(props.group)}
            options={joins.map((value) => ({ value, label: t(`rules.group.${value}`) }))}
            error={props.editing.errorAt(props.group.id, "group")}
            onChange={(value) =>
              props.editing.put(props.group.id, (part) => [
                {
                  ...(part as TypedGroup),
                  isNot: value.startsWith("not-"),
                  joined: value.endsWith("any") ? "any" : "all",
                },
              ])
            }
          />
        </div>
        {props.end}
      </div>
      <ul
        class={css["parts"]}
        ref={moving.list}
        aria-label={t("rules.parts", { of: words.joined(props.group) })}
      >
        <ForKeyed each={props.group.of} keyOf={({ id }) => id}>
          {(part) => (
            <Part part={part()} editing={props.editing} among={props.group.of} moving={moving} />
          )}
        </ForKeyed>
      </ul>
      <div class={css["acts"]}>
        <Button icon={icons.record} onClick={() => props.editing.add(props.group.id, false)}>
          {t("rules.add")}
        </Button>
        <Button onClick={() => props.editing.add(props.group.id, true)}>
          {t("rules.addGroup")}
        </Button>
      </div>
    </div>
  );
}

function Part(props: {
  part: TypedPart;
  editing: Editing;
  /** The parts of its group, in their order. */
  among: readonly TypedPart[];
  moving: Moving;
}): JSX.Element {
  const words = useRuleWords();
  const moves = () => (
    <MoveButtons
      id={props.part.id}
      name={words.part(props.part)}
      lines={props.among}
      move={props.moving.move}
    />
  );
  const group = () => (isGroup(props.part) ? props.part : undefined);
  const criterion = () => (isGroup(props.part) ? undefined : props.part);
  return (
    <li class={css["part"]} onKeyDown={(event) => props.moving.onKeyDown(event, props.part.id)}>
      <Show when={group()}>
        {(inner) => (
          <Group
            group={inner()}
            editing={props.editing}
            end={
              <>
                {moves()}
                <GroupActs editing={props.editing} group={inner()} />
              </>
            }
          />
        )}
      </Show>
      <Show when={criterion()}>
        {(one) => <Criterion criterion={one()} editing={props.editing} moves={moves()} />}
      </Show>
    </li>
  );
}

function GroupActs(props: { group: TypedGroup; editing: Editing }): JSX.Element {
  const { t } = useI18n();
  const words = useRuleWords();
  const what = () => words.part(props.group);
  return (
    <>
      <Show when={props.group.of.length > 0}>
        <IconButton
          icon={icons.undo}
          label={t("rules.unwrap", { what: what() })}
          onClick={() =>
            props.editing.put(props.group.id, (part) => (isGroup(part) ? part.of : [part]))
          }
        />
      </Show>
      <IconButton
        icon={icons.delete}
        label={t("rules.remove", { what: what() })}
        onClick={() => props.editing.put(props.group.id, () => [])}
      />
    </>
  );
}

function Criterion(props: {
  criterion: TypedCriterion;
  editing: Editing;
  moves: JSX.Element;
}): JSX.Element {
  const { t } = useI18n();
  const words = useRuleWords();
  const what = () => words.part(props.criterion);
  const id = () => props.criterion.id;
  const change = (changed: Partial<TypedCriterion>): void =>
    props.editing.put(id(), (part) => [{ ...(part as TypedCriterion), ...changed }]);
  const wrap = (): void => {
    const group = props.editing.newId();
    const { put } = props.editing;
    put(id(), (part) => [{ id: group, isNot: false, joined: "any", of: [part] }]);
  };
  return (
    <>
      <div class={css["line"]}>
        <bdi class={css["words"]}>{what()}</bdi>
        {props.moves}
        <IconButton
          icon={icons.edit}
          label={t("rules.change", { what: what() })}
          aria-expanded={props.editing.isOpen(id())}
          onClick={() => props.editing.open(props.editing.isOpen(id()) ? null : id())}
        />
        <IconButton
          icon={icons.delete}
          label={t("rules.remove", { what: what() })}
          onClick={() => props.editing.put(id(), () => [])}
        />
      </div>
      <Show when={props.editing.isOpen(id())}>
        <div class={css["fields"]} role="group" aria-label={t("rules.condition")}>
          <CriterionFields
            criterion={props.criterion}
            own={props.editing.own}
            change={change}
            errorAt={(field) => props.editing.errorAt(id(), field)}
          />
          <div class={css["acts"]}>
            <Button onClick={() => props.editing.open(null)}>{t("rules.done")}</Button>
            <Button look="quiet" onClick={wrap}>
              {t("rules.wrap")}
            </Button>
          </div>
        </div>
      </Show>
    </>
  );
}
