/** Level texts of one criterion: what a panelist reads before choosing a score. */
import { ActionIcon, Button, NumberInput, Text, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { Icon } from '../../../ui/index.ts';
import { useWords } from '../../useWords.ts';
import { levelLines, type LevelValues, type RubricValues } from './rubricValues.ts';
import styles from './rubric.module.css';

export function LevelEditor({
  at,
  fields,
  isDisabled,
}: {
  at: number;
  fields: UseFormReturnType<RubricValues>;
  isDisabled: boolean;
}) {
  const t = useWords();
  const criterion = fields.values.criteria[at];
  if (!criterion) return null;
  const lines = levelLines(criterion);
  const isLong = lines === criterion.levels;
  const write = (levels: LevelValues[]) =>
    fields.setFieldValue(
      `criteria.${at}.levels`,
      levels.toSorted((a, b) => a.score - b.score),
    );
  const change = (score: number, part: Partial<LevelValues>) =>
    write(lines.map((line) => (line.score === score ? { ...line, ...part } : line)));
  return (
    <div
      className={styles.levelEditor}
      role="group"
      aria-label={t('rubric.levelsOf', { name: criterion.name })}
    >
      {isLong && lines.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('rubric.noAnchors')}
        </Text>
      ) : null}
      {lines.map((line) => (
        <div key={line.score} className={styles.levelLine}>
          {isLong ? (
            <NumberInput
              aria-label={t('rubric.levelScore')}
              hideControls
              value={line.score}
              min={Number(criterion.min)}
              max={Number(criterion.max)}
              allowDecimal={false}
              disabled={isDisabled}
              onBlur={(event) => {
                const score = Number(event.currentTarget.value);
                if (Number.isInteger(score) && !lines.some((other) => other.score === score))
                  change(line.score, { score });
              }}
            />
          ) : (
            <strong className={styles.levelScore}>{line.score}</strong>
          )}
          <TextInput
            aria-label={t('rubric.levelLabel', { score: line.score })}
            placeholder={t('rubric.levelName')}
            value={line.label}
            disabled={isDisabled}
            onChange={(event) => change(line.score, { label: event.currentTarget.value })}
          />
          <Textarea
            aria-label={t('rubric.levelText', { score: line.score })}
            placeholder={t('rubric.levelDescription')}
            autosize
            minRows={1}
            maxRows={4}
            value={line.description}
            disabled={isDisabled}
            onChange={(event) => change(line.score, { description: event.currentTarget.value })}
          />
          {isLong ? (
            <ActionIcon
              color="red"
              aria-label={t('rubric.removeLevel', { score: line.score })}
              disabled={isDisabled}
              onClick={() => write(lines.filter((other) => other.score !== line.score))}
            >
              <Icon name="close" />
            </ActionIcon>
          ) : null}
        </div>
      ))}
      {isLong ? (
        <Button
          variant="default"
          disabled={isDisabled}
          onClick={() => {
            const taken = new Set(lines.map(({ score }) => score));
            let score = Number(criterion.min) || 0;
            while (taken.has(score)) score += 1;
            write([...lines, { score, label: '', description: '' }]);
          }}
        >
          {t('rubric.addAnchor')}
        </Button>
      ) : null}
    </div>
  );
}
