import type { outbox as en } from "../en/outbox.ts";
import type { Words } from "../words.ts";

/** The outbox, in Spanish. */
export const outbox: Words<typeof en> = {
  "outbox.title": "Bandeja de salida",
  "outbox.oldest": "El más antiguo espera desde hace {{age}}",
  "outbox.oldestNow": "Guardado hace un momento",
  "outbox.nothingWaits": "Nada espera",
  "outbox.waitHere_one": "1 guardado espera aquí",
  "outbox.waitHere_other": "{{count}} guardados esperan aquí",
  "outbox.noneWait": "Nada espera aquí",
  "outbox.keptHere": "a salvo en esta tableta",
  "outbox.lastReceived": "último recibido {{when}}",
  "outbox.officeData": "Datos de la oficina de {{when}}",
  "outbox.noOfficeData": "Aún no hay datos de la oficina",
  "outbox.lastTried": "último intento {{when}}",
  "outbox.neverTried": "aún sin intentar",
  "outbox.sendNow": "Enviar ahora",
  "outbox.trying": "Intentando…",
  "outbox.nothingLeft": "La oficina tiene todo lo de aquí.",
  "outbox.stillOffline": "Aún no hay conexión. Sale solo en cuanto la haya.",
  "outbox.stillSo": "Intentado ahora mismo: sigue igual.",
  "outbox.officeTrouble":
    "La oficina responde que algo falla allí. No se pierde nada: se intenta de nuevo solo.",
  "outbox.stranger":
    "Esta red muestra primero una página propia. Abra cualquier página web, entre en la red y vuelva.",
  "outbox.needsSignIn": "Inicie sesión arriba y saldrá.",
  "outbox.stillWaits": "Sale solo en cuanto pueda.",
  "outbox.allSent": "Todo lo que registró está en la oficina.",

  "outbox.returned": "{{who}} lo devolvió.",
  "outbox.returnedComment": "{{who}} lo devolvió: «{{comment}}»",
  "outbox.open": "Abrir",
  "outbox.openField": "Cambiar {{field}}",
  "outbox.giveUp": "Descartar",
  "outbox.takes_one": "Quitar 1 cliente",
  "outbox.takes_other": "Quitar {{count}} clientes",
  "outbox.takesTitle_one": "¿Quitar 1 de {{of}} clientes a colegas?",
  "outbox.takesTitle_other": "¿Quitar {{count}} de {{of}} clientes a colegas?",
  "outbox.takesText":
    "Estos clientes salen de las tabletas de los colegas que ya no los ven. Lo registrado para ellos queda en la oficina.",
  "outbox.giveUpTitle": "¿Descartar este registro?",
  "outbox.giveUpText":
    "Sale de esta tableta para siempre y no cuenta como registrado. Lo que la oficina ya recibió queda allí para su supervisor.",
  "outbox.keep": "Conservarlo",

  "hold.unreadable": "La oficina no pudo leerlo. Queda guardado allí; avise a su supervisor.",
  "hold.not-allowed":
    "Su función no permite registrar esto. Pida a su supervisor que lo haga, o descártelo.",
  "hold.out-of-scope":
    "Ya no tiene acceso a este cliente; la oficina lo apartó para su supervisor.",
  "hold.handed-over":
    "Perdería el acceso a este cliente. Deje una de sus sedes, o quede usted entre las personas nombradas; un supervisor puede traspasar a un cliente.",
  "hold.locked-out":
    "Nadie podría abrir ya a este cliente. Compártalo con al menos una sede o persona.",
  "hold.not-named":
    "Este cliente tiene otras personas asignadas: a quién se asigna, y si es restringido, lo deciden ellas o un supervisor.",
  "hold.record-unknown": "La oficina no conoce el registro que esto cambia.",
  "hold.base-unknown":
    "Cambia una versión que la oficina no tiene. Ábralo, revíselo y guárdelo de nuevo.",
  "hold.id-taken": "La oficina ya tiene otro registro con su número. Regístrelo otra vez.",
  "hold.append-only": "El registro que esto cambia ya no se puede cambiar.",
  "hold.invalid-field": "La oficina no pudo aceptar «{{field}}». Ábralo y corríjalo.",
  "hold.invalid-somewhere": "La oficina no pudo aceptar un valor. Ábralo y corríjalo.",
  "hold.waits-behind": "Espera a otro registro de este cliente que le necesita antes.",
  "hold.much-is-taken":
    "Quita muchos clientes a alguien de una vez. Hágalo en la página Personas, que pregunta antes.",
  "hold.takes-clients_one":
    "Con lo que cambió además, esto quita 1 de {{of}} clientes a colegas. Aún no se hizo nada: diga si es lo que quiere.",
  "hold.takes-clients_other":
    "Con lo que cambió además, esto quita {{count}} de {{of}} clientes a colegas. Aún no se hizo nada: diga si es lo que quiere.",
  "hold.came-late": "Llegó de una tableta o una cuenta fuera de uso. Su supervisión lo revisará.",
  "hold.last-administrator":
    "No deja a nadie que administre la agencia. Primero nombre a otra persona administradora.",
  "hold.too-large":
    "Es demasiado grande para enviarlo. Ábralo, acorte su texto y guárdelo de nuevo.",
  "hold.not-taken":
    "La oficina falla cada vez que llega esto, aunque recibe lo demás. Sigue aquí; «Enviar ahora» lo intenta otra vez.",
  "outbox.otherTablet": "Está en otra tableta suya; allí puede abrirlo y corregirlo.",

  "told.title": "Para su información",
  "told.competing": "{{who}} y usted cambiaron {{field}} de {{client}}.",
  "told.competingValues":
    "«{{standing}}» llegó primero a la oficina y vale; «{{other}}» queda guardado. Su supervisor elegirá.",
  "told.competingPlain":
    "Vale lo que llegó primero a la oficina; lo otro queda guardado. Su supervisor elegirá.",
  "told.resolved": "{{who}} resolvió {{field}} de {{client}}.",
  "told.resolvedStanding": "Vale «{{standing}}».",
  "told.resolvedOther": "Se eligió «{{other}}».",
  "told.resolvedBoth": "Se conservaron ambos: «{{standing}}» y «{{other}}».",
  "told.careful": "{{field}} de {{client}} se cambió dos veces. Vale el valor más prudente.",
  "told.providerClosed":
    "Un proveedor al que usted derivó a {{client}} había cerrado antes de que llegara.",
  "told.providerClosedNext": "Llame o derive a otro proveedor.",
  "told.twoStatuses": "{{who}} y usted cambiaron el estado de una derivación de {{client}}.",
  "told.twoStatusesValues": "Vale «{{standing}}», que se recibió al final. Antes: «{{other}}».",
  "told.putAside":
    "{{who}} dejó a un lado un registro suyo sobre {{client}} que no se pudo aplicar.",
  "told.putAsideKept": "No se aplicó nada de él. Regístrelo de nuevo si aun así debe contar.",
  "told.namedByTwo": "{{who}} y usted pusieron nombres al mismo recuento.",
  "told.namedByTwoWhat":
    "Cada nombre se restó una vez, y no se crearon ni perdieron unidades. Si algunas son las mismas personas, elimine lo que esté dos veces. También lo ve la supervisión.",
  "told.someClient": "un cliente",

  "outbox.severalClients": "Varios clientes",
  "outbox.noClient": "Sin cliente",
  "outbox.forClients_one": "para 1 cliente",
  "outbox.forClients_other": "para {{count}} clientes",
  "outbox.andMore_one": "1 más",
  "outbox.andMore_other": "{{count}} más",
  "outbox.removed": "Quitado: {{title}}",

  "why.sending": "En camino",
  "why.signIn": "Espera su inicio de sesión",
  "why.connection": "Espera una conexión",
  "why.connectionLive": "Espera una conexión; antes no se avisa a nadie",
  "why.noAnswer": "La oficina no respondió; se intenta de nuevo solo",
  "why.office": "Algo falla en la oficina; se intenta de nuevo solo",
  "why.stranger": "Espera la página de acceso de esta red",
  "why.heldBefore": "Espera detrás de un registro de este cliente que le necesita",
  "why.next": "Sale a continuación",

  "outbox.signInTitle": "Inicie sesión para enviar",
  "outbox.signInText_one":
    "1 guardado espera: su sesión terminó. Inicie sesión para enviarlo; está a salvo en esta tableta.",
  "outbox.signInText_other":
    "{{count}} guardados esperan: su sesión terminó. Inicie sesión para enviarlos; están a salvo en esta tableta.",
  "outbox.signInNothing":
    "Su sesión terminó. Inicie sesión para recibir lo nuevo; registrar funciona sin ella.",
  "outbox.tooOld":
    "Esta versión de Satchel es demasiado vieja para recibir lo nuevo. Lo que registra se sigue enviando. Actualícela cuando vea «Actualización lista».",
  "damage.shutTitle_one": "Ya no se puede abrir 1 de sus guardados",
  "damage.shutTitle_other": "Ya no se pueden abrir {{count}} de sus guardados",
  "damage.shutText":
    "Algo en esta tableta se dañó. Se conservan aquí, pero no se pueden enviar: anótelos otra vez y avise a su supervisor.",
  "damage.broken_one": "1 registro de esta tableta está dañado. Vuelve a llegar de la oficina.",
  "damage.broken_other":
    "{{count}} registros de esta tableta están dañados. Vuelven a llegar de la oficina.",
  "damage.mended_one": "1 registro se dañó en esta tableta y volvió a llegar de la oficina.",
  "damage.mended_other":
    "{{count}} registros se dañaron en esta tableta y volvieron a llegar de la oficina.",
  "damage.remade": "Algo en esta tableta se dañó y quedó reparado.",

  "rescue.what":
    "¿Sin conexión desde hace días? Escriba lo que espera en un archivo y entréguelo desde otra tableta. Solo la oficina puede leerlo, y también queda aquí.",
  "rescue.write": "Escribir un archivo de rescate",
  "rescue.written_one":
    "El archivo de rescate lleva 1 guardado. Entréguelo desde otra tableta, en Más.",
  "rescue.written_other":
    "El archivo de rescate lleva {{count}} guardados. Entréguelo desde otra tableta, en Más.",
  "rescue.notWritten":
    "En esta tableta no se pudo escribir un archivo de rescate. Lo que espera está a salvo aquí y sale con la próxima conexión.",

  "outbox.undoFailed": "No se pudo deshacer. Ábralo y elimínelo allí.",
};
