import { setTimeout as delay } from "node:timers/promises";
import { TimeoutError, withTimeout } from "./timeout.ts";

/** What a command is made of: its name, then its arguments. */
export type Command = readonly (string | Buffer)[];

/**
 * The store that all instances share (Redis or Valkey). Nobody waits for it: while it is away or
 * silent, what is asked of it fails at once.
 */
export interface Connection {
  /** Whether it answered when it was last looked at. */
  readonly reachable: boolean;
  /**
   * Sends a command. Texts come back as buffers, what is not there as null. With `patience` "short" a
   * reader waits for it.
   */
  ask(command: Command, patience: keyof typeof patiences): Promise<unknown>;
  /** The same although nothing answered before: this is how the store is found again. */
  probe(command: Command): Promise<unknown>;
  /** Calls back for each message on a channel, and when messages may have been missed. */
  listen(channel: string, heard: () => void): void;
  close(): void;
}

interface Options {
  /** `redis:` or `rediss:`; it may hold a password, so it is in no message. */
  readonly url: string;
  readonly onLost: (reason: string) => void;
  readonly onFound: () => void;
}

/** How long one command may keep a reader, in milliseconds, and how long a publish. */
const patiences = { short: 100, long: 1_000 };

/** It is looked for this often at least, in milliseconds: a second after it is back, all must agree. */
const longestPause = 100;

/** The start waits this long, in milliseconds, for a store that is there. */
const startWait = 1_000;

/** So many looks in a row without an answer, and the connection is taken for dead: a new one is made. */
const mostSilences = 2;

/** Beyond these, commands fail instead of piling up in memory. */
const mostQueued = 1_000;

/** Connects; resolves when connected, or without it when that takes too long. */
export async function openConnection({ url, onLost, onFound }: Options): Promise<Connection> {
  // 26 MiB of memory that a server by itself does not need.
  const { createClient, RESP_TYPES } = await import("@redis/client");
  const typeMapping = { [RESP_TYPES.BLOB_STRING]: Buffer };
  const channels = new Map<string, () => void>();
  // Undefined until the first answer, or the first failure, which is told as well.
  let reachable: boolean | undefined;
  let silent = true;
  let silences = 0;
  let closed = false;

  const lost = (reason: string) => {
    silent = true;
    if (reachable !== false && !closed) onLost(reason);
    reachable = false;
  };
  const found = () => {
    silent = false;
    silences = 0;
    if (!reachable) onFound();
    reachable = true;
  };

  const open = (offlineQueue: boolean) => {
    const client = createClient({
      url,
      RESP: 2,
      disableOfflineQueue: !offlineQueue,
      disableClientInfo: true,
      commandsQueueMaxLength: mostQueued,
      socket: {
        connectTimeout: 2_000,
        reconnectStrategy: (tries) => Math.min(longestPause, 10 * 2 ** Math.min(tries, 6)),
      },
    });
    client.on("error", (error: Error) => lost(error.message));
    // It tries until it is closed, so this only fails then.
    client.connect().catch(() => undefined);
    return client;
  };
  const openBoth = () => {
    const both = { commands: open(false), messages: open(true) };
    // Whatever was said while nobody listened: whoever listens looks for itself.
    const wake = () => {
      for (const heard of channels.values()) heard();
    };
    both.commands.on("ready", wake);
    both.messages.on("ready", wake);
    for (const [channel, heard] of channels) subscribe(both.messages, channel, heard);
    return both;
  };

  let clients = openBoth();
  const destroy = () => {
    clients.commands.destroy();
    clients.messages.destroy();
  };

  const send = async (command: Command, wait: number): Promise<unknown> => {
    if (!clients.commands.isReady) throw new TimeoutError();
    return withTimeout(wait, clients.commands.sendCommand(command, { typeMapping }));
  };

  const ask: Connection["ask"] = async (command, patience) => {
    if (silent) throw new TimeoutError();
    try {
      return await send(command, patiences[patience]);
    } catch (error) {
      // The next one does not wait: the next look tells whether it answers again.
      if (error instanceof TimeoutError) silent = true;
      throw error;
    }
  };

  const probe = async (command: Command): Promise<unknown> => {
    try {
      const reply = await send(command, patiences.long);
      found();
      return reply;
    } catch (error) {
      lost(error instanceof Error ? error.message : String(error));
      silences += clients.commands.isReady ? 1 : 0;
      if (silences >= mostSilences && !closed) {
        silences = 0;
        destroy();
        clients = openBoth();
      }
      throw error;
    }
  };

  const ready = new Promise((resolve) => clients.commands.once("ready", resolve));
  await Promise.race([ready, delay(startWait)]);
  return {
    get reachable() {
      return reachable === true;
    },
    ask,
    probe,
    listen: (channel, heard) => {
      channels.set(channel, heard);
      subscribe(clients.messages, channel, heard);
    },
    close: () => {
      closed = true;
      destroy();
    },
  };
}

interface Subscriber {
  subscribe(channel: string, listener: () => void): Promise<void>;
}

/** Subscriptions are kept over a reconnection; this fails only when the client is closed. */
function subscribe(client: Subscriber, channel: string, heard: () => void): void {
  client.subscribe(channel, heard).catch(() => undefined);
}
