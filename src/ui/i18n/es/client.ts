import type { client as en } from "../en/client.ts";
import type { Words } from "../words.ts";

/** Words of a client's pages, in Spanish. */
export const client: Words<typeof en> = {
  "openClient.title": "Cliente",
  "openClient.unknown":
    "Este cliente no está en esta tableta. Puede pertenecer a otra sede, o su expediente aún no ha llegado.",
  "openClient.find": "Buscar un cliente",
  "openClient.merged": "Este expediente se unió con otro. Ahora todo está allí.",
  "openClient.openSurvivor": "Abrir el expediente unido",
  "openClient.deleted": "{{who}} eliminó este expediente, {{when}}.",

  "client.assignToMe": "Asignármelo",
  "erasure.act": "Borrar",
  "erasure.sheetTitle": "Borrar a {{name}}",
  "erasure.what":
    "Todo lo registrado de este cliente sale de la oficina y de todas las tabletas: servicios, derivaciones, plan, notas y lo que se dijo antes. En la auditoría queda solo que algo se borró, quién y cuándo.",
  "erasure.forGood": "No se puede deshacer, y ninguna copia de seguridad lo trae de vuelta.",
  "erasure.together": "Ocurre cuando un administrador también haya dicho que sí.",
  "erasure.reason": "Motivo",
  "erasure.reasonHint": "Lo lee el administrador. No nombre al cliente.",
  "erasure.ask": "Pedirlo a un administrador",
  "erasure.askedFor": "Pedido. Espera a un administrador.",
  "erasure.asked": "Lo pidió {{who}}, {{when}}:",
  "erasure.waitsFor.administrator": "Espera la palabra de un administrador.",
  "erasure.waitsFor.supervisor": "Espera la palabra de un supervisor que vea a este cliente.",
  "erasure.confirm": "Borrar para siempre",
  "erasure.confirmTitle": "¿Borrar todo sobre {{name}}?",
  "erasure.refuse": "No borrar",
  "erasure.takeBack": "Retirarlo",
  "erasure.done": "Se borró todo sobre este cliente.",
  "erasure.refused": "No se borra nada.",

  "clientTabs.services": "Servicios",
  "clientTabs.referrals": "Derivaciones",
  "clientTabs.plan": "Plan",
  "clientTabs.notes": "Notas",
  "clientTabs.many": "{{count}}+",

  "clientBar.services": "Servicios rápidos",
  "clientBar.referrals": "Derivaciones rápidas",
  "clientBar.note": "Nota",
  "clientBar.referralIn": "Derivación recibida",

  "gutter.today": "Hoy",
  "history.filling": "Aún está llegando a esta tableta.",
  "history.showOlder": "Mostrar anteriores",
  "history.atOffice": "No hay nada en esta tableta. Lo registrado está en la oficina.",

  "older.title": "Los registros anteriores están en la oficina",
  "older.asking": "Se están trayendo a esta tableta. Mientras tanto puede registrar.",
  "older.coming": "Están llegando a esta tableta.",
  "older.offline":
    "Ahora no se puede contactar con la oficina. Llegarán solos con la próxima conexión; hasta entonces puede registrar como siempre.",
  "older.signIn":
    "Su sesión terminó. Inicie sesión de nuevo desde la bandeja de salida y llegarán.",
  "older.tooOld":
    "Esta versión de Satchel es demasiado antigua para traerlos. Actualícela y llegarán.",

  "services.heading": "Servicios dados",
  "services.month_one": "1 en {{month}} · {{total}}",
  "services.month_other": "{{count}} en {{month}} · {{total}}",
  "services.empty": "Aún no hay servicios registrados.",
  "services.turnedAway": "Rechazado: {{reason}}",
  "services.row": "{{name}}, {{day}}",

  "referrals.heading": "Derivaciones",
  "referrals.open_one": "1 abierta",
  "referrals.open_other": "{{count}} abiertas",
  "referrals.empty": "Aún no hay derivaciones registradas.",
  "referrals.to": "A {{provider}}",
  "referrals.from": "De {{provider}}",

  "plan.enrollments": "Inscripciones",
  "plan.enrollments.empty": "Sin inscripción en un programa.",
  "plan.since": "desde {{day}}",
  "plan.until": "hasta {{day}}",
  "plan.needs": "Necesidades",
  "plan.needs.empty": "No hay necesidades registradas.",

  "notes.heading": "Notas",
  "notes.empty": "Aún no hay notas.",
  "notes.removed": "La quitó {{who}}, {{when}}",
  "notes.remove": "Quitar",
  "notes.by": "{{who}} · {{visible}}",
  "notes.keep": "Conservarla",
  "notes.ofReferral": "sobre una derivación",
  "notes.row": "Nota de {{day}}",

  "competing.title": "Dos personas cambiaron lo mismo",
  "competing.standing": "Vale ahora: {{value}} ({{who}}, {{when}})",
  "competing.other": "También se dijo: {{value}} ({{who}}, {{when}})",
  "competing.chooses": "Su supervisor decidirá.",
  "competing.record":
    "Dos personas corrigieron esto. Vale ahora la versión de {{who}}; la de {{other}} se conserva. Su supervisor decidirá.",
};
