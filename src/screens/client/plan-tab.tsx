import { Enrollments } from "./enrollments.tsx";
import { Needs } from "./needs.tsx";
import type { PlanPartProps } from "./plan-list.tsx";

/** Where the client is enrolled and what she needs (S-45). */
export function PlanTab(props: PlanPartProps) {
  return (
    <>
      <Enrollments clientId={props.clientId} competing={props.competing} />
      <Needs clientId={props.clientId} competing={props.competing} />
    </>
  );
}
