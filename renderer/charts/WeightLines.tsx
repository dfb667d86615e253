/** How the scores move when the share of OUTPUT goes from 0 to 100 %: one straight line a presentation. */
import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';
import { chartColor } from './palette.ts';
import { scoreAxis } from './rankRange.ts';

export interface WeightLine {
  id: string;
  /** Short name at the right end of the line. */
  label: string;
  /** Score per hundred at 0 % and at 100 % OUTPUT. */
  atNone: number;
  atAll: number;
  isLeading: boolean;
}
export interface WeightLinesProps {
  lines: readonly WeightLine[];
  /** Shares from 0 to 1. */
  declared: number;
  chosen: number;
  stable: readonly [number, number] | null;
  breakpoints: readonly number[];
  words: { none: string; all: string };
  height?: number;
}

interface LabelPlace {
  x?: number | string | undefined;
  y?: number | string | undefined;
  index?: number | undefined;
}

/** Writes the name at the right end of its line only. */
function endLabel(text: string) {
  return ({ x, y, index }: LabelPlace) =>
    index === 1 ? (
      <text
        x={Number(x) + 6}
        y={Number(y) + 4}
        fill={chartColor.text}
        fontSize={13}
        fontWeight={600}
      >
        {text}
      </text>
    ) : (
      <g />
    );
}

export function WeightLines({
  lines,
  declared,
  chosen,
  stable,
  breakpoints,
  words,
  height = 300,
}: WeightLinesProps) {
  const data = [0, 1].map((share) => ({
    share,
    ...Object.fromEntries(lines.map((line) => [line.id, share === 0 ? line.atNone : line.atAll])),
  }));
  const domain = scoreAxis(lines.flatMap((line) => [line.atNone, line.atAll]));
  return (
    <ResponsiveContainer width="100%" height={height}>
      <LineChart
        data={data}
        margin={{ top: 8, right: 96, bottom: 4, left: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid stroke={chartColor.grid} vertical={false} />
        <XAxis
          type="number"
          dataKey="share"
          domain={[0, 1]}
          ticks={[0, 0.25, 0.5, 0.75, 1]}
          tickFormatter={(share: number) =>
            share === 0 ? words.none : share === 1 ? words.all : `${Math.round(share * 100)} %`
          }
          tick={{ fill: chartColor.faint, fontSize: 13 }}
        />
        <YAxis
          domain={domain}
          width={40}
          tick={{ fill: chartColor.faint, fontSize: 13 }}
          allowDataOverflow
        />
        {stable ? (
          <ReferenceArea x1={stable[0]} x2={stable[1]} fill={chartColor.band} fillOpacity={0.8} />
        ) : null}
        {breakpoints.map((share) => (
          <ReferenceLine key={share} x={share} stroke={chartColor.faint} strokeDasharray="2 4" />
        ))}
        <ReferenceLine x={declared} stroke={chartColor.text} strokeDasharray="6 3" />
        <ReferenceLine x={chosen} stroke={chartColor.second} strokeWidth={2} />
        {lines.map((line) => (
          <Line
            key={line.id}
            dataKey={line.id}
            stroke={line.isLeading ? chartColor.line : chartColor.faint}
            strokeWidth={line.isLeading ? 3 : 1.25}
            strokeOpacity={line.isLeading ? 1 : 0.7}
            dot={false}
            isAnimationActive={false}
            label={line.isLeading ? endLabel(line.label) : false}
          />
        ))}
      </LineChart>
    </ResponsiveContainer>
  );
}
