import { describe, expect, it } from "vitest";
import { countPlaywright, countVitest, FAILED, PASSED, settle, total } from "./count.ts";

describe("countVitest", () => {
  it("leaves skipped tests out", () => {
    const report = {
      numPassedTests: 4,
      numFailedTests: 1,
      numPendingTests: 7,
      testResults: [{ status: "failed", assertionResults: [{}] }],
    };
    expect(countVitest(report)).toEqual({ passed: 4, failed: 1 });
  });

  it("counts a file that could not be loaded as a failure", () => {
    const report = {
      numPassedTests: 4,
      numFailedTests: 0,
      testResults: [
        { status: "passed", assertionResults: [{}] },
        { status: "failed", assertionResults: [] },
      ],
    };
    expect(countVitest(report)).toEqual({ passed: 4, failed: 1 });
  });

  it("refuses what is not a report", () => {
    expect(countVitest(undefined)).toBeUndefined();
    expect(countVitest({ numPassedTests: 4 })).toBeUndefined();
  });
});

describe("countPlaywright", () => {
  it("counts a flaky test as failed and a skipped one not at all", () => {
    const stats = { expected: 5, unexpected: 2, flaky: 1, skipped: 9 };
    expect(countPlaywright({ stats, errors: [] })).toEqual({ passed: 5, failed: 3 });
  });

  it("counts an error outside any test as a failure", () => {
    const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
    const errors = [{ message: "the server did not start" }];
    expect(countPlaywright({ stats, errors })).toEqual({ passed: 0, failed: 1 });
  });

  it("refuses what is not a report", () => {
    expect(countPlaywright(null)).toBeUndefined();
  });
});

describe("settle", () => {
  it("keeps the count of a command that succeeded", () => {
    expect(settle({ passed: 3, failed: 0 }, true)).toEqual({ passed: 3, failed: 0 });
  });

  it("adds nothing to a failure already counted", () => {
    expect(settle({ passed: 3, failed: 2 }, false)).toEqual({ passed: 3, failed: 2 });
  });

  it("counts one failure when the command failed but no test did", () => {
    expect(settle({ passed: 3, failed: 0 }, false)).toEqual({ passed: 3, failed: 1 });
  });

  it("counts one failure when there is no report", () => {
    expect(settle(undefined, true)).toEqual(FAILED);
  });
});

describe("total", () => {
  it("adds counts up", () => {
    expect(total([PASSED, FAILED, { passed: 2, failed: 3 }])).toEqual({ passed: 3, failed: 4 });
  });

  it("is nothing for no counts", () => {
    expect(total([])).toEqual({ passed: 0, failed: 0 });
  });
});
