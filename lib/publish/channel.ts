/** A channel of Redis or Valkey on which the instances of one site speak to each other. */
export interface Channel {
  /** Whether what is said is heard. */
  readonly reachable: boolean;
  /** Says something to all instances, this one too. Rejects if nobody is told. */
  say(message: string): Promise<void>;
  close(): void;
}

export interface ChannelOptions {
  /** `redis:` or `rediss:`; it may hold a password, so it is in no message. */
  readonly url: string;
  readonly name: string;
  /** Others may write there, too: whatever is heard is judged. */
  readonly onMessage: (message: string) => void;
  /** Called whenever it begins to listen: what was said before was not heard. */
  readonly onListening: () => void;
  readonly onLost: (reason: string) => void;
}

/** After so many milliseconds without a word the connection is taken for dead, and made anew. */
const longestSilence = 2_000;

/** It is asked whether it is there this often, in milliseconds. */
const pingInterval = 500;

/** How often Redis is looked for while it is away, in milliseconds: all agree a second after its return. */
const longestPause = 100;

/** Connects, and goes on trying until it is closed; nobody waits for it. */
export async function openChannel(options: ChannelOptions): Promise<Channel> {
  const { url, name, onMessage, onListening, onLost } = options;
  // 26 MiB of memory that a server by itself does not need.
  const { createClient } = await import("@redis/client");
  const client = createClient({
    url,
    // What can't be said now is out of date later.
    disableOfflineQueue: true,
    maintNotifications: "disabled",
    pingInterval,
    socket: {
      connectTimeout: longestSilence,
      socketTimeout: longestSilence,
      reconnectStrategy: (tries) => Math.min(longestPause, 10 * 2 ** Math.min(tries, 6)),
    },
  });
  let listening = false;
  let lost = false;
  const lose = (error: Error) => {
    if (!lost && client.isOpen) onLost(error.message);
    lost = true;
  };
  client.on("error", lose);
  const listen = () => {
    listening = true;
    lost = false;
    onListening();
  };
  client.on("ready", () => {
    listening = false;
    // A user of Redis may be kept from a channel; one that was let in is at once, after a reconnection.
    client.subscribe(name, onMessage).then(listen, lose);
  });
  // It tries until it is closed, so this only fails then.
  client.connect().catch(() => undefined);
  return {
    get reachable() {
      return listening && client.isReady;
    },
    say: async (message) => {
      await client.publish(name, message);
    },
    close: () => client.destroy(),
  };
}
