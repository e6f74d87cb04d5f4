import * as v from "valibot";
import { roles } from "./define-record.ts";
import { recordId } from "./fields.ts";

/** The person signed in, as the office answers and the tablet remembers her offline. */
export const me = v.object({
  person: recordId,
  name: v.object({ given: v.string(), family: v.string() }),
  email: v.string(),
  role: v.picklist(roles),
  orgId: recordId,
  orgName: v.string(),
  sites: v.array(recordId),
  timeZone: v.string(),
  /** Changes when the server's data were restored from a backup. */
  epoch: v.string(),
});
export type Me = v.InferOutput<typeof me>;
