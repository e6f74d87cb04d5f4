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
  "signIn.forgot": "Forgot your password?",
  "signIn.codeTitle": "One more step",
  "signIn.code": "Code from your authenticator app",
  "signIn.codeHint": "Six digits; a new one comes every half minute.",
  "signIn.codeMissing": "The code has six digits.",
  "signIn.wrongCode":
    "The code is not right, or its half minute is over. Take the one it shows now.",
  "signIn.usePasskey": "Use a passkey",
  "signIn.passkeyNotGiven": "The passkey did not answer. Try again.",
  "signIn.passkeyOnly": "Your account is protected by a passkey.",
  "signIn.otherPerson": "Not you? Start again",

  "forgotPassword.title": "Forgot your password?",
  "forgotPassword.what": "Tell us your e-mail, and you get a link to choose a new one.",
  "forgotPassword.safe": "What is on this tablet stays as it is; your passphrase does not change.",
  "forgotPassword.act": "Ask for a link",
  "forgotPassword.sent":
    "If this e-mail has an account, a link is on its way to it. Where the office sends no mail, your administrator now sees that you asked.",
  "forgotPassword.unreachable":
    "The office cannot be reached, and this needs a connection. Try again when there is one.",
  "forgotPassword.back": "Back to the sign-in",

  "linkPage.tab": "Your password",
  "linkPage.welcome": "Welcome, {{given}}",
  "linkPage.invited": "{{agency}} has an account for you.",
  "linkPage.newPassword": "A new password",
  "linkPage.once":
    "This link works once. Afterwards you sign in with the password you choose here.",
  "linkPage.password": "New password",
  "linkPage.act": "Keep this password",
  "linkPage.busy": "Keeping it…",
  "linkPage.done": "Your password is set. You are signed out everywhere; sign in with it now.",
  "linkPage.doneInvited": "Your password is set. Sign in with it now.",
  "linkPage.toSignIn": "To the sign-in",
  "linkPage.over":
    "This link does not work: it was used, replaced or is too old. Ask your administrator for a new one.",
  "linkPage.unreachable":
    "The office cannot be reached, and this needs a connection. The link stays good; try again when there is one.",
  "linkPage.broken": "The office has a problem of its own right now. Try again in a few minutes.",
  "language.label": "Language",
} as const;
