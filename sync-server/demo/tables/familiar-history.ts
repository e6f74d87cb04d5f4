import type { FamiliarKey } from "./familiar-clients.ts";
import type { NeedKey } from "./needs.ts";

/** Days ago, time on the wall (today's shift with the hour of the demo), who, services as `CODE` or `CODE*units`. */
type VisitRow = readonly [daysAgo: number, time: string, by: string, services: string];

/** Days ago, time, who, kind, organization, comment they read, later statuses as `status@daysAgo`. */
type ReferralRow = readonly [
  daysAgo: number,
  time: string,
  by: string,
  kind: string,
  provider: string,
  comments: string,
  steps: string,
];

type NoteRow = readonly [daysAgo: number, time: string, by: string, text: string];

/** What happened with a familiar client. */
export interface FamiliarStory {
  needs?: readonly NeedKey[];
  visits: readonly VisitRow[];
  referrals?: readonly ReferralRow[];
  notes?: readonly NoteRow[];
}

const ana = "Ana Reyes";
const dan = "Dan Okafor";
const priya = "Priya Nolan";
const marcus = "Marcus Tran";
const ruth = "Ruth Abara";

/** The histories of the familiar clients; oddities for the supervisor are planted elsewhere. */
export const familiarStories: Readonly<Record<FamiliarKey, FamiliarStory>> = {
  mariaGallardo: {
    needs: ["shelter", "documents", "hygiene"],
    visits: [
      [0, "09:31", ana, "MEAL"],
      [3, "14:20", ana, "CONTACT*25"],
      [7, "10:15", ana, "HYGKIT SOCKS*2 SHOWER"],
      [14, "09:50", dan, "LAUNDRY BUSDAY"],
      [16, "11:05", ana, "INTERP*45"],
      [21, "10:30", ana, "CONTACT*15 SOCKS*2 HYGKIT"],
      [33, "15:10", priya, "MEAL BUSDAY"],
      [40, "13:00", ana, "STATEID"],
      [52, "10:40", ana, "CONTACT*30 HYGKIT MEAL"],
      [68, "16:05", dan, "LAUNDRY SHOWER"],
      [75, "17:20", ana, "BLANKET"],
      [96, "10:10", ana, "CONTACT*20 SOCKS*2 BUSDAY"],
      [131, "09:45", ana, "HYGKIT MEAL"],
    ],
    referrals: [
      [9, "10:20", ana, "IDCARD", "Juniper Legal Aid", "Lost the old card in the rain.", ""],
      [6, "11:40", ana, "BEDW", "Lantern House", "Has a small dog.", "pending@3"],
      [1, "15:25", ana, "ACCESS", "County Access Line", "", ""],
      [70, "10:00", ana, "DENTAL", "Quayside Health Clinic", "", "pending@64 got-help@55"],
    ],
    notes: [
      [1, "16:30", ana, "Prefers a lower bunk. Canela has her shots; papers are with her."],
      [3, "14:45", ana, "Met at the Eastside lot. Wants to try Lantern House again."],
      [9, "10:35", ana, "Card lost in the rain last week. Referral to Juniper for a new one."],
      [16, "11:50", ana, "Interpreter on the phone for the housing form. All questions answered."],
      [21, "10:50", ana, "Asked to be reminded the day before, by text, in Spanish."],
      [33, "15:30", priya, "Came to the van for a meal. Told Ana."],
      [40, "13:20", ana, "Paid the fee at the counter. The card comes by mail to our office."],
      [52, "11:15", ana, "Slept badly because of the noise. Talked about transitional homes."],
      [68, "16:30", dan, "Walked over to the day center together. Knows the way now."],
      [75, "17:40", ana, "Cold night. Took the blanket, did not want a motel without the dog."],
      [96, "10:40", ana, "Works two mornings a week at the laundry on Mill Street."],
      [131, "10:05", ana, "First long talk. Comes from Eastside, sister in Bayline."],
    ],
  },
  danPruett: {
    needs: ["recovery", "shelter"],
    visits: [
      [0, "09:05", ana, "CONTACT*20"],
      [2, "18:10", dan, "MEAL BUSDAY"],
      [8, "10:30", ana, "CONTACT*30 SOCKS*2"],
      [38, "17:45", dan, "MOTEL*2"],
      [47, "11:00", ana, "HYGKIT SOCKS*2 MEAL"],
      [83, "09:20", ana, "BLANKET SHOWER"],
    ],
    referrals: [
      [15, "10:10", ana, "DETOX", "Ferry Street Recovery", "", "needs-client-action@12"],
      [80, "14:00", ana, "DOCTOR", "Hope Clinic", "", "pending@77 got-help@70"],
    ],
    notes: [
      [8, "10:55", ana, "Ready for detox, but the intake wants a call from him."],
      [38, "18:05", dan, "Two nights because of the smoke."],
    ],
  },
  amaKoranteng: {
    needs: ["income"],
    visits: [
      [0, "09:12", ana, "SNAP*35"],
      [6, "12:20", ana, "MEAL BUSDAY"],
      [24, "10:00", dan, "HYGKIT SHOWER LAUNDRY"],
      [61, "13:30", ana, "CONTACT*25"],
    ],
    referrals: [
      [44, "10:40", ana, "WEAR", "Harborview Job Center", "Interview on the 9th.", "got-help@39"],
    ],
    notes: [
      [6, "12:40", ana, "Starts at the bakery next week. Needs a bus pass until the first pay."],
    ],
  },
  redJacket: {
    visits: [
      [0, "09:20", ana, "SOCKS*2"],
      [5, "19:40", dan, "MEAL"],
      [19, "20:05", ana, "BLANKET MEAL"],
      [48, "18:30", ana, "CONTACT*10"],
    ],
    notes: [[19, "20:20", ana, "Goes by Red Jacket. No other name given. Sleeps under pier 9."]],
  },
  jonathanWeller: {
    needs: ["housing"],
    visits: [
      [3, "15:15", ana, "CASEMGT*40"],
      [12, "11:30", ana, "BUSDAY MEAL"],
      [30, "10:20", dan, "HYGKIT SOCKS*2"],
    ],
    referrals: [
      [58, "09:40", ana, "RENTH", "Bridge & Beam Homes", "", "pending@50 no-capacity@36 pending@1"],
    ],
    notes: [[3, "16:00", ana, "Viewed a room on Mill Street. Landlord wants two references."]],
  },
  jonWeller: { visits: [[0, "08:35", dan, "CONTACT*15"]] },
  yusufRahimi: {
    needs: ["education", "dental"],
    visits: [
      [4, "13:10", ana, "INTERP*40"],
      [10, "10:10", ana, "BUSDAY SNAP*50"],
      [43, "14:30", priya, "CONTACT*30"],
    ],
    referrals: [
      [8, "10:30", ana, "ENGL", "Bayline Adult School", "Reads Dari, speaks some English.", ""],
      [11, "13:40", ana, "DENTAL", "Quayside Health Clinic", "Needs an interpreter.", "eligible@6"],
    ],
    notes: [[10, "10:55", ana, "SNAP papers are complete except the lease. Brings it next time."]],
  },
  delphineOkaforReyes: {
    needs: ["health"],
    visits: [
      [6, "11:25", ana, "NURSE*20"],
      [27, "10:05", ana, "HYGKIT BUSDAY SOCKS*2"],
      [90, "15:50", dan, "CONTACT*25"],
    ],
    referrals: [[88, "16:10", ana, "EYES", "Saltmarsh Eye Project", "", "pending@80 got-help@66"]],
  },
  thiriAung: {
    needs: ["language"],
    visits: [
      [9, "10:45", ana, "INTERP*30"],
      [29, "09:35", ana, "BUSDAY HYGKIT"],
    ],
  },
  zaynabHaddad: {
    needs: ["housing", "education"],
    visits: [
      [0, "09:31", ana, "FOODBOX"],
      [0, "09:20", ana, "INTERP*45"],
      [3, "10:30", ana, "BUSDAY*2"],
      [6, "15:00", ana, "SNAP*60"],
      [14, "11:10", ana, "STATEID"],
    ],
    referrals: [
      [5, "11:30", ana, "ENGL", "Lighthouse Literacy", "Mornings are best.", "pending@4"],
      [35, "10:15", ana, "IMMIG", "Open Door Immigration", "", "pending@30 got-help@21"],
    ],
    notes: [
      [3, "10:50", ana, "A home for the four of them is the goal. Mother helps with the children."],
      [14, "11:40", ana, "Card ordered. Please call before six only."],
    ],
  },
  oksanaMelnyk: {
    needs: ["income"],
    visits: [
      [2, "10:00", priya, "CONTACT*20"],
      [17, "14:15", priya, "BUSDAY MEAL"],
    ],
  },
  rosaLindqvist: {
    visits: [
      [4, "09:10", marcus, "NURSE*25"],
      [26, "13:45", marcus, "LAUNDRY SHOWER"],
    ],
  },
  samRuiz: {
    visits: [
      [5, "16:20", dan, "PEER*30"],
      [36, "11:55", dan, "MEAL SOCKS*2"],
    ],
  },
  tomasIbarra: { visits: [[7, "12:05", dan, "MEAL BUSDAY"]] },
  lenaCastellane: { visits: [[11, "10:25", dan, "HYGKIT SOCKS*2"]] },
  linaCastellane: { visits: [[11, "10:31", dan, "HYGKIT SOCKS*2"]] },
  singleName: { visits: [[15, "09:55", priya, "MEAL"]] },
  noPhone: { visits: [[13, "15:35", ruth, "PEER*45"]] },
  allUnknown: { visits: [[20, "20:40", ruth, "BLANKET"]] },
  sameNameOne: { visits: [[18, "11:15", dan, "CONTACT*15"]] },
  sameNameOther: { visits: [[22, "10:50", priya, "SHOWER LAUNDRY"]] },
};
