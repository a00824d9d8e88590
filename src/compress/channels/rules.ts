/** What each layer class does with channels. A class that is not here is left whole, and all that it reads. */
import type { Rule } from './operation.ts';
import * as each from './rules/channelwise.ts';
import * as mixing from './rules/convolution.ts';
import * as merging from './rules/merging.ts';
import * as moving from './rules/moving.ts';
import * as unfollowed from './rules/unfollowed.ts';

export const rules: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ['Dense', mixing.dense],
  ['Conv1D', mixing.convolution(1)],
  ['Conv2D', mixing.convolution(2)],
  ['Conv3D', mixing.convolution(3)],
  ['Conv2DTranspose', mixing.transposedConvolution(2)],
  ['Conv3DTranspose', mixing.transposedConvolution(3)],
  ['DepthwiseConv2D', mixing.depthwiseConvolution],
  ['SeparableConv2D', mixing.separableConvolution],

  ['BatchNormalization', each.batchNormalization],
  ['Activation', each.activation],
  ['ReLU', each.relu],
  ['LeakyReLU', each.leakyRelu],
  ['ELU', each.elu],
  ['ThresholdedReLU', each.thresholdedRelu],
  ['PReLU', each.prelu],
  ['Rescaling', each.rescaling],
  ['Dropout', each.identity],
  ['AlphaDropout', each.identity],
  ['GaussianDropout', each.identity],
  ['GaussianNoise', each.identity],
  ['SpatialDropout1D', each.identity],
  ['AveragePooling1D', each.pooling(1)],
  ['AveragePooling2D', each.pooling(2)],
  ['AveragePooling3D', each.pooling(3)],
  ['MaxPooling1D', each.pooling(1)],
  ['MaxPooling2D', each.pooling(2)],
  ['MaxPooling3D', each.pooling(3)],
  ['GlobalAveragePooling1D', each.globalPooling(1)],
  ['GlobalAveragePooling2D', each.globalPooling(2)],
  ['GlobalMaxPooling1D', each.globalPooling(1)],
  ['GlobalMaxPooling2D', each.globalPooling(2)],
  ['ZeroPadding2D', each.zeroPadding2d],
  ['Cropping2D', each.cropping2d],
  ['UpSampling2D', each.upSampling2d],
  ['Resizing', each.resized],
  ['CenterCrop', each.resized],

  ['Flatten', moving.flatten],
  ['Reshape', moving.reshape],
  ['Permute', moving.permute],
  ['RepeatVector', moving.repeatVector],

  ['Add', merging.add],
  ['Average', merging.average],
  ['Maximum', merging.maximum],
  ['Minimum', merging.minimum],
  ['Multiply', merging.multiply],
  ['Concatenate', merging.concatenate],

  ['LayerNormalization', unfollowed.looksAtAll],
  ['Softmax', unfollowed.looksAtAll],
  ['Masking', unfollowed.looksAtAll],
  ['Embedding', unfollowed.embedding],
  ['LSTM', unfollowed.recurrent],
  ['GRU', unfollowed.recurrent],
  ['SimpleRNN', unfollowed.recurrent],
  ['Bidirectional', unfollowed.bidirectional],
  ['TimeDistributed', unfollowed.timeDistributed],
]);
