import type { more as en } from "../en/more.ts";
import type { Words } from "../words.ts";

/** More, in Spanish. */
export const more: Words<typeof en> = {
  "more.look": "Cómo se ve",
  "more.textSize": "Tamaño del texto",
  "more.textSize.s": "Pequeño",
  "more.textSize.m": "Normal",
  "more.textSize.l": "Grande",
  "more.textSize.xl": "Muy grande",
  "more.hand": "Mano",
  "more.hand.right": "Derecha",
  "more.hand.left": "Izquierda",
  "more.handHint": "Dónde está el botón principal.",
  "more.keys": "Atajos de una sola tecla",
  "more.keysHint":
    "«/» busca un cliente; en Revisión J, K, A, R y otras. Apáguelos si dicta con la voz.",

  "more.tablet": "Esta tableta",
  "more.storage": "Almacenamiento",
  "more.protected": "Protegido",
  "more.protectedText": "El navegador conserva sus registros aunque a la tableta le falte espacio.",
  "more.mayBeCleared": "Podría borrarse",
  "more.mayBeClearedText":
    "Si a la tableta le falta espacio, el navegador puede quitar lo que se guarda aquí. Ponga Satchel en la pantalla de inicio y envíe lo que espera cuando pueda.",
  "more.protect": "Proteger",
  "more.protectRefused":
    "El navegador aún no aceptó. Suele hacerlo cuando Satchel está en la pantalla de inicio.",
  "more.used": "{{used}} usados de {{quota}}",
  "more.usedUnknown": "Este navegador no dice cuánto espacio se usa.",
  "more.megabytes": "{{count}} MB",
  "more.gigabytes": "{{count}} GB",
  "more.room": "Registros aquí",
  "more.roomClients": "{{count}} clientes, como máximo {{most}}",
  "more.roomRecords": "{{count}} registros de ellos, como máximo {{most}}",
  "room.title": "Esta tableta guarda todo lo que puede",
  "room.text":
    "Para que siga siendo rápida, los registros de los clientes con quienes nadie ha trabajado desde hace más tiempo se guardan en la oficina. Sus nombres siguen aquí, y sus registros llegan cuando los abre con conexión.",
  "more.install": "Pantalla de inicio",
  "more.installed": "Satchel está en la pantalla de inicio.",
  "more.installHow": "Se abre con un toque, también sin red.",
  "more.installNo":
    "Este navegador no puede poner Satchel en la pantalla de inicio. En una tableta use Chrome o Safari.",
  "more.version": "Versión",
  "more.versionDetail": "Satchel {{version}}",

  "rescue.title": "Archivo de rescate",
  "rescue.handInWhat":
    "Una tableta que no encuentra conexión puede escribir lo que espera en un archivo (Bandeja de salida, «Escribir un archivo de rescate»). Cualquiera puede entregarlo; solo la oficina puede leerlo.",
  "rescue.handIn": "Entregar un archivo de rescate",
  "rescue.none":
    "Este no es un archivo de rescate de Satchel. Elija el que escribió la otra tableta.",
  "rescue.received": "Todo lo que lleva este archivo ya está en la oficina.",
  "rescue.refused_one":
    "La oficina no pudo abrir una parte: se escribió para otra oficina o el archivo cambió.",
  "rescue.refused_other":
    "La oficina no pudo abrir {{count}} partes: se escribieron para otra oficina o el archivo cambió.",

  "more.person": "Sesión de",
  "more.role.worker": "Personal de campo",
  "more.role.supervisor": "Supervisor",
  "more.role.administrator": "Administrador",
  "more.role.partner": "Aliado",
  "more.role.program": "Personal de un programa",
  "more.signOut": "Cerrar sesión",
  "more.signOutHint": "Sus registros quedan en esta tableta para su próxima sesión.",
  "more.signOutTitle_one": "1 guardado no se ha enviado",
  "more.signOutTitle_other": "{{count}} guardados no se han enviado",
  "more.signOutText":
    "Quedan a salvo en esta tableta, sellados. Se entregan a la oficina en cuanto Satchel esté abierto aquí con conexión, lo use quien lo use. Nadie aquí puede leerlos.",
  "more.signOutDrafts_one": "También queda aquí 1 formulario sin terminar.",
  "more.signOutDrafts_other": "También quedan aquí {{count}} formularios sin terminar.",
  "more.stay": "Seguir con la sesión",
  "more.signOutAnyway": "Cerrar sesión de todos modos",
};
