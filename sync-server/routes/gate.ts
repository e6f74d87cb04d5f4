import type { Context, Hono } from "hono";
import { RateLimiterMemory } from "rate-limiter-flexible";
import type * as v from "valibot";
import type { Role } from "../../src/records/define-record.ts";
import type { AppContext } from "../app-context.ts";
import { requireSession, type Session } from "../people/sessions.ts";
import { readMessage } from "../read-body.ts";
import { refusals } from "../refuse.ts";
import { takeTry } from "../take-try.ts";
import type { AppEnv } from "./app-env.ts";

/** Answers the session of a request, or refuses it. */
export type Gate = (c: Context<AppEnv>) => Promise<Session>;

/** Makes gates that share one limit: each lets in who has one of its roles and has not asked too often. */
export function makeGates(app: AppContext, mostInQuarter: number): (...roles: Role[]) => Gate {
  const perPerson = new RateLimiterMemory({ points: mostInQuarter, duration: 15 * 60 });
  return (...roles) =>
    async (c) => {
      const session = await requireSession(app, c);
      c.set("session", session);
      // What is not there and what is not hers answer alike.
      if (!roles.includes(session.role)) throw refusals.notFound();
      await takeTry(perPerson, `${session.org} ${session.person}`);
      return session;
    };
}

/** Adds routes that let somebody through a gate, read what she asks and answer what came of it. */
export function makeActs(hono: Hono<AppEnv>, gate: Gate) {
  return <S extends v.GenericSchema>(
    path: string,
    request: S,
    work: (by: Session, asked: v.InferOutput<S>) => Promise<object | void>,
  ): void => {
    hono.post(path, async (c) => {
      const by = await gate(c);
      return c.json((await work(by, await readMessage(c, request))) ?? {});
    });
  };
}
