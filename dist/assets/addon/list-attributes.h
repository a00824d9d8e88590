// Included before the sources of tfjs-node's binding when the addon is built (compile-addon.ts).
//
// The binding knows attributes that are a string or a type, not lists of them, which TensorFlow's fused operations take.
// Here the attribute `fused_ops` becomes a list of strings, split at commas, and `TArgs` a list of one type.
#ifndef COMPRESSION_GATE_LIST_ATTRIBUTES_H_
#define COMPRESSION_GATE_LIST_ATTRIBUTES_H_

#include <cstring>
#include <string>
#include <vector>

#include "tensorflow/c/eager/c_api.h"

namespace compression_gate {

inline void SetAttrString(TFE_Op* op, const char* name, const void* value, size_t length) {
  if (std::strcmp(name, "fused_ops") != 0) {
    TFE_OpSetAttrString(op, name, value, length);
    return;
  }
  const std::string text(static_cast<const char*>(value), length);
  std::vector<const void*> parts;
  std::vector<size_t> lengths;
  for (size_t start = 0; start <= text.size();) {
    size_t end = text.find(',', start);
    if (end == std::string::npos) end = text.size();
    parts.push_back(text.data() + start);
    lengths.push_back(end - start);
    start = end + 1;
  }
  TFE_OpSetAttrStringList(op, name, parts.data(), lengths.data(), static_cast<int>(parts.size()));
}

inline void SetAttrType(TFE_Op* op, const char* name, TF_DataType value) {
  if (std::strcmp(name, "TArgs") == 0) {
    TFE_OpSetAttrTypeList(op, name, &value, 1);
  } else {
    TFE_OpSetAttrType(op, name, value);
  }
}

}  // namespace compression_gate

#define TFE_OpSetAttrString compression_gate::SetAttrString
#define TFE_OpSetAttrType compression_gate::SetAttrType

#endif  // COMPRESSION_GATE_LIST_ATTRIBUTES_H_
