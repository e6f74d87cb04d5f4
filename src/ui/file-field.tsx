import { splitProps } from "solid-js";
import { Field, type FieldText } from "./field.tsx";
import css from "./field.module.css";

/** One file from this device; choosing the same one again counts as choosing. */
export function FileField(props: FieldText & { accept: string; onChoose: (file: File) => void }) {
  const [words] = splitProps(props, ["label", "hint", "error", "optional", "id"]);
  return (
    <Field
      {...words}
      control={(own) => (
        <input
          {...own}
          class={css["input"]}
          type="file"
          autocomplete="off"
          accept={props.accept}
          onClick={(event) => (event.currentTarget.value = "")}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) props.onChoose(file);
          }}
        />
      )}
    />
  );
}
