import { useI18n } from "../../../ui/i18n/i18n.tsx";

/** "140 MB" */
export function useRoomWords(): (bytes: number) => string {
  const { t, number } = useI18n();
  return (bytes) => t("more.megabytes", { count: number(Math.ceil(bytes / 1e6)) });
}
