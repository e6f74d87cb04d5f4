import type { RecordId } from "../../../records/fields.ts";
import { faultOfName } from "../../../records/reference/catalogue-rules.ts";
import { sameValue } from "../../../records/same-value.ts";
import { useStore } from "../../../store/store-context.tsx";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { createCatalogueForm, type CatalogueForm } from "../shared/catalogue-form.ts";
import type { RecordDesk } from "../shared/catalogue-pane.tsx";
import { createScreens, type ScreenLine } from "./screens.ts";

/** A service screen as it is typed. */
export interface ScreenContent {
  name: string;
  services: RecordId[];
  sites: RecordId[];
}

/** The form of one service screen, or of a new one. */
export function createScreenForm(
  screen: () => ScreenLine | undefined,
  { id, saved }: Pick<RecordDesk, "id" | "saved">,
): CatalogueForm<ScreenContent> {
  const store = useStore();
  const { t } = useI18n();
  return createCatalogueForm<ScreenContent>({
    form: "catalogue-screen",
    path: `/lists/${id ?? "new"}`,
    title: ({ name }) => name || t("lists.newScreen"),
    standing: () => {
      const { name = "", services = [], sites = [] } = screen() ?? {};
      return { name, services: [...services], sites: [...sites] };
    },
    find: ({ name }) => {
      const others = createScreens(store).filter((one) => one.id !== id);
      const fault = faultOfName(
        name,
        others.map((one) => one.name),
      );
      return fault ? [{ fieldId: "name", message: t(`atOffice.${fault}`) }] : [];
    },
    changes: ({ name, ...rest }, begun, newId) => {
      const fields = { name: name.trim(), ...rest };
      if (id !== undefined) {
        // Only what was changed here: what somebody else changed meanwhile stays theirs.
        const changed = Object.entries(fields).filter(
          ([field, value]) => !sameValue(value, begun[field as keyof ScreenContent]),
        );
        return changed.length === 0
          ? []
          : [{ kind: "service-screen", id, fields: Object.fromEntries(changed) }];
      }
      const order = Math.max(0, ...createScreens(store).map((one) => one.order)) + 1;
      return [{ kind: "service-screen", id: newId, fields: { ...fields, order } }];
    },
    saved: ({ name }) => saved(name),
  });
}
