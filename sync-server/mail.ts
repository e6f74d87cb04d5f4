import { createTransport } from "nodemailer";

/** A message to one person: plain text, so that nothing in it can load or hide anything. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** Sends mail, or says that it could not. */
export type SendMail = (mail: Mail) => Promise<boolean>;

const PATIENCE_MS = 10_000;

/** Mail by SMTP. `onFailed` hears the error, never the message. */
export function makeSendMail(
  settings: { smtpUrl: string; from: string },
  onFailed: (error: unknown) => void,
): SendMail {
  const { smtpUrl: url, from } = settings;
  const transport = createTransport(
    {
      url,
      connectionTimeout: PATIENCE_MS,
      greetingTimeout: PATIENCE_MS,
      socketTimeout: PATIENCE_MS,
    },
    // Nothing is read from disk or fetched for a message.
    { from, disableFileAccess: true, disableUrlAccess: true },
  );
  return async ({ to, subject, text }) => {
    try {
      // As an address, not as a line: what was typed names one mailbox and nothing else.
      await transport.sendMail({ to: { name: "", address: to }, subject, text });
      return true;
    } catch (error) {
      onFailed(error);
      return false;
    }
  };
}
