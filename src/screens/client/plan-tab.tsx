import { Assessments } from "./assessments.tsx";
import { Enrollments } from "./enrollments.tsx";
import { Goals } from "./goals.tsx";
import { Needs } from "./needs.tsx";
import type { PlanPartProps } from "./plan-list.tsx";

/** Where the client is enrolled, what she wants to reach, what she needs and what she answered (S-45). */
export function PlanTab(props: PlanPartProps) {
  return (
    <>
      <Enrollments clientId={props.clientId} competing={props.competing} />
      <Goals clientId={props.clientId} competing={props.competing} />
      <Needs clientId={props.clientId} competing={props.competing} />
      <Assessments clientId={props.clientId} competing={props.competing} />
    </>
  );
}
