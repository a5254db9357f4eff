/** Nothing answered. */
export class TimeoutError extends Error {
  constructor() {
    super("it does not answer");
  }
}

/** An answer, or a TimeoutError when there is none after so many milliseconds. */
export function withTimeout<T>(milliseconds: number, answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      // A busy process reads what came meanwhile before it complains that nothing did.
      () => setImmediate(() => reject(new TimeoutError())),
      milliseconds,
    );
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
