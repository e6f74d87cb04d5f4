/** The words around every screen: rail, header, titles, what stands still. */
export const shell = {
  "nav.today": "Today",
  "nav.clients": "Clients",
  "nav.review": "Review",
  "nav.people": "People",
  "nav.more": "More",
  "nav.record": "Record",
  "nav.toReview_one": "1 to review",
  "nav.toReview_other": "{{count}} to review",

  "title.withApp": "{{page}} · Satchel",
  "title.client": "Client",
  "title.newClient": "New client",
  "title.editClient": "Edit client",
  "title.quickServices": "Quick services",
  "title.quickReferrals": "Quick referrals",
  "title.referralIn": "Referral In",
  "title.note": "Note",
  "title.service": "Services",
  "title.referral": "Referral",
  "title.record": "Record service",
  "title.importPeople": "Import people",
  "title.sites": "Sites",
  "title.tablets": "Tablets",
  "title.settings": "Settings",
  "title.audit": "Audit",
  "title.erasures": "Erasures",

  "pill.getting": "Getting {{done}} of {{total}}",
  "pill.gettingShort": "{{done}} of {{total}}",
  "pill.signIn": "Sign in to send",
  "pill.signInWaiting_one": "1 waiting · sign in",
  "pill.signInWaiting_other": "{{count}} waiting · sign in",
  "pill.signInShort": "Sign in",
  "pill.sendingShort": "{{done}} of {{total}}",
  "pill.staleShort": "Old data",
  "pill.filling": "Getting data",
  days_one: "1 day",
  days_other: "{{count}} days",

  "theme.now": "{{label}}: {{theme}}",

  "standstill.insecure.title": "This address is not secure",
  "standstill.insecure.text":
    "The browser keeps nothing for an address that starts with http://, so Satchel cannot hold your records here. Open it with https:// instead, or ask the person who set it up for the right address.",
  "standstill.storage.title": "This tablet’s storage did not open",
  "standstill.storage.text":
    "Satchel keeps your records on this tablet and could not reach them. Nothing was removed. Close other tabs, make sure you are not in a private window and that the tablet has room, then try again.",
  "standstill.notFound.title": "There is no page at this address",
  "standstill.notFound.text": "The link may be old, or part of it is missing.",
  "standstill.broken.title": "This page stopped working",
  "standstill.broken.text":
    "Your saved work is safe on this tablet, and unfinished forms are kept as drafts.",
  "standstill.toToday": "Go to Today",

  "update.ready": "Update ready",
  "update.detail": "Takes a moment. Unfinished forms come back where they were.",
  "update.act": "Update",
  "update.later": "Later",
  "update.saving": "Keeping your forms…",
  "update.keptFailed":
    "A form could not be kept, so nothing was updated. Save it or copy its text, then try again.",
} as const;
