/** The procedures of a connected seat. Pages import this file's type only. */
import { initTRPC } from '@trpc/server';
import { z } from 'zod';
import { describeProblem, Refusal, type Problem } from '../../contract/problems.ts';
import type { SeatContext } from './seatContext.ts';
import { findProblem, toTrpcError } from './trpcProblem.ts';

export type { AnyTopicMessage, DisplayOrder, DisplayReport } from './seatContext.ts';

/** Notes a failure of the host in its log and names it, so that a person can point at it. */
export type NoteFailure = (error: unknown) => string;

const displayId = z.string().regex(/^[A-Za-z0-9._-]{1,64}$/);
const commandCall = z.strictObject({
  name: z.string().max(64),
  input: z.unknown(),
  id: z.string().min(1).max(64),
});
const feedCall = z.strictObject({ topics: z.array(z.string().max(64)).min(1).max(32) });
const displayReport = z.strictObject({
  displayId,
  width: z.number().int().min(0).max(100_000),
  height: z.number().int().min(0).max(100_000),
  shownVersion: z.number().int().min(0).nullable(),
});

/** @param log told of a seat that asked for what it may not */
export function createRouter(noteFailure: NoteFailure, log: (line: string) => void) {
  const trpc = initTRPC.context<SeatContext>().create({
    isDev: false,
    // For pages that follow by server-sent events: they notice a dead host as fast as a websocket does.
    sse: {
      ping: { enabled: true, intervalMs: 3000 },
      client: { reconnectAfterInactivityMs: 9000 },
    },
    errorFormatter({ shape, error, ctx }) {
      const problem: Problem =
        findProblem(error) ??
        new Refusal('INTERNAL', { detail: noteFailure(error.cause ?? error) }).problem;
      if (problem.code === 'NOT_ALLOWED') {
        const seated = ctx?.info;
        log(
          `refused ${seated?.panelistId ?? seated?.role ?? 'a seat'}: ${describeProblem(problem, 'en')}`,
        );
      }
      const { code, httpStatus } = shape.data;
      return {
        ...shape,
        message: describeProblem(problem, 'en'),
        data: { code, httpStatus, problem },
      };
    },
  });
  /** The session is looked at again with every call: it may have been revoked. */
  const seat = trpc.procedure.use(async ({ ctx, next }) => {
    try {
      ctx.admitCall();
    } catch (error) {
      throw toTrpcError(error);
    }
    return next();
  });

  return trpc.router({
    seat: seat.query(({ ctx }) => ctx.info),
    command: seat.input(commandCall).mutation(async ({ ctx, input }) => {
      try {
        return await ctx.execute(input.name, input.input, input.id);
      } catch (error) {
        throw toTrpcError(error);
      }
    }),
    feed: seat.input(feedCall).subscription(async function* ({ ctx, input, signal }) {
      try {
        yield* ctx.follow(input.topics, signal ?? new AbortController().signal);
      } catch (error) {
        throw toTrpcError(error);
      }
    }),
    reportDisplay: seat.input(displayReport).mutation(({ ctx, input }) => {
      try {
        ctx.reportDisplay(input);
        return {};
      } catch (error) {
        throw toTrpcError(error);
      }
    }),
    displayOrders: seat.input(z.strictObject({ displayId })).subscription(async function* ({
      ctx,
      input,
      signal,
    }) {
      try {
        yield* ctx.displayOrders(input.displayId, signal ?? new AbortController().signal);
      } catch (error) {
        throw toTrpcError(error);
      }
    }),
  });
}

export type SeatRouter = ReturnType<typeof createRouter>;
