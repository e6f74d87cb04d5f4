import type { RecordView } from "../store/overlay.ts";
import { useStore } from "../store/store-context.tsx";
import { BagMark } from "../ui/bag-mark.tsx";
import css from "./paper-issuer.module.css";

/** Whose paper it is, and where a reader calls. */
export function PaperIssuer(props: { client: RecordView<"client"> }) {
  const store = useStore();
  const agency = () => store.reference.ofKind("settings")[0]?.body.fields.agencyName ?? "";
  const site = () => {
    const { sites } = props.client.fields;
    const own = sites.find((one) => store.me.sites.includes(one)) ?? sites[0] ?? null;
    return store.reference.find("site", own)?.body.fields;
  };
  const where = () => [site()?.name, site()?.phone].filter(Boolean).join(" · ");
  return (
    <header class={css["issuer"]}>
      <BagMark size={28} />
      <div>
        <p class={css["agency"]} dir="auto">
          {agency()}
        </p>
        <p class={css["small"]} dir="auto">
          {where()}
        </p>
      </div>
    </header>
  );
}
