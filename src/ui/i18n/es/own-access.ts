import type { ownAccess as en } from "../en/own-access.ts";
import type { Words } from "../words.ts";

/** One's own password and second factor, in Spanish. */
export const ownAccess: Words<typeof en> = {
  "own.password": "Contraseña",
  "own.passwordNow": "Contraseña actual",
  "own.changePassword": "Cambiar la contraseña",
  "own.changePasswordText":
    "Es la contraseña de su inicio de sesión en la oficina, no la frase de acceso de esta tableta. Sus otras tabletas inician sesión de nuevo.",
  "own.passwordChanged": "La nueva contraseña vale desde ahora.",
  "own.totp": "App de autenticación",
  "own.totpOn": "Al iniciar sesión se pide el código de una app.",
  "own.totpOff": "La contraseña sola inicia su sesión.",
  "own.setting.off": "Una app en su teléfono muestra un código nuevo cada medio minuto.",
  "own.setting.offered":
    "Su agencia ofrece un segundo paso: una app en su teléfono muestra un código nuevo cada medio minuto.",
  "own.setting.demanded":
    "Su agencia pide a administradores y supervisores un segundo paso: una app o una llave de acceso.",
  "own.setUpTotp": "Configurar la app",
  "own.removeTotp": "Quitar la app",
  "own.totpText":
    "Necesita una app de autenticación en su teléfono. Desde entonces, al iniciar sesión se pide el código que muestra.",
  "own.next": "Siguiente",
  "own.scan": "Escanee esto con la app, o escriba en ella el secreto.",
  "own.qr": "Código QR para la app de autenticación",
  "own.secret": "Secreto:",
  "own.firstCode": "Código que muestra la app ahora",
  "own.confirm": "Confirmar",
  "own.totpAdded": "La app está configurada.",
  "own.passkeys": "Llaves de acceso",
  "own.passkeysText":
    "Una huella, un rostro o una llave de seguridad en lugar del código. Inician sesión en la oficina; desbloquear esta tableta es otra llave de acceso.",
  "own.passkeyOf": "{{name}}, añadida {{when}}",
  "own.addPasskey": "Añadir una llave de acceso para iniciar sesión",
  "own.addPasskeyText": "Después de su contraseña, el navegador pide la llave de acceso.",
  "own.passkeyCalled": "Nombre de la llave",
  "own.passkeyCalledHint": "Para reconocerla en esta lista: «Llave azul», «Mi teléfono».",
  "own.passkeyName": "Llave de acceso",
  "own.passkeyNotGiven": "No se creó ninguna llave de acceso. Inténtelo de nuevo, o siga sin ella.",
  "own.passkeyAdded": "Se añadió la llave de acceso.",
  "own.remove": "Quitar",
  "own.removePasskeyNamed": "Quitar la llave de acceso {{name}}",
  "own.removeText": "Sin un segundo paso, quien sepa su contraseña inicia sesión como usted.",
  "own.demandedTitle": "Su agencia le pide un segundo paso",
  "own.demandedText":
    "Hasta que esté configurado no se envía ni llega nada. Son dos minutos; lo que registra está seguro aquí.",
  "own.demandedAct": "Configurarlo",
};
