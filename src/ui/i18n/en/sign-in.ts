/** Signing in, and signing in again. */
export const signIn = {
  "signIn.email": "E-mail",
  "signIn.password": "Password",
  "signIn.showPassword": "Show password",
  "signIn.act": "Sign in",
  "signIn.busy": "Signing in…",
  "signIn.promise": "What you record stays on this tablet until the office has it.",
  "signIn.once": "Sign in once with a connection. After that, the bag works anywhere.",
  "signIn.wrong": "The e-mail or the password is not right. Check both and try again.",
  "signIn.unreachableFirst":
    "The office cannot be reached. The first sign-in on this tablet needs a connection; after that you can record without one.",
  "signIn.unreachableAgain":
    "The office cannot be reached. You can go on recording; sign in again when there is a connection.",
  "signIn.tooMany": "Too many tries. Wait a few minutes, then try again.",
  "signIn.tooManyWait": "Too many tries. Wait {{age}}, then try again.",
  "signIn.broken": "The office has a problem of its own right now. Try again in a few minutes.",
  "signIn.refused":
    "The office did not accept this sign-in. Ask your administrator whether your access is still on.",
  "language.label": "Language",
} as const;
