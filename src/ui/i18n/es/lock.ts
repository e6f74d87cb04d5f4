import type { lock as en } from "../en/lock.ts";
import type { Words } from "../words.ts";

/** Locking and unlocking, in Spanish. */
export const lock: Words<typeof en> = {
  "passphrase.label": "Frase de acceso",
  "passphrase.newLabel": "Nueva frase de acceso",
  "passphrase.offer": "Cuatro palabras, sorteadas solo para ti",
  "passphrase.use": "Usar estas palabras",
  "passphrase.others": "Otras palabras",
  "passphrase.hint": "Al menos 12 caracteres. Las palabras se recuerdan mejor que los acertijos.",
  "passphrase.short": "Necesita al menos 12 caracteres; tiene {{count}}.",
  "passphrase.plain": "Demasiado fácil de adivinar: se repite. Toma otras palabras.",
  "passphrase.own":
    "Demasiado fácil de adivinar: casi todo es tu nombre, tu correo o tu agencia. Toma otras palabras.",
  "passphrase.fair": "Buena. Una más larga sería aún más segura.",
  "passphrase.strong": "Fuerte.",

  "enrol.title": "Tu frase de acceso",
  "enrol.what": "Abre tus registros en esta tableta, con o sin conexión.",
  "enrol.why": "Sin ella, quien encuentre la tableta no encuentra nada.",
  "enrol.forget": "Si la olvidas, inicia sesión y elige otra.",
  "enrol.copy": "Para ese día la oficina guarda una copia sellada de tu llave.",
  "enrol.tab": "Elígela una vez",
  "enrol.write": "Anótala y guarda la nota lejos de la tableta.",
  "enrol.act": "Empezar",
  "enrol.busy": "Creando tu llave…",
  "enrol.leave": "Cerrar sesión",
  "enrol.againTitle": "Una nueva frase de acceso",
  "enrol.againWhat": "Tu llave volvió de la oficina.",
  "enrol.againWhy": "Todo en esta tableta está como lo dejaste. La frase anterior ya no abre nada.",
  "enrol.alreadyHere": "Esta tableta ya tiene una llave tuya. Vuelve y desbloquéala.",
  "enrol.back": "Volver",

  "unlock.tab": "Bloqueada",
  "unlock.waiting_one": "1 en espera · desbloquea para enviar",
  "unlock.waiting_other": "{{count}} en espera · desbloquea para enviar",
  "unlock.nothingWaits": "Nada espera para enviarse",
  "unlock.found": "¿Encontraste esta tableta? Llama al {{phone}}.",
  "unlock.act": "Desbloquear",
  "unlock.busy": "Desbloqueando…",
  "unlock.wait": "Espera {{seconds}} s",
  "unlock.pin": "PIN",
  "unlock.showPin": "Mostrar el PIN",
  "unlock.byPassphrase": "Usar la frase de acceso",
  "unlock.byPasskey": "Usar la llave de acceso",
  "unlock.byPin": "Usar el PIN",
  "unlock.forgot": "¿Olvidaste la frase?",
  "unlock.someoneElse": "Otra persona",
  "unlock.wrong": "Esta frase no la abre. Revisa las mayúsculas e inténtalo de nuevo.",
  "unlock.wrongWait":
    "Esta frase no la abre. Puedes intentarlo de nuevo en {{wait}}; por eso nunca se borra nada.",
  "unlock.tooSoon":
    "Puedes intentarlo de nuevo en {{wait}}. Nunca se borra nada por una frase equivocada.",
  "unlock.seconds_one": "1 segundo",
  "unlock.seconds_other": "{{count}} segundos",
  "unlock.minutes_one": "1 minuto",
  "unlock.minutes_other": "{{count}} minutos",
  "unlock.wrongPin_one":
    "Este PIN no es correcto. Queda 1 intento; después hace falta la frase de acceso.",
  "unlock.wrongPin_other":
    "Este PIN no es correcto. Quedan {{count}} intentos; después hace falta la frase de acceso.",
  "unlock.pinSpent": "Cinco PIN fueron incorrectos. Tu frase de acceso la abre.",
  "unlock.slept": "La tableta se durmió antes de terminar. Escríbelo una vez más.",
  "unlock.noMemory":
    "A la tableta le falta memoria libre en este momento. Cierra otras aplicaciones e inténtalo de nuevo.",
  "unlock.damaged":
    "La llave de esta tableta está dañada. «¿Olvidaste la frase?» la trae de la oficina.",
  "unlock.passkeyRefused":
    "La llave de acceso no la abrió. Quizá se quitó de esta tableta; tu frase de acceso la abre.",

  "forgotten.title": "¿Olvidaste tu frase de acceso?",
  "forgotten.what": "Inicia sesión y la oficina devuelve su copia de tu llave.",
  "forgotten.then": "Después eliges una frase nueva. Nada en esta tableta se pierde.",
  "forgotten.unreachable":
    "No se puede llegar a la oficina, y para esto hace falta conexión. Tus registros y lo que espera están a salvo aquí; vuelve cuando haya conexión.",
  "forgotten.back": "Volver",

  "keyLost.title": "No hay copia de tu llave",
  "keyLost.what":
    "La oficina no tiene ninguna: no se pudo entregar cuando elegiste tu frase de acceso.",
  "keyLost.tab": "Lo que queda por hacer",
  "keyLost.remember": "Si recuerdas la frase, todo sigue aquí. Vuelve y pruébala.",
  "keyLost.waiting_one": "1 registro no se envió. Se perdería para siempre.",
  "keyLost.waiting_other": "{{count}} registros no se enviaron. Se perderían para siempre.",
  "keyLost.nothingWaits": "Todo lo que registraste está en la oficina y vuelve por sí solo.",
  "keyLost.anew": "Empezar con la tableta vacía",
  "keyLost.anewTitle": "¿Renunciar a lo que está sellado aquí?",
  "keyLost.anewAct": "Renunciar",

  "pastLimit.title": "Inicia sesión, por favor",
  "pastLimit.what_one": "Esta tableta no llega a la oficina desde hace más de un día.",
  "pastLimit.what_other": "Esta tableta no llega a la oficina desde hace más de {{count}} días.",
  "pastLimit.safe": "Tus registros están sellados aquí y nada de lo que espera se pierde.",
  "pastLimit.unreachable":
    "No se puede llegar a la oficina. Busca conexión e inicia sesión; lo que espera sale enseguida.",
  "pastLimit.lock": "Bloquear",

  "takenAway.disabledTitle": "Tu acceso terminó",
  "takenAway.disabled":
    "Tu cuenta se desactivó, así que tus registros se quitaron de esta tableta.",
  "takenAway.retiredTitle": "Esta tableta está fuera de uso",
  "takenAway.retired":
    "Tus registros se quitaron de ella. Lo que no habías enviado se entregó a tu supervisor.",
  "takenAway.lostTitle": "Esta tableta se dio por perdida",
  "takenAway.lost": "Todo lo que se guardaba en ella se quitó.",
  "takenAway.ask": "Si es un error, habla con tu supervisor o administrador.",
  "takenAway.tab": "Y ahora",
  "takenAway.signIn": "Ir al inicio de sesión",

  "lock.act": "Bloquear",
  "lock.soon": "Se bloquea en {{seconds}} s",
  "lock.soonSaid":
    "Satchel se bloquea en medio minuto. Toca la pantalla o pulsa una tecla para seguir.",
  "lock.soonAnyway":
    "Pasaron doce horas: Satchel se bloquea en medio minuto. Los formularios sin terminar se guardan.",
  "lock.stay": "Seguir",
  "lock.notKeptTitle": "No se pudo guardar un formulario",
  "lock.notKept":
    "El almacenamiento de la tableta no lo aceptó. Si bloqueas ahora, se pierde lo que escribiste; guárdalo o copia su texto primero.",
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
  "more.pinTooSimple": "Demasiado fácil de adivinar. Toma cifras que no vayan seguidas.",
  "more.pinSet": "El PIN está puesto.",
  "more.passkey": "Llave de acceso",
  "more.passkeyOff": "Desbloquea con la huella, la cara o una llave de seguridad.",
  "more.passkeyOn": "Una llave de acceso desbloquea esta tableta.",
  "more.addPasskey": "Añadir una llave de acceso",
  "more.removePasskey": "Quitar la llave de acceso",
  "more.passkeyNotGiven":
    "No se creó ninguna llave de acceso. Inténtalo de nuevo o sigue con la frase de acceso.",
  "more.passkeyNoPrf":
    "Esta llave de acceso no puede guardar una clave, así que no desbloquea. La frase sí, como antes.",
  "more.passkeyAdded": "La llave de acceso desbloquea esta tableta desde ahora.",
};
