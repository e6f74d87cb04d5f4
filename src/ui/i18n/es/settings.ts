import type { settings as en } from "../en/settings.ts";
import type { Words } from "../words.ts";

/** What an agency decides about itself, in Spanish. */
export const settings: Words<typeof en> = {
  "settings.mail": "Correo a los proveedores",
  "settings.mailHint":
    "Con qué empieza un correo sobre una derivación; quien lo escribe puede cambiarlo, y lo que el cliente permite contar va debajo. Estos nombres se completan solos: {{names}}.",
  "settings.mailText": "Texto en {{language}}",
  "settings.mailUnknown":
    "Nada completa {{names}}. Use los nombres de arriba o escriba las palabras",
  "settings.mailTextChanged": "Se cambió el texto del correo en {{language}}",
  "settings.title": "Ajustes",
  "settings.what":
    "Valen para toda la agencia. Cada tableta los recibe con su próximo contacto; abajo se guarda cada cambio.",
  "settings.agency": "Agencia",
  "settings.agencyName": "Nombre de la agencia",
  "settings.shortName": "Nombre corto",
  "settings.shortNameHint": "Aparece donde hay poco espacio.",
  "settings.tablets": "Tabletas",
  "settings.idleLockMinutes": "Bloquear tras",
  "settings.idleHint": "Sin un toque durante ese tiempo, la tableta se bloquea: de 1 a 15 minutos.",
  "settings.offlineLimitDays": "Límite sin conexión",
  "settings.offlineHint":
    "Sin contacto durante ese tiempo, la tableta pide iniciar sesión antes de mostrar registros: de 1 a 90 días. Lo que espera en ella sigue a salvo.",
  "settings.foundTabletPhone": "Teléfono para una tableta encontrada",
  "settings.foundHint": "La página bloqueada lo muestra a quien encuentre la tableta.",
  "settings.minutes": "minutos",
  "settings.days": "días",
  "settings.inMinutes_one": "1 minuto",
  "settings.inMinutes_other": "{{count}} minutos",
  "settings.inDays_one": "1 día",
  "settings.inDays_other": "{{count}} días",
  "settings.between": "Escriba un número entero de {{least}} a {{most}}.",
  "settings.signingIn": "Inicio de sesión",
  "settings.secondFactor": "Segundo factor",
  "settings.secondHint": "Para administradores y supervisores.",
  "settings.second.off": "Desactivado",
  "settings.second.offText": "Basta la contraseña para entrar.",
  "settings.second.offered": "Ofrecido",
  "settings.second.offeredText": "A quien configure uno se le pide en cada inicio de sesión.",
  "settings.second.demanded": "Exigido",
  "settings.second.demandedText":
    "Quien no tenga uno lo configura antes de que la oficina entregue ningún registro.",
  "settings.sharing": "Compartir",
  "settings.teamSharing": "Compartir en equipo",
  "settings.teamHint":
    "Los compañeros de una sede ven las derivaciones que hacen los demás. Lo registrado antes de un cambio se queda donde está.",
  "settings.noTeamSharingSites": "No en estas sedes: allí una derivación es solo de quien la hace",
  "settings.followUps": "Seguimientos",
  "settings.followUpsHint":
    "Una derivación que lleva ese tiempo en un estado aparece en Hoy, desde el día en que vence.",
  "settings.saved": "Los ajustes se guardaron.",
  "settings.history": "Cambios",
  "settings.noHistory": "Todavía no se ha cambiado nada.",
  "settings.changed": "{{field}}: {{before}} → {{after}}",
  "settings.closedSite": "una sede cerrada",
};
