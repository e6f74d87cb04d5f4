/** More: how this tablet looks, what it keeps, who is signed in. */
export const more = {
  "more.look": "How it looks",
  "more.textSize": "Text size",
  "more.textSize.s": "Small",
  "more.textSize.m": "Normal",
  "more.textSize.l": "Large",
  "more.textSize.xl": "Largest",
  "more.hand": "Hand",
  "more.hand.right": "Right",
  "more.hand.left": "Left",
  "more.handHint": "Where the main button stands.",
  "more.keys": "Shortcuts of a single key",
  "more.keysHint":
    "“/” finds a client; in Review J, K, A, R and more. Switch them off if you speak to type.",

  "more.tablet": "This tablet",
  "more.storage": "Storage",
  "more.protected": "Protected",
  "more.protectedText": "The browser keeps your records even when the tablet runs low on room.",
  "more.mayBeCleared": "May be cleared",
  "more.mayBeClearedText":
    "If the tablet runs out of room, the browser may remove what is kept here. Put Satchel on the home screen, and send what waits when you can.",
  "more.protect": "Protect",
  "more.protectRefused":
    "The browser did not agree yet. It usually does once Satchel is on the home screen.",
  "more.used": "{{used}} used of {{quota}}",
  "more.usedUnknown": "This browser does not tell how much room is used.",
  "more.megabytes": "{{count}} MB",
  "more.gigabytes": "{{count}} GB",
  "more.room": "Records here",
  "more.roomClients": "{{count}} clients, at most {{most}}",
  "more.roomRecords": "{{count}} records of them, at most {{most}}",
  "room.title": "This tablet holds as much as it may",
  "room.text":
    "So that it stays quick, the records of the clients whom nobody worked with for longest are kept at the office. Their names stay here, and their records come down when you open them with a connection.",
  "more.install": "Home screen",
  "more.installed": "Satchel is on the home screen.",
  "more.installHow": "It opens with one tap, also without a network.",
  "more.installNo":
    "This browser cannot put Satchel on the home screen. On a tablet, use Chrome or Safari.",
  "more.version": "Version",
  "more.versionDetail": "Satchel {{version}}",

  "rescue.title": "Rescue file",
  "rescue.handInWhat":
    "A tablet that finds no connection can write what waits on it to a file (Outbox, “Write a rescue file”). Anybody may hand it in; only the office can read it.",
  "rescue.handIn": "Hand in a rescue file",
  "rescue.none":
    "This is not a rescue file of Satchel. Choose the one that the other tablet wrote.",
  "rescue.received": "Everything that is in this file is at the office now.",
  "rescue.refused_one":
    "The office could not open one part of it: it was written for another office, or the file was changed.",
  "rescue.refused_other":
    "The office could not open {{count}} parts of it: they were written for another office, or the file was changed.",

  "more.person": "Signed in",
  "more.role.worker": "Worker",
  "more.role.supervisor": "Supervisor",
  "more.role.administrator": "Administrator",
  "more.role.partner": "Partner",
  "more.role.program": "Program staff",
  "more.signOut": "Sign out",
  "more.signOutHint": "Your records stay on this tablet for your next sign-in.",
  "more.signOutTitle_one": "1 save has not been sent",
  "more.signOutTitle_other": "{{count}} saves have not been sent",
  "more.signOutText":
    "They stay safe on this tablet, sealed. It hands them to the office as soon as Satchel is open here with a connection, whoever uses it. Nobody here can read them.",
  "more.signOutDrafts_one": "1 unfinished form stays here, too.",
  "more.signOutDrafts_other": "{{count}} unfinished forms stay here, too.",
  "more.stay": "Stay signed in",
  "more.signOutAnyway": "Sign out anyway",
} as const;
