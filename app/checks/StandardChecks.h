// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/Engine.h"
#include "text/Result.h"

#include <memory>

namespace morat {

/// What the checks read and never change: dictionaries, lists, the phrase file. Loaded once,
/// shared by every engine of every thread.
struct CheckData;

/// Loads the data from a data folder (see vietnamese/DataFolder.h).
[[nodiscard]] Result<std::shared_ptr<const CheckData>> loadCheckData(const QString &dataFolder);

/// An engine with every check of this room, in order, and after them those of the rooms above.
/// One a worker thread.
[[nodiscard]] Engine makeEngine(const std::shared_ptr<const CheckData> &data,
                                std::vector<std::unique_ptr<const Check>> additional = {});

} // namespace morat
