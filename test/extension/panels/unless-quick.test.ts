import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { unlessQuick } from '../../../src/extension/panels/unless-quick.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('shows of a quick run its end only', () => {
  const show = vi.fn();
  const changed = unlessQuick(show);
  changed(true);
  vi.advanceTimersByTime(100);
  changed(true);
  expect(show).not.toHaveBeenCalled();
  changed(false);
  vi.advanceTimersByTime(1000);
  expect(show).toHaveBeenCalledTimes(1);
});

it('shows a run that takes long even if it reports nothing, then all of its progress and its end', () => {
  const show = vi.fn();
  const changed = unlessQuick(show);
  changed(true);
  vi.advanceTimersByTime(1000);
  expect(show).toHaveBeenCalledTimes(1);
  changed(true);
  changed(false);
  expect(show).toHaveBeenCalledTimes(3);
});

it('waits again in the next run', () => {
  const show = vi.fn();
  const changed = unlessQuick(show);
  changed(true);
  vi.advanceTimersByTime(1000);
  changed(false);
  changed(true);
  vi.advanceTimersByTime(100);
  expect(show).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(100);
  expect(show).toHaveBeenCalledTimes(3);
});
