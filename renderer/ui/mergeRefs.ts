/** Stands for @floating-ui/react where Mantine's ScrollArea takes this one function of it (build/leanMantine.ts). */
import { useMergedRef } from '@mantine/hooks';
import type { Ref, RefCallback } from 'react';

export const useMergeRefs = <T>(refs: Ref<T>[]): RefCallback<T> => useMergedRef(...refs);
