import ArchiveRestore from "lucide-solid/icons/archive-restore";
import ArrowLeft from "lucide-solid/icons/arrow-left";
import BadgeAlert from "lucide-solid/icons/badge-alert";
import BadgeDollarSign from "lucide-solid/icons/badge-dollar-sign";
import BadgeMinus from "lucide-solid/icons/badge-minus";
import Calculator from "lucide-solid/icons/calculator";
import CalendarClock from "lucide-solid/icons/calendar-clock";
import CalendarMinus from "lucide-solid/icons/calendar-minus";
import CalendarRange from "lucide-solid/icons/calendar-range";
import CalendarX from "lucide-solid/icons/calendar-x-2";
import Check from "lucide-solid/icons/check";
import CheckCheck from "lucide-solid/icons/check-check";
import CircleAlert from "lucide-solid/icons/circle-alert";
import ClipboardX from "lucide-solid/icons/clipboard-x";
import ClockAlert from "lucide-solid/icons/clock-alert";
import Copy from "lucide-solid/icons/copy";
import CopyCheck from "lucide-solid/icons/copy-check";
import GitFork from "lucide-solid/icons/git-fork";
import Keyboard from "lucide-solid/icons/keyboard";
import KeyRound from "lucide-solid/icons/key-round";
import ListX from "lucide-solid/icons/list-x";
import ReceiptText from "lucide-solid/icons/receipt-text";
import Reply from "lucide-solid/icons/corner-up-left";
import RotateCcw from "lucide-solid/icons/rotate-ccw";
import Ruler from "lucide-solid/icons/ruler";
import ShieldCheck from "lucide-solid/icons/shield-check";
import UserRoundX from "lucide-solid/icons/user-round-x";
import Users from "lucide-solid/icons/users";
import UsersRound from "lucide-solid/icons/users-round";
import X from "lucide-solid/icons/x";

/** Icons of Review, by what they mean. Apart from `icons`, because only supervisors load them. */
export const oddityIcons = {
  "two-values": GitFork,
  "could-not-apply": CircleAlert,
  "look-alike": Users,
  "twice-in-a-day": Copy,
  "assessed-twice": CopyCheck,
  "answers-misfit": ClipboardX,
  "ends-first": CalendarMinus,
  "unusual-units": Ruler,
  "grant-ended": CalendarX,
  "outside-enrollment": CalendarRange,
  "future-date": CalendarClock,
  "definition-retired": ListX,
  "over-authorization": BadgeAlert,
  "not-counted": BadgeMinus,
  "other-total": Calculator,
  "grant-overdrawn": BadgeDollarSign,
  "over-named": UserRoundX,
  "named-by-two": UsersRound,
  reopened: RotateCcw,
  "paid-though-voided": ReceiptText,
  "code-taken": KeyRound,
  "edited-was-deleted": ArchiveRestore,
  "more-careful-value": ShieldCheck,
  "reported-late": ClockAlert,
  back: ArrowLeft,
  accept: Check,
  acceptAll: CheckCheck,
  return: Reply,
  keys: Keyboard,
  unselect: X,
} as const;
