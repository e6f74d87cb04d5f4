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
  "language.label": "Idioma",
};
