import type { signIn as en } from "../en/sign-in.ts";
import type { Words } from "../words.ts";

/** Signing in, in Spanish. */
export const signIn: Words<typeof en> = {
  "signIn.email": "Correo electrónico",
  "signIn.password": "Contraseña",
  "signIn.showPassword": "Mostrar la contraseña",
  "signIn.act": "Iniciar sesión",
  "signIn.busy": "Iniciando sesión…",
  "signIn.promise": "Lo que registra queda en esta tableta hasta que la oficina lo tenga.",
  "signIn.once": "Inicie sesión una vez con conexión. Después funciona en cualquier lugar.",
  "signIn.wrong": "El correo o la contraseña no son correctos. Revise ambos e inténtelo de nuevo.",
  "signIn.unreachableFirst":
    "No se puede llegar a la oficina. El primer inicio de sesión en esta tableta necesita conexión; después puede registrar sin ella.",
  "signIn.unreachableAgain":
    "No se puede llegar a la oficina. Puede seguir registrando; inicie sesión de nuevo cuando haya conexión.",
  "signIn.tooMany": "Demasiados intentos. Espere unos minutos e inténtelo de nuevo.",
  "signIn.tooManyWait": "Demasiados intentos. Espere {{age}} e inténtelo de nuevo.",
  "signIn.broken": "La oficina tiene un problema en este momento. Inténtelo en unos minutos.",
  "signIn.refused":
    "La oficina no aceptó este inicio de sesión. Pregunte a su administrador si su acceso sigue activo.",
  "signIn.forgot": "¿Olvidó su contraseña?",
  "signIn.codeTitle": "Un paso más",
  "signIn.code": "Código de su app de autenticación",
  "signIn.codeHint": "Seis dígitos; cada medio minuto hay uno nuevo.",
  "signIn.codeMissing": "El código tiene seis dígitos.",
  "signIn.wrongCode":
    "El código no es correcto, o pasó su medio minuto. Tome el que se muestra ahora.",
  "signIn.usePasskey": "Usar una llave de acceso",
  "signIn.passkeyNotGiven": "La llave de acceso no respondió. Inténtelo de nuevo.",
  "signIn.passkeyOnly": "Una llave de acceso protege su cuenta.",
  "signIn.otherPerson": "¿No es usted? Empezar de nuevo",

  "forgotPassword.title": "¿Olvidó su contraseña?",
  "forgotPassword.what": "Díganos su correo y recibirá un enlace para elegir una nueva.",
  "forgotPassword.safe":
    "Lo que hay en esta tableta queda como está; su frase de acceso no cambia.",
  "forgotPassword.act": "Pedir un enlace",
  "forgotPassword.sent":
    "Si este correo tiene una cuenta, un enlace va en camino. Donde la oficina no envía correos, su administrador ve ahora que lo pidió.",
  "forgotPassword.unreachable":
    "No se puede contactar con la oficina, y esto necesita conexión. Inténtelo cuando la haya.",
  "forgotPassword.back": "Volver al inicio de sesión",

  "linkPage.tab": "Su contraseña",
  "linkPage.welcome": "Le damos la bienvenida, {{given}}",
  "linkPage.invited": "{{agency}} tiene una cuenta para usted.",
  "linkPage.newPassword": "Una contraseña nueva",
  "linkPage.once":
    "Este enlace sirve una vez. Después inicia sesión con la contraseña que elija aquí.",
  "linkPage.password": "Nueva contraseña",
  "linkPage.act": "Guardar esta contraseña",
  "linkPage.busy": "Guardando…",
  "linkPage.done":
    "Su contraseña está lista. Se cerraron todas sus sesiones; inicie sesión con ella ahora.",
  "linkPage.doneInvited": "Su contraseña está lista. Inicie sesión con ella ahora.",
  "linkPage.toSignIn": "Al inicio de sesión",
  "linkPage.over":
    "Este enlace no sirve: se usó, se reemplazó o es demasiado antiguo. Pida uno nuevo a su administrador.",
  "linkPage.unreachable":
    "No se puede contactar con la oficina, y esto necesita conexión. El enlace sigue sirviendo; inténtelo cuando la haya.",
  "linkPage.broken":
    "La oficina tiene un problema propio en este momento. Inténtelo en unos minutos.",
  "language.label": "Idioma",
};
