/** Locking and unlocking: the passphrase, the locked page, and what unlocks besides. */
export const lock = {
  "passphrase.label": "Passphrase",
  "passphrase.newLabel": "New passphrase",
  "passphrase.offer": "Four words, drawn for you alone",
  "passphrase.use": "Use these words",
  "passphrase.others": "Other words",
  "passphrase.hint": "At least 12 characters. Words are easier to remember than riddles.",
  "passphrase.short": "It needs at least 12 characters; it has {{count}}.",
  "passphrase.plain": "Too easy to guess: it repeats itself. Take other words.",
  "passphrase.own":
    "Too easy to guess: most of it is your name, your e-mail or your agency. Take other words.",
  "passphrase.fair": "Good. A longer one would be safer still.",
  "passphrase.strong": "Strong.",

  "enrol.title": "Your passphrase",
  "enrol.what": "It opens your records on this tablet, with or without a connection.",
  "enrol.why": "Without it, whoever finds the tablet finds nothing.",
  "enrol.forget": "If you forget it, sign in and choose another.",
  "enrol.copy": "For that day the office keeps a sealed copy of your key.",
  "enrol.tab": "Choose it once",
  "enrol.write": "Write it down and keep the note away from the tablet.",
  "enrol.act": "Start",
  "enrol.busy": "Making your key…",
  "enrol.leave": "Sign out",
  "enrol.againTitle": "A new passphrase",
  "enrol.againWhat": "Your key is back from the office.",
  "enrol.againWhy":
    "Everything on this tablet is as you left it. The old passphrase opens nothing any more.",
  "enrol.alreadyHere": "This tablet has a key for you already. Go back and unlock it.",
  "enrol.back": "Go back",

  "unlock.tab": "Locked",
  "unlock.waiting_one": "1 waiting · unlock to send",
  "unlock.waiting_other": "{{count}} waiting · unlock to send",
  "unlock.nothingWaits": "Nothing waits to be sent",
  "unlock.found": "Found this tablet? Please call {{phone}}.",
  "unlock.retired":
    "This tablet was taken out of use. Unlock it once more: what waits is handed in, then your records leave it.",
  "unlock.act": "Unlock",
  "unlock.busy": "Unlocking…",
  "unlock.wait": "Wait {{seconds}} s",
  "unlock.pin": "PIN",
  "unlock.showPin": "Show PIN",
  "unlock.byPassphrase": "Use passphrase",
  "unlock.byPasskey": "Use passkey",
  "unlock.byPin": "Use PIN",
  "unlock.forgot": "Forgot passphrase?",
  "unlock.someoneElse": "Someone else",
  "unlock.leaveTitle_one": "1 save has not been sent",
  "unlock.leaveTitle_other": "{{count}} saves have not been sent",
  "unlock.leaveText":
    "They are of {{name}} and stay sealed on this tablet, together with everything else, until {{name}} unlocks it. Nobody at the office sees them before.",
  "unlock.wrong": "This passphrase does not open it. Check capital letters, then try again.",
  "unlock.wrongWait":
    "This passphrase does not open it. The next try is possible in {{wait}}; nothing is ever erased for it.",
  "unlock.tooSoon": "The next try is possible in {{wait}}. Nothing is ever erased for a wrong one.",
  "unlock.seconds_one": "1 second",
  "unlock.seconds_other": "{{count}} seconds",
  "unlock.minutes_one": "1 minute",
  "unlock.minutes_other": "{{count}} minutes",
  "unlock.wrongPin_one": "This PIN is not right. 1 try is left; then it takes the passphrase.",
  "unlock.wrongPin_other":
    "This PIN is not right. {{count}} tries are left; then it takes the passphrase.",
  "unlock.pinSpent": "Five PINs were wrong. Your passphrase opens it.",
  "unlock.slept": "The tablet slept before this was done. Please type it once more.",
  "unlock.noMemory":
    "The tablet has not enough free memory for this right now. Close other apps, then try again.",
  "unlock.damaged":
    "The key on this tablet is damaged. “Forgot passphrase?” brings it back from the office.",
  "unlock.passkeyRefused":
    "The passkey did not open it. It may have been removed from this tablet; your passphrase opens it.",

  "forgotten.title": "Forgot your passphrase?",
  "forgotten.what": "Sign in, and the office gives back its copy of your key.",
  "forgotten.then": "Then you choose a new passphrase. Nothing on this tablet is lost.",
  "forgotten.unreachable":
    "The office cannot be reached, and this needs a connection. Your records and what waits are safe here; come back when there is one.",
  "forgotten.back": "Back",

  "keyLost.title": "There is no copy of your key",
  "keyLost.what":
    "The office has none: it could not be handed over when you chose your passphrase.",
  "keyLost.tab": "What is left to do",
  "keyLost.remember":
    "If the passphrase comes back to you, everything is still here. Go back and try it.",
  "keyLost.waiting_one": "1 save was never sent. It would be lost for good.",
  "keyLost.waiting_other": "{{count}} saves were never sent. They would be lost for good.",
  "keyLost.nothingWaits": "Everything you recorded is at the office; it comes back by itself.",
  "keyLost.anew": "Begin with an empty tablet",
  "keyLost.anewTitle": "Give up what is sealed here?",
  "keyLost.anewAct": "Give it up",

  "pastLimit.title": "Please sign in",
  "pastLimit.what_one": "This tablet has not reached the office for more than a day.",
  "pastLimit.what_other": "This tablet has not reached the office for more than {{count}} days.",
  "pastLimit.safe": "Your records are sealed here, and nothing that waits is lost.",
  "pastLimit.unreachable":
    "The office cannot be reached. Find a connection, then sign in; what waits goes out right after.",
  "pastLimit.lock": "Lock",

  "takenAway.disabledTitle": "Your access has ended",
  "takenAway.disabled":
    "Your account was switched off, so your records were removed from this tablet.",
  "takenAway.retiredTitle": "This tablet is out of use",
  "takenAway.retired":
    "Your records were removed from it. What you had not sent was handed over to your supervisor.",
  "takenAway.lostTitle": "This tablet was reported lost",
  "takenAway.lost": "Everything that was kept on it has been removed.",
  "takenAway.handingIn":
    "What you had not sent is being handed to your supervisor. Leave Satchel open with a connection; then your records leave this tablet.",
  "takenAway.ask": "If this is a mistake, speak to your supervisor or administrator.",
  "takenAway.tab": "What now",
  "takenAway.signIn": "To the sign-in",

  "lock.act": "Lock",
  "lock.soon": "Locks in {{seconds}} s",
  "lock.soonSaid": "Satchel locks in half a minute. Touch the screen or press a key to go on.",
  "lock.soonAnyway":
    "Twelve hours have passed: Satchel locks in half a minute. Unfinished forms are kept.",
  "lock.stay": "Stay",
  "lock.notKeptTitle": "A form could not be kept",
  "lock.notKept":
    "The tablet’s storage did not take it. Lock now and what you entered in it is lost; save it or copy its text first.",
  "lock.anyway": "Lock anyway",

  "signIn.othersTitle": "Already on this tablet",
  "signIn.unlockAs": "Unlock as {{name}}",

  "more.lock": "Lock and unlock",
  "more.lockTime": "Locks by itself",
  "more.lockTimeText_one": "After 1 minute without a touch, and 2 minutes out of sight.",
  "more.lockTimeText_other": "After {{count}} minutes without a touch, and 2 minutes out of sight.",
  "more.passphrase": "Passphrase",
  "more.changePassphrase": "Change passphrase",
  "more.changePassphraseAct": "Change",
  "more.passphraseNow": "Passphrase now",
  "more.passphraseChanged": "The new passphrase opens this tablet from now on.",
  "more.pin": "PIN",
  "more.pinText": "A short way back in after a pause. A cold start always takes the passphrase.",
  "more.pinOff": "Without one, each pause ends at the passphrase.",
  "more.pinOn": "A PIN is set.",
  "more.setPin": "Set a PIN",
  "more.changePin": "Change the PIN",
  "more.removePin": "Remove the PIN",
  "more.pinHint": "6 to 12 digits.",
  "more.pinNotDigits": "A PIN has 6 to 12 digits.",
  "more.pinTooSimple": "Too easy to guess. Take digits that are not in a row.",
  "more.pinSet": "The PIN is set.",
  "more.passkey": "Passkey",
  "more.passkeyOff": "Unlock with a fingerprint, a face or a security key.",
  "more.passkeyOn": "A passkey unlocks this tablet.",
  "more.addPasskey": "Add a passkey",
  "more.removePasskey": "Remove the passkey",
  "more.passkeyNotGiven": "No passkey was made. Try again, or go on with the passphrase.",
  "more.passkeyNoPrf":
    "This passkey cannot keep a key, so it cannot unlock. The passphrase does, as before.",
  "more.passkeyAdded": "The passkey unlocks this tablet from now on.",
} as const;
