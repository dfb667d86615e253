/** A form whose saving is one command: checked against the contract first, acknowledged by the host, nothing shown as saved before. */
import { useForm, type UseFormReturnType } from '@mantine/form';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import {
  commands,
  type CommandAnswer,
  type CommandInput,
  type CommandName,
} from '../../../electron/contract/commands.ts';
import { sendCommand } from '../../link/index.ts';
import { useWords } from '../useWords.ts';
import { meetHost } from './overtaken.ts';
import { issuesOf } from './validateWith.ts';
import { markDirty } from './unsavedStore.ts';

export interface CommandFormOptions<V extends object, N extends CommandName> {
  name: N;
  /** The values as the host has them; a form without changes follows them. */
  initial: V;
  /** Field names stay the same, so that a mistake is shown at its field. */
  toInput: (values: V) => CommandInput<N>;
  onSaved?: (answer: CommandAnswer<N>, values: V) => void;
  /** Mistakes the schema does not know, by field path. */
  check?: (values: V) => Record<string, string>;
}

export interface CommandForm<V extends object> {
  fields: UseFormReturnType<V>;
  submit: () => Promise<boolean>;
  /** Saves, and shows what a new form starts with instead of going on. */
  submitAndAgain: () => Promise<boolean>;
  isSaving: boolean;
  /** True from the acknowledgement until the next change. */
  isSaved: boolean;
  isDirty: boolean;
  /** The host's refusal, or what went wrong on the way. */
  problem: unknown;
  /** Back to what the host has. */
  discard: () => void;
  /** What the host has now of the fields that were changed in another window and here; empty where nothing collides. */
  overtakenBy: readonly unknown[];
  /** Saves what stands here although the host has something newer. */
  submitMine: () => Promise<boolean>;
}

export function useCommandForm<V extends object, N extends CommandName>(
  options: CommandFormOptions<V, N>,
): CommandForm<V> {
  const { name, initial, toInput, onSaved, check } = options;
  const t = useWords();
  const formId = useId();
  const [isSaving, setSaving] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const kept = useRef('');
  const fields = useForm<V>({
    initialValues: initial,
    validateInputOnBlur: false,
    // The host's own words coming back are no change of the operator's.
    onValuesChange: (values) => {
      if (JSON.stringify(values) !== kept.current) setSaved(false);
    },
  }) as UseFormReturnType<V>;
  const isDirty = fields.isDirty();

  const followed = useRef(JSON.stringify(initial));
  const [base, setBase] = useState(initial);
  const { overtaken } = meetHost(base, fields.getValues(), initial);
  useEffect(() => {
    const now = JSON.stringify(initial);
    if (now === followed.current || isSaving) return;
    followed.current = now;
    if (isDirty) {
      // Where nobody typed the host's words come in; the rest is asked about before it is saved.
      const meeting = meetHost(base, fields.getValues(), initial);
      const news = Object.fromEntries(meeting.followed.map((key) => [key, initial[key]]));
      const next = { ...base, ...news };
      setBase(next);
      fields.setValues({ ...fields.getValues(), ...news });
      fields.resetDirty(next);
      return;
    }
    setBase(initial);
    kept.current = now;
    fields.setInitialValues(initial);
    fields.setValues(initial);
    // Values set from outside are the host's own, hence still saved.
  }, [base, fields, initial, isDirty, isSaving]);

  useEffect(() => markDirty(formId, isDirty), [formId, isDirty]);
  useEffect(() => () => markDirty(formId, false), [formId]);

  const save = useCallback(
    async (isAgain: boolean, isMine = false): Promise<boolean> => {
      const values = fields.getValues();
      if (!isMine && meetHost(base, values, initial).overtaken.length > 0) return false;
      const input = toInput(values);
      const issues = {
        ...issuesOf(commands[name].input, input, (word, words) =>
          // Each word takes what it needs of the two.
          t(`form.issue.${word}`, words as { min: number; max: number }),
        ),
        ...check?.(values),
      };
      fields.setErrors(issues);
      if (Object.keys(issues).length > 0) {
        setProblem(null);
        return false;
      }
      setSaving(true);
      try {
        const answer = await sendCommand(name, input);
        const next = isAgain ? initial : values;
        kept.current = JSON.stringify(next);
        setBase(next);
        if (isAgain) {
          fields.setInitialValues(next);
          fields.setValues(next);
        }
        fields.resetDirty(next);
        markDirty(formId, false);
        setProblem(null);
        setSaved(true);
        if (!isAgain) onSaved?.(answer, values);
        return true;
      } catch (error) {
        setProblem(error);
        return false;
      } finally {
        setSaving(false);
      }
    },
    [base, check, fields, formId, initial, name, onSaved, t, toInput],
  );
  const submit = useCallback(() => save(false), [save]);
  const submitMine = useCallback(() => save(false, true), [save]);
  const submitAndAgain = useCallback(() => save(true), [save]);

  const discard = useCallback(() => {
    setBase(initial);
    fields.setInitialValues(initial);
    fields.setValues(initial);
    fields.resetDirty(initial);
    fields.clearErrors();
    setProblem(null);
  }, [fields, initial]);

  return {
    fields,
    submit,
    submitAndAgain,
    submitMine,
    isSaving,
    isSaved,
    isDirty,
    problem,
    discard,
    overtakenBy: isDirty && !isSaving ? overtaken.map((key) => initial[key]) : [],
  };
}
