import type { signIn as en } from "../en/sign-in.ts";
import type { Words } from "../words.ts";

/** Signing in, in Spanish. */
export const signIn: Words<typeof en> = {
  "signIn.email": "Correo electrónico",
  "signIn.password": "Contraseña",
  "signIn.showPassword": "Mostrar la contraseña",
  "signIn.act": "Iniciar sesión",
  "signIn.busy": "Iniciando sesión…",
  "signIn.promise": "Lo que registras queda en esta tableta hasta que la oficina lo tenga.",
  "signIn.once": "Inicia sesión una vez con conexión. Después funciona en cualquier lugar.",
  "signIn.wrong": "El correo o la contraseña no son correctos. Revisa ambos e inténtalo de nuevo.",
  "signIn.unreachableFirst":
    "No se puede llegar a la oficina. El primer inicio de sesión en esta tableta necesita conexión; después puedes registrar sin ella.",
  "signIn.unreachableAgain":
    "No se puede llegar a la oficina. Puedes seguir registrando; inicia sesión de nuevo cuando haya conexión.",
  "signIn.tooMany": "Demasiados intentos. Espera unos minutos e inténtalo de nuevo.",
  "signIn.tooManyWait": "Demasiados intentos. Espera {{age}} e inténtalo de nuevo.",
  "signIn.broken": "La oficina tiene un problema en este momento. Inténtalo en unos minutos.",
  "signIn.refused":
    "La oficina no aceptó este inicio de sesión. Pregunta a tu administrador si tu acceso sigue activo.",
  "signIn.forgot": "¿Olvidaste tu contraseña?",
  "signIn.codeTitle": "Un paso más",
  "signIn.code": "Código de tu app de autenticación",
  "signIn.codeHint": "Seis dígitos; cada medio minuto hay uno nuevo.",
  "signIn.codeMissing": "El código tiene seis dígitos.",
  "signIn.wrongCode":
    "El código no es correcto, o pasó su medio minuto. Toma el que se muestra ahora.",
  "signIn.usePasskey": "Usar una llave de acceso",
  "signIn.passkeyNotGiven": "La llave de acceso no respondió. Inténtalo de nuevo.",
  "signIn.passkeyOnly": "Una llave de acceso protege tu cuenta.",
  "signIn.otherPerson": "¿No eres tú? Empezar de nuevo",

  "forgotPassword.title": "¿Olvidaste tu contraseña?",
  "forgotPassword.what": "Dinos tu correo y recibes un enlace para elegir una nueva.",
  "forgotPassword.safe":
    "Lo que hay en esta tableta queda como está; tu frase de acceso no cambia.",
  "forgotPassword.act": "Pedir un enlace",
  "forgotPassword.sent":
    "Si este correo tiene una cuenta, un enlace va en camino. Donde la oficina no envía correos, tu administrador ve ahora que lo pediste.",
  "forgotPassword.unreachable":
    "No se puede contactar con la oficina, y esto necesita conexión. Inténtalo cuando la haya.",
  "forgotPassword.back": "Volver al inicio de sesión",

  "linkPage.tab": "Tu contraseña",
  "linkPage.welcome": "Te damos la bienvenida, {{given}}",
  "linkPage.invited": "{{agency}} tiene una cuenta para ti.",
  "linkPage.newPassword": "Una contraseña nueva",
  "linkPage.once":
    "Este enlace sirve una vez. Después inicias sesión con la contraseña que elijas aquí.",
  "linkPage.password": "Nueva contraseña",
  "linkPage.act": "Guardar esta contraseña",
  "linkPage.busy": "Guardando…",
  "linkPage.done":
    "Tu contraseña está lista. Se cerraron todas tus sesiones; inicia sesión con ella ahora.",
  "linkPage.doneInvited": "Tu contraseña está lista. Inicia sesión con ella ahora.",
  "linkPage.toSignIn": "Al inicio de sesión",
  "linkPage.over":
    "Este enlace no sirve: se usó, se reemplazó o es demasiado antiguo. Pide uno nuevo a tu administrador.",
  "linkPage.unreachable":
    "No se puede contactar con la oficina, y esto necesita conexión. El enlace sigue sirviendo; inténtalo cuando la haya.",
  "linkPage.broken":
    "La oficina tiene un problema propio en este momento. Inténtalo en unos minutos.",
  "language.label": "Idioma",
};
