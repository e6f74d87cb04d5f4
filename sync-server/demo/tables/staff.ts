import type { Role } from "../../../src/records/define-record.ts";
import type { SiteKey } from "./sites.ts";

/** Someone who works at the agency: name, role, title, sites. */
export type StaffRow = readonly [
  given: string,
  family: string,
  role: Role,
  title: string,
  sites: readonly SiteKey[],
];

const everywhere: readonly SiteKey[] = ["outreach", "center", "welcome", "northgate", "advocacy"];

/** The 38 staff. The first workers of a site are its busiest. */
export const staff: readonly StaffRow[] = [
  ["Ada", "Novak", "administrator", "Systems administrator", everywhere],
  ["Ines", "Bellamy", "administrator", "Operations director", everywhere],
  ["Sam", "Lee", "supervisor", "Outreach supervisor", ["outreach", "center"]],
  ["Walt", "Osei", "supervisor", "Day center supervisor", ["center"]],
  ["Mirela", "Stanic", "supervisor", "Resettlement supervisor", ["welcome"]],
  ["Curtis", "Halloway", "supervisor", "Housing supervisor", ["northgate"]],
  ["Joan", "Fairweather", "supervisor", "Advocacy supervisor", ["advocacy"]],
  ["Ana", "Reyes", "worker", "Outreach worker", ["outreach"]],
  ["Dan", "Okafor", "worker", "Outreach worker", ["outreach"]],
  ["Priya", "Nolan", "worker", "Outreach worker", ["outreach"]],
  ["Marcus", "Tran", "worker", "Outreach nurse", ["outreach"]],
  ["Ruth", "Abara", "worker", "Peer worker", ["outreach"]],
  ["Nell", "Quimby", "worker", "Front desk", ["center"]],
  ["Oskar", "Lindgren", "worker", "Day center worker", ["center"]],
  ["Teresa", "Vance", "worker", "Pantry lead", ["center"]],
  ["Howard", "Pell", "worker", "Kitchen lead", ["center"]],
  ["Bao", "Truong", "worker", "Day center worker", ["center"]],
  ["Gwen", "Ashby", "worker", "Community navigator", ["center"]],
  ["Luis", "Montoro", "worker", "Community navigator", ["center"]],
  ["Faye", "Durant", "worker", "Nurse", ["center"]],
  ["Rafi", "Sayegh", "worker", "Day center worker", ["center"]],
  ["Hana", "Vesely", "worker", "Resettlement worker", ["welcome"]],
  ["Farid", "Noorzai", "worker", "Resettlement worker", ["welcome"]],
  ["Khin", "Thuzar", "worker", "Resettlement worker", ["welcome"]],
  ["Olena", "Hrytsak", "worker", "Employment specialist", ["welcome"]],
  ["Peter", "Amsel", "worker", "English teacher", ["welcome"]],
  ["Salma", "Barakat", "worker", "Interpreter", ["welcome"]],
  ["Joy", "Mbeki", "worker", "Health navigator", ["welcome"]],
  ["Leo", "Sandoval", "worker", "Housing worker", ["northgate"]],
  ["Carla", "Wintour", "worker", "Housing worker", ["northgate"]],
  ["Devon", "Price", "worker", "Landlord liaison", ["northgate"]],
  ["Ming", "Castell", "worker", "Housing worker", ["northgate"]],
  ["Abby", "Rourke", "worker", "Aftercare worker", ["northgate"]],
  ["Tess", "Ivory", "worker", "Family advocate", ["advocacy"]],
  ["Noah", "Greer", "worker", "Forensic interviewer", ["advocacy"]],
  ["Pilar", "Esteve", "worker", "Family advocate", ["advocacy"]],
  ["Dara", "Finch", "worker", "Therapist", ["advocacy"]],
  ["Wendell", "Oakes", "worker", "Case coordinator", ["advocacy"]],
];

/** Outside people: a partner who submits referrals, and staff of programs who answer them. */
export const outsiders: readonly {
  given: string;
  family: string;
  role: "partner" | "program";
  title: string;
  /** Name of her organization in the directory. */
  provider: string;
}[] = [
  {
    given: "Jin",
    family: "Kim",
    role: "partner",
    title: "Officer, Port Almery Police",
    provider: "Port Almery Police, Youth Unit",
  },
  {
    given: "Rosa",
    family: "Diaz",
    role: "program",
    title: "Intake, Hope Clinic",
    provider: "Hope Clinic",
  },
  {
    given: "Imogen",
    family: "Sharpe",
    role: "program",
    title: "Intake, Lantern House",
    provider: "Lantern House",
  },
  {
    given: "Victor",
    family: "Amado",
    role: "program",
    title: "Front desk, Quayside Health Clinic",
    provider: "Quayside Health Clinic",
  },
  {
    given: "Lorna",
    family: "Teague",
    role: "program",
    title: "Paralegal, Juniper Legal Aid",
    provider: "Juniper Legal Aid",
  },
  {
    given: "Hal",
    family: "Brandt",
    role: "program",
    title: "Enrollment, Bayline Adult School",
    provider: "Bayline Adult School",
  },
];

/** The six sign-ins: mail address and the name of the person. */
export const signIns: readonly (readonly [email: string, given: string, family: string])[] = [
  ["ana.reyes@harborbridge.example", "Ana", "Reyes"],
  ["dan.okafor@harborbridge.example", "Dan", "Okafor"],
  ["sam.lee@harborbridge.example", "Sam", "Lee"],
  ["ada.novak@harborbridge.example", "Ada", "Novak"],
  ["officer.kim@police.example", "Jin", "Kim"],
  ["rosa.diaz@hopeclinic.example", "Rosa", "Diaz"],
];
