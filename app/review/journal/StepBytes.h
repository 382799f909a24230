// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/store/Store.h"

#include <optional>

namespace morat {

/// A step as the bytes that a journal keeps of it.
[[nodiscard]] QByteArray stepToBytes(const StepRecord &step);
/// Nothing when the bytes are none of a step, or of a newer version's.
[[nodiscard]] std::optional<StepRecord> stepFromBytes(const QByteArray &bytes);

} // namespace morat
