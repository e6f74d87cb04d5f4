import { createHash, randomBytes } from "node:crypto";
import { link, mkdir, rename, rm, stat } from "node:fs/promises";
import { createConnection, createServer, type Server } from "node:net";
import { join, relative, resolve } from "node:path";

/**
 * The lock is a listening socket, because only the operating system knows for certain that a process is gone: after
 * kill -9 nobody answers it any more, whatever pid the next process gets, in a container too. Pid files were refused
 * for that reason (every container's server is pid 1), and Node has no flock.
 */
export interface FolderLock {
  release(): Promise<void>;
}

export type FolderLockAnswer = { ok: true; lock: FolderLock } | { ok: false; sentence: string };

/** Takes the folder for this process alone until it ends; refuses when another process has it. */
export async function lockFolder(folder: string): Promise<FolderLockAnswer> {
  await mkdir(folder, { recursive: true });
  return process.platform === "win32" ? lockByPipe(folder) : lockBySocket(folder);
}

const refused = (folder: string): FolderLockAnswer => ({
  ok: false,
  sentence: `Another Satchel server is using ${resolve(folder)}. Stop that one first, or give this one a folder of its own: DATA_DIR=./data-2`,
});

// Windows forgets a pipe with its process and lets only one process make it.
async function lockByPipe(folder: string): Promise<FolderLockAnswer> {
  const name = createHash("sha256").update(resolve(folder).toLowerCase()).digest("hex");
  const server = await listen(`\\\\.\\pipe\\satchel-${name}`);
  return server === null ? refused(folder) : held(server, null);
}

async function lockBySocket(folder: string): Promise<FolderLockAnswer> {
  const path = join(folder, "server.lock");
  const mine = join(folder, `lock-${randomBytes(4).toString("hex")}`);
  const server = await listen(short(mine));
  if (server === null) return refused(folder);
  // Only `link` both creates the name and fails when it is there, so two starting at once cannot both have it.
  const isTaken = await takeName(mine, path);
  const inode = (await stat(mine)).ino;
  await rm(mine, { force: true });
  const isStillMine = isTaken && (await inodeAfter(path, 60)) === inode;
  if (isStillMine) return held(server, path);
  await new Promise((done) => server.close(done));
  return refused(folder);
}

async function takeName(mine: string, path: string): Promise<boolean> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (await linked(mine, path)) return true;
    if (await answers(path)) return false;
    if (!(await cleared(path))) return false;
  }
  return false;
}

// Another process may have cleared the same dead socket and taken the name meanwhile: then what was moved away answers,
// and goes back.
async function cleared(path: string): Promise<boolean> {
  const aside = `${path}-${randomBytes(4).toString("hex")}`;
  const moved = await rename(path, aside).then(
    () => true,
    () => false,
  );
  if (!moved) return true;
  const isAlive = await answers(aside);
  if (isAlive) await linked(aside, path);
  await rm(aside, { force: true });
  return !isAlive;
}

function linked(from: string, to: string): Promise<boolean> {
  return link(from, to).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
      throw error;
    },
  );
}

async function inodeAfter(path: string, ms: number): Promise<number | null> {
  await new Promise((done) => setTimeout(done, ms));
  return stat(path).then(
    (found) => found.ino,
    () => null,
  );
}

function answers(path: string): Promise<boolean> {
  return new Promise((done) => {
    const socket = createConnection(short(path));
    socket.once("connect", () => done(true)).once("error", () => done(false));
    socket.once("connect", () => socket.destroy());
  });
}

function listen(path: string): Promise<Server | null> {
  return new Promise((done, fail) => {
    const server = createServer((socket) => socket.destroy());
    server.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? done(null) : fail(error),
    );
    server.listen(path, () => done(server.unref()));
  });
}

// The kernel takes about 100 bytes for a socket's path; from the working directory it is usually shorter.
function short(path: string): string {
  const near = relative(process.cwd(), path);
  return near.length < path.length ? near : path;
}

function held(server: Server, path: string | null): FolderLockAnswer {
  const release = async () => {
    if (path !== null) await rm(path, { force: true });
    await new Promise((done) => server.close(done));
  };
  return { ok: true, lock: { release } };
}
