// Included before the sources of tfjs-node's binding when the addon is built (compile-addon.ts).
//
// The binding shares the memory of JavaScript's typed arrays with TensorFlow and lets go of it in a callback. TensorFlow calls
// that from whichever thread drops the last use, a kernel's own threads included, where nothing of Node-API may be called.
// A copy costs little beside any kernel, and the callback then runs at once, on the thread that it belongs to.
#ifndef COMPRESSION_GATE_COPIED_TENSORS_H_
#define COMPRESSION_GATE_COPIED_TENSORS_H_

#include <cstring>

#include "tensorflow/c/c_api.h"

namespace compression_gate {

inline TF_Tensor* CopiedTensor(TF_DataType type, const int64_t* shape, int rank, void* data, size_t bytes,
                               void (*release)(void*, size_t, void*), void* argument) {
  TF_Tensor* tensor = TF_AllocateTensor(type, shape, rank, bytes);
  if (tensor != nullptr && bytes > 0) std::memcpy(TF_TensorData(tensor), data, bytes);
  release(data, bytes, argument);
  return tensor;
}

}  // namespace compression_gate

#define TF_NewTensor compression_gate::CopiedTensor

#endif  // COMPRESSION_GATE_COPIED_TENSORS_H_
