import AlarmClock from "lucide-solid/icons/alarm-clock";
import ArrowDown from "lucide-solid/icons/arrow-down";
import ArrowUp from "lucide-solid/icons/arrow-up";
import CalendarDays from "lucide-solid/icons/calendar-days";
import Check from "lucide-solid/icons/check";
import CircleCheck from "lucide-solid/icons/circle-check";
import CircleDot from "lucide-solid/icons/circle-dot";
import CircleQuestionMark from "lucide-solid/icons/circle-question-mark";
import CircleSlash from "lucide-solid/icons/circle-slash";
import CircleX from "lucide-solid/icons/circle-x";
import Target from "lucide-solid/icons/target";
import ClipboardCheck from "lucide-solid/icons/clipboard-check";
import Contrast from "lucide-solid/icons/contrast";
import CornerDownLeft from "lucide-solid/icons/corner-down-left";
import Download from "lucide-solid/icons/download";
import Ellipsis from "lucide-solid/icons/ellipsis";
import Eraser from "lucide-solid/icons/eraser";
import EyeOff from "lucide-solid/icons/eye-off";
import BadgeCheck from "lucide-solid/icons/badge-check";
import FilePen from "lucide-solid/icons/file-pen";
import Signature from "lucide-solid/icons/signature";
import Fingerprint from "lucide-solid/icons/fingerprint-pattern";
import Hand from "lucide-solid/icons/hand";
import KeyRound from "lucide-solid/icons/key-round";
import Languages from "lucide-solid/icons/languages";
import LayoutGrid from "lucide-solid/icons/layout-grid";
import ListChecks from "lucide-solid/icons/list-checks";
import ListTodo from "lucide-solid/icons/list-todo";
import Lock from "lucide-solid/icons/lock";
import LockKeyhole from "lucide-solid/icons/lock-keyhole";
import LogOut from "lucide-solid/icons/log-out";
import Mail from "lucide-solid/icons/mail";
import MapPinned from "lucide-solid/icons/map-pinned";
import MapPin from "lucide-solid/icons/map-pin";
import Navigation from "lucide-solid/icons/navigation";
import Menu from "lucide-solid/icons/menu";
import MessageSquareOff from "lucide-solid/icons/message-square-off";
import MessageSquareText from "lucide-solid/icons/message-square-text";
import Moon from "lucide-solid/icons/moon";
import NotebookPen from "lucide-solid/icons/notebook-pen";
import Phone from "lucide-solid/icons/phone";
import Plus from "lucide-solid/icons/plus";
import Printer from "lucide-solid/icons/printer";
import RadioTower from "lucide-solid/icons/radio-tower";
import RefreshCw from "lucide-solid/icons/refresh-cw";
import Repeat from "lucide-solid/icons/repeat";
import Search from "lucide-solid/icons/search";
import Send from "lucide-solid/icons/send";
import Share from "lucide-solid/icons/share";
import ShieldCheck from "lucide-solid/icons/shield-check";
import SquarePlus from "lucide-solid/icons/square-plus";
import Sun from "lucide-solid/icons/sun";
import Tablet from "lucide-solid/icons/tablet";
import Undo from "lucide-solid/icons/undo-2";
import Trash from "lucide-solid/icons/trash";
import Ticket from "lucide-solid/icons/ticket";
import TriangleAlert from "lucide-solid/icons/triangle-alert";
import UserPlus from "lucide-solid/icons/user-plus";
import UserRound from "lucide-solid/icons/user-round";
import UsersRound from "lucide-solid/icons/users-round";

/**
 * The icons of the screens, by what they mean: the same thing has the same icon everywhere. Screens know no icon
 * library; an icon that only one component of this folder draws stays with that component.
 */
export const icons = {
  today: CalendarDays,
  voucher: Ticket,
  release: Signature,
  mail: Mail,
  call: Phone,
  print: Printer,
  clients: UsersRound,
  group: UsersRound,
  client: UserRound,
  review: ClipboardCheck,
  directory: MapPinned,
  directions: Navigation,
  more: Menu,
  record: Plus,
  newClient: UserPlus,
  referralIn: CornerDownLeft,
  service: Check,
  eligibility: ListTodo,
  authorization: BadgeCheck,
  referral: Send,
  status: CircleDot,
  goal: Target,
  later: AlarmClock,
  note: MessageSquareText,
  edit: FilePen,
  live: RadioTower,
  logged: NotebookPen,
  gotHelp: CircleCheck,
  unsure: CircleQuestionMark,
  closed: CircleSlash,
  giveUp: CircleX,
  needsYou: Hand,
  up: ArrowUp,
  down: ArrowDown,
  sendNow: RefreshCw,
  undo: Undo,
  repeat: Repeat,
  savedHere: Tablet,
  light: Sun,
  dark: Moon,
  sun: Contrast,
  language: Languages,
  lock: Lock,
  key: KeyRound,
  passkey: Fingerprint,
  signOut: LogOut,
  install: Download,
  toFile: Download,
  share: Share,
  addToHome: SquarePlus,
  safe: ShieldCheck,
  place: MapPin,
  alert: TriangleAlert,
  noContact: MessageSquareOff,
  discreet: EyeOff,
  restricted: LockKeyhole,
  tracking: EyeOff,
  serviceScreen: LayoutGrid,
  referralScreen: ListChecks,
  find: Search,
  rowMenu: Ellipsis,
  delete: Trash,
  erase: Eraser,
} as const;
