/** The outbox: where everything is that the office does not have, and what came back. */
export const outbox = {
  "outbox.title": "Outbox",
  "outbox.oldest": "Oldest has waited {{age}}",
  "outbox.oldestNow": "Saved just now",
  "outbox.nothingWaits": "Nothing waits",
  "outbox.waitHere_one": "1 save waits here",
  "outbox.waitHere_other": "{{count}} saves wait here",
  "outbox.noneWait": "Nothing waits here",
  "outbox.keptHere": "kept on this tablet",
  "outbox.lastReceived": "last received {{when}}",
  "outbox.officeData": "Office data from {{when}}",
  "outbox.noOfficeData": "No office data yet",
  "outbox.lastTried": "last tried {{when}}",
  "outbox.neverTried": "not tried yet",
  "outbox.sendNow": "Send now",
  "outbox.trying": "Trying…",
  "outbox.nothingLeft": "The office has everything from here.",
  "outbox.stillOffline": "No connection yet. It goes by itself when there is one.",
  "outbox.stillSo": "Tried just now: still the same.",
  "outbox.officeTrouble":
    "The office answers that something is wrong there. Nothing is lost: it is tried again by itself.",
  "outbox.stranger":
    "This network shows a page of its own first. Open any web page, sign in to the network, and come back.",
  "outbox.needsSignIn": "Sign in above, then it goes.",
  "outbox.stillWaits": "It goes by itself as soon as it can.",
  "outbox.allSent": "Everything you recorded is at the office.",

  "outbox.returned": "{{who}} returned it.",
  "outbox.returnedComment": "{{who}} returned it: “{{comment}}”",
  "outbox.open": "Open",
  "outbox.openField": "Change {{field}}",
  "outbox.giveUp": "Give up",
  "outbox.takes_one": "Take 1 client away",
  "outbox.takes_other": "Take {{count}} clients away",
  "outbox.takesTitle_one": "Take 1 of {{of}} clients away from colleagues?",
  "outbox.takesTitle_other": "Take {{count}} of {{of}} clients away from colleagues?",
  "outbox.takesText":
    "These clients leave the tablets of the colleagues who no longer see them. What was recorded for them stays at the office.",
  "outbox.giveUpTitle": "Give this record up?",
  "outbox.giveUpText":
    "It leaves this tablet for good and does not count as recorded. What the office already received of it stays there for your supervisor.",
  "outbox.keep": "Keep it",

  "hold.unreadable": "The office could not read it. It is kept there; tell your supervisor.",
  "hold.not-allowed": "Your role may not record this. Ask your supervisor to do it, or give it up.",
  "hold.out-of-scope":
    "You no longer have access to this client, so the office set it aside for your supervisor.",
  "hold.handed-over":
    "You would lose access to this client. Keep one of your own sites, or yourself among the people named; a supervisor can hand a client over.",
  "hold.locked-out":
    "Nobody could open this client any more. Share with at least one site or person.",
  "hold.not-named":
    "Others are assigned to this client: who is assigned, and whether the client is restricted, is for them or a supervisor to say.",
  "hold.record-unknown": "The office does not know the record that this changes.",
  "hold.base-unknown":
    "It changes a version that the office does not have. Open it, check it and save it again.",
  "hold.id-taken": "The office already has another record under its number. Record it once more.",
  "hold.append-only": "The record that this changes cannot be changed any more.",
  "hold.invalid-field": "The office could not accept “{{field}}”. Open it and correct it.",
  "hold.invalid-somewhere": "The office could not accept a value in it. Open it and correct it.",
  "hold.waits-behind": "It waits for another record of this client that needs you first.",
  "hold.much-is-taken":
    "It takes many clients from someone at once. Do it on the People page, which asks first.",
  "hold.takes-clients_one":
    "With what you changed beside it, this takes 1 of {{of}} clients from colleagues. Nothing was done yet: say whether you mean it.",
  "hold.takes-clients_other":
    "With what you changed beside it, this takes {{count}} of {{of}} clients from colleagues. Nothing was done yet: say whether you mean it.",
  "hold.came-late":
    "It came from a tablet or an account that was out of use. Your supervisor looks at it.",
  "hold.last-administrator":
    "It leaves nobody to administer the agency. Make somebody else an administrator first.",
  "hold.too-large": "It is too large to be sent. Open it, shorten its text and save it again.",
  "hold.not-taken":
    "The office fails whenever this comes, though it takes the rest. It stays here; Send now tries it again.",
  "outbox.otherTablet": "It lies on another tablet of yours; there you can open and correct it.",

  "told.title": "Good to know",
  "told.competing": "{{who}} and you both changed {{field}} of {{client}}.",
  "told.competingValues":
    "“{{standing}}” reached the office first and stands, “{{other}}” is kept. Your supervisor will choose.",
  "told.competingPlain":
    "What reached the office first stands, the other is kept. Your supervisor will choose.",
  "told.resolved": "{{who}} settled {{field}} of {{client}}.",
  "told.resolvedStanding": "“{{standing}}” stands.",
  "told.resolvedOther": "“{{other}}” was chosen.",
  "told.resolvedBoth": "Both were kept: “{{standing}}” and “{{other}}”.",
  "told.careful": "{{field}} of {{client}} was changed twice. The more careful value stands.",
  "told.providerClosed": "A provider that you referred {{client}} to had closed before it arrived.",
  "told.providerClosedNext": "Call them, or refer to another provider.",
  "told.twoStatuses": "{{who}} and you both set the status of a referral of {{client}}.",
  "told.twoStatusesValues": "“{{standing}}” stands, it was received last. Before it: “{{other}}”.",
  "told.putAside": "{{who}} put aside a save of yours about {{client}} that could not be applied.",
  "told.putAsideKept": "Nothing of it was applied. Record it again if it should count after all.",
  "told.namedByTwo": "{{who}} and you both gave names to the same head count.",
  "told.namedByTwoWhat":
    "Each name came off it once, and no units were made or lost. If some are the same people, delete what is there twice. A supervisor sees it, too.",
  "told.someClient": "a client",

  "outbox.severalClients": "Several clients",
  "outbox.noClient": "Without a client",
  "outbox.forClients_one": "for 1 client",
  "outbox.forClients_other": "for {{count}} clients",
  "outbox.andMore_one": "1 more",
  "outbox.andMore_other": "{{count}} more",
  "outbox.removed": "Removed: {{title}}",

  "why.sending": "On its way",
  "why.signIn": "Waits for your sign-in",
  "why.connection": "Waits for a connection",
  "why.connectionLive": "Waits for a connection; nobody is told before",
  "why.noAnswer": "The office did not answer; it is tried again by itself",
  "why.office": "Something is wrong at the office; it is tried again by itself",
  "why.stranger": "Waits for this network’s own sign-in page",
  "why.heldBefore": "Waits behind a record of this client that needs you",
  "why.next": "Goes out next",

  "outbox.signInTitle": "Sign in to send",
  "outbox.signInText_one":
    "1 save waits: your sign-in ended. Sign in to send it; it is safe on this tablet.",
  "outbox.signInText_other":
    "{{count}} saves wait: your sign-in ended. Sign in to send them; they are safe on this tablet.",
  "outbox.signInNothing":
    "Your sign-in ended. Sign in to get what is new; recording works without it.",
  "outbox.tooOld":
    "This version of Satchel is too old to get what is new. What you record is still sent. Update it when you see “Update ready”.",
  "damage.shutTitle_one": "1 of your saves cannot be opened any more",
  "damage.shutTitle_other": "{{count}} of your saves cannot be opened any more",
  "damage.shutText":
    "Something on this tablet was damaged. They are kept here but cannot be sent: record them once more, and tell your supervisor.",
  "damage.broken_one": "1 record on this tablet is damaged. It comes again from the office.",
  "damage.broken_other":
    "{{count}} records on this tablet are damaged. They come again from the office.",
  "damage.mended_one": "1 record was damaged on this tablet and came again from the office.",
  "damage.mended_other":
    "{{count}} records were damaged on this tablet and came again from the office.",
  "damage.remade": "Something on this tablet was damaged and was put right.",

  "rescue.what":
    "No connection for days? Write what waits to a file and hand it in from any other tablet. Only the office can read it, and it stays here, too.",
  "rescue.write": "Write a rescue file",
  "rescue.written_one": "The rescue file holds 1 save. Hand it in from another tablet, in More.",
  "rescue.written_other":
    "The rescue file holds {{count}} saves. Hand it in from another tablet, in More.",
  "rescue.notWritten":
    "No rescue file could be written on this tablet. What waits is safe here and goes out with the next connection.",

  "outbox.undoFailed": "It could not be taken back. Open it and delete it there.",
} as const;
