import { splitProps } from "solid-js";
import { Field, type FieldText } from "./field.tsx";
import css from "./field.module.css";

/** One file from this device, or several at once; choosing the same one again counts as choosing. */
export function FileField(
  props: FieldText & {
    accept: string;
    multiple?: boolean | undefined;
    disabled?: boolean | undefined;
    onChoose: (file: File, all: readonly File[]) => void;
  },
) {
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
          multiple={props.multiple}
          disabled={props.disabled}
          onClick={(event) => (event.currentTarget.value = "")}
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            const [file] = files;
            if (file) props.onChoose(file, files);
          }}
        />
      )}
    />
  );
}
