import type { shell as en } from "../en/shell.ts";
import type { Words } from "../words.ts";

/** The words around every screen, in Spanish. */
export const shell: Words<typeof en> = {
  "nav.today": "Hoy",
  "nav.clients": "Clientes",
  "nav.review": "Revisión",
  "nav.people": "Personas",
  "nav.more": "Más",
  "nav.record": "Registrar",
  "nav.toReview_one": "1 por revisar",
  "nav.toReview_other": "{{count}} por revisar",

  "title.withApp": "{{page}} · Satchel",
  "title.client": "Cliente",
  "title.newClient": "Cliente nuevo",
  "title.editClient": "Editar cliente",
  "title.quickServices": "Servicios rápidos",
  "title.quickReferrals": "Derivaciones rápidas",
  "title.referralIn": "Derivación recibida",
  "title.eligibility": "Elegibilidad de servicios",
  "title.authorizations": "Autorizaciones de servicios",
  "title.authorization": "Autorización de servicio",
  "title.note": "Nota",
  "title.enrollment": "Inscripción",
  "title.need": "Necesidad/Barrera",
  "title.goal": "Meta",
  "title.assessment": "Evaluación",
  "title.groupEntry": "Registro en grupo",
  "title.headCounts": "Recuentos de personas",
  "title.headCount": "Recuento de personas",
  "title.newService": "Agregar servicio",
  "title.service": "Servicios",
  "title.referral": "Derivación",
  "title.record": "Registrar servicio",
  "title.importPeople": "Importar personas",
  "title.sites": "Sedes",
  "title.catalogue": "Catálogo",
  "title.tablets": "Tabletas",
  "title.settings": "Ajustes",
  "title.audit": "Auditoría",
  "title.erasures": "Borrados",

  "pill.getting": "Bajando {{done}} de {{total}}",
  "pill.gettingShort": "{{done}} de {{total}}",
  "pill.signIn": "Inicie sesión para enviar",
  "pill.signInWaiting_one": "1 en espera · inicie sesión",
  "pill.signInWaiting_other": "{{count}} en espera · inicie sesión",
  "pill.signInShort": "Inicie sesión",
  "pill.sendingShort": "{{done}} de {{total}}",
  "pill.staleShort": "Datos viejos",
  "pill.filling": "Bajando datos",
  days_one: "1 día",
  days_other: "{{count}} días",

  "theme.now": "{{label}}: {{theme}}",

  "standstill.insecure.title": "Esta dirección no es segura",
  "standstill.insecure.text":
    "El navegador no guarda nada de una dirección que empieza con http://, así que Satchel no puede conservar aquí sus registros. Ábrala con https:// o pida la dirección correcta a quien la instaló.",
  "standstill.storage.title": "No se abrió el almacenamiento de esta tableta",
  "standstill.storage.text":
    "Satchel guarda sus registros en esta tableta y no pudo llegar a ellos. No se borró nada. Cierre otras pestañas, compruebe que no está en una ventana privada y que la tableta tiene espacio, y vuelva a intentarlo.",
  "standstill.notFound.title": "No hay ninguna página en esta dirección",
  "standstill.notFound.text": "Puede que el enlace sea viejo o que le falte una parte.",
  "standstill.broken.title": "Esta página dejó de funcionar",
  "standstill.broken.text":
    "Lo que guardó está a salvo en esta tableta, y los formularios sin terminar quedan como borradores.",
  "standstill.toToday": "Ir a Hoy",

  "update.ready": "Actualización lista",
  "update.detail": "Toma un momento. Los formularios sin terminar vuelven donde estaban.",
  "update.act": "Actualizar",
  "update.later": "Después",
  "update.saving": "Guardando sus formularios…",
  "update.keptFailed":
    "No se pudo conservar un formulario, así que no se actualizó nada. Guárdelo o copie su texto y vuelva a intentarlo.",
};
