/** What a reader must know about a model before believing its figures. */
import { binomialTail } from '../math/binomial-tail.ts';
import type { Finding } from './measurement.ts';
import { smallestReference } from './metrics/relative-drift.ts';
import type { ClassificationResults, Comparison, MultiLabelResults, RegressionResults, Results } from './results.ts';
import type { Task } from './task.ts';

export function findingsOf(results: Results, names: readonly string[] | undefined): Finding[] {
  if (results.count < 2) return [];
  switch (results.kind) {
    case 'classification':
      return classificationFindings(results, (index) => names?.[index] ?? `class ${index}`);
    case 'multiLabel':
      return multiLabelFindings(results);
    case 'regression':
      return regressionFindings(results);
  }
}

/**
 * Chance level: at the 5 % level the exact binomial test cannot tell the model from one that always answers the most
 * frequent class (which is never worse than guessing uniformly).
 */
function classificationFindings(results: ClassificationResults, name: (index: number) => string): Finding[] {
  const { count, classes, predicted, truth } = results;
  const findings: Finding[] = [];
  if (predicted.every((index) => index === predicted[0])) {
    findings.push(warning('constant-output', `It answers ${name(predicted[0])} for all ${count} examples.`));
  }
  if (truth === undefined) return findings;
  const support = new Float64Array(classes);
  let right = 0;
  for (let i = 0; i < count; i++) {
    support[truth.labels[i]]++;
    if (truth.rank[i] === 0) right++;
  }
  const majority = support.indexOf(Math.max(...support));
  if (binomialTail(right, count, support[majority] / count) > 0.05) {
    findings.push(
      warning(
        'chance-level',
        `Its accuracy of ${percent(right / count)} on ${count} examples is chance level: always answering ${name(majority)} gives ${percent(support[majority] / count)}. Do preprocessing, order of classes and output fit the model?`,
      ),
    );
  }
  return findings;
}

/** Chance level: no fewer wrong labels than always giving each class the answer that is right more often. */
function multiLabelFindings({ count, classes, predicted, truth }: MultiLabelResults): Finding[] {
  const findings: Finding[] = [];
  let constant = true;
  for (let i = classes; constant && i < predicted.length; i++) constant = predicted[i] === predicted[i % classes];
  if (constant) findings.push(warning('constant-output', `It gives the same labels to all ${count} examples.`));
  if (truth === undefined) return findings;
  let [wrong, simple] = [0, 0];
  for (let c = 0; c < classes; c++) {
    const positives = truth.truePositives[c] + truth.falseNegatives[c];
    simple += Math.min(positives, count - positives);
    wrong += truth.falsePositives[c] + truth.falseNegatives[c];
  }
  if (wrong >= simple && wrong > 0) {
    findings.push(
      warning(
        'chance-level',
        `Its hamming loss of ${percent(wrong / (count * classes))} is chance level: the more frequent answer per class gives ${percent(simple / (count * classes))}.`,
      ),
    );
  }
  return findings;
}

/** Chance level: no less squared error than always answering the mean of the labels. */
function regressionFindings({ count, constant, truth }: RegressionResults): Finding[] {
  const findings: Finding[] = [];
  if (constant) findings.push(warning('constant-output', `It gives the same numbers for all ${count} examples.`));
  if (truth === undefined) return findings;
  const residual = truth.residual.reduce((sum, value) => sum + value, 0);
  const total = truth.total.reduce((sum, value) => sum + value, 0);
  if (residual >= total && total > 0) {
    findings.push(
      warning('chance-level', 'Its squared error is no smaller than that of always answering the mean of the labels.'),
    );
  }
  return findings;
}

/** Of a model beside the original: what its distance from it is worth. */
export function comparisonFindings({ drift }: Comparison, kind: Task['kind']): Finding[] {
  if (kind !== 'regression' || !(drift.originalRms < smallestReference)) return [];
  return [
    warning(
      'near-zero-output',
      `The original's outputs are next to zero here (root mean square ${drift.originalRms.toPrecision(2)}): relative drift is taken of ${smallestReference.toPrecision(2)}, the rounding of float32 at 1. Do preprocessing and output fit the model?`,
    ),
  ];
}

function warning(code: string, text: string): Finding {
  return { code, level: 'warn', text };
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
