/** Words of a client's pages. */
export const client = {
  "openClient.title": "Client",
  "openClient.unknown":
    "This client is not on this tablet. They may belong to another site, or their file has not come down yet.",
  "openClient.find": "Find a client",
  "openClient.merged": "This file was joined with another one. Everything is there now.",
  "openClient.openSurvivor": "Open the joined file",
  "openClient.deleted": "This file was deleted by {{who}}, {{when}}.",

  "client.assignToMe": "Assign to me",
  "erasure.act": "Erase",
  "erasure.sheetTitle": "Erase {{name}}",
  "erasure.what":
    "Everything recorded for this client leaves the office and every tablet: services, referrals, plan, notes and all that was said before. Only that something was erased, by whom and when, stays in the audit.",
  "erasure.forGood": "It cannot be undone, and no backup brings it back.",
  "erasure.together": "It happens once an administrator has said yes, too.",
  "erasure.reason": "Reason",
  "erasure.reasonHint": "The administrator reads it. Do not name the client.",
  "erasure.ask": "Ask an administrator",
  "erasure.askedFor": "Asked. It waits for an administrator.",
  "erasure.asked": "{{who}} asked for this, {{when}}:",
  "erasure.waitsFor.administrator": "It waits for the word of an administrator.",
  "erasure.waitsFor.supervisor": "It waits for the word of a supervisor who sees this client.",
  "erasure.confirm": "Erase for good",
  "erasure.confirmTitle": "Erase everything about {{name}}?",
  "erasure.refuse": "Do not erase",
  "erasure.takeBack": "Take it back",
  "erasure.done": "Everything about this client was erased.",
  "erasure.refused": "Nothing is erased.",

  "clientTabs.services": "Services",
  "clientTabs.referrals": "Referrals",
  "clientTabs.plan": "Plan",
  "clientTabs.notes": "Notes",
  "clientTabs.many": "{{count}}+",

  "clientBar.services": "Quick services",
  "clientBar.referrals": "Quick referrals",
  "clientBar.note": "Note",
  "clientBar.referralIn": "Referral In",

  "gutter.today": "Today",
  "history.filling": "Still coming down to this tablet.",
  "history.showOlder": "Show older",
  "history.atOffice": "Nothing on this tablet. What was recorded is at the office.",

  "older.title": "Older records are at the office",
  "older.asking": "They are being fetched for this tablet. You can record meanwhile.",
  "older.coming": "They are coming down to this tablet.",
  "older.offline":
    "The office cannot be reached now. They come by themselves with the next connection; until then you can record as usual.",
  "older.signIn": "Your sign-in ended. Sign in again from the outbox, and they come down.",
  "older.tooOld":
    "This version of Satchel is too old to fetch them. Update it, and they come down.",

  "services.heading": "Services given",
  "services.month_one": "1 in {{month}} · {{total}}",
  "services.month_other": "{{count}} in {{month}} · {{total}}",
  "services.empty": "No services recorded yet.",
  "services.turnedAway": "Turned away: {{reason}}",
  "services.row": "{{name}}, {{day}}",

  "referrals.heading": "Referrals",
  "referrals.open_one": "1 open",
  "referrals.open_other": "{{count}} open",
  "referrals.empty": "No referrals recorded yet.",
  "referrals.to": "To {{provider}}",
  "referrals.from": "From {{provider}}",

  "plan.enrollments": "Enrollments",
  "plan.enrollments.empty": "Not enrolled in a program.",
  "plan.since": "since {{day}}",
  "plan.until": "until {{day}}",
  "plan.needs": "Needs",
  "plan.needs.empty": "No needs recorded.",

  "notes.heading": "Notes",
  "notes.empty": "No notes yet.",
  "notes.removed": "Removed by {{who}}, {{when}}",
  "notes.remove": "Remove",
  "notes.by": "{{who}} · {{visible}}",
  "notes.keep": "Keep it",
  "notes.ofReferral": "about a referral",
  "notes.row": "Note of {{day}}",

  "competing.title": "Two people changed the same thing",
  "competing.standing": "Stands now: {{value}} ({{who}}, {{when}})",
  "competing.other": "Also said: {{value}} ({{who}}, {{when}})",
  "competing.chooses": "Your supervisor will choose.",
  "competing.record":
    "Two people corrected this. {{who}}’s version stands now; {{other}}’s is kept. Your supervisor will choose.",
} as const;
