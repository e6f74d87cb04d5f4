import ArrowLeft from "lucide-solid/icons/arrow-left";
import Copy from "lucide-solid/icons/copy";
import FileUp from "lucide-solid/icons/file-up";
import LinkIcon from "lucide-solid/icons/link";
import Mail from "lucide-solid/icons/mail";
import MapPinHouse from "lucide-solid/icons/map-pin-house";
import PackageCheck from "lucide-solid/icons/package-check";
import Power from "lucide-solid/icons/power";
import ShieldOff from "lucide-solid/icons/shield-off";
import Siren from "lucide-solid/icons/siren";
import UserPlus from "lucide-solid/icons/user-plus";

/** Icons of the administration, by what they mean. Apart from `icons`, because few load them. */
export const officeIcons = {
  back: ArrowLeft,
  invite: UserPlus,
  import: FileUp,
  link: LinkIcon,
  email: Mail,
  copy: Copy,
  disable: Power,
  resetSecond: ShieldOff,
  site: MapPinHouse,
  retire: PackageCheck,
  lost: Siren,
} as const;
