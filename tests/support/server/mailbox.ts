// A real mail server with one mailbox for everybody, which can be told to be difficult.
import { SMTPServer } from "smtp-server";

export interface Letter {
  to: string[];
  subject: string;
  /** As a person reads it. */
  text: string;
  raw: string;
}

/** How the mail server takes the next letters. `gone` hangs up after it has the whole letter and before it says so. */
export type Mood = "friendly" | "busy" | "refusing" | "gone";

export async function startMailbox() {
  const letters: Letter[] = [];
  const box = { mood: "friendly" as Mood, asked: 0 };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo(_address, _session, done) {
      box.asked += 1;
      if (box.mood === "busy") return done(answering(451, "Try again later"));
      if (box.mood === "refusing") return done(answering(550, "No such mailbox"));
      done();
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => void chunks.push(chunk));
      stream.on("end", () => {
        const raw = Buffer.concat(chunks).toString();
        letters.push({ to: session.envelope.rcptTo.map(({ address }) => address), ...read(raw) });
        if (box.mood === "gone") return hangUp(server);
        done();
      });
    },
  });
  // Who hangs up on purpose is told so.
  server.on("error", () => undefined);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const close = () => new Promise<void>((closed) => server.close(() => closed()));
  return {
    letters,
    url: `smtp://127.0.0.1:${String(port)}`,
    close,
    setMood: (mood: Mood) => void (box.mood = mood),
    /** How often somebody was to get something. */
    asked: () => box.asked,
  };
}

function answering(responseCode: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode });
}

function hangUp(server: SMTPServer): void {
  // Its open connections are no part of its types.
  const { connections } = server as unknown as { connections: Iterable<{ close: () => void }> };
  for (const connection of connections) connection.close();
}

function read(raw: string): Pick<Letter, "subject" | "text" | "raw"> {
  const [head = "", ...body] = raw.split("\r\n\r\n");
  const unfolded = head.replaceAll(/\r\n[ \t]+/g, " ");
  const header = (name: string) =>
    new RegExp(`^${name}: (.*)$`, "im").exec(unfolded)?.[1]?.trim() ?? "";
  const text = decoded(body.join("\r\n\r\n"), header("Content-Transfer-Encoding"));
  return { subject: header("Subject"), text: text.replaceAll("\r\n", "\n"), raw };
}

function decoded(body: string, encoding: string): string {
  if (encoding === "base64") return Buffer.from(body, "base64").toString();
  if (encoding !== "quoted-printable") return body;
  const bytes = body
    .replaceAll("=\r\n", "")
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString();
}
