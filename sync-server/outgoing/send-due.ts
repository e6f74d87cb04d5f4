import type { Delivery, Mail, MailStop } from "../../src/records/mail/mail.ts";
import { waitAfter } from "../../src/records/mail/mail.ts";
import { mailSubject, mailText } from "../../src/records/mail/mail-text.ts";
import { whyNotSent } from "../../src/records/mail/why-not-sent.ts";
import type { Mail as Letter, Posted, PostMail } from "../mail.ts";
import type { Queries } from "../database/database.ts";
import type { Door } from "../sync/settle.ts";
import { openMail, readJudged, type WhichMail } from "./read-mail.ts";
import { leaveQueue, settleMail } from "./settle-mail.ts";

/** Longer than any mail server is waited for: whoever claimed a mail so long ago is not sending it any more. */
const LEFT_BEHIND_MS = 10 * 60_000;
/** After an error of our own, before the same mail is tried again: the others come first. */
const AFTER_ERROR_MS = 5 * 60_000;

/**
 * Sends the mail that is due, one after the other, whichever process comes first. Each is claimed before it is handed to
 * the mail server and settled after it. Whatever ends a process in between, it is handed over at most once: what then
 * nobody can say, its author is told to ask by telephone. Sent twice, a provider would act twice; sent never and not told,
 * a client would wait in vain.
 */
export async function sendDueMail(
  door: Door,
  post: PostMail | null,
  onError: (error: unknown) => void,
  isOver: () => boolean = () => false,
): Promise<void> {
  for (const left of await leftBehind(door)) await attempt(door, left, onError, tellUnsure);
  for (;;) {
    const due = await nextDue(door);
    if (!due || isOver()) return;
    await attempt(door, due, onError, (to, which) => sendOne(to, which, post));
  }
}

async function attempt(
  door: Door,
  which: WhichMail,
  onError: (error: unknown) => void,
  act: (door: Door, which: WhichMail) => Promise<void>,
): Promise<void> {
  try {
    await act(door, which);
  } catch (error) {
    onError(error);
    const later = new Date(door.now().getTime() + AFTER_ERROR_MS).toISOString();
    await door.database.query(
      "update mail_queue set next_at = $3 where org = $1 and mail = $2 and claimed_at is null",
      [which.org, which.mail, later],
    );
  }
}

async function nextDue({ database, now }: Door): Promise<WhichMail | undefined> {
  const [due] = await database.query<WhichMail>(
    `select org, mail from mail_queue where claimed_at is null and next_at <= $1
      order by next_at limit 1`,
    [now().toISOString()],
  );
  return due;
}

async function leftBehind({ database, now }: Door): Promise<WhichMail[]> {
  const before = new Date(now().getTime() - LEFT_BEHIND_MS).toISOString();
  return database.query<WhichMail>("select org, mail from mail_queue where claimed_at < $1", [
    before,
  ]);
}

async function sendOne(door: Door, which: WhichMail, post: PostMail | null): Promise<void> {
  const claimed = await door.database.transaction((queries) => claim(queries, door, which, post));
  if (!claimed || !post) return;
  const posted = await post(claimed.letter);
  await door.database.transaction((queries) => settle(queries, door, which, posted, claimed.tries));
}

interface Claimed {
  letter: Letter;
  /** This one counted. */
  tries: number;
}

/** Everything that decides is read under its lock, each time anew; the claim is committed before a byte is sent. */
async function claim(
  queries: Queries,
  door: Door,
  which: WhichMail,
  post: PostMail | null,
): Promise<Claimed | null> {
  const opened = await openMail(queries, door, which);
  const { desk, mail } = opened;
  const row = await readRow(queries, which);
  if (!row || row.claimed_at !== null) return null;
  if (mail === undefined || mail.body.withdrawn !== null) {
    await leaveQueue(queries, which);
    return null;
  }
  // Checked against its kind's schema when it was stored.
  const fields = mail.body.fields as Mail;
  const stop =
    whyNotSent(fields, await readJudged(queries, desk, mail)) ?? (post ? null : "no-mail-server");
  if (stop !== null) {
    await settleMail(queries, door, which, { desk, mail }, stopped(desk.now, row.tries, stop));
    return null;
  }
  const agency = desk.settings?.agencyName ?? "";
  await queries.query("update mail_queue set claimed_at = $3 where org = $1 and mail = $2", [
    ...[which.org, which.mail],
    desk.now,
  ]);
  const { to, language } = fields;
  const subject = mailSubject(language, agency);
  const letter = { to, subject, text: mailText(fields, agency), id: mail.id };
  return { letter, tries: row.tries + 1 };
}

async function readRow(queries: Queries, { org, mail }: WhichMail) {
  const [row] = await queries.query<{ tries: number; claimed_at: unknown }>(
    "select tries, claimed_at from mail_queue where org = $1 and mail = $2 for update",
    [org, mail],
  );
  return row;
}

function stopped(at: string, tries: number, stop: MailStop): Delivery {
  return { state: "stopped", at, tries, nextAt: null, stop };
}

async function settle(
  queries: Queries,
  door: Door,
  which: WhichMail,
  posted: Posted,
  tries: number,
): Promise<void> {
  const { desk, mail } = await openMail(queries, door, which);
  // Erased meanwhile, or told to be unsure because it took so long: what was said of it stands.
  if (!(await readRow(queries, which)) || mail === undefined) return;
  await settleMail(queries, door, which, { desk, mail }, deliveryOf(posted, tries, desk.now));
}

function deliveryOf(posted: Posted, tries: number, at: string): Delivery {
  const over = { at, tries, nextAt: null, stop: null };
  switch (posted) {
    case "taken":
      return { ...over, state: "sent" };
    case "refused":
      return { ...over, state: "returned" };
    case "unsure":
      return { ...over, state: "unsure" };
    case "later": {
      const minutes = waitAfter(tries);
      if (minutes === null) return { ...over, state: "failed" };
      const nextAt = new Date(Date.parse(at) + minutes * 60_000).toISOString();
      return { ...over, state: "queued", nextAt };
    }
  }
}

async function tellUnsure(door: Door, which: WhichMail): Promise<void> {
  await door.database.transaction(async (queries) => {
    const { desk, mail } = await openMail(queries, door, which);
    const row = await readRow(queries, which);
    if (!row) return;
    if (mail === undefined) return leaveQueue(queries, which);
    const delivery = deliveryOf("unsure", row.tries + 1, desk.now);
    await settleMail(queries, door, which, { desk, mail }, delivery);
  });
}

const LOOK_MS = 2_000;
const STOP_MS = 5_000;

/** Looks for mail that is due as long as the process runs. */
export function startMail(
  door: Door,
  post: PostMail | null,
  onError: (error: unknown) => void,
): { stop: () => Promise<void> } {
  let running: Promise<void> | null = null;
  let isOver = false;
  const look = (): void => {
    running ??= sendDueMail(door, post, onError, () => isOver)
      .catch(onError)
      .finally(() => {
        running = null;
      });
  };
  const timer = setInterval(look, LOOK_MS);
  timer.unref();
  return {
    // What is on its way is settled before the database closes.
    stop: async () => {
      clearInterval(timer);
      isOver = true;
      // Nobody waits long for a server to end: what is then still on its way is told to be unsure.
      await Promise.race([running, new Promise((done) => setTimeout(done, STOP_MS))]);
    },
  };
}
