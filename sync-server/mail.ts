import { createTransport } from "nodemailer";

/** A message to one person: plain text, so that nothing in it can load or hide anything. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  /** What it is known by; the same message sent again has the same. Made up where it is not given. */
  id?: string;
}

/**
 * What a mail server made of a message. `later`: it has nothing of it and may be asked again. `refused`: it will not have
 * it. `unsure`: the connection broke when the message was on its way, so that it may have been taken.
 */
export type Posted = "taken" | "later" | "refused" | "unsure";
export type PostMail = (mail: Mail) => Promise<Posted>;

/** Sends mail, or says that it could not. */
export type SendMail = (mail: Mail) => Promise<boolean>;

const PATIENCE_MS = 10_000;
/** All of one message: a server that answers a byte at a time stops nobody else's mail. */
const WHOLE_PATIENCE_MS = 120_000;

interface MailSettings {
  smtpUrl: string;
  from: string;
}

/** Mail by SMTP. `onFailed` hears the error, never the message. */
export function makePostMail(
  { smtpUrl: url, from }: MailSettings,
  onFailed: (error: unknown) => void,
): PostMail {
  return async ({ to, subject, text, id }) => {
    const under = watchConversation();
    const transport = createTransport(
      {
        url,
        connectionTimeout: PATIENCE_MS,
        greetingTimeout: PATIENCE_MS,
        socketTimeout: PATIENCE_MS,
        logger: under.logger,
        transactionLog: true,
      },
      // Nothing is read from disk or fetched for a message.
      { from, disableFileAccess: true, disableUrlAccess: true },
    );
    const messageId = id === undefined ? {} : { messageId: `<${id}@${hostOf(from)}>` };
    try {
      // As an address, not as a line: what was typed names one mailbox and nothing else.
      const sending = transport.sendMail({
        to: { name: "", address: to },
        ...{ subject, text, ...messageId },
      });
      await within(sending, WHOLE_PATIENCE_MS);
      return "taken";
    } catch (error) {
      onFailed(error);
      return postedOf(error, under.isOnItsWay());
    } finally {
      transport.close();
    }
  };
}

/** The same where it only matters whether it went. */
export function makeSendMail(post: PostMail): SendMail {
  return async (mail) => (await post(mail)) === "taken";
}

// What the server answered says all; without an answer it depends on how far the message had come.
function postedOf(error: unknown, isOnItsWay: boolean): Posted {
  const said = error as { responseCode?: unknown; code?: unknown };
  if (typeof said.responseCode === "number") {
    const isAboutIt = said.code === "EENVELOPE" || said.code === "EMESSAGE";
    return isAboutIt && said.responseCode >= 500 ? "refused" : "later";
  }
  return isOnItsWay ? "unsure" : "later";
}

/**
 * Hears which commands go to the server, and nothing of what they carry: an error does not say whether the connection
 * broke before the message or after it.
 */
function watchConversation() {
  let isOnItsWay = false;
  const ignore = (): void => undefined;
  const debug = (_entry: unknown, ...said: readonly unknown[]): void => {
    if (said[0] === "DATA") isOnItsWay = true;
  };
  const deaf = { level: ignore, trace: ignore, info: ignore, warn: ignore };
  return {
    logger: { ...deaf, debug, error: ignore, fatal: ignore },
    isOnItsWay: () => isOnItsWay,
  };
}

async function within(sending: Promise<unknown>, most: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_done, fail) => {
    timer = setTimeout(() => fail(new Error("a mail server took too long")), most);
  });
  try {
    await Promise.race([sending, tooLong]);
  } finally {
    clearTimeout(timer);
    // What comes of it after that nobody waits for.
    sending.catch(() => undefined);
  }
}

function hostOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1);
}
