import { describe, expect, it } from 'vitest';
import { Refusal } from '../contract/problems.ts';
import { createCommandMemory } from './commandMemory.ts';

describe('commandMemory', () => {
  it('does a command once that a shaky network sends twice', async () => {
    const memory = createCommandMemory();
    let runs = 0;
    const run = async () => (runs += 1);
    const answers = await Promise.all([
      memory.answer('seat', 'x', 'submitSheet', run),
      memory.answer('seat', 'x', 'submitSheet', run),
    ]);
    expect([answers, runs]).toEqual([[1, 1], 1]);
  });

  it('answers a repeated refusal with the first refusal', async () => {
    const memory = createCommandMemory();
    let runs = 0;
    const run = async () => {
      runs += 1;
      throw new Refusal('LOCKED', { number: runs });
    };
    for (let i = 0; i < 2; i += 1) {
      await expect(memory.answer('seat', 'x', 'submitSheet', run)).rejects.toThrow(
        'Presentation 1 is locked',
      );
    }
  });

  it('lets a seat try again after the disk was full', async () => {
    const memory = createCommandMemory();
    const full = memory.answer('seat', 'x', 'saveDraft', async () => {
      throw new Refusal('STORAGE_FULL');
    });
    await expect(full).rejects.toThrow('disk is full');
    await expect(memory.answer('seat', 'x', 'saveDraft', async () => 'saved')).resolves.toBe(
      'saved',
    );
  });

  it('keeps the ids of two seats apart', async () => {
    const memory = createCommandMemory();
    await memory.answer('one', 'x', 'saveDraft', async () => 'first');
    await expect(memory.answer('two', 'x', 'saveDraft', async () => 'second')).resolves.toBe(
      'second',
    );
  });

  it('refuses an id that was used for another command', async () => {
    const memory = createCommandMemory();
    await memory.answer('seat', 'x', 'saveDraft', async () => 'saved');
    expect(() => memory.answer('seat', 'x', 'submitSheet', async () => 'sent')).toThrow(
      'already used for saveDraft',
    );
  });

  it('forgets after five minutes and never keeps more than a few hundred of a seat', async () => {
    let nowMs = 0;
    const memory = createCommandMemory(() => nowMs);
    await memory.answer('seat', 'old', 'saveDraft', async () => 'first');
    nowMs = 5 * 60_000;
    await expect(memory.answer('seat', 'old', 'saveDraft', async () => 'second')).resolves.toBe(
      'second',
    );
    for (let i = 0; i < 300; i += 1)
      await memory.answer('seat', `n${i}`, 'saveDraft', async () => i);
    await expect(memory.answer('seat', 'old', 'saveDraft', async () => 'third')).resolves.toBe(
      'third',
    );
    await expect(memory.answer('seat', 'n299', 'saveDraft', async () => 'again')).resolves.toBe(
      299,
    );
  });
});
