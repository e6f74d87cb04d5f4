import type { plan as en } from "../en/plan.ts";
import type { Words } from "../words.ts";

/** Words of a client's plan, in Spanish. */
export const plan: Words<typeof en> = {
  "plan.enrollments": "Inscripciones",
  "plan.enrollments.empty": "Sin inscripción en un programa.",
  "plan.since": "desde {{day}}",
  "plan.until": "hasta {{day}}",
  "plan.needs": "Necesidades",
  "plan.needs.empty": "No hay necesidades registradas.",
  "plan.addEnrollment": "Agregar inscripción",
  "plan.enrollment": "Inscripción",
  "plan.newEnrollment": "Inscripción nueva",
  "plan.exit": "Registrar la salida",
  "plan.chooseProgram": "Elija un programa",
  "plan.noProgram": "Elija el programa",
  "plan.noEntry": "Diga cuándo empezó la estancia",
  "plan.exitBeforeEntry": "La salida es anterior a la entrada: corrija una de las dos fechas",
  "plan.addNeed": "Agregar necesidad",
  "plan.need": "Necesidad/Barrera",
  "plan.newNeed": "Necesidad/barrera nueva",
  "plan.need.open": "Abrir de nuevo",
  "plan.need.met": "Marcar como cubierta",
  "plan.need.closed": "Cerrar sin que se cubriera",
  "plan.chooseNeed": "Elija una necesidad o barrera",
  "plan.noNeedType": "Elija la necesidad o barrera",
  "plan.noSince": "Diga desde cuándo",
};
