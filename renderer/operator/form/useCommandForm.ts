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
  isSaving: boolean;
  /** True from the acknowledgement until the next change. */
  isSaved: boolean;
  isDirty: boolean;
  /** The host's refusal, or what went wrong on the way. */
  problem: unknown;
  /** Back to what the host has. */
  discard: () => void;
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
  useEffect(() => {
    const now = JSON.stringify(initial);
    if (now === followed.current || isDirty || isSaving) return;
    followed.current = now;
    kept.current = now;
    fields.setInitialValues(initial);
    fields.setValues(initial);
    // Values set from outside are the host's own, hence still saved.
  }, [fields, initial, isDirty, isSaving]);

  useEffect(() => markDirty(formId, isDirty), [formId, isDirty]);
  useEffect(() => () => markDirty(formId, false), [formId]);

  const submit = useCallback(async (): Promise<boolean> => {
    const values = fields.getValues();
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
      fields.resetDirty(values);
      kept.current = JSON.stringify(values);
      markDirty(formId, false);
      setProblem(null);
      setSaved(true);
      onSaved?.(answer, values);
      return true;
    } catch (error) {
      setProblem(error);
      return false;
    } finally {
      setSaving(false);
    }
  }, [check, fields, formId, name, onSaved, t, toInput]);

  const discard = useCallback(() => {
    fields.setInitialValues(initial);
    fields.setValues(initial);
    fields.resetDirty(initial);
    fields.clearErrors();
    setProblem(null);
  }, [fields, initial]);

  return { fields, submit, isSaving, isSaved, isDirty, problem, discard };
}
