/** The score as a dot, and beside it a bar over the places each presentation could have taken. */
import {
  Bar,
  BarChart,
  CartesianGrid,
  LabelList,
  ResponsiveContainer,
  XAxis,
  YAxis,
  type BarShapeProps,
} from 'recharts';
import { chartColor } from './palette.ts';
import { placeTicks, scoreAxis, type RankRangeRow } from './rankRange.ts';

export interface RankRangeChartProps {
  rows: readonly RankRangeRow[];
  /** Headings over the two halves. */
  words: { score: string; places: string };
  /** Rows are drawn in the given order, best first. */
  rowHeight?: number;
}

const HEAD = 44;
const LABEL_WIDTH = 250;

interface Point extends RankRangeRow {
  places: [number, number];
}

/** The band of a tier behind its rows: every second tier is shaded. */
function Band({
  x,
  y,
  width,
  height,
  payload,
}: {
  x: number;
  y: number;
  width: number;
  height: number;
  payload: Point;
}) {
  if (payload.tier === null || payload.tier % 2 === 0) return null;
  return <rect x={x} y={y} width={width} height={height} fill={chartColor.band} />;
}

function rowOf(props: BarShapeProps): {
  band: { x: number; y: number; width: number; height: number };
  point: Point;
  middle: number;
} {
  const { background, y, height } = props;
  return {
    band: {
      x: background?.x ?? 0,
      y: background?.y ?? 0,
      width: background?.width ?? 0,
      height: background?.height ?? 0,
    },
    point: props.payload as Point,
    middle: y + height / 2,
  };
}

function ScoreShape(props: BarShapeProps) {
  const { band, point, middle } = rowOf(props);
  const end = props.x + props.width;
  return (
    <g>
      <Band {...band} payload={point} />
      {/* A guide for the eye, not a length: the axis need not start at zero. */}
      <line
        x1={band.x}
        x2={end}
        y1={middle}
        y2={middle}
        stroke={chartColor.faint}
        strokeDasharray="1 5"
      />
      <circle
        cx={end}
        cy={middle}
        r={6}
        fill={point.rank === null ? 'var(--mantine-color-body)' : chartColor.line}
        stroke={chartColor.line}
        strokeWidth={2}
      />
    </g>
  );
}

function placesShape(count: number) {
  return function PlacesShape(props: BarShapeProps) {
    const { band, point, middle } = rowOf(props);
    const at = (place: number) => band.x + ((place - 0.5) / count) * band.width;
    const { range, rank } = point;
    return (
      <g>
        <Band {...band} payload={point} />
        {range ? (
          <rect
            x={at(range[0]) - 7}
            y={middle - 7}
            width={at(range[1]) - at(range[0]) + 14}
            height={14}
            rx={7}
            fill={chartColor.line}
            opacity={0.3}
          />
        ) : null}
        {rank === null ? null : <circle cx={at(rank)} cy={middle} r={5} fill={chartColor.line} />}
      </g>
    );
  };
}

const tickStyle = { fill: chartColor.text, fontSize: 14 };
const axisTick = { fill: chartColor.faint, fontSize: 13 };

function shorten(text: string, max: number): string {
  return text.length > max ? `${text.slice(0, max - 1).trimEnd()}…` : text;
}

/** Needs a width from its container; grows in height with the rows. */
export function RankRangeChart({ rows, words, rowHeight = 34 }: RankRangeChartProps) {
  const count = Math.max(1, rows.length);
  const points: Point[] = rows.map((row) => ({ ...row, places: [0.5, count + 0.5] }));
  const height = HEAD + rows.length * rowHeight;
  const domain = scoreAxis(rows.map((row) => row.score));
  return (
    <div
      style={{
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
        columnGap: 16,
      }}
    >
      <div>
        <div style={{ paddingLeft: LABEL_WIDTH, fontWeight: 600 }}>{words.score}</div>
        <ResponsiveContainer width="100%" height={height}>
          <BarChart
            data={points}
            layout="vertical"
            margin={{ top: 0, right: 64, bottom: 0, left: 0 }}
            accessibilityLayer={false}
          >
            <CartesianGrid horizontal={false} stroke={chartColor.grid} />
            <XAxis
              type="number"
              orientation="top"
              domain={domain}
              allowDataOverflow
              tick={axisTick}
              axisLine={false}
              tickLine={false}
            />
            <YAxis
              type="category"
              dataKey="label"
              width={LABEL_WIDTH}
              interval={0}
              tick={{ ...tickStyle, width: LABEL_WIDTH }}
              tickFormatter={(label: string) => shorten(label, 32)}
              axisLine={false}
              tickLine={false}
            />
            <Bar
              dataKey="score"
              barSize={rowHeight - 10}
              shape={ScoreShape}
              background={{ fill: 'transparent' }}
              isAnimationActive={false}
            >
              <LabelList
                dataKey="scoreText"
                position="right"
                offset={12}
                fill={chartColor.text}
                fontSize={14}
                fontWeight={600}
              />
            </Bar>
          </BarChart>
        </ResponsiveContainer>
      </div>
      <div>
        <div style={{ fontWeight: 600 }}>{words.places}</div>
        <ResponsiveContainer width="100%" height={height}>
          <BarChart
            data={points}
            layout="vertical"
            margin={{ top: 0, right: 12, bottom: 0, left: 12 }}
            accessibilityLayer={false}
          >
            <CartesianGrid horizontal={false} stroke={chartColor.grid} />
            <XAxis
              type="number"
              orientation="top"
              domain={[0.5, count + 0.5]}
              ticks={placeTicks(rows.length)}
              interval={0}
              tick={axisTick}
              axisLine={false}
              tickLine={false}
            />
            <YAxis type="category" dataKey="id" hide />
            <Bar
              dataKey="places"
              barSize={rowHeight - 10}
              shape={placesShape(count)}
              background={{ fill: 'transparent' }}
              isAnimationActive={false}
            />
          </BarChart>
        </ResponsiveContainer>
      </div>
    </div>
  );
}
