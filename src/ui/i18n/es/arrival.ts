import type { arrival as en } from "../en/arrival.ts";
import type { Words } from "../words.ts";

/** Arriving where no records are, in Spanish. */
export const arrival: Words<typeof en> = {
  "outside.title": "Hola, {{name}}",
  "outside.partner": "Pronto se envían aquí derivaciones a {{agency}}.",
  "outside.program": "Pronto llegan aquí derivaciones de {{agency}}.",
  "outside.meanwhile": "Qué puede hacer mientras tanto",
  "outside.partnerNow":
    "Siga enviando derivaciones como hasta ahora, por teléfono o correo. Iniciar sesión aquí no borra nada de lo enviado.",
  "outside.programNow":
    "Siga respondiendo por teléfono o correo. {{agency}} lleva el estado por usted.",
  "outside.account":
    "Su acceso funciona: {{email}}. Consérvelo; abrirá su página cuando esté lista.",
  "outside.signOut": "Cerrar sesión",

  "begin.title": "Preparar Satchel",
  "begin.intro": "Es la primera persona aquí: cree su organización y su acceso.",
  "begin.after": "Las páginas de sedes, servicios y colegas vienen después.",
  "begin.form": "Su organización",
  "begin.agency": "Nombre de la organización",
  "begin.given": "Nombre",
  "begin.family": "Apellido",
  "begin.email": "Correo electrónico",
  "begin.password": "Contraseña",
  "begin.passwordHint":
    "Al menos 12 caracteres. Unas palabras que recuerde valen más que un acertijo.",
  "begin.showPassword": "Mostrar la contraseña",
  "begin.timeZone": "Zona horaria",
  "begin.timeZoneHint": "Los días empiezan y terminan según este reloj.",
  "begin.act": "Empezar",
  "begin.busy": "Preparando…",
  "begin.errorPassword": "La contraseña necesita al menos 12 caracteres; tiene {{count}}.",
  "begin.errorEmail": "Al correo le falta una @, como nombre@organizacion.org.",
  "begin.unreachable":
    "No se puede contactar con la oficina. Lo que escribió sigue aquí; inténtelo de nuevo.",
  "begin.linkNotValid":
    "Este enlace ya no es válido. Sirve una vez, y cada arranque del servidor muestra uno nuevo: use el del último arranque.",
  "begin.noLink":
    "El enlace está incompleto. Abra la dirección entera que mostró el servidor al arrancar.",
  "begin.tooMany": "Demasiados intentos. Espere unos minutos y vuelva a intentarlo.",
  "begin.broken": "La oficina tiene un problema propio ahora. Inténtelo en unos minutos.",
  "begin.refused": "La oficina no aceptó estos datos. Revise cada campo e inténtelo de nuevo.",
};
