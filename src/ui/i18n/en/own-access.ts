/** One's own password and second factor, in More. */
export const ownAccess = {
  "own.password": "Password",
  "own.passwordNow": "Password now",
  "own.changePassword": "Change password",
  "own.changePasswordText":
    "This is the password of your sign-in at the office, not the passphrase of this tablet. Your other tablets sign in anew.",
  "own.passwordChanged": "The new password counts from now on.",
  "own.totp": "Authenticator app",
  "own.totpOn": "An app is asked for its code when you sign in.",
  "own.totpOff": "The password alone signs you in.",
  "own.setting.off": "An app on your phone shows a new code every half minute.",
  "own.setting.offered":
    "Your agency offers a second step: an app on your phone shows a new code every half minute.",
  "own.setting.demanded":
    "Your agency asks administrators and supervisors for a second step: an app, or a passkey.",
  "own.setUpTotp": "Set up the app",
  "own.removeTotp": "Remove the app",
  "own.totpText":
    "You need an authenticator app on your phone. From then on, signing in asks for the code that it shows.",
  "own.next": "Next",
  "own.scan": "Scan this with the app, or type the secret into it.",
  "own.qr": "QR code for the authenticator app",
  "own.secret": "Secret:",
  "own.firstCode": "Code that the app shows now",
  "own.confirm": "Confirm",
  "own.totpAdded": "The app is set up.",
  "own.passkeys": "Passkeys",
  "own.passkeysText":
    "A fingerprint, a face or a security key instead of the code. They sign in at the office; unlocking this tablet is a passkey of its own.",
  "own.passkeyOf": "{{name}}, added {{when}}",
  "own.addPasskey": "Add a passkey for signing in",
  "own.addPasskeyText": "After your password the browser asks for the passkey.",
  "own.passkeyCalled": "Name of the passkey",
  "own.passkeyCalledHint": "By which you know it in this list: “Blue key”, “My phone”.",
  "own.passkeyName": "Passkey",
  "own.passkeyNotGiven": "No passkey was made. Try again, or go on without.",
  "own.passkeyAdded": "The passkey is added.",
  "own.remove": "Remove",
  "own.removePasskeyNamed": "Remove the passkey {{name}}",
  "own.removeText": "Without a second step, whoever knows your password signs in as you.",
  "own.demandedTitle": "Your agency asks you for a second step",
  "own.demandedText":
    "Until it is set up, nothing is sent and nothing comes. It takes two minutes; what you record is safe here.",
  "own.demandedAct": "Set it up",
} as const;
