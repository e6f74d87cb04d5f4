import type { lock as en } from "../en/lock.ts";
import type { Words } from "../words.ts";

/** Locking and unlocking, in Spanish. */
export const lock: Words<typeof en> = {
  "passphrase.label": "Frase de acceso",
  "passphrase.newLabel": "Nueva frase de acceso",
  "passphrase.offer": "Cuatro palabras, sorteadas solo para usted",
  "passphrase.use": "Usar estas palabras",
  "passphrase.others": "Otras palabras",
  "passphrase.hint": "Al menos 12 caracteres. Las palabras se recuerdan mejor que los acertijos.",
  "passphrase.short": "Necesita al menos 12 caracteres; tiene {{count}}.",
  "passphrase.plain": "Demasiado fácil de adivinar: se repite. Tome otras palabras.",
  "passphrase.own":
    "Demasiado fácil de adivinar: casi todo es su nombre, su correo o su agencia. Tome otras palabras.",
  "passphrase.fair": "Buena. Una más larga sería aún más segura.",
  "passphrase.strong": "Fuerte.",

  "enrol.title": "Su frase de acceso",
  "enrol.what": "Abre sus registros en esta tableta, con o sin conexión.",
  "enrol.why": "Sin ella, quien encuentre la tableta no encuentra nada.",
  "enrol.forget": "Si la olvida, inicie sesión y elija otra.",
  "enrol.copy": "Para ese día la oficina guarda una copia sellada de su llave.",
  "enrol.tab": "Elíjala una vez",
  "enrol.write": "Anótela y guarde la nota lejos de la tableta.",
  "enrol.act": "Empezar",
  "enrol.busy": "Creando su llave…",
  "enrol.leave": "Cerrar sesión",
  "enrol.againTitle": "Una nueva frase de acceso",
  "enrol.againWhat": "Su llave volvió de la oficina.",
  "enrol.againWhy": "Todo en esta tableta está como lo dejó. La frase anterior ya no abre nada.",
  "enrol.alreadyHere": "Esta tableta ya tiene una llave suya. Vuelva y desbloquéela.",
  "enrol.back": "Volver",

  "unlock.tab": "Bloqueada",
  "unlock.waiting_one": "1 en espera · desbloquee para enviar",
  "unlock.waiting_other": "{{count}} en espera · desbloquee para enviar",
  "unlock.nothingWaits": "Nada espera para enviarse",
  "unlock.found": "¿Encontró esta tableta? Llame al {{phone}}.",
  "unlock.retired":
    "Esta tableta quedó fuera de uso. Desbloquéela una vez más: se entrega lo que espera y después sus registros salen de ella.",
  "unlock.act": "Desbloquear",
  "unlock.busy": "Desbloqueando…",
  "unlock.wait": "Espere {{seconds}} s",
  "unlock.pin": "PIN",
  "unlock.showPin": "Mostrar el PIN",
  "unlock.byPassphrase": "Usar la frase de acceso",
  "unlock.byPasskey": "Usar la llave de acceso",
  "unlock.byPin": "Usar el PIN",
  "unlock.forgot": "¿Olvidó la frase?",
  "unlock.someoneElse": "Otra persona",
  "unlock.leaveTitle_one": "1 guardado no se ha enviado",
  "unlock.leaveTitle_other": "{{count}} guardados no se han enviado",
  "unlock.leaveText":
    "Son de {{name}} y quedan sellados en esta tableta, con todo lo demás, hasta que {{name}} la desbloquee. Hasta entonces nadie en la oficina los ve.",
  "unlock.wrong": "Esta frase no la abre. Revise las mayúsculas e inténtelo de nuevo.",
  "unlock.wrongWait":
    "Esta frase no la abre. Puede intentarlo de nuevo en {{wait}}; por eso nunca se borra nada.",
  "unlock.tooSoon":
    "Puede intentarlo de nuevo en {{wait}}. Nunca se borra nada por una frase equivocada.",
  "unlock.seconds_one": "1 segundo",
  "unlock.seconds_other": "{{count}} segundos",
  "unlock.minutes_one": "1 minuto",
  "unlock.minutes_other": "{{count}} minutos",
  "unlock.wrongPin_one":
    "Este PIN no es correcto. Queda 1 intento; después hace falta la frase de acceso.",
  "unlock.wrongPin_other":
    "Este PIN no es correcto. Quedan {{count}} intentos; después hace falta la frase de acceso.",
  "unlock.pinSpent": "Cinco PIN fueron incorrectos. Su frase de acceso la abre.",
  "unlock.slept": "La tableta se durmió antes de terminar. Escríbalo una vez más.",
  "unlock.noMemory":
    "A la tableta le falta memoria libre en este momento. Cierre otras aplicaciones e inténtelo de nuevo.",
  "unlock.damaged":
    "La llave de esta tableta está dañada. «¿Olvidó la frase?» la trae de la oficina.",
  "unlock.passkeyRefused":
    "La llave de acceso no la abrió. Quizá se quitó de esta tableta; su frase de acceso la abre.",

  "forgotten.title": "¿Olvidó su frase de acceso?",
  "forgotten.what": "Inicie sesión y la oficina devuelve su copia de la llave.",
  "forgotten.then": "Después elige una frase nueva. Nada en esta tableta se pierde.",
  "forgotten.unreachable":
    "No se puede llegar a la oficina, y para esto hace falta conexión. Sus registros y lo que espera están a salvo aquí; vuelva cuando haya conexión.",
  "forgotten.back": "Volver",

  "keyLost.title": "No hay copia de su llave",
  "keyLost.what":
    "La oficina no tiene ninguna: no se pudo entregar cuando eligió su frase de acceso.",
  "keyLost.tab": "Lo que queda por hacer",
  "keyLost.remember": "Si recuerda la frase, todo sigue aquí. Vuelva y pruébela.",
  "keyLost.waiting_one": "1 guardado no se envió. Se perdería para siempre.",
  "keyLost.waiting_other": "{{count}} guardados no se enviaron. Se perderían para siempre.",
  "keyLost.nothingWaits": "Todo lo que registró está en la oficina y vuelve por sí solo.",
  "keyLost.anew": "Empezar con la tableta vacía",
  "keyLost.anewTitle": "¿Renunciar a lo que está sellado aquí?",
  "keyLost.anewAct": "Renunciar",

  "pastLimit.title": "Inicie sesión, por favor",
  "pastLimit.what_one": "Esta tableta no llega a la oficina desde hace más de un día.",
  "pastLimit.what_other": "Esta tableta no llega a la oficina desde hace más de {{count}} días.",
  "pastLimit.safe": "Sus registros están sellados aquí y nada de lo que espera se pierde.",
  "pastLimit.unreachable":
    "No se puede llegar a la oficina. Busque conexión e inicie sesión; lo que espera sale enseguida.",
  "pastLimit.lock": "Bloquear",

  "takenAway.disabledTitle": "Su acceso terminó",
  "takenAway.disabled":
    "Su cuenta se desactivó, así que sus registros se quitaron de esta tableta.",
  "takenAway.retiredTitle": "Esta tableta está fuera de uso",
  "takenAway.retired":
    "Sus registros se quitaron de ella. Lo que no había enviado se entregó a su supervisor.",
  "takenAway.lostTitle": "Esta tableta se dio por perdida",
  "takenAway.lost": "Todo lo que se guardaba en ella se quitó.",
  "takenAway.handingIn":
    "Lo que no había enviado se está entregando a su supervisor. Deje Satchel abierto y con conexión; después sus registros salen de esta tableta.",
  "takenAway.ask": "Si es un error, hable con su supervisor o administrador.",
  "takenAway.tab": "Y ahora",
  "takenAway.signIn": "Ir al inicio de sesión",

  "lock.act": "Bloquear",
  "lock.soon": "Se bloquea en {{seconds}} s",
  "lock.soonSaid":
    "Satchel se bloquea en medio minuto. Toque la pantalla o pulse una tecla para seguir.",
  "lock.soonAnyway":
    "Pasaron doce horas: Satchel se bloquea en medio minuto. Los formularios sin terminar se guardan.",
  "lock.stay": "Seguir",
  "lock.notKeptTitle": "No se pudo guardar un formulario",
  "lock.notKept":
    "El almacenamiento de la tableta no lo aceptó. Si bloquea ahora, se pierde lo que escribió; guárdelo o copie su texto primero.",
  "lock.anyway": "Bloquear de todos modos",

  "signIn.othersTitle": "Ya en esta tableta",
  "signIn.unlockAs": "Desbloquear como {{name}}",

  "more.lock": "Bloquear y desbloquear",
  "more.lockTime": "Se bloquea sola",
  "more.lockTimeText_one": "Tras 1 minuto sin tocarla, y 2 minutos fuera de la vista.",
  "more.lockTimeText_other": "Tras {{count}} minutos sin tocarla, y 2 minutos fuera de la vista.",
  "more.passphrase": "Frase de acceso",
  "more.changePassphrase": "Cambiar la frase de acceso",
  "more.changePassphraseAct": "Cambiar",
  "more.passphraseNow": "Frase de acceso actual",
  "more.passphraseChanged": "La nueva frase abre esta tableta desde ahora.",
  "more.pin": "PIN",
  "more.pinText":
    "Un camino corto de vuelta tras una pausa. Al empezar siempre hace falta la frase de acceso.",
  "more.pinOff": "Sin PIN, cada pausa termina en la frase de acceso.",
  "more.pinOn": "Hay un PIN.",
  "more.setPin": "Poner un PIN",
  "more.changePin": "Cambiar el PIN",
  "more.removePin": "Quitar el PIN",
  "more.pinHint": "De 6 a 12 cifras.",
  "more.pinNotDigits": "Un PIN tiene de 6 a 12 cifras.",
  "more.pinTooSimple": "Demasiado fácil de adivinar. Tome cifras que no vayan seguidas.",
  "more.pinSet": "El PIN está puesto.",
  "more.passkey": "Llave de acceso",
  "more.passkeyOff": "Desbloquea con la huella, la cara o una llave de seguridad.",
  "more.passkeyOn": "Una llave de acceso desbloquea esta tableta.",
  "more.addPasskey": "Añadir una llave de acceso",
  "more.removePasskey": "Quitar la llave de acceso",
  "more.passkeyNotGiven":
    "No se creó ninguna llave de acceso. Inténtelo de nuevo o siga con la frase de acceso.",
  "more.passkeyNoPrf":
    "Esta llave de acceso no puede guardar una clave, así que no desbloquea. La frase sí, como antes.",
  "more.passkeyAdded": "La llave de acceso desbloquea esta tableta desde ahora.",
};
